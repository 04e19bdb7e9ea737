/** Apache Tika: which type a file has, and the formats that nobody else here reads. */
@NullMarked
package dev.stet.readers.tika;

import org.jspecify.annotations.NullMarked;
