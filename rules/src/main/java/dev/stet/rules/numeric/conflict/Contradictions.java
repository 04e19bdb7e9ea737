package dev.stet.rules.numeric.conflict;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.rules.numeric.figure.Slips;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Claims about one thing with two values. Where the words leave open whether the two speak of the
 * same place or group, only a slip of the hand between the figures accuses: exchanged digits, one
 * digit mistyped, another scale.
 */
final class Contradictions {
  /** A figure and an earlier one that it contradicts. */
  record Pair(Quantity first, Quantity second) {}

  /** More values of one name are a series, in which two are alike by chance. */
  private static final int MOST_VALUES = 3;

  private static final int NEARBY = 400;

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final String text;
  private final List<Pair> pairs = new ArrayList<>();

  private Contradictions(String text) {
    this.text = text;
  }

  /** The contradictions among {@code claims}, in their order. */
  static List<Pair> in(List<Claim> claims, String text) {
    Contradictions found = new Contradictions(text);
    Map<String, List<Claim>> byUnit = new HashMap<>();
    for (Claim claim : claims) {
      byUnit.computeIfAbsent(claim.counted(), unit -> new ArrayList<>()).add(claim);
    }
    byUnit.values().forEach(found::judge);
    return found.pairs;
  }

  private void judge(List<Claim> alike) {
    for (int i = 1; i < alike.size(); i++) {
      Claim later = alike.get(i);
      Set<BigDecimal> values = new TreeSet<>();
      Claim first = null;
      boolean agrees = false;
      for (int j = 0; j < alike.size(); j++) {
        Claim other = alike.get(j);
        if (j == i || !(later.about(other) || within(later, other))) {
          continue;
        }
        values.add(other.figure().value());
        agrees |= j < i && later.figure().interval().meets(other.figure().interval());
        if (j < i && first == null && contradicts(other, later)) {
          first = other;
        }
      }
      if (first != null && !agrees && values.size() < MOST_VALUES) {
        pairs.add(new Pair(first.figure(), later.figure()));
      }
    }
  }

  private static boolean within(Claim one, Claim other) {
    return one.namedWithin(other) || other.namedWithin(one);
  }

  private boolean contradicts(Claim one, Claim other) {
    if (one.figure().interval().meets(other.figure().interval())) {
      return false;
    }
    String a = one.figure().number().of(text);
    String b = other.figure().number().of(text);
    boolean swapped = Slips.swapped(a, b);
    if (!one.about(other)) {
      return (swapped && Slips.digits(a).length() > MOST_VALUES) || Slips.turned(a, b);
    }
    return swapped
        || (other.back() && comesBefore(one, other))
        || (named(one, other)
            && (rescaled(one, other)
                || rates(one, other)
                || mistyped(one, other)
                || summed(one, other)
                || Slips.turned(a, b)));
  }

  /** Whether a count that points back is told of what stands a little before. */
  private boolean comesBefore(Claim one, Claim other) {
    int apart = other.figure().span().start() - one.figure().span().end();
    boolean latin = other.thing().isEmpty() || other.thing().charAt(0) < 0x80;
    return !one.back()
        && !isToldBefore(other)
        && apart > 0
        && (!latin || apart < NEARBY)
        && near(one.figure().value(), other.figure().value());
  }

  /** Whether the same count stands a little before, which is what it points back to. */
  private boolean isToldBefore(Claim back) {
    int start = back.figure().span().start();
    String before = text.substring(Math.max(0, start - NEARBY / 2), start);
    String printed = back.figure().span().of(text);
    int at = before.lastIndexOf(printed);
    return at == 0 || (at > 0 && !Character.isDigit(before.charAt(at - 1)));
  }

  /** Whether the one is printed as the other and means ten times as much or more. */
  private boolean rescaled(Claim one, Claim other) {
    String a = Slips.digits(one.figure().number().of(text)).replaceAll("0+$", "");
    String b = Slips.digits(other.figure().number().of(text)).replaceAll("0+$", "");
    return a.length() > 1 && a.equals(b);
  }

  private boolean mistyped(Claim one, Claim other) {
    String a = one.figure().number().of(text);
    String b = other.figure().number().of(text);
    boolean sums = one.whole() || one.summary() || other.whole() || other.summary();
    return (sums || Slips.digits(a).length() > MOST_VALUES)
        && (Slips.mistyped(a, b) || Slips.dropped(a, b));
  }

  /** Whether the same words before the figure name what it measures. */
  private static boolean named(Claim one, Claim other) {
    return one.name().length() > 2 && one.name().equals(other.name());
  }

  /** Whether a rate is told once where the document sums up and once in its body. */
  private static boolean rates(Claim one, Claim other) {
    return one.figure().is(Kind.PERCENT)
        && one.name().length() > MOST_VALUES
        && one.summary() != other.summary()
        && near(one.figure().value(), other.figure().value());
  }

  /** Whether both speak of all there is, one of them where the document sums up. */
  private static boolean summed(Claim one, Claim other) {
    return one.whole()
        && other.whole()
        && (one.summary() || other.summary())
        && near(one.figure().value(), other.figure().value());
  }

  private static boolean near(BigDecimal one, BigDecimal other) {
    return one.compareTo(other.multiply(TWO)) < 0 && other.compareTo(one.multiply(TWO)) < 0;
  }
}
