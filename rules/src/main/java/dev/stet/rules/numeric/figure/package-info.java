/**
 * What the rules on figures share: the figures of a sentence, how they are printed, what a slip of
 * the pen makes of them.
 */
@NullMarked
package dev.stet.rules.numeric.figure;

import org.jspecify.annotations.NullMarked;
