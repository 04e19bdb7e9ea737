/** Results of earlier runs, remembered for files that did not change. */
@NullMarked
package dev.stet.engine.cache;

import org.jspecify.annotations.NullMarked;
