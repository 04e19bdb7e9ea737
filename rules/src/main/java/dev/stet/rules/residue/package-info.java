/** What converters and editing programs leave in a text. */
@NullMarked
package dev.stet.rules.residue;

import org.jspecify.annotations.NullMarked;
