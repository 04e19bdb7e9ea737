@NullMarked
package dev.stet.rules;

import org.jspecify.annotations.NullMarked;
