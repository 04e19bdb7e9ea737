package dev.stet.readers.tika;

import dev.stet.core.document.Document;
import dev.stet.core.document.Unread;
import dev.stet.core.run.Unreadable;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Reader;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads through Apache Tika what has no reader of its own. Tika tells no position, so that a place
 * is the number of a paragraph; files inside the file are named, not read.
 */
public final class TikaReader implements Reader {
  private static final Set<String> MEDIA_TYPES =
      Set.of(
          "application/msword",
          "application/vnd.ms-outlook",
          "application/vnd.visio",
          "message/rfc822",
          "multipart/related",
          "application/vnd.oasis.opendocument.graphics");

  /** Loaded with the first file that needs it. */
  private static final class Loaded {
    static final Parser PARSER = parser();

    private static Parser parser() {
      DefaultParser parser = new DefaultParser(TikaReader.class.getClassLoader());
      // Loading its OOXML parser makes Tika switch POI's own guard against zip bombs off for the
      // whole JVM; so the class is loaded here, and absolute caps are set after.
      new OOXMLParser();
      ZipSecureFile.setMaxEntrySize(Limits.DEFAULT.partBytes());
      ZipSecureFile.setMaxFileCount(Limits.DEFAULT.entries());
      ZipSecureFile.setMaxTextSize(Limits.DEFAULT.characters());
      return parser;
    }
  }

  @Override
  public Set<String> mediaTypes() {
    return MEDIA_TYPES;
  }

  @Override
  public Document read(Source source, String mediaType, ReadOptions options)
      throws IOException, UnreadableException {
    // A type without a parser would come out as an empty text, and an empty text as a clean one
    if (!canRead(parsedAs(mediaType))) {
      throw new UnreadableException(
          Unreadable.Reason.UNKNOWN_TYPE, "no parser for " + mediaType + " is installed");
    }
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, source.name());
    metadata.set(Metadata.CONTENT_TYPE, parsedAs(mediaType));
    Blocks blocks = new Blocks(options.limits());
    Embedded embedded = new Embedded();
    ParseContext context = new ParseContext();
    context.set(Parser.class, Loaded.PARSER);
    context.set(EmbeddedDocumentExtractor.class, embedded);
    context.set(EncodingDetector.class, new PartEncoding());
    Path path = source.path();
    try (TikaInputStream in =
        path == null ? TikaInputStream.get(source.bytes()) : TikaInputStream.get(path)) {
      Loaded.PARSER.parse(in, blocks, metadata, context);
    } catch (SAXException | TikaException e) {
      throw new IOException(e.getMessage(), e);
    }
    return blocks
        .document(source.name())
        .mediaType(mediaType)
        .metadata(facts(metadata))
        .unread(embedded.unread())
        .build();
  }

  /** A saved web page is a mail without an addressee, which Tika knows under that name only. */
  private static String parsedAs(String mediaType) {
    return mediaType.equals("multipart/related") ? "message/rfc822" : mediaType;
  }

  /** Whether Tika has a parser for {@code mediaType} here. */
  static boolean canRead(String mediaType) {
    MediaType type = MediaType.parse(mediaType);
    return type != null && Loaded.PARSER.getSupportedTypes(new ParseContext()).contains(type);
  }

  private static Map<String, String> facts(Metadata metadata) {
    Map<String, String> facts = new TreeMap<>();
    put(facts, "title", metadata.get(TikaCoreProperties.TITLE));
    put(facts, "author", metadata.get(TikaCoreProperties.CREATOR));
    put(facts, "producer", metadata.get(TikaCoreProperties.CREATOR_TOOL));
    put(facts, "pages", metadata.get(PagedText.N_PAGES));
    return facts;
  }

  private static void put(Map<String, String> facts, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.put(name, value.strip());
    }
  }

  /** Lists files inside the file; parses none. */
  private static final class Embedded implements EmbeddedDocumentExtractor {
    private static final int MOST_LISTED = 50;

    private final List<Unread> unread = new ArrayList<>();
    private int count;

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      String type = metadata.get(Metadata.CONTENT_TYPE);
      String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
      if (!isLook(type) && !isPicture(type, name)) {
        count++;
        if (count <= MOST_LISTED) {
          unread.add(
              new Unread(
                  Unread.Reason.EMBEDDED,
                  name == null || name.isBlank() ? "embedded file " + count : name));
        }
      }
      return false;
    }

    /** Whether it is how a saved page looks and behaves, and nothing that it says. */
    private static boolean isLook(@Nullable String type) {
      return type != null && type.matches("text/css\\b.*|font/.*|.*\\bjavascript\\b.*");
    }

    private static boolean isPicture(@Nullable String type, @Nullable String name) {
      return (type != null && type.startsWith("image/"))
          || (name != null
              && name.matches("(?i).*\\.(?:png|jpe?g|gif|bmp|emf|wmf|pict|tiff?|svg)"));
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
      // never asked for
    }

    List<Unread> unread() {
      return unread;
    }
  }
}
