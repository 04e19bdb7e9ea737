package dev.stet.readers.container;

import dev.stet.readers.spi.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a container says it is: by the content type of its main part (OOXML), by its {@code
 * mimetype} (OpenDocument, EPUB), by its {@code OFD.xml} (GB/T 33190).
 */
public final class ContainerTypes {
  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final int LONGEST_MIMETYPE = 128;
  private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9.+-]+");
  private static final Pattern MAIN_PART =
      Pattern.compile("(application/[a-z0-9.-]+?)(?:\\.main(?:\\+xml)?|\\+xml)");

  /** The main parts of the three programs; every other part has other words in its type. */
  private static final List<String> MAIN =
      List.of(
          "wordprocessingml.document.main",
          "wordprocessingml.template.main",
          "ms-word.document.macroenabled.main",
          "ms-word.template.macroenabledtemplate.main",
          "spreadsheetml.sheet.main",
          "spreadsheetml.template.main",
          "ms-excel.sheet.macroenabled.main",
          "ms-excel.template.macroenabled.main",
          "ms-excel.sheet.binary.macroenabled.main",
          "ms-excel.addin.macroenabled.main",
          "presentationml.presentation.main",
          "presentationml.slideshow.main",
          "presentationml.template.main",
          "ms-powerpoint.presentation.macroenabled.main",
          "ms-powerpoint.slideshow.macroenabled.main",
          "ms-powerpoint.template.macroenabled.main");

  private ContainerTypes() {}

  /** The media type of {@code parts}, or null if it is none of those known here. */
  public static @Nullable String of(ZipPackage parts, Limits limits) throws IOException {
    if (parts.has("OFD.xml")) {
      return "application/ofd";
    }
    String stated =
        new String(parts.head("mimetype", LONGEST_MIMETYPE), StandardCharsets.US_ASCII)
            .strip()
            .toLowerCase(Locale.ROOT);
    if (MEDIA_TYPE.matcher(stated).matches()) {
      return stated;
    }
    String main = mainPart(parts, limits);
    if (main != null) {
      return main;
    }
    // A package whose list of types is lost or broken is still of its kind
    if (parts.has("word/document.xml")) {
      return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }
    if (parts.has("xl/workbook.xml")) {
      return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }
    if (parts.has("ppt/presentation.xml")) {
      return "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    }
    return null;
  }

  private static @Nullable String mainPart(ZipPackage parts, Limits limits) throws IOException {
    InputStream bytes = parts.open(CONTENT_TYPES);
    if (bytes == null) {
      return null;
    }
    try (InputStream in = bytes) {
      XMLStreamReader xml = SecureXml.reader(in, limits);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          String type = xml.getAttributeValue(null, "ContentType");
          if (type != null && isMain(type.toLowerCase(Locale.ROOT))) {
            return mediaType(type.toLowerCase(Locale.ROOT));
          }
        }
      }
      return null;
    } catch (XMLStreamException e) {
      return null;
    }
  }

  private static boolean isMain(String contentType) {
    return MAIN.stream().anyMatch(contentType::contains);
  }

  /** As registered: the content type of the main part without what makes it one. */
  private static String mediaType(String contentType) {
    Matcher main = MAIN_PART.matcher(contentType);
    String type = main.matches() ? main.group(1) : contentType;
    type = type.replace("macroenabledtemplate", "macroenabled");
    return type.endsWith("macroenabled") ? type + ".12" : type;
  }
}
