package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import dev.stet.rules.numeric.figure.Slips;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure named as a total that is the sum of figures before it but for a slip of a digit: {@code
 * 全血46218人次,….单采9174人次,….献血总人次53392人次}. What stands between them may be anything: that a total is a
 * slip of the sum, and of no other, is no chance where it has digits enough.
 */
final class SlippedTotal {
  private static final PrefilteredPattern TOTAL =
      PrefilteredPattern.compile(
          "(?:合计|共计|总计|累计|总[\\p{IsHan}]{1,4}|[两二三四五](?:项|者|部分|类|块|处|地)(?:相加)?(?:合计|共计|总计|共)[\\p{IsHan}]{0,4}|(?:^|[、])[一总]?共(?:计)?[\\p{IsHan}]{0,3})(?:达到?|为)?$");
  private static final PrefilteredPattern NO_PART =
      PrefilteredPattern.compile("比|较|同期|上年|去年|计划|目标|平均|[人户日月]均|每|增长|增加|减少|下降|最");
  private static final int MOST = 7;
  private static final int MANY_DIGITS = 4;

  private SlippedTotal() {}

  /** The total that is a slip of the sum of the figures before it, with these; or null. */
  static @Nullable Division wrong(Passage values, List<Quantity> before) {
    for (int i = 0; i < values.size(); i++) {
      Quantity total = values.figure(i);
      if (!ListedParts.amount(total)
          || !TOTAL.isIn(values.lead(i))
          || NO_PART.isIn(values.lead(i))) {
        continue;
      }
      List<Quantity> parts = new ArrayList<>();
      for (Quantity one : before) {
        add(one, total, parts);
      }
      for (int k = 0; k < i; k++) {
        if (!NO_PART.isIn(values.lead(k))) {
          add(values.figure(k), total, parts);
        }
      }
      if (parts.size() > 1 && parts.size() <= MOST) {
        List<Quantity> made = slipped(total, parts, values.text());
        if (made != null) {
          return new Division(total, made);
        }
      }
    }
    return null;
  }

  private static void add(Quantity one, Quantity total, List<Quantity> parts) {
    if (ListedParts.amount(one)
        && Figures.sameUnit(one, total)
        && one.value().compareTo(total.value()) < 0) {
      parts.add(one);
    }
  }

  /** The parts of which the total is a slip, where no parts make it; or null. */
  private static @Nullable List<Quantity> slipped(Quantity total, List<Quantity> all, String text) {
    String printed = total.number().of(text).replace(",", "");
    boolean many = Slips.digits(printed).length() >= MANY_DIGITS;
    List<Quantity> found = null;
    for (int some = 1; some < 1 << all.size(); some++) {
      List<Quantity> parts = new ArrayList<>();
      BigDecimal sum = BigDecimal.ZERO;
      for (int i = 0; i < all.size(); i++) {
        if ((some & 1 << i) != 0) {
          parts.add(all.get(i));
          sum = sum.add(all.get(i).value());
        }
      }
      if (parts.size() < 2) {
        continue;
      }
      BigDecimal off = sum.subtract(total.value()).abs();
      if (off.compareTo(total.step().multiply(BigDecimal.valueOf(parts.size()))) < 0) {
        return null;
      }
      String should = Figures.number(sum, total, text);
      boolean slip = Slips.swapped(printed, should) || (many && Slips.mistyped(printed, should));
      if (slip && (many || parts.size() == all.size())) {
        if (found != null) {
          return null;
        }
        found = parts;
      }
    }
    return found;
  }
}
