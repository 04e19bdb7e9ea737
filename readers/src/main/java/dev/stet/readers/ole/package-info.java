/** What the binary formats of Microsoft Office have in common. */
@NullMarked
package dev.stet.readers.ole;

import org.jspecify.annotations.NullMarked;
