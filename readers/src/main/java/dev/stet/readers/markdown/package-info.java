/** Markdown: CommonMark with the extensions that GitHub made common. */
@NullMarked
package dev.stet.readers.markdown;

import org.jspecify.annotations.NullMarked;
