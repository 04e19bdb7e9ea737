/** Tests of the front door. */
@NullMarked
package dev.stet.readers;

import org.jspecify.annotations.NullMarked;
