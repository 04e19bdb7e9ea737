@NullMarked
package dev.stet.readers.ofd;

import org.jspecify.annotations.NullMarked;
