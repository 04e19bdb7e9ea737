/** Parts against their whole: amounts, shares of a hundred per cent, names against their count. */
@NullMarked
package dev.stet.rules.numeric.part;

import org.jspecify.annotations.NullMarked;
