/** What the OpenDocument formats (ISO/IEC 26300) have in common: their package and its objects. */
@NullMarked
package dev.stet.readers.opendocument;

import org.jspecify.annotations.NullMarked;
