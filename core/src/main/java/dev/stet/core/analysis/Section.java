package dev.stet.core.analysis;

import dev.stet.core.document.Span;

/**
 * A heading and what stands under it. Immutable.
 *
 * @param heading the heading, its number included
 * @param level from 1
 * @param body from the end of the heading to the next heading of the same level or a higher one
 * @param block index of the heading's block
 * @param own characters, white space aside, that stand under it before any other heading
 * @param all characters, white space aside, in its body, those of lower headings included
 * @param leaf whether no lower heading stands under it
 */
public record Section(
    Span heading, int level, Span body, int block, int own, int all, boolean leaf) {}
