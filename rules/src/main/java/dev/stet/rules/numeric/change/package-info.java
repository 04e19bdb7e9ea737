/** Changes against the two values they lie between. */
@NullMarked
package dev.stet.rules.numeric.change;

import org.jspecify.annotations.NullMarked;
