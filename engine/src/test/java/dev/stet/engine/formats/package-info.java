/** What holds in every format that is read. */
@NullMarked
package dev.stet.engine.formats;

import org.jspecify.annotations.NullMarked;
