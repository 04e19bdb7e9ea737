@NullMarked
package dev.stet.rules.numeric;

import org.jspecify.annotations.NullMarked;
