package dev.stet.rules.numeric.rate;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Passage;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part and its whole that a word for "of" joins, before their rate or behind it. */
final class PartOfWhole {
  /** {@code 18 of (the) 28}, {@code 18/28}. */
  private static final PrefilteredPattern OF =
      PrefilteredPattern.compile(
          "^\\s*(?:[A-Za-z-]+\\s+){0,5}?(?:of|out of)\\s+(?:a\\s+[a-z]+\\s+of\\s+)?(?:the\\s+|our\\s+|its\\s+|their\\s+|these\\s+|those\\s+|all\\s+|a\\s+total\\s+of\\s+)*$|^/$|^[^,;。]{0,3}中的$",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern OF_ALL =
      PrefilteredPattern.compile(
          "(?:^|[,;:(]\\s*)(?:Out\\s+of|Of|Among)\\s+(?:the\\s+|these\\s+|all\\s+|our\\s+|its\\s+|a\\s+total\\s+of\\s+)*$");

  /** {@code an increase over 1996 of 4,981, or 41 per cent}: of what was before, not of all. */
  private static final PrefilteredPattern CHANGE =
      PrefilteredPattern.compile(
          "\\b(?:increase|decrease|rise|fall|gain|decline|reduction|growth|excess|drop)\\b[^.;,]{0,40}\\s(?:of|by)\\s+$");

  private static final PrefilteredPattern THEN =
      PrefilteredPattern.compile(
          "^[A-Za-z\\d\\s'-]{0,60}(?:\\(\\s*|\\bor\\s+|[,–—:]\\s*(?:or\\s+|that is,?\\s+|i\\.e\\.,?\\s+)?(?:an?\\s+(?:[a-z-]+\\s+){0,3}(?:rate|share|proportion)\\s+of\\s+)?)$");

  private static final PrefilteredPattern RATE =
      PrefilteredPattern.compile(
          "\\b([a-z]{4})[a-z-]*\\s+rate\\s+(?:of|was|is|reached|stood at)\\s*$",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern RETURNED =
      PrefilteredPattern.compile("\\b(?:return|receiv|complet|repl|answer|came back)");

  private static final PrefilteredPattern RATE_IN_BRACKETS =
      PrefilteredPattern.compile(
          "^[A-Za-z\\s'-]{0,40}\\((?:an?\\s+)?(?:[a-z-]+\\s+){1,2}rate(?:\\s+of|:)?\\s*$",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern FROM_ALL =
      PrefilteredPattern.compile(
          "^\\s*(?:[a-z-]+\\s+){1,2}from\\s+(?:the\\s+|a\\s+total\\s+of\\s+)?$",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern OR =
      PrefilteredPattern.compile("^\\s*(?:\\([^()]*\\))?,\\s+or\\s+$");

  /** {@code 18,240, up from 16,890, or 8% more}: the rate of a change. */
  private static final PrefilteredPattern EARLIER =
      PrefilteredPattern.compile("\\b(?:up|down|rising|falling|increased|reduced) (?:on|from)\\b");

  private static final PrefilteredPattern MORE =
      PrefilteredPattern.compile(
          "^\\s(?:more|less|fewer|higher|lower|greater|smaller|up|down|above|below|better|worse)\\b");

  private static final PrefilteredPattern MARGIN =
      PrefilteredPattern.compile("\\b(?:margin)\\s+(?:of|was|is)\\s*$", Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern ON_SALES =
      PrefilteredPattern.compile(
          "\\bon\\s+(?:[a-z]+\\s+){0,2}(?:revenues?|sales|turnover)\\s+of\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** {@code 96 above the target of 1,848}: how far apart they are. */
  private static final PrefilteredPattern APART =
      PrefilteredPattern.compile("^\\s+(?:[a-z]+\\s+)?(?:above|over|below|under|short\\sof)\\s");

  /** From a rate to the part and whole that stand behind it. */
  private static final PrefilteredPattern RATE_FIRST =
      PrefilteredPattern.compile(
          "^[^,;。()\\d]{0,40}\\(\\s*$|^[A-Za-z\\s]{0,24},?\\s+(?:with|as)\\s+$|^\\s*[:–—]\\s*(?:of\\s+)?$",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern WITHIN =
      PrefilteredPattern.compile("^[^,;。\\d]{0,8}中[^,;。\\d]{0,6}$");

  private static final int FARTHEST = 90;

  private PartOfWhole() {}

  /** The two figures before the rate. */
  static @Nullable Rate before(Passage values, int rate) {
    Quantity first = values.figure(rate - 2);
    Quantity second = values.figure(rate - 1);
    String between = values.between(rate - 2, rate - 1);
    String then = values.between(rate - 1, rate);
    if (then.length() > FARTHEST || between.length() > FARTHEST) {
      return null;
    }
    boolean chinese = then.indexOf('率') >= 0 || (then.endsWith("(") && between.endsWith("中的"));
    if (APART.isIn(between)
        || EARLIER.isIn(between)
        || MORE.isIn(values.after(rate))
        || CHANGE.isIn(values.before(rate - 2) + between)) {
      return null;
    }
    if (OF.isIn(between) && (THEN.isIn(then) || chinese)) {
      return Rate.of(values, rate - 2, rate - 1, rate, Rate.Tie.WRITTEN);
    }
    if (OF_ALL.isIn(values.before(rate - 2)) && THEN.isIn(then)) {
      return Rate.of(values, rate - 1, rate - 2, rate, Rate.Tie.WRITTEN);
    }
    if (MARGIN.isIn(then) && ON_SALES.isIn(between)) {
      return Rate.of(values, rate - 2, rate - 1, rate, Rate.Tie.INFERRED);
    }
    Matcher named = RATE.matcher(then);
    if (named.find()) {
      if (FROM_ALL.isIn(between)) {
        return Rate.of(values, rate - 2, rate - 1, rate, Rate.Tie.INFERRED);
      }
      String stem = named.group(1).toLowerCase(Locale.ROOT);
      String words = (between + then.substring(0, named.start())).toLowerCase(Locale.ROOT);
      boolean said = words.contains(stem) || (stem.equals("resp") && RETURNED.isIn(words));
      return said ? Rate.of(values, rate - 1, rate - 2, rate, Rate.Tie.NAMED) : null;
    }
    boolean counted = second.unit().isEmpty() || second.unit().equals(first.unit());
    return RATE_IN_BRACKETS.isIn(then) || (counted && OR.isIn(then))
        ? Rate.of(values, rate - 1, rate - 2, rate, Rate.Tie.INFERRED)
        : null;
  }

  /** The two behind it: {@code 75% of the wells (36 of 48)}, {@code 办结率90.6%(64件中办结58件)}. */
  static @Nullable Rate behind(Passage values, int rate) {
    String lead = values.between(rate, rate + 1);
    if (!RATE_FIRST.isIn(lead)) {
      return null;
    }
    String between = values.between(rate + 1, rate + 2);
    if (OF.isIn(between)) {
      // 83.6%: 19 of 24 at C1, 61 of 73 at B2: the rate is that of all of them
      boolean row = rate + 4 < values.size() && OF.isIn(values.between(rate + 3, rate + 4));
      return row ? null : Rate.of(values, rate + 1, rate + 2, rate, Rate.Tie.WRITTEN);
    }
    if (lead.endsWith("of ")) {
      // turnout was 62%: of 1,450 electors 899 voted
      return Rate.of(values, rate + 2, rate + 1, rate, Rate.Tie.INFERRED);
    }
    return WITHIN.isIn(between)
        ? Rate.inOneUnit(values, rate + 2, rate + 1, rate, Rate.Tie.WRITTEN)
        : null;
  }
}
