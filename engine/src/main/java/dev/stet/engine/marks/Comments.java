package dev.stet.engine.marks;

import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds comments in text whose reader knows none: a plain text is all text. A comment sign counts
 * only where one can stand: at the start of a line or after white space, and only together with
 * {@code stet:}; a sentence that speaks of stet marks is no mark.
 */
final class Comments {
  private static final String SGML = "<!--";
  private static final List<String> ANY = List.of(SGML, "//", "#", "%");
  private static final Map<String, List<String>> BY_ENDING =
      Map.of(
          "tex", List.of("%"),
          "adoc", List.of("//"),
          "asciidoc", List.of("//"),
          "rst", List.of(".."),
          "org", List.of("#"),
          "csv", List.of("#"),
          "tsv", List.of("#"));

  private static final Pattern STET = Pattern.compile("(?i)stet[:：]");

  private Comments() {}

  /**
   * A comment.
   *
   * @param span of the comment with its signs
   * @param words inside it
   * @param alone whether nothing else stands on its line
   */
  record Comment(Span span, String words, boolean alone) {}

  /** The comments of {@code document}, whose text is its source, that speak of stet. */
  static List<Comment> in(Document document) {
    String text = document.text();
    List<Comment> comments = new ArrayList<>();
    List<String> signs = BY_ENDING.getOrDefault(ending(document.name()), ANY);
    Matcher stet = STET.matcher(text);
    int from = 0;
    while (from < text.length() && stet.find(from)) {
      int start = lineStart(text, stet.start());
      int end = lineEnd(text, stet.end());
      comment(text, start, end, stet.start(), signs, comments);
      from = end;
    }
    return comments;
  }

  private static void comment(
      String text, int lineStart, int lineEnd, int stet, List<String> signs, List<Comment> found) {
    int before = stet;
    while (before > lineStart && isSpace(text.charAt(before - 1))) {
      before--;
    }
    for (String sign : signs) {
      int open = before - sign.length();
      if (open < lineStart || !text.startsWith(sign, open)) {
        continue;
      }
      int close = lineEnd;
      int after = lineEnd;
      if (sign.equals(SGML)) {
        close = text.indexOf("-->", stet);
        if (close < 0 || close > lineEnd) {
          continue;
        }
        after = close + "-->".length();
      } else {
        // "##" and "%%" are comments too
        while (open > lineStart && sign.length() == 1 && text.startsWith(sign, open - 1)) {
          open--;
        }
        if (open > lineStart && !isSpace(text.charAt(open - 1))) {
          continue;
        }
      }
      boolean alone =
          text.substring(lineStart, open).isBlank() && text.substring(after, lineEnd).isBlank();
      found.add(new Comment(new Span(open, after), text.substring(stet, close), alone));
      return;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\u3000';
  }

  static int lineStart(String text, int at) {
    int start = at;
    while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
      start--;
    }
    return start;
  }

  static int lineEnd(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
