package dev.stet.rules.numeric.value;

import dev.stet.core.analysis.Sentences;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.search.PrefilteredPattern;
import java.util.Set;
import java.util.regex.Matcher;

/** Percentages no one writes on purpose: {@code 5%%}, {@code 21.%}, {@code 百分之30%}. */
final class MalformedPercentage {
  private static final PrefilteredPattern SPELLED =
      PrefilteredPattern.compile("百分之[零一二三四五六七八九十百点]{1,8}$");

  /** Behind such a word and before a mark, a sign without its number lost it. */
  private static final PrefilteredPattern CHANGE =
      PrefilteredPattern.compile("(?:增长|下降|上升|提高|降低|减少|增加|[比率]重?[为达])(?:了|到)?$");

  private static final Set<String> COUNTED =
      Set.of("人次", "万人", "万元", "亿元", "公里", "万吨", "公顷", "万亩", "万件", "万户", "辆次", "万次");

  private final RuleInfo info;

  MalformedPercentage(RuleInfo info) {
    this.info = info;
  }

  void check(Document document, Reporter reporter) {
    String text = document.folded();
    for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
      Block block = document.blockAt(at);
      if (block != null && Sentences.prose(block.role())) {
        at = sign(document, block.span().start(), at, block.span().end(), reporter);
      }
    }
  }

  /** Judges the sign at {@code at}; gives the last character it belongs to. */
  private int sign(Document document, int blockStart, int at, int blockEnd, Reporter reporter) {
    String text = document.folded();
    int number = at;
    while (number > blockStart && at - number < 24 && isNumber(text.charAt(number - 1))) {
      number--;
    }
    if (number == at || !isDigit(text.charAt(number))) {
      Matcher spelled = SPELLED.matcher(text, Math.max(blockStart, at - 12), at);
      if (spelled.find()) {
        report(document, spelled.start(), at + 1, "twice", reporter);
      } else if (at + 1 < blockEnd && ",;。".indexOf(text.charAt(at + 1)) >= 0) {
        Matcher change = CHANGE.matcher(text, Math.max(blockStart, at - 12), at);
        if (change.find()) {
          report(document, change.start(), at + 1, "amount", reporter);
        }
      }
      return at;
    }
    int last = at;
    while (last + 1 < blockEnd && (text.charAt(last + 1) == '%' || text.charAt(last + 1) == '‰')) {
      last++;
    }
    boolean letterBefore = number > blockStart && isLetter(text.charAt(number - 1));
    if (last > at && !letterBefore && !isNext(text, last + 1, blockEnd)) {
      report(document, number, last + 1, "doubled", reporter);
    } else if (text.charAt(at - 1) == '.' && !letterBefore) {
      report(document, number, at + 1, "point", reporter);
    } else if (text.startsWith("个百分点", at + 1)) {
      report(document, number, at + 5, "points", reporter);
    } else if (!letterBefore && isCounted(text, at + 1, blockEnd)) {
      report(document, number, at + 3, "unit", reporter);
    } else if (number - 3 >= blockStart && text.startsWith("百分之", number - 3)) {
      report(document, number - 3, at + 1, "twice", reporter);
    }
    return last;
  }

  private void report(Document document, int start, int end, String key, Reporter reporter) {
    Span span = new Span(start, end);
    reporter.report(Problem.of(info, span).message(key).with("value", span.of(document.text())));
  }

  /** {@code 1.9%人次,}: what cannot be a percentage ends the clause behind the sign. */
  private static boolean isCounted(String text, int at, int end) {
    return at + 2 <= end
        && COUNTED.contains(text.substring(at, at + 2))
        && (at + 2 == end || ",;。、)\n".indexOf(text.charAt(at + 2)) >= 0);
  }

  private static boolean isNext(String text, int at, int end) {
    return at < end && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)));
  }

  private static boolean isNumber(char c) {
    return isDigit(c) || c == '.';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
