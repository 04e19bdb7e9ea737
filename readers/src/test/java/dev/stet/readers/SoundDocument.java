package dev.stet.readers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Label;

/** What must hold of every document, whatever file it was made of. */
public final class SoundDocument {
  private SoundDocument() {}

  /** Fails unless blocks, labels and evidence lie in the text and have places. */
  public static void check(Document document) {
    int length = document.text().length();
    for (Block block : document.blocks()) {
      assertThat(block.span().isEmpty()).as("empty: %s", block).isFalse();
      assertThat(document.place(block.span()).label()).isNotBlank();
      Label label = block.label();
      if (label != null) {
        assertThat(block.span().contains(label.span())).as("label outside: %s", block).isTrue();
      }
    }
    for (Evidence evidence : document.evidence()) {
      assertThat(evidence.span().end()).as("outside: %s", evidence).isLessThanOrEqualTo(length);
      assertThat(document.place(evidence.span()).label()).isNotBlank();
    }
  }
}
