/** OFD, the fixed-layout format of GB/T 33190. */
@NullMarked
package dev.stet.readers.ofd;

import org.jspecify.annotations.NullMarked;
