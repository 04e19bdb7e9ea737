/** Tests of the package of the same name. */
@NullMarked
package dev.stet.readers.epub;

import org.jspecify.annotations.NullMarked;
