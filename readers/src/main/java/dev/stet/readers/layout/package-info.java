/**
 * From characters placed on pages to text that runs: lines, columns, tables, paragraphs, headings,
 * running headers. What the formats without paragraphs of their own (PDF, OFD) have in common.
 */
@NullMarked
package dev.stet.readers.layout;

import org.jspecify.annotations.NullMarked;
