/** Rates against part and whole. */
@NullMarked
package dev.stet.rules.numeric.rate;

import org.jspecify.annotations.NullMarked;
