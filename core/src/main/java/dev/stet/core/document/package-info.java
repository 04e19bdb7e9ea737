/**
 * A document as every rule sees it: one text, cut into blocks, each with a place. Values;
 * thread-safe.
 */
@NullMarked
package dev.stet.core.document;

import org.jspecify.annotations.NullMarked;
