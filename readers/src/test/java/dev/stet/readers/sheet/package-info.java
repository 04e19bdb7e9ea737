@NullMarked
package dev.stet.readers.sheet;

import org.jspecify.annotations.NullMarked;
