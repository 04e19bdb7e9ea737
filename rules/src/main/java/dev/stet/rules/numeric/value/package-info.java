/**
 * Figures that are wrong by themselves: run together, misprinted, without a unit, beyond what there
 * can be.
 */
@NullMarked
package dev.stet.rules.numeric.value;

import org.jspecify.annotations.NullMarked;
