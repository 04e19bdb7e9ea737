@NullMarked
package dev.stet.readers.slide;

import org.jspecify.annotations.NullMarked;
