/** Tests of the package of the same name. */
@NullMarked
package dev.stet.readers.docx;

import org.jspecify.annotations.NullMarked;
