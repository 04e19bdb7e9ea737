/** A text taken out of a marked-up source, with the way back: what HTML and Markdown share. */
@NullMarked
package dev.stet.readers.markup;

import org.jspecify.annotations.NullMarked;
