/** What work costs. */
@NullMarked
package dev.stet.core.time;

import org.jspecify.annotations.NullMarked;
