package dev.stet.rules.numeric.figure;

import dev.stet.core.analysis.Quantities;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Sentence;
import dev.stet.core.analysis.Sentences;
import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with the figures in it: what the rules of one sentence read.
 *
 * @param text the whole document's text, folded
 * @param span the sentence
 * @param block the block it stands in
 * @param figures its quantities, in order
 * @param around the quantities of the whole block
 */
public record Passage(
    String text, Span span, Block block, List<Quantity> figures, List<Quantity> around) {
  /** The sentences that hold a figure, in order. */
  public static final Analysis<List<Passage>> ALL = Passage::all;

  /** A sentence with more figures is a list of data, not a statement about them. */
  private static final int MOST_FIGURES = 80;

  private static final int LONGEST_ALIAS = 2;

  /** How a bracket begins that tells what was at another time: (上年同期36.9亿元). */
  private static final PrefilteredPattern ANOTHER_TIME =
      PrefilteredPattern.compile("^(?:上年|去年|前年|上期|上季|上月|上届|上半年同期|同期|(?:19|20)\\d\\d年同期)");

  private static List<Passage> all(Document document) {
    Quantities quantities = document.get(Quantities.ANALYSIS);
    List<Passage> passages = new ArrayList<>();
    for (Sentence sentence : document.get(Sentences.ANALYSIS).all()) {
      List<Quantity> figures = quantities.in(sentence.span());
      if (!figures.isEmpty()
          && figures.size() <= MOST_FIGURES
          && !ToldAsWrong.in(document.folded(), sentence.span().start(), sentence.span().end())) {
        passages.add(
            new Passage(
                document.folded(),
                sentence.span(),
                sentence.block(),
                figures,
                quantities.in(sentence.block().span())));
      }
    }
    return List.copyOf(passages);
  }

  /**
   * The same sentence, with only the figures that measure something: no years, dates, times, places
   * in a row.
   */
  public Passage measures() {
    List<Quantity> measures = new ArrayList<>(figures.size());
    for (Quantity figure : figures) {
      switch (figure.kind()) {
        case AMOUNT, PERCENT, POINTS, TIMES -> measures.add(figure);
        case YEAR, DATE, TIME, ORDINAL, RATIO -> {}
      }
    }
    return new Passage(text, span, block, measures, around);
  }

  /**
   * The same sentence without the factors of the products it writes out: of {@code 20×2×210=8400金}
   * the result.
   */
  public Passage results() {
    if (sentence().indexOf('×') < 0) {
      return this;
    }
    List<Quantity> results = new ArrayList<>(figures.size());
    for (int i = 0; i < figures.size(); i++) {
      boolean factor =
          before(i).stripTrailing().endsWith("×") || after(i).stripLeading().startsWith("×");
      if (!factor) {
        results.add(figures.get(i));
      }
    }
    return new Passage(text, span, block, results, around);
  }

  /** The same sentence without the figures in brackets: 电费39.06万元(均价0.70元). */
  public Passage outsideBrackets() {
    List<Quantity> outside = new ArrayList<>(figures.size());
    int at = span.start();
    int depth = 0;
    for (Quantity figure : figures) {
      for (; at < figure.span().start(); at++) {
        char c = text.charAt(at);
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
      if (depth <= 0) {
        outside.add(figure);
      }
    }
    return outside.size() == figures.size()
        ? this
        : new Passage(text, span, block, outside, around);
  }

  /** The same sentence with its amounts alone. */
  public Passage amounts() {
    List<Quantity> amounts = figures.stream().filter(one -> one.is(Quantity.Kind.AMOUNT)).toList();
    return amounts.size() == figures.size()
        ? this
        : new Passage(text, span, block, amounts, around);
  }

  /** The same sentence without the figures of brackets that tell what was at another time. */
  public Passage now() {
    String sentence = sentence();
    if (sentence.indexOf('(') < 0) {
      return this;
    }
    List<Quantity> kept = new ArrayList<>(figures.size());
    int closed = 0;
    for (Quantity figure : figures) {
      int start = figure.span().start() - span.start();
      if (start < closed) {
        continue;
      }
      int open = sentence.lastIndexOf('(', start);
      int close = open < 0 ? -1 : sentence.indexOf(')', open);
      if (close > start && ANOTHER_TIME.isIn(sentence.substring(open + 1, start + 1))) {
        closed = close;
      } else {
        kept.add(figure);
      }
    }
    return kept.size() == figures.size() ? this : new Passage(text, span, block, kept, around);
  }

  /** This sentence and {@code before}, the one before it in the same block, as one. */
  public Passage with(Passage before) {
    List<Quantity> both = new ArrayList<>(before.figures);
    both.addAll(figures);
    return new Passage(text, before.span.union(span), block, both, around);
  }

  /** The same sentence without the figure at {@code index}. */
  public Passage without(int index) {
    List<Quantity> others = new ArrayList<>(figures);
    others.remove(index);
    return new Passage(text, span, block, others, around);
  }

  /** The words of the whole sentence, as folded. */
  public String sentence() {
    return span.of(text);
  }

  /** Whether the line before ends with a comma, so that a row may have begun there. */
  public boolean continues() {
    int at = span.start();
    while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at > 0 && at < span.start() && ",、".indexOf(text.charAt(at - 1)) >= 0;
  }

  public Quantity figure(int index) {
    return figures.get(index);
  }

  public int size() {
    return figures.size();
  }

  /** Both figures as one where no other stands between them, or else the first. */
  public Span neighbours(Quantity one, Quantity other) {
    boolean beside = Math.abs(figures.indexOf(one) - figures.indexOf(other)) == 1;
    return beside ? one.span().union(other.span()) : one.span();
  }

  /** The words of the figure at {@code index}, as folded. */
  public String words(int index) {
    return figures.get(index).span().of(text);
  }

  /** The words between two figures. */
  public String between(int first, int second) {
    return joined(
        text.substring(figures.get(first).span().end(), figures.get(second).span().start()));
  }

  /**
   * The words before the figure at {@code index}, back to the figure before it or the sentence's
   * start.
   */
  public String before(int index) {
    int from = index == 0 ? span.start() : figures.get(index - 1).span().end();
    return joined(text.substring(from, figures.get(index).span().start()));
  }

  /** The words after the figure at {@code index}, up to the next figure or the sentence's end. */
  public String after(int index) {
    int until = index == figures.size() - 1 ? span.end() : figures.get(index + 1).span().start();
    return joined(text.substring(figures.get(index).span().end(), until));
  }

  /**
   * The words of the clause before the figure at {@code index}, back to the last mark or figure.
   */
  public String lead(int index) {
    String before = before(index);
    int mark = before.length();
    while (mark > 0 && !isMark(before.charAt(mark - 1))) {
      mark--;
      mark = mark > 0 && before.charAt(mark - 1) == ')' ? aliasStart(before, mark) : mark;
    }
    return before.substring(mark);
  }

  /** The words of the clause after the figure at {@code index}, up to the next mark or figure. */
  public String tail(int index) {
    String after = after(index);
    int mark = 0;
    while (mark < after.length() && !isMark(after.charAt(mark))) {
      mark++;
    }
    return after.substring(0, mark);
  }

  /** Where a bracket inside a name begins that ends before {@code end}: 每台(套)补贴, 出国(境)费. */
  private static int aliasStart(String words, int end) {
    int open = words.lastIndexOf('(', end - 2);
    boolean alias = open > 0 && end - open <= LONGEST_ALIAS + 2 && goesOn(words.charAt(open - 1));
    for (int i = open + 1; alias && i < end - 1; i++) {
      alias = goesOn(words.charAt(i));
    }
    return alias && end - open > 2 ? open : end;
  }

  /** The words without the line breaks that stand inside a Chinese clause. */
  private static String joined(String words) {
    int at = words.indexOf('\n');
    if (at < 0) {
      return words;
    }
    StringBuilder joined = new StringBuilder(words);
    for (; at >= 0; at = joined.indexOf("\n", at + 1)) {
      boolean inside =
          (at == 0 || goesOn(joined.charAt(at - 1)) || "、,;".indexOf(joined.charAt(at - 1)) >= 0)
              && (at + 1 == joined.length() || goesOn(joined.charAt(at + 1)))
              && joined.length() > 1;
      if (inside) {
        joined.deleteCharAt(at);
        at--;
      }
    }
    return joined.toString();
  }

  private static boolean goesOn(char c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }

  private static boolean isMark(char c) {
    return switch (c) {
      case ',', ';', ':', '。', '(', ')', '!', '?', '\n' -> true;
      default -> false;
    };
  }
}
