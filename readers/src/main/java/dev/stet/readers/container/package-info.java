/** Zip containers and the XML in them, read through caps: what every container format shares. */
@NullMarked
package dev.stet.readers.container;

import org.jspecify.annotations.NullMarked;
