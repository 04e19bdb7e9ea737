/** Which files a run looks at. */
@NullMarked
package dev.stet.engine.files;

import org.jspecify.annotations.NullMarked;
