/** Analyses that several rules share, computed once per document when first asked for. */
@NullMarked
package dev.stet.core.analysis;

import org.jspecify.annotations.NullMarked;
