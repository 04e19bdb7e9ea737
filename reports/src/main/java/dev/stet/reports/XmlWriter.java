package dev.stet.reports;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes indented XML 1.0. The platform's own stream writer lets through characters that XML cannot
 * hold and line breaks in attributes that a parser then loses.
 */
final class XmlWriter {
  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();

  /** Whether the start tag last written still lacks its {@code >}. */
  private boolean unfinished;

  /** Whether the element last opened holds text, so that its end tag follows at once. */
  private boolean text;

  XmlWriter(Writer out) throws IOException {
    this.out = out;
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  XmlWriter start(String element) throws IOException {
    finish(true);
    indent();
    out.write('<');
    out.write(element);
    open.push(element);
    unfinished = true;
    text = false;
    return this;
  }

  XmlWriter attribute(String name, String value) throws IOException {
    out.write(' ');
    out.write(name);
    out.write("=\"");
    out.write(escaped(value));
    out.write('"');
    return this;
  }

  XmlWriter attribute(String name, int value) throws IOException {
    return attribute(name, String.valueOf(value));
  }

  XmlWriter text(String words) throws IOException {
    finish(false);
    out.write(escaped(words));
    text = true;
    return this;
  }

  XmlWriter end() throws IOException {
    String element = open.pop();
    if (unfinished) {
      out.write("/>\n");
      unfinished = false;
    } else {
      if (!text) {
        indent();
      }
      out.write("</" + element + ">\n");
    }
    text = false;
    return this;
  }

  private void finish(boolean lineEnds) throws IOException {
    if (unfinished) {
      out.write(lineEnds ? ">\n" : ">");
      unfinished = false;
    }
  }

  private void indent() throws IOException {
    out.write("  ".repeat(open.size()));
  }

  private static String escaped(String words) {
    StringBuilder escaped = new StringBuilder(words.length() + 16);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '"' -> escaped.append("&quot;");
        case '\n' -> escaped.append("&#10;");
        case '\r' -> escaped.append("&#13;");
        case '\t' -> escaped.append("&#9;");
        default -> escaped.append(c < ' ' || c == '\uFFFE' || c == '\uFFFF' ? '\uFFFD' : c);
      }
    }
    return escaped.toString();
  }
}
