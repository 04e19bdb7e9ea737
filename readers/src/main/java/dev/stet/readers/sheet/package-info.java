/** Spreadsheets: cells as they are shown, with their addresses. */
@NullMarked
package dev.stet.readers.sheet;

import org.jspecify.annotations.NullMarked;
