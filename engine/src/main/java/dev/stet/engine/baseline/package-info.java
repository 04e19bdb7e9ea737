/** The findings that were accepted as they are, so that only new ones fail. */
@NullMarked
package dev.stet.engine.baseline;

import org.jspecify.annotations.NullMarked;
