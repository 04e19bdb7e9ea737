/** HTML: what a browser shows, told apart from what is round it. */
@NullMarked
package dev.stet.readers.html;

import org.jspecify.annotations.NullMarked;
