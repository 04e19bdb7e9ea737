/**
 * What a format implements and what it works with: a source of bytes in, a document out, within
 * limits.
 */
@NullMarked
package dev.stet.readers.spi;

import org.jspecify.annotations.NullMarked;
