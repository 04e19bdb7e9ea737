package dev.stet.readers.docx;

import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.spi.UnreadableException;
import javax.xml.stream.XMLStreamException;

/** Writes a formula (OMML) on one line: {@code (a+b)/2}, {@code x^2}, {@code √(n)}. */
final class Formula {
  private Formula() {}

  /** The formula in the element that {@code xml} is at. */
  static String read(XmlCursor xml) throws XMLStreamException, UnreadableException {
    StringBuilder words = new StringBuilder();
    children(xml, words);
    return words.toString();
  }

  private static void children(XmlCursor xml, StringBuilder words)
      throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      element(xml, words);
    }
  }

  private static void element(XmlCursor xml, StringBuilder words)
      throws XMLStreamException, UnreadableException {
    String name = xml.name();
    switch (name) {
      case "t" -> words.append(xml.text());
      case "f" -> operands(xml, words, "num", "/", "den");
      case "sSup" -> operands(xml, words, "e", "^", "sup");
      case "sSub" -> operands(xml, words, "e", "_", "sub");
      case "rad" -> {
        words.append('√');
        operands(xml, words, "e", "", "");
      }
      case "d" -> delimited(xml, words);
      case "nary" -> nary(xml, words);
      case "del", "moveFrom" -> {}
      default -> {
        if (!name.endsWith("Pr")) {
          children(xml, words);
        }
      }
    }
  }

  private static void operands(
      XmlCursor xml, StringBuilder words, String first, String sign, String second)
      throws XMLStreamException, UnreadableException {
    StringBuilder left = new StringBuilder();
    StringBuilder right = new StringBuilder();
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (xml.name().equals(first)) {
        children(xml, left);
      } else if (xml.name().equals(second)) {
        children(xml, right);
      }
    }
    words.append(sign.isEmpty() ? "(" + left + ")" : grouped(left) + sign + grouped(right));
  }

  private static String grouped(StringBuilder words) {
    for (int i = 0; i < words.length(); i++) {
      if (!Character.isLetterOrDigit(words.charAt(i)) && words.charAt(i) != '.') {
        return "(" + words + ")";
      }
    }
    return words.toString();
  }

  private static void delimited(XmlCursor xml, StringBuilder words)
      throws XMLStreamException, UnreadableException {
    String begin = "(";
    String end = ")";
    String separator = "|";
    StringBuilder inside = new StringBuilder();
    boolean several = false;
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (xml.name().equals("dPr")) {
        int properties = xml.depth();
        while (xml.nextChild(properties)) {
          switch (xml.name()) {
            case "begChr" -> begin = xml.attributeOr("val", "");
            case "endChr" -> end = xml.attributeOr("val", "");
            case "sepChr" -> separator = xml.attributeOr("val", "");
            default -> {}
          }
        }
      } else if (xml.name().equals("e")) {
        inside.append(several ? separator : "");
        several = true;
        children(xml, inside);
      }
    }
    words.append(begin).append(inside).append(end);
  }

  private static void nary(XmlCursor xml, StringBuilder words)
      throws XMLStreamException, UnreadableException {
    String sign = "∫";
    StringBuilder below = new StringBuilder();
    StringBuilder above = new StringBuilder();
    StringBuilder operand = new StringBuilder();
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      switch (xml.name()) {
        case "naryPr" -> {
          int properties = xml.depth();
          while (xml.nextChild(properties)) {
            if (xml.name().equals("chr")) {
              sign = xml.attributeOr("val", sign);
            }
          }
        }
        case "sub" -> children(xml, below);
        case "sup" -> children(xml, above);
        case "e" -> children(xml, operand);
        default -> {}
      }
    }
    words.append(sign);
    if (below.length() > 0) {
      words.append('_').append(grouped(below));
    }
    if (above.length() > 0) {
      words.append('^').append(grouped(above));
    }
    words.append(operand);
  }
}
