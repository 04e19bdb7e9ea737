/** Tests of Markdown. */
@NullMarked
package dev.stet.readers.markdown;

import org.jspecify.annotations.NullMarked;
