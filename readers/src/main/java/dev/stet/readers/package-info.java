/** A file becomes a document: one reader a format, one front door. */
@NullMarked
package dev.stet.readers;

import org.jspecify.annotations.NullMarked;
