package dev.stet.readers.slide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.Shown;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.util.ArrayList;
import java.util.List;

/** Reads presentations in tests and shows what was found, each with its place. */
final class Slides {
  private Slides() {}

  static Document read(String name, byte[] bytes) {
    Reading reading = Readers.with(ReadOptions.DEFAULT).read(Source.bytes(name, bytes));
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).document();
  }

  /** Each block as {@code place | KIND: words}. */
  static List<String> blocks(Document document) {
    List<String> shown = new ArrayList<>();
    List<String> blocks = Shown.blocks(document);
    int at = 0;
    for (Block block : document.blocks()) {
      shown.add(document.place(block.span()).label() + " | " + blocks.get(at++));
    }
    return shown;
  }

  /** Each evidence as {@code place | KIND {details}: words}. */
  static List<String> evidence(Document document) {
    return document.evidence().stream()
        .map(
            e ->
                document.place(e.span()).label()
                    + " | "
                    + e.kind()
                    + (e.details().isEmpty() ? "" : " " + e.details())
                    + ": "
                    + e.words())
        .toList();
  }
}
