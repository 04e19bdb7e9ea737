package dev.stet.readers.word;

import dev.stet.core.document.Document;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Reader;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import dev.stet.readers.tika.TikaReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.jspecify.annotations.Nullable;

/**
 * Word 97 to 2003, and what else writes that format (WPS). What Word wrote before that goes through
 * Tika, which tells paragraphs and no more.
 */
public final class DocReader implements Reader {

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/msword");
  }

  @Override
  public Document read(Source source, String mediaType, ReadOptions options)
      throws IOException, UnreadableException, XMLStreamException {
    WordPackage document = new WordPackage();
    StoryXml body;
    try (InputStream in = source.open();
        HWPFDocument doc = new HWPFDocument(in)) {
      new DocDefinitions(doc, document).read();
      body = new DocStories(doc, document, options.limits()).read();
      summary(doc, document);
    } catch (OldWordFileFormatException e) {
      return new TikaReader().read(source, mediaType, options);
    }
    return document.read(source, mediaType, body, options);
  }

  private static void summary(HWPFDocument doc, WordPackage document) {
    SummaryInformation summary = doc.getSummaryInformation();
    if (summary == null) {
      return;
    }
    property(document, "title", summary.getTitle());
    property(document, "creator", summary.getAuthor());
    property(document, "Application", summary.getApplicationName());
    if (summary.getPageCount() > 0) {
      property(document, "Pages", Integer.toString(summary.getPageCount()));
    }
  }

  private static void property(WordPackage document, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      document.property(name, value.strip());
    }
  }
}
