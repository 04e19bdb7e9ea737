package dev.stet.readers;

import dev.stet.readers.container.ContainerTypes;
import dev.stet.readers.container.ZipPackage;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import dev.stet.readers.tika.TikaTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out a file's type by its first bytes, with its name as a hint. What a name like {@code .md}
 * and bytes without a known beginning tell, and what a container says in its own list of parts, is
 * taken as it is; everything else is Tika's business, which is loaded only then.
 */
final class TypeDetector {
  private static final int HEAD = 4096;
  private static final int PDF_HEADER_WITHIN = 1024;

  private static final byte[] PDF = latin1("%PDF-");
  private static final byte[] RTF = latin1("{\\rt");
  private static final byte[] OLE2 = latin1("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");
  private static final byte[][] ZIP = {latin1("PK\3\4"), latin1("PK\5\6"), latin1("PK\7\b")};

  /** What a text never begins with; which of them it is Tika says. */
  private static final byte[][] BINARY = {
    OLE2,
    latin1("\u0089PNG"),
    latin1("GIF8"),
    latin1("\u00FF\u00D8\u00FF"),
    latin1("II*\0"),
    latin1("MM\0*"),
    latin1("RIFF"),
    latin1("7z\u00BC\u00AF"),
    latin1("Rar!\u001A"),
    latin1("\u001F\u008B"),
    latin1("BZh"),
    latin1("\u00FD7zXZ"),
    latin1("\u007FELF"),
    latin1("\u00CA\u00FE\u00BA\u00BE"),
    latin1("MZ\u0090"),
    latin1("\u0000\u0001\u0000\u0000"),
    latin1("SQLite format 3"),
    latin1("AT&TFORM"),
    latin1("{\\*\\"),
  };

  private static final Pattern LINK =
      Pattern.compile("\\[[^\\[\\]\\n]{0,200}\\]\\((?:https?:/|/|#)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} \\S");
  private static final int FEW_LINKS = 2;
  private static final int MANY_LINKS = 4;

  private TypeDetector() {}

  /**
   * The media type of {@code source}; {@code application/octet-stream} where nobody knows.
   *
   * @throws UnreadableException if a container passes the limits
   * @throws IOException if the file system fails
   */
  static String detect(Source source, Limits limits) throws IOException, UnreadableException {
    byte[] head = source.head(HEAD);
    String named = Formats.byName(source.name());
    if (startsWith(head, PDF) || ("application/pdf".equals(named) && contains(head, PDF))) {
      return "application/pdf";
    }
    if (startsWith(head, RTF)) {
      return "application/rtf";
    }
    if (startsWithAny(head, ZIP)) {
      return container(source, limits);
    }
    String text = text(head, named);
    return text == null ? TikaTypes.detect(source) : text;
  }

  /** The type of {@code source} if its name and its first bytes say that it is a text; or null. */
  static @Nullable String text(Source source) throws IOException {
    return text(source.head(HEAD), Formats.byName(source.name()));
  }

  private static @Nullable String text(byte[] head, @Nullable String named) {
    boolean binary =
        startsWith(head, PDF)
            || startsWith(head, RTF)
            || startsWithAny(head, ZIP)
            || startsWithAny(head, BINARY);
    if (binary || named == null || !isText(named)) {
      return null;
    }
    return named.equals("text/plain") && isMarkdown(head) ? "text/markdown" : named;
  }

  /**
   * Whether a text is Markdown as a whole, whatever its name says: programs that fetch pages write
   * such files. One link or one heading may have been left in a text that is none.
   */
  private static boolean isMarkdown(byte[] head) {
    String words = new String(head, StandardCharsets.ISO_8859_1);
    int links = count(LINK, words);
    int headings = count(HEADING, words);
    return links >= MANY_LINKS || (links >= FEW_LINKS && headings > 0);
  }

  private static int count(Pattern pattern, String words) {
    return (int) pattern.matcher(words).results().limit(MANY_LINKS).count();
  }

  private static String container(Source source, Limits limits)
      throws IOException, UnreadableException {
    try (ZipPackage parts = ZipPackage.open(source, limits)) {
      String type = ContainerTypes.of(parts, limits);
      return type == null ? TikaTypes.detect(source) : type;
    }
  }

  private static boolean isText(String mediaType) {
    return mediaType.startsWith("text/") || mediaType.equals("application/xhtml+xml");
  }

  private static boolean startsWithAny(byte[] head, byte[][] beginnings) {
    for (byte[] beginning : beginnings) {
      if (startsWith(head, beginning)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] head, byte[] beginning) {
    return matches(head, 0, beginning);
  }

  /** Whether the header stands after a little junk, as PDF allows it. */
  private static boolean contains(byte[] head, byte[] wanted) {
    for (int at = 0; at < Math.min(head.length, PDF_HEADER_WITHIN); at++) {
      if (matches(head, at, wanted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(byte[] head, int at, byte[] wanted) {
    if (head.length - at < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (head[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] latin1(String bytes) {
    return bytes.getBytes(StandardCharsets.ISO_8859_1);
  }
}
