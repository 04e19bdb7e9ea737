/** One indicator with two values in one document. */
@NullMarked
package dev.stet.rules.numeric.conflict;

import org.jspecify.annotations.NullMarked;
