/** The built-in rules: a package a category, and the packs that describe them. */
@NullMarked
package dev.stet.rules;

import org.jspecify.annotations.NullMarked;
