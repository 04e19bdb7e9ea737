package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A whole and its parts, in the order of the text.
 *
 * @param total the whole
 * @param parts at least one
 */
record Division(Quantity total, List<Quantity> parts) {
  /** Behind the parts: one more, told in words. */
  static final PrefilteredPattern ONE_MORE =
      PrefilteredPattern.compile(
          "; (?:and )?(?:in |for |on |with |to |from )?(?:one|another|the other|the last)\\b");

  private static final Pattern OTHERS = Pattern.compile("\\s(?:others?|more)\\b");
  private static final Pattern BARE_JOINT = Pattern.compile(",?\\s(?:and\\s)?");

  Quantity first() {
    return parts.get(0);
  }

  Quantity last() {
    return parts.get(parts.size() - 1);
  }

  /** All of it, from the first figure to the last. */
  Span span() {
    return total.span().union(first().span()).union(last().span());
  }

  List<Span> partSpans() {
    return parts.stream().map(Quantity::span).toList();
  }

  /** {@code Starter (101, 110, 201 and 8 others)}: bare numbers that name what others count. */
  boolean isOfNumbers(Passage values) {
    int first = values.figures().indexOf(first());
    int last = values.figures().indexOf(last());
    return last - first == parts.size() - 1
        && OTHERS.matcher(values.after(last)).lookingAt()
        && IntStream.range(first, last)
            .allMatch(i -> BARE_JOINT.matcher(values.between(i, i + 1)).matches());
  }

  /** {@code 11 reports: 7 led to …, 2 to … and 1 to …; in one case nothing was done}. */
  boolean isMadeByOneMore(Passage values) {
    return Parts.total(parts).add(BigDecimal.ONE).compareTo(total.value()) == 0
        && ONE_MORE.isIn(values.after(values.figures().indexOf(last())));
  }

  /** Whether a greater figure of the same kind stands between whole and parts: it is theirs. */
  boolean isInterrupted(Passage values) {
    return values.figures().stream()
        .anyMatch(
            one ->
                one.span().start() > total.span().end()
                    && one.span().end() < first().span().start()
                    && Figures.sameUnit(one, total)
                    && one.interval().above(total.interval()));
  }
}
