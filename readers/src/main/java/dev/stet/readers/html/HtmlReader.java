package dev.stet.readers.html;

import dev.stet.core.document.Document;
import dev.stet.readers.markup.MarkupText;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Reader;
import dev.stet.readers.spi.Source;
import dev.stet.readers.text.Decoded;
import dev.stet.readers.text.TextDecoder;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.parser.Parser;

/** Web pages: the words a browser shows, with line and column in the page's source. */
public final class HtmlReader implements Reader {

  @Override
  public Set<String> mediaTypes() {
    return Set.of("text/html", "application/xhtml+xml");
  }

  @Override
  public Document read(Source source, String mediaType, ReadOptions options) throws IOException {
    byte[] bytes = source.bytes();
    Decoded decoded = TextDecoder.decode(bytes, options.encoding(), DeclaredCharset.of(bytes));
    MarkupText text = new MarkupText(decoded.text());
    org.jsoup.nodes.Document page =
        Parser.htmlParser().setTrackPosition(true).parseInput(decoded.text(), "");
    HtmlText.take(page, 0, text);
    Map<String, String> metadata = new TreeMap<>(decoded.metadata());
    String title = page.title();
    if (!title.isBlank()) {
      metadata.put("title", title);
    }
    String language = page.getElementsByTag("html").attr("lang");
    if (!language.isBlank()) {
      metadata.put("language", language);
    }
    return text.document(source.name(), decoded.evidenceOfWhole())
        .mediaType(mediaType)
        .metadata(metadata)
        .build();
  }
}
