/** Looking for words in a text: quickly, where most of what is looked for is not there. */
@NullMarked
package dev.stet.core.search;

import org.jspecify.annotations.NullMarked;
