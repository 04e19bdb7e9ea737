/** What becomes of each of many files, whole or damaged, read by Stet and by plain Tika. */
@NullMarked
package dev.stet.bench.outcomes;

import org.jspecify.annotations.NullMarked;
