/** Dates, times and periods against the calendar and against the lengths stated for them. */
@NullMarked
package dev.stet.rules.numeric.date;

import org.jspecify.annotations.NullMarked;
