package dev.stet.readers;

import dev.stet.readers.docx.DocxReader;
import dev.stet.readers.epub.EpubReader;
import dev.stet.readers.html.HtmlReader;
import dev.stet.readers.markdown.MarkdownReader;
import dev.stet.readers.odt.OdtReader;
import dev.stet.readers.ofd.OfdReader;
import dev.stet.readers.pdf.PdfReader;
import dev.stet.readers.sheet.OdsReader;
import dev.stet.readers.sheet.XlsReader;
import dev.stet.readers.sheet.XlsbReader;
import dev.stet.readers.sheet.XlsxReader;
import dev.stet.readers.slide.OdpReader;
import dev.stet.readers.slide.PptReader;
import dev.stet.readers.slide.PptxReader;
import dev.stet.readers.spi.Reader;
import dev.stet.readers.text.CsvReader;
import dev.stet.readers.text.TextReader;
import dev.stet.readers.tika.TikaReader;
import dev.stet.readers.word.DocReader;
import dev.stet.readers.word.RtfReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The formats that are read: one line a reader, the first that reads a media type is asked. Makes
 * no use of any format's library, so that a text file is read without loading one.
 */
final class Formats {
  private static final String WORD = "application/msword";
  private static final String POWERPOINT = "application/vnd.ms-powerpoint";

  /** What Tika reads, which is whatever nobody before it does. */
  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("et", "application/vnd.ms-excel"),
          Map.entry("eml", "message/rfc822"),
          Map.entry("mht", "multipart/related"),
          Map.entry("mhtml", "multipart/related"),
          Map.entry("msg", "application/vnd.ms-outlook"),
          Map.entry("odg", "application/vnd.oasis.opendocument.graphics"),
          Map.entry("vsd", "application/vnd.visio"));

  /** The readers, each with the file name endings of its types. */
  // A method reference would load the class it names at once, and with it its libraries
  private static final List<Format> ALL =
      List.of(
          new Format(() -> new TextReader(), Map.of("txt", "text/plain", "text", "text/plain")),
          new Format(
              () -> new CsvReader(), Map.of("csv", "text/csv", "tsv", "text/tab-separated-values")),
          new Format(
              () -> new MarkdownReader(),
              Map.of("md", "text/markdown", "markdown", "text/markdown")),
          new Format(
              () -> new HtmlReader(),
              Map.of(
                  "html", "text/html",
                  "htm", "text/html",
                  "xhtml", "application/xhtml+xml")),
          new Format(
              () -> new DocxReader(),
              Map.of(
                  "docx",
                  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                  "dotx",
                  "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
                  "docm",
                  "application/vnd.ms-word.document.macroenabled.12",
                  "dotm",
                  "application/vnd.ms-word.template.macroenabled.12")),
          new Format(
              () -> new XlsxReader(),
              Map.of(
                  "xlsx",
                  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                  "xltx",
                  "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
                  "xlsm",
                  "application/vnd.ms-excel.sheet.macroenabled.12",
                  "xltm",
                  "application/vnd.ms-excel.template.macroenabled.12")),
          new Format(
              () -> new XlsbReader(),
              Map.of("xlsb", "application/vnd.ms-excel.sheet.binary.macroenabled.12")),
          new Format(() -> new XlsReader(), Map.of("xls", "application/vnd.ms-excel")),
          new Format(
              () -> new OdsReader(),
              Map.of(
                  "ods", "application/vnd.oasis.opendocument.spreadsheet",
                  "ots", "application/vnd.oasis.opendocument.spreadsheet-template")),
          new Format(
              () -> new PptxReader(),
              Map.of(
                  "pptx",
                  "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                  "ppsx",
                  "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
                  "potx",
                  "application/vnd.openxmlformats-officedocument.presentationml.template",
                  "pptm",
                  "application/vnd.ms-powerpoint.presentation.macroenabled.12",
                  "ppsm",
                  "application/vnd.ms-powerpoint.slideshow.macroenabled.12")),
          new Format(
              () -> new PptReader(),
              Map.of("ppt", POWERPOINT, "pps", POWERPOINT, "dps", POWERPOINT)),
          new Format(
              () -> new OdpReader(),
              Map.of(
                  "odp", "application/vnd.oasis.opendocument.presentation",
                  "otp", "application/vnd.oasis.opendocument.presentation-template")),
          new Format(() -> new PdfReader(), Map.of("pdf", "application/pdf")),
          new Format(
              () -> new OdtReader(),
              Map.of(
                  "odt", "application/vnd.oasis.opendocument.text",
                  "ott", "application/vnd.oasis.opendocument.text-template")),
          new Format(() -> new EpubReader(), Map.of("epub", "application/epub+zip")),
          new Format(() -> new OfdReader(), Map.of("ofd", "application/ofd")),
          new Format(() -> new DocReader(), Map.of("doc", WORD, "dot", WORD, "wps", WORD)),
          new Format(() -> new RtfReader(), Map.of("rtf", "application/rtf")),
          new Format(() -> new TikaReader(), OTHERS));

  private static final Map<String, String> BY_ENDING = byEnding();

  private Formats() {}

  /** A reader, made when first asked for, and which file name endings mean its media types. */
  private static final class Format {
    private final Supplier<Reader> maker;
    private final Map<String, String> endings;
    private volatile @Nullable Reader made;

    Format(Supplier<Reader> maker, Map<String, String> endings) {
      this.maker = maker;
      this.endings = endings;
    }

    Reader reader() {
      Reader known = made;
      if (known == null) {
        known = maker.get();
        made = known;
      }
      return known;
    }
  }

  private static Map<String, String> byEnding() {
    Map<String, String> byEnding = new LinkedHashMap<>();
    for (Format format : ALL) {
      format.endings.forEach(byEnding::putIfAbsent);
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
      Reader reader = format.reader();
      if (reader.mediaTypes().contains(mediaType)) {
        return reader;
      }
    }
    // Tika tells some hundred kinds of text apart, programs and data: to us all are plain
    return mediaType.startsWith("text/") ? ALL.get(0).reader() : null;
  }
}
