/** One run over many files: configuration, discovery, marks, baseline, gate. */
@NullMarked
package dev.stet.engine;

import org.jspecify.annotations.NullMarked;
