/** Presentations: slides in the order of the show, shape by shape. */
@NullMarked
package dev.stet.readers.slide;

import org.jspecify.annotations.NullMarked;
