/** Means, products and sums written out against their operands. */
@NullMarked
package dev.stet.rules.numeric.mean;

import org.jspecify.annotations.NullMarked;
