/** Texts that stop before their end, or are broken inside. */
@NullMarked
package dev.stet.rules.truncation;

import org.jspecify.annotations.NullMarked;
