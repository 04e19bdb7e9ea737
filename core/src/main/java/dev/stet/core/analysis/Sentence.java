package dev.stet.core.analysis;

import dev.stet.core.document.Block;
import dev.stet.core.document.Span;

/**
 * A sentence.
 *
 * @param span its words, with the mark that ends it, without space round it
 * @param block the block it stands in
 */
public record Sentence(Span span, Block block) {}
