/** What all OOXML documents have in common: parts, their relationships, their properties. */
@NullMarked
package dev.stet.readers.ooxml;

import org.jspecify.annotations.NullMarked;
