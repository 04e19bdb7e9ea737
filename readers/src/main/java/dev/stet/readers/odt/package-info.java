/** OpenDocument text (ISO/IEC 26300), read from its parts. */
@NullMarked
package dev.stet.readers.odt;

import org.jspecify.annotations.NullMarked;
