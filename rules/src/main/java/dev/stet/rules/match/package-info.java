/**
 * Finds where many patterns match, in one pass and in time linear in the text. Knows nothing of
 * rules: {@link dev.stet.rules.match.PatternSet} takes patterns and gives matches.
 */
@NullMarked
package dev.stet.rules.match;

import org.jspecify.annotations.NullMarked;
