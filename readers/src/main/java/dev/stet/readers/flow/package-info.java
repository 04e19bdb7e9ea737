/**
 * What the word-processor formats share: a text that grows paragraph by paragraph, and numerals.
 */
@NullMarked
package dev.stet.readers.flow;

import org.jspecify.annotations.NullMarked;
