package dev.stet.rules.placeholder;

import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import dev.stet.rules.placeholder.SlotWords.Asks;
import java.util.regex.Pattern;

/**
 * Brackets with another job than to keep a place: links, citations, formats of identifiers,
 * buttons, boxes to tick, code, the labels of a register and the parts of an abstract.
 */
final class OtherBrackets {
  /** What GB/T 7714 puts behind the title of a work it cites. */
  private static final Pattern KIND_OF_WORK =
      Pattern.compile("[A-Z]|(?:[A-Z]|EB|DB|CP|CM|DS)/(?:OL|CD|MT|DK)");

  private OtherBrackets() {}

  /** Whether they have another job, although their words ask for what {@code asks} says. */
  static boolean are(Brackets brackets, Asks asks) {
    Document document = brackets.document();
    Span span = brackets.span();
    char left = brackets.left();
    char right = brackets.right();
    char open = brackets.open();
    if (open == '['
        && (right == '(' || right == '[' || left == '!' || left == ']')
        && isLink(document, span, right)) {
      return true;
    }
    if (open == '(' && asks != Asks.NOTE && !brackets.areAlone() && !isInSentence(left, right)) {
      return namesField(document, span);
    }
    if (open == '{'
        && (binds(left)
            || (left != 0 && "{$%#/".indexOf(left) >= 0)
            || ("\"'".indexOf(left) >= 0 && !span.of(document.folded()).contains(" "))
            || right == '}')) {
      return true;
    }
    if (span.length() == 3 && isCheckBox(document.folded(), span, right)) {
      return true;
    }
    if (open == '['
        && (leadsWithin(document, span) || span.of(document.folded()).indexOf('`') > 0)) {
      return true; // [[link]](#fig-2), [e.g. `time(time)`]
    }
    if (open == '[' && (areDefined(document, span) || isWikiLink(document, left, right))) {
      return true;
    }
    boolean italic = left == '_' && right == '_';
    if (open != '【'
        && open != '('
        && !italic
        && !Signs.isHan(document.folded().charAt(span.start() + 1))
        && (binds(left) || binds(right) || (left == '@' && open == '<'))) {
      return true;
    }
    if (open == '[' && isLabelOfRow(document.folded(), span)) {
      return true;
    }
    if (SlotWords.isControl(document.folded(), brackets.block().span(), span)
        || headsPart(document.folded(), span, left, right)) {
      return true;
    }
    return Surroundings.holds(document, Inside.INLINE_CODE, span)
        || Surroundings.holds(document, Inside.URL, span)
        || (open == '<' && SlotWords.isSyntax(document.folded(), brackets.block().span(), span));
  }

  /** 指南[Z]., “最后一公里”[N]., 论文集[C]//, 问题[EB/OL].: what kind of work is cited. */
  static boolean nameKindOfWork(Brackets brackets) {
    return (brackets.right() == '.' || brackets.right() == '/')
        && brackets.left() > ' '
        && KIND_OF_WORK.matcher(brackets.words()).matches()
        && (brackets.words().length() > 1 || brackets.left() >= 0x2000);
  }

  /**
   * {@code [ 文号 ] | 2024-2 | [ 主题 ] | 农业 |}: a row in which every other cell, from the first on, is
   * in brackets and one between has a value, as registers show what they keep of a document.
   */
  private static boolean isLabelOfRow(String text, Span span) {
    int start = text.lastIndexOf('\n', span.start() - 1) + 1;
    int stop = text.indexOf('\n', span.end());
    String row = text.substring(start, stop < 0 ? text.length() : stop);
    if (row.indexOf('|') < 0 || row.strip().charAt(0) != '[') {
      return false;
    }
    boolean value = false;
    String[] cells = row.split("\\|");
    for (int i = 0; i < cells.length; i++) {
      String cell = cells[i].strip();
      boolean bracketed = cell.startsWith("[") && cell.endsWith("]");
      if (bracketed != (i % 2 == 0) && !cell.isEmpty()) {
        return false;
      }
      value |= i % 2 == 1 && !cell.isEmpty();
    }
    return value;
  }

  /** 【结果】产量最高: the part of an abstract follows. */
  private static boolean headsPart(String text, Span span, char left, char right) {
    boolean starts = left == 0 || "。;!?.:\n ".indexOf(left) >= 0;
    boolean follows =
        Character.isLetterOrDigit(right)
            || (right == ' '
                && span.end() + 1 < text.length()
                && Character.isUpperCase(text.charAt(span.end() + 1)));
    return starts
        && follows
        && SlotWords.isPartOfAbstract(text.substring(span.start() + 1, span.end() - 1));
  }

  /** {@code [[link]](#fig-2)}: it leads to a place of the same text, whose name a site sets in. */
  private static boolean leadsWithin(Document document, Span span) {
    return document.evidence().stream()
        .filter(evidence -> evidence.kind() == Evidence.Kind.LINK)
        .filter(link -> link.span().equals(span))
        .map(link -> link.details().getOrDefault("target", ""))
        .anyMatch(target -> target.length() > 1 && target.charAt(0) == '#');
  }

  /** {@code - [X] done}: the mark of a box at the head of an item. */
  private static boolean isCheckBox(String text, Span span, char right) {
    int start = text.lastIndexOf('\n', span.start() - 1) + 1;
    return (right == ' ' || right == 0)
        && " xX√✓*-#".indexOf(text.charAt(span.start() + 1)) >= 0
        && text.substring(start, span.start()).chars().noneMatch(Character::isLetter);
  }

  /**
   * Whether the document says elsewhere where {@code [these words]} link to. {@code [Fee 1]: [sum]}
   * at the head of a point, and nowhere else, defines nothing.
   */
  static boolean areDefined(Document document, Span span) {
    String text = document.text();
    String words = span.of(text);
    int at = text.indexOf("\n" + words + ":");
    return (at >= 0 && (at + 1 != span.start() || text.indexOf(words, span.end()) >= 0))
        || text.contains("]" + words);
  }

  /** {@code [[Name of page]]} in a text about a wiki. */
  private static boolean isWikiLink(Document document, char left, char right) {
    return left == '[' && right == ']' && document.text().contains("wiki");
  }

  private static boolean isLink(Document document, Span span, char right) {
    return (right == '(' && document.text().charAt(span.end()) == '(')
        || !Signs.holdHan(span.of(document.folded()));
  }

  /** Whether round brackets stand in place of a name: words before, words or nothing after. */
  private static boolean isInSentence(char left, char right) {
    return (Signs.isHan(left) || left == ':' || ((left == 0 || left == '\n') && Signs.isHan(right)))
        && (right == 0 || right == '\n' || Signs.isHan(right) || isStop(right));
  }

  private static boolean isStop(char c) {
    return c == ',' || c == '。' || c == '、' || c == ';';
  }

  /** Whether the brackets only name what a form's field is for. */
  private static boolean namesField(Document document, Span span) {
    return SlotWords.isFormName(
        document.folded().substring(span.start() + 1, span.end() - 1).strip());
  }

  private static boolean binds(char c) {
    return (c < 0x250 && Character.isLetterOrDigit(c))
        || c == '-'
        || c == '_'
        || c == '\\'
        || c == '=';
  }
}
