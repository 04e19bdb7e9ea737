/** Runs as the faces start them, and what holds for all rules together. */
@NullMarked
package dev.stet.engine;

import org.jspecify.annotations.NullMarked;
