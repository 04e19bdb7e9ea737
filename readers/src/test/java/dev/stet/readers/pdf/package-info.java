@NullMarked
package dev.stet.readers.pdf;

import org.jspecify.annotations.NullMarked;
