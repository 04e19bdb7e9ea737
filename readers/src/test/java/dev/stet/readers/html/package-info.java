/** Tests of HTML. */
@NullMarked
package dev.stet.readers.html;

import org.jspecify.annotations.NullMarked;
