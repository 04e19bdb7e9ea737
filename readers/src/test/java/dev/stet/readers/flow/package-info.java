/** Tests of the package of the same name. */
@NullMarked
package dev.stet.readers.flow;

import org.jspecify.annotations.NullMarked;
