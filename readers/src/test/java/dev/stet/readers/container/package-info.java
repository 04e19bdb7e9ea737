/** Tests of the container and its caps. */
@NullMarked
package dev.stet.readers.container;

import org.jspecify.annotations.NullMarked;
