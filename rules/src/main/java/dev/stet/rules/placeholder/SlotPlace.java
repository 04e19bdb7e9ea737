package dev.stet.rules.placeholder;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import dev.stet.rules.placeholder.Masks.Certainty;
import dev.stet.rules.placeholder.SlotWords.Asks;

/**
 * How sure one is of a slot by where it stands: in the run of a sentence, behind a label, at the
 * head of a line, in a quotation.
 */
final class SlotPlace {
  private static final Analysis<Boolean> HAS_LABELS = SlotPlace::hasLabels;

  /** So many lines that begin so are the house's way to head its paragraphs. */
  private static final int FEWEST_LABELS = 5;

  private SlotPlace() {}

  /** How sure one is of {@code brackets} whose words ask for what {@code asks} says. */
  static Certainty of(Brackets brackets, Asks asks) {
    char open = brackets.open();
    Certainty certainty =
        switch (asks) {
          case FOR_CERTAIN, NOTE -> Certainty.CERTAIN;
          case BY_NAME ->
              open == '<' && !isLabelled(brackets) ? Certainty.LIKELY : byPlace(brackets);
          case BY_BARE_NAME ->
              isOnlyValue(brackets) || isMeantBy(brackets) ? Certainty.CERTAIN : Certainty.LIKELY;
          case PERHAPS ->
              isMeantBy(brackets)
                  ? Certainty.CERTAIN
                  : (open == '{' && brackets.areAlone() && Brackets.isPhrase(brackets.words()))
                          || (open == '[' && EnglishSlot.isChoice(brackets.words()))
                      ? Certainty.LIKELY
                      : Certainty.POSSIBLE;
          case NOTHING -> Certainty.POSSIBLE;
        };
    boolean doubtful = open == '{' || (isQuoted(brackets) && !isSaidBy(brackets, asks));
    return certainty == Certainty.CERTAIN && doubtful ? Certainty.LIKELY : certainty;
  }

  private static boolean isLabelled(Brackets brackets) {
    return SlotWords.isLabelled(
        brackets.text(), brackets.block().span().start(), brackets.span().start());
  }

  /**
   * How sure one is of a bracketed name: in the run of a sentence or behind a label it stands for
   * something; alone or at the head of a line it may be a label itself (【注意事项】).
   */
  private static Certainty byPlace(Brackets brackets) {
    if (isLabelled(brackets)) {
      return Certainty.CERTAIN;
    }
    String text = brackets.text();
    Block block = brackets.block();
    Span span = brackets.span();
    char open = brackets.open();
    char left = brackets.left();
    char right = brackets.right();
    boolean heads =
        left == 0
            || left == '\n'
            || text.substring(lineStart(text, block, span), span.start()).isBlank();
    boolean ends = right == 0 || right == '\n';
    if (block.kind() == BlockKind.TABLE_CELL && heads && ends) {
      return Certainty.LIKELY;
    }
    boolean han = open == '【' || Signs.isHan(text.charAt(span.start() + 1));
    if (!han) {
      return Certainty.CERTAIN;
    }
    if (heads && !ends && labels(text, span)) {
      return Certainty.POSSIBLE; // 【活动时间】5月20日上午
    }
    if (open == '【' && (heads || left == '见') && brackets.document().get(HAS_LABELS)) {
      return Certainty.POSSIBLE; // 【规格】（1）25mg, 详见【注意事项】
    }
    if (heads && right == ' ' && open == '[') {
      return Certainty.POSSIBLE; // [经验] of a forum
    }
    if (heads) {
      return right == '的' || right == '关' ? Certainty.CERTAIN : Certainty.LIKELY;
    }
    boolean bound =
        Signs.isHan(left)
            || (left != 0 && "《“\"、(".indexOf(left) >= 0)
            || (right != 0 && "》”\"、".indexOf(right) >= 0);
    return bound ? Certainty.CERTAIN : Certainty.LIKELY;
  }

  /** {@code 授课教师：（姓名、职称）}: the name of a field, all that its label has. */
  private static boolean isOnlyValue(Brackets brackets) {
    return brackets.open() == '('
        && (brackets.right() == 0 || brackets.right() == '\n')
        && SlotWords.isFormName(brackets.words())
        && isLabelled(brackets);
  }

  /** {@code on [date]}, {@code for [amount]}: no editor's word, outside a quotation. */
  private static boolean isMeantBy(Brackets brackets) {
    String text = brackets.text();
    Span span = brackets.span();
    String words = brackets.words();
    String before = text.substring(Math.max(0, span.start() - 12), span.start());
    boolean name = words.equalsIgnoreCase("name");
    return brackets.open() == '['
        && (EnglishThings.standsForPerson(words, before)
            || (name && isInApposition(text, span))
            || (!name && EnglishThings.standsForThing(words, before)))
        && !Surroundings.holds(brackets.document(), Inside.QUOTES, span);
  }

  /** {@code our architect, [name], who gave her time}. */
  private static boolean isInApposition(String text, Span span) {
    return text.startsWith(", ", span.start() - 2)
        && span.start() > 2
        && Character.isLowerCase(text.charAt(span.start() - 3))
        && text.startsWith(", ", span.end());
  }

  /** A quotation of nothing but the slot may be a text that speaks about slots. */
  private static boolean isQuoted(Brackets brackets) {
    return Signs.isOpenQuote(brackets.left()) && Signs.isCloseQuote(brackets.right());
  }

  /** {@code The director comments: "[client to provide]"}: words still to come. */
  private static boolean isSaidBy(Brackets brackets, Asks asks) {
    int open = brackets.span().start();
    return asks == Asks.FOR_CERTAIN
        && !Signs.isHan(brackets.text().charAt(open + 1))
        && brackets.text().startsWith(": ", open - 3);
  }

  /** Whether lines all over the document begin with 【用法用量】 and words behind it. */
  private static boolean hasLabels(Document document) {
    String text = document.folded();
    int labels = 0;
    for (int at = text.indexOf('【'); at >= 0; at = text.indexOf('【', at + 1)) {
      int close = text.indexOf('】', at);
      boolean heads = at == 0 || text.charAt(at - 1) == '\n';
      labels +=
          heads && close > 0 && close + 1 < text.length() && Signs.isHan(text.charAt(close + 1))
              ? 1
              : 0;
    }
    return labels >= FEWEST_LABELS;
  }

  /** Whether the next line or the last begins with such a name too: a list of labels. */
  private static boolean labels(String text, Span span) {
    char open = text.charAt(span.start());
    int next = text.indexOf('\n', span.end());
    int end = text.lastIndexOf('\n', span.start() - 1);
    int last = text.lastIndexOf('\n', end - 1) + 1;
    return open == '【'
        && ((next > 0 && next + 1 < text.length() && text.charAt(next + 1) == open)
            || (end > 0 && text.charAt(last) == open));
  }

  private static int lineStart(String text, Block block, Span span) {
    int start = span.start();
    while (start > block.span().start()
        && text.charAt(start - 1) != '\n'
        && span.start() - start < 20) {
      start--;
    }
    return start;
  }
}
