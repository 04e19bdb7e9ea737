/** Tests of text files. */
@NullMarked
package dev.stet.readers.text;

import org.jspecify.annotations.NullMarked;
