/** The linter: a document in, ordered findings out. */
@NullMarked
package dev.stet.core.lint;

import org.jspecify.annotations.NullMarked;
