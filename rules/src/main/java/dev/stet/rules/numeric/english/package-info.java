/** Figures that an English sentence relates by its grammar. */
@NullMarked
package dev.stet.rules.numeric.english;

import org.jspecify.annotations.NullMarked;
