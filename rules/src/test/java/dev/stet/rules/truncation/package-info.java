@NullMarked
package dev.stet.rules.truncation;

import org.jspecify.annotations.NullMarked;
