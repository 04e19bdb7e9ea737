package dev.stet.readers.text;

import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text file's words and how they were got out of its bytes. Immutable.
 *
 * @param text without a byte order mark, otherwise exactly what the bytes say
 * @param charset the encoding
 * @param from how the encoding was found out
 * @param errors bytes that mean nothing in this encoding, in order; each is one U+FFFD in the text
 */
public record Decoded(String text, Charset charset, From from, List<Flaw> errors) {
  private static final int MOST_REPORTED = 20;

  public Decoded {
    errors = List.copyOf(errors);
  }

  /** How an encoding was found out. */
  public enum From {
    /** Somebody said so. */
    GIVEN,
    /** A byte order mark says so. */
    MARK,
    /** Every byte is valid in it, and by chance that does not happen (UTF-8). */
    CONTENT,
    /** The file says so in its own words. */
    DECLARED,
    /** Its characters are more probable than those of any other. */
    GUESSED
  }

  /**
   * Bytes that mean nothing.
   *
   * @param offset of the replacement character in the text
   * @param bytes in hexadecimal
   */
  public record Flaw(int offset, String bytes) {}

  /** What a document's metadata say about it. */
  public Map<String, String> metadata() {
    Map<String, String> metadata = new TreeMap<>();
    metadata.put("encoding", charset.name());
    metadata.put("encoding-from", from.name().toLowerCase(Locale.ROOT));
    String ends = lineEnds();
    if (!ends.isEmpty()) {
      metadata.put("line-ends", ends);
    }
    return metadata;
  }

  /** {@code LF}, {@code CRLF}, {@code CR} or {@code mixed}; empty where there is but one line. */
  private String lineEnds() {
    String ends = "";
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && c != '\r') {
        continue;
      }
      String end = c == '\n' ? "LF" : "CR";
      if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
        end = "CRLF";
        i++;
      }
      if (!ends.isEmpty() && !ends.equals(end)) {
        return "mixed";
      }
      ends = end;
    }
    return ends;
  }

  /**
   * The errors as evidence of damage in a text that was taken out of this one, where their own
   * places are not known.
   */
  public List<Evidence> evidenceOfWhole() {
    return evidence().stream()
        .map(e -> new Evidence(e.kind(), Span.at(0), e.words(), e.details()))
        .toList();
  }

  /** The errors as evidence of damage: the first few one by one, then how many there are. */
  public List<Evidence> evidence() {
    List<Evidence> evidence = new ArrayList<>();
    for (Flaw error : errors.subList(0, Math.min(errors.size(), MOST_REPORTED))) {
      evidence.add(
          new Evidence(
              Evidence.Kind.DAMAGE,
              new Span(error.offset(), error.offset() + 1),
              "bytes " + error.bytes() + " are not valid " + charset.name(),
              Map.of("bytes", error.bytes(), "errors", Integer.toString(errors.size()))));
    }
    return evidence;
  }
}
