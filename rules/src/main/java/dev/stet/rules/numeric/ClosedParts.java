package dev.stet.rules.numeric;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds lists of parts that close: the last part is what remains, the list stands behind a colon or
 * in brackets, or the parts are named so that nothing else is left.
 */
final class ClosedParts {

  /** A whole and all its parts. */
  record Whole(Quantity total, List<Quantity> parts) {}

  private static final Pattern REST =
      Pattern.compile("(?:^|[,;、])\\s*(?:其余|剩余|余下|剩下|尚有|还有)[^,;。、]{0,8}$");
  private static final Pattern OTHERS = Pattern.compile("(?:^|[,;、]|及|和)\\s*(?:其他|其它)[^,;。、]{0,10}$");
  private static final Pattern INCLUDES = Pattern.compile("^[^,;。\\d]{0,8}[,(:]?\\s*(?:包括|包含|分别是|分别为|其中:?)[^,;。\\d]{0,12}$");
  private static final Pattern NO_PART =
      Pattern.compile(
          "增加(?!值)|减少|增长|下降|净增|净减|同比|比上年|上年|去年|均|计划|预计|目标|带动|拉动|累计|每|单价|以上|以下|党员|少数民族");
  private static final Pattern EN_LIST = Pattern.compile("^(?:\\s+[A-Za-z'-]+){0,4}\\s*[:(]\\s*(?:of\\s+whom\\s+)?$");
  private static final Pattern EN_JOINS =
      Pattern.compile("^(?:\\s*[A-Za-z'-]+){0,8}(?:\\s*,\\s*(?:and\\s+)?|\\s+and\\s+)$");
  private static final Pattern EN_ENDS = Pattern.compile("^(?:\\s*[A-Za-z'-]+){0,8}\\s*[).]");
  private static final Pattern EN_OPEN =
      Pattern.compile(
          "\\b(?:including|such as|e\\.g\\.|at least|over|aged|under|more|per|up|down|rose|fell)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EN_OF_ALL =
      Pattern.compile("(?:^|[,;:(]\\s*)(?:Of|Out of|Among)\\s+(?:the|these|our|its|all)?\\s*$");
  private static final Pattern EN_REST =
      Pattern.compile("\\bthe\\s+(?:remaining|other|rest,?)\\s+$", Pattern.CASE_INSENSITIVE);
  private static final Pattern EN_COMPLEMENT =
      Pattern.compile("^(?:\\s+[A-Za-z'-]+){0,4},?\\s*(?:[A-Za-z'-]+\\s+)?$");
  private static final Pattern TOTAL_OF =
      Pattern.compile("^[^,;。、\\d]{0,4}[,、](?:实现|完成)?[^,;。、\\d]{0,6}总(?:额|量|产量?|数|人口|收入)(?:达到|达|为|是|共)?\\s*$");

  private final Passage values;

  ClosedParts(Passage values) {
    this.values = values;
  }

  /** The first list that closes and does not make its whole, or null. */
  @Nullable Whole wrong() {
    for (int i = 0; i + 2 < values.size(); i++) {
      Whole whole = at(i);
      if (whole != null && slipped(whole)) {
        return whole;
      }
    }
    return null;
  }

  private @Nullable Whole at(int index) {
    if (!amount(values.figure(index))) {
      return null;
    }
    Whole whole = remaining(index);
    if (whole == null) {
      whole = listed(index);
    }
    if (whole == null) {
      whole = complement(index);
    }
    return whole;
  }

  /** {@code 30个,已完工18个,在建9个,其余3个}; {@code Of the 240 staff, 110 …, the remaining 35}. */
  private @Nullable Whole remaining(int index) {
    Quantity total = values.figure(index);
    for (int i = 0; i < index; i++) {
      if (Figures.sameUnit(values.figure(i), total)) {
        // What remains is told of the whole that was named first.
        return null;
      }
    }
    boolean ofAll = EN_OF_ALL.matcher(values.before(index)).find();
    boolean includes = INCLUDES.matcher(values.between(index, index + 1)).find();
    List<Quantity> parts = new ArrayList<>();
    for (int i = index + 1; i < values.size(); i++) {
      Quantity part = values.figure(i);
      String before = values.before(i);
      if (!amount(part) || before.length() > 50 || before.indexOf(';') >= 0) {
        return null;
      }
      if (ofAll ? !counts(part, total) : !Figures.sameUnit(part, total)) {
        return null;
      }
      if (!ofAll && NO_PART.matcher(before).find()) {
        return null;
      }
      parts.add(part);
      boolean last =
          ofAll
              ? EN_REST.matcher(before).find()
              : REST.matcher(before).find() || (includes && OTHERS.matcher(before).find());
      if (last) {
        // Of two figures alone, the one may be what is left of the other.
        return parts.size() >= 2 ? new Whole(total, parts) : null;
      }
    }
    return null;
  }

  /** {@code 15 members: 6 from industry, 5 from government and 4 from universities}. */
  private @Nullable Whole listed(int index) {
    Quantity total = values.figure(index);
    if (!EN_LIST.matcher(values.between(index, index + 1)).find()
        || EN_OPEN.matcher(values.between(index, index + 1)).find()) {
      return null;
    }
    List<Quantity> parts = new ArrayList<>();
    for (int i = index + 1; i < values.size(); i++) {
      Quantity part = values.figure(i);
      String after = values.after(i);
      if (!amount(part) || !counts(part, total) || EN_OPEN.matcher(after).find()) {
        return null;
      }
      parts.add(part);
      if (EN_ENDS.matcher(after).find()) {
        boolean and = values.between(i - 1, i).contains("and ");
        return parts.size() >= 2 && and ? new Whole(total, parts) : null;
      }
      if (!EN_JOINS.matcher(after).find()) {
        return null;
      }
    }
    return null;
  }

  /** {@code 86 deaths, 51 men and 35 women}; {@code 出口62亿元,进口24亿元,进出口总额86亿元}. */
  private @Nullable Whole complement(int index) {
    Quantity first = values.figure(index);
    Quantity second = values.figure(index + 1);
    Quantity third = values.figure(index + 2);
    if (!amount(second) || !amount(third)) {
      return null;
    }
    if (Figures.sameUnit(first, second)
        && Figures.sameUnit(second, third)
        && !NO_PART.matcher(values.lead(index + 2)).find()
        && TOTAL_OF.matcher(values.between(index + 1, index + 2)).find()
        && Complements.all(values, List.of(index, index + 1))) {
      return new Whole(third, List.of(first, second));
    }
    String between = values.between(index, index + 1);
    boolean chinese = Figures.sameUnit(first, second) && Figures.sameUnit(second, third);
    boolean joined =
        chinese
            ? between.length() < 12 && !NO_PART.matcher(between + values.lead(index + 2)).find()
            : EN_COMPLEMENT.matcher(between).find()
                && counts(second, first)
                && counts(third, first)
                && !EN_OPEN.matcher(between).find()
                && EN_JOINS.matcher(values.between(index + 1, index + 2)).find();
    return joined && Complements.all(values, List.of(index + 1, index + 2))
        ? new Whole(first, List.of(second, third))
        : null;
  }

  private static boolean amount(Quantity figure) {
    return figure.is(Kind.AMOUNT) && figure.exact() && figure.value().signum() > 0;
  }

  /** Whether a part can be of a whole that English names only once. */
  private static boolean counts(Quantity part, Quantity total) {
    return Figures.money(part) || Figures.money(total)
        ? part.unit().equals(total.unit())
        : part.counted() == total.counted() || part.unit().isEmpty();
  }

  /** Whether the parts miss their whole, and not by so much that it is rather no whole of theirs. */
  private static boolean slipped(Whole whole) {
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    BigDecimal exact = BigDecimal.ZERO;
    for (Quantity part : whole.parts()) {
      sum = sum.plus(part.interval());
      exact = exact.add(part.value());
    }
    BigDecimal total = whole.total().value();
    BigDecimal two = BigDecimal.valueOf(2);
    return !sum.meets(whole.total().interval())
        && exact.compareTo(total.multiply(two)) < 0
        && exact.multiply(two).compareTo(total) > 0;
  }
}
