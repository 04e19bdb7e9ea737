/** How fast Stet is, measured over text that is made here. */
@NullMarked
package dev.stet.bench;

import org.jspecify.annotations.NullMarked;
