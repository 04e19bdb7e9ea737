/** Findings become what people and programs read: one class a format. */
@NullMarked
package dev.stet.reports;

import org.jspecify.annotations.NullMarked;
