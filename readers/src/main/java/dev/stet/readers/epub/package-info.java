/** Books in EPUB: their chapters in reading order, each read as the page that it is. */
@NullMarked
package dev.stet.readers.epub;

import org.jspecify.annotations.NullMarked;
