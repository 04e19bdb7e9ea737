/** Stet marks: what the author of a document lets stand, said in the document itself. */
@NullMarked
package dev.stet.engine.marks;

import org.jspecify.annotations.NullMarked;
