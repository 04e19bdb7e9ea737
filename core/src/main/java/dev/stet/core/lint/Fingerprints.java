package dev.stet.core.lint;

import dev.stet.core.document.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names findings so that the name survives edits elsewhere: a hash of the rule, the words and the
 * words round them, white space aside. Equal names in one document are counted. Not thread-safe.
 */
final class Fingerprints {
  private static final int CONTEXT = 24;
  private static final int HEX_DIGITS = 20;

  private final String text;
  private final Map<String, Integer> seen = new HashMap<>();

  Fingerprints(String text) {
    this.text = text;
  }

  String next(String rule, Span span) {
    String before = text.substring(Math.max(0, span.start() - CONTEXT), span.start());
    String after = text.substring(span.end(), Math.min(text.length(), span.end() + CONTEXT));
    String key =
        String.join("\u0000", rule, squeezed(span.of(text)), squeezed(before), squeezed(after));
    int occurrence = seen.merge(key, 1, Integer::sum);
    return hash(occurrence == 1 ? key : key + "\u0000" + occurrence);
  }

  private static String squeezed(String words) {
    StringBuilder squeezed = new StringBuilder(words.length());
    words.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> squeezed.append((char) c));
    return squeezed.toString();
  }

  private static String hash(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
