package dev.stet.readers.markdown;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.readers.markup.Alignment;
import dev.stet.readers.markup.MarkupText;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Reader;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import dev.stet.readers.text.Decoded;
import dev.stet.readers.text.TextReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Markdown: the words without the markup, with line and column in the source. */
public final class MarkdownReader implements Reader {

  /** Loaded with the first Markdown file. */
  private static final class Loaded {
    static final Parser PARSER =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
  }

  @Override
  public Set<String> mediaTypes() {
    return Set.of("text/markdown", "text/x-web-markdown");
  }

  @Override
  public Document read(Source source, String mediaType, ReadOptions options)
      throws IOException, UnreadableException {
    Decoded decoded = TextReader.decoded(source, options);
    FrontMatter front = FrontMatter.of(decoded.text());
    MarkupText text = new MarkupText(decoded.text());
    take(front, text);
    List<Span> merge = MergeMarks.in(decoded.text());
    Node parsed = parsed(MergeMarks.without(merge, decoded.text()).substring(front.end()));
    new MarkdownText(text, front.end(), GeneratorMarks.of(front, decoded.text()))
        .take(parsed, merge);
    Map<String, String> metadata = new TreeMap<>(decoded.metadata());
    if (!front.title().isEmpty()) {
      metadata.put("title", front.title());
    }
    return text.document(source.name(), decoded.evidenceOfWhole())
        .mediaType("text/markdown")
        .metadata(metadata)
        .build();
  }

  static Node parsed(String markdown) {
    return Loaded.PARSER.parse(markdown);
  }

  /** A value's words: what is an entity in them is a character on the page. */
  private static void words(Span value, MarkupText text) {
    String written = value.of(text.source());
    if (written.indexOf('&') < 0) {
      text.copy(value.start(), value.end());
    } else {
      Alignment.walk(
          org.jsoup.parser.Parser.unescapeEntities(written, false),
          text.source(),
          value.start(),
          value.end(),
          false,
          (c, start, end) -> text.put(String.valueOf(c), start, end));
    }
  }

  /** What a template prints of the settings: read, but no part of the prose. */
  private static void take(FrontMatter front, MarkupText text) {
    if (front.shown().isEmpty()) {
      remarks(front, text);
      return;
    }
    int start = text.startBlock();
    for (Span value : front.shown()) {
      if (text.length() > start) {
        text.put("\n", text.sourceEnd(), text.sourceEnd());
      }
      words(value, text);
    }
    text.endBlock(
        Block.of(BlockKind.HEADER, new Span(start, text.length())).withRole(Role.FURNITURE));
    remarks(front, text);
  }

  private static void remarks(FrontMatter front, MarkupText text) {
    for (Span remark : front.remarks()) {
      text.settingComment(remark.of(text.source()).substring(1), remark.start(), remark.end());
    }
  }
}
