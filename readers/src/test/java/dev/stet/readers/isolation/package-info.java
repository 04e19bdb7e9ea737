/** Tests of reading in other processes. */
@NullMarked
package dev.stet.readers.isolation;

import org.jspecify.annotations.NullMarked;
