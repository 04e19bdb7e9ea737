/** Sections that were promised and never came, and outlines that do not hold. */
@NullMarked
package dev.stet.rules.section;

import org.jspecify.annotations.NullMarked;
