/** Tests of what is read through Tika. */
@NullMarked
package dev.stet.readers.tika;

import org.jspecify.annotations.NullMarked;
