/** Figures that a Chinese sentence relates by its grammar. */
@NullMarked
package dev.stet.rules.numeric.relation;

import org.jspecify.annotations.NullMarked;
