package dev.stet.readers.slide;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.Zips;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;

/** Whatever stands on a slide, it has the number of the slide. */
class PptxFuzzTest {

  private static byte[] deck(byte[] data) {
    String types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String relationships =
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            + "<Relationship Id='r1' Type='%s/%s' Target='%s'/></Relationships>";
    String namespaces =
        "xmlns:p='http://schemas.openxmlformats.org/presentationml/2006/main'"
            + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' xmlns:r='"
            + types
            + "'";
    return Zips.of(
        "_rels/.rels",
        relationships.formatted(types, "officeDocument", "ppt/presentation.xml"),
        "ppt/presentation.xml",
        "<p:presentation %s><p:sldIdLst><p:sldId id='256' r:id='r1'/></p:sldIdLst></p:presentation>"
            .formatted(namespaces),
        "ppt/_rels/presentation.xml.rels",
        relationships.formatted(types, "slide", "slides/slide1.xml"),
        "ppt/slides/slide1.xml",
        "<p:sld %s><p:cSld><p:spTree>%s</p:spTree></p:cSld></p:sld>"
            .formatted(namespaces, new String(data, StandardCharsets.UTF_8)));
  }

  @FuzzTest(maxDuration = "5s")
  void reads_any_slide(byte[] data) throws IOException {
    try {
      SoundDocument.check(
          new PptxReader()
              .read(
                  Source.bytes("fuzz.pptx", deck(data)),
                  "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                  ReadOptions.DEFAULT));
    } catch (UnreadableException | XMLStreamException e) {
      return; // a plain reason, which is what a broken file is to have
    }
  }
}
