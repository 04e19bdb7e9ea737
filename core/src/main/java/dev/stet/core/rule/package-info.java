/** What a rule is: its metadata, its examples, and the one method that looks at a document. */
@NullMarked
package dev.stet.core.rule;

import org.jspecify.annotations.NullMarked;
