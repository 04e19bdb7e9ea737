/** Word documents (ECMA-376, ISO/IEC 29500 strict and transitional), read from their parts. */
@NullMarked
package dev.stet.readers.docx;

import org.jspecify.annotations.NullMarked;
