package dev.stet.readers.slide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.ShownEvidence;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
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
    return ShownEvidence.places(document);
  }

  /** Each evidence as {@code place | KIND {details}: words}. */
  static List<String> evidence(Document document) {
    return ShownEvidence.placed(document);
  }
}
