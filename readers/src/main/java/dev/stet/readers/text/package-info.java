/** Text files: decoding, lines, paragraphs. */
@NullMarked
package dev.stet.readers.text;

import org.jspecify.annotations.NullMarked;
