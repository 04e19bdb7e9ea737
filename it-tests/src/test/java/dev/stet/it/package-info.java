/** The plugin and the command line, driven as users drive them: real builds, real files. */
@NullMarked
package dev.stet.it;

import org.jspecify.annotations.NullMarked;
