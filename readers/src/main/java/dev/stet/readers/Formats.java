package dev.stet.readers;

import dev.stet.readers.docx.DocxReader;
import dev.stet.readers.html.HtmlReader;
import dev.stet.readers.markdown.MarkdownReader;
import dev.stet.readers.odt.OdtReader;
import dev.stet.readers.pdf.PdfReader;
import dev.stet.readers.spi.Reader;
import dev.stet.readers.text.CsvReader;
import dev.stet.readers.text.TextReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The formats that are read: one line a reader, the first that reads a media type is asked. Makes
 * no use of any format's library, so that a text file is read without loading one.
 */
final class Formats {
  /** The readers, each with the file name endings of its types. */
  private static final List<Format> ALL =
      List.of(
          new Format(new TextReader(), Map.of("txt", "text/plain", "text", "text/plain")),
          new Format(
              new CsvReader(), Map.of("csv", "text/csv", "tsv", "text/tab-separated-values")),
          new Format(
              new MarkdownReader(), Map.of("md", "text/markdown", "markdown", "text/markdown")),
          new Format(
              new HtmlReader(),
              Map.of(
                  "html", "text/html",
                  "htm", "text/html",
                  "xhtml", "application/xhtml+xml")),
          new Format(
              new DocxReader(),
              Map.of(
                  "docx",
                  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                  "dotx",
                  "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
                  "docm",
                  "application/vnd.ms-word.document.macroenabled.12",
                  "dotm",
                  "application/vnd.ms-word.template.macroenabled.12")),
          new Format(new PdfReader(), Map.of("pdf", "application/pdf")),
          new Format(
              new OdtReader(),
              Map.of(
                  "odt", "application/vnd.oasis.opendocument.text",
                  "ott", "application/vnd.oasis.opendocument.text-template")));

  private static final Map<String, String> BY_ENDING = byEnding();

  private Formats() {}

  /** A reader and which file name endings mean which of its media types. */
  private record Format(Reader reader, Map<String, String> endings) {}

  private static Map<String, String> byEnding() {
    Map<String, String> byEnding = new LinkedHashMap<>();
    for (Format format : ALL) {
      format.endings().forEach(byEnding::putIfAbsent);
    }
    return byEnding;
  }

  /** The media type that the ending of {@code fileName} stands for, or null. */
  static @Nullable String byName(String fileName) {
    return BY_ENDING.get(ending(fileName));
  }

  /** What follows the last dot of the name, in lower case; empty where there is none. */
  static String ending(String fileName) {
    String name = fileName.substring(fileName.replace('\\', '/').lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** The reader of {@code mediaType}, or null. */
  static @Nullable Reader reader(String mediaType) {
    for (Format format : ALL) {
      if (format.reader().mediaTypes().contains(mediaType)) {
        return format.reader();
      }
    }
    // Tika tells some hundred kinds of text apart, programs and data: to us all are plain
    return mediaType.startsWith("text/") ? ALL.get(0).reader() : null;
  }
}
