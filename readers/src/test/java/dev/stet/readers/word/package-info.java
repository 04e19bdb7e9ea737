/** Word's older formats. */
@NullMarked
package dev.stet.readers.word;

import org.jspecify.annotations.NullMarked;
