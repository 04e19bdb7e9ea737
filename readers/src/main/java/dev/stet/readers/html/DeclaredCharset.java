package dev.stet.readers.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The encoding that a page says it has. */
public final class DeclaredCharset {
  private static final int WITHIN = 4096;
  private static final Pattern META =
      Pattern.compile(
          "<meta\\s[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern XML =
      Pattern.compile("^\\s*<\\?xml\\s[^>]{0,100}?encoding\\s*=\\s*[\"']([\\w.:-]{2,40})");

  /** What labels mean on the web, where that is more than their own standard says (WHATWG). */
  private static final Map<String, String> ON_THE_WEB =
      Map.ofEntries(
          Map.entry("gb2312", "GB18030"),
          Map.entry("gb_2312-80", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("x-x-big5", "Big5-HKSCS"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"));

  private DeclaredCharset() {}

  /** The encoding named at the beginning of {@code page}; null if none is, or none that exists. */
  public static @Nullable Charset of(byte[] page) {
    String head = new String(page, 0, Math.min(page.length, WITHIN), StandardCharsets.ISO_8859_1);
    for (Pattern pattern : new Pattern[] {META, XML}) {
      Matcher declared = pattern.matcher(head);
      if (declared.find()) {
        return named(declared.group(1).toLowerCase(Locale.ROOT));
      }
    }
    return null;
  }

  /** The encoding that {@code label}, in small letters, means on the web; null if it means none. */
  public static @Nullable Charset named(String label) {
    try {
      return Charset.forName(ON_THE_WEB.getOrDefault(label, label));
    } catch (UnsupportedCharsetException | java.nio.charset.IllegalCharsetNameException e) {
      return null;
    }
  }
}
