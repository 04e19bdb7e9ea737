package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A total in one English sentence and all its parts in the next, or the other way round: {@code
 * Income came to £4,820. The city gave £1,446, shops £1,012 and gifts £2,362}. Accused only where
 * the parts nearly make the total: farther off, it is rather no total of theirs.
 */
final class NeighbouringParts {
  private static final PrefilteredPattern GIVES =
      PrefilteredPattern.compile(
          "\\b(?:gave|came from|contributed|provided|brought in|accounted for|went (?:to|on)|spent on|of which|assigned|allocated|randomi[sz]ed|divided|split|made up)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern TOGETHER =
      PrefilteredPattern.compile(
          "^\\s*(?:Together,?|In all,?|In total,?|Altogether,?|Combined,?|The total (?:was|is|came to)|That (?:is|makes|comes to))\\b");

  /** Those told of last. */
  private static final PrefilteredPattern THEY =
      PrefilteredPattern.compile("^\\s*(?:They|These|Those)\\b");

  private static final PrefilteredPattern JOINS =
      PrefilteredPattern.compile(
          "^(?:\\s*\\([^()]*\\))?(?:\\s*[A-Za-z'-]+){0,6}\\s*(?:,\\s*(?:and\\s+)?|\\band\\s+)(?:[A-Za-z'-]+\\s+){0,6}$");
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "\\b(?:from|rose|fell|up|down|increase|decrease|last year|compared|more|less|than|per(?! cent)|each|average|including|about|over|nearly)\\b",
          Pattern.CASE_INSENSITIVE);

  private NeighbouringParts() {}

  /** The total and the parts of two sentences that do not make it, or null. */
  static @Nullable Division wrong(Passage before, Passage passage) {
    List<Quantity> told = amounts(before);
    boolean they = THEY.isIn(passage.sentence()) && !told.isEmpty();
    if ((told.size() == 1 || they) && GIVES.isIn(passage.sentence())) {
      return judge(told.get(told.size() - 1), passage);
    }
    List<Quantity> totals = amounts(passage);
    return totals.size() == 1
            && TOGETHER.isIn(passage.sentence())
            && !OTHERWISE
                .matcher(passage.text(), passage.span().start(), totals.get(0).span().start())
                .find()
        ? judge(totals.get(0), before)
        : null;
  }

  private static List<Quantity> amounts(Passage values) {
    return values.figures().stream().filter(figure -> figure.is(Kind.AMOUNT)).toList();
  }

  private static @Nullable Division judge(Quantity total, Passage row) {
    List<Quantity> parts = amounts(row);
    if (parts.size() < 2 || !total.exact() || OTHERWISE.isIn(row.sentence())) {
      return null;
    }
    for (int i = 0; i < parts.size(); i++) {
      Quantity part = parts.get(i);
      boolean alike = Figures.money(part) == Figures.money(total) && part.exact();
      if (!alike || (i > 0 && !JOINS.isIn(between(row, parts.get(i - 1), part)))) {
        return null;
      }
    }
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    BigDecimal exact = BigDecimal.ZERO;
    for (Quantity part : parts) {
      sum = sum.plus(Interval.rounded(part.value(), part.step()));
      exact = exact.add(part.value());
    }
    Interval whole = Interval.rounded(total.value(), total.step());
    BigDecimal off = exact.subtract(total.value()).abs();
    boolean counts =
        total.step().compareTo(BigDecimal.ONE) == 0
            && parts.stream().allMatch(part -> part.step().compareTo(BigDecimal.ONE) == 0);
    boolean misses = counts ? off.signum() > 0 : !sum.overlaps(whole);
    return misses && off.multiply(BigDecimal.TEN).compareTo(total.value()) < 0
        ? new Division(total, parts)
        : null;
  }

  private static String between(Passage row, Quantity one, Quantity next) {
    return row.text().substring(one.span().end(), next.span().start());
  }
}
