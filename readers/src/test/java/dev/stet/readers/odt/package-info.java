/** Tests of the package of the same name. */
@NullMarked
package dev.stet.readers.odt;

import org.jspecify.annotations.NullMarked;
