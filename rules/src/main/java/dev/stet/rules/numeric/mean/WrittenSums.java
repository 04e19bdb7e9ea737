package dev.stet.rules.numeric.mean;

import dev.stet.core.analysis.Interval;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sums that a text writes out with their signs: {@code 1280万㎡×0.36GJ/㎡=460.8万GJ}, {@code 36 ÷ 48 =
 * 75%}, {@code 7200h(300d×24h)}. Each operand is taken as printed; a result that is off by a power
 * of ten or by the minutes of an hour is another unit, not another sum.
 */
final class WrittenSums {
  private static final String NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,12}(?:\\.\\d+)?";
  private static final String UNIT =
      "(?:\\s?[%‰]|\\s?(?:[\\p{IsHan}A-Za-z²³㎡℃]{1,8}(?:/(?:[\\p{IsHan}]{1,3}|[A-Za-z㎡]{1,5}[²³]?))?))?";

  /** 3x+2=11: not counted in anything, but to be found. */
  private static final String VARIABLES = "xyznabc";

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:([×÷*+\\-−/()]|[xX](?=\\s[\\d(])|(?<=\\d)[xX](?=\\d))|([£$€¥]\\s?)?("
              + NUMBER
              + ")("
              + UNIT
              + "))");
  private static final PrefilteredPattern RESULT =
      PrefilteredPattern.compile(
          "\\s?([£$€¥]\\s?)?("
              + NUMBER
              + ")("
              + UNIT
              + ")(?!\\.?\\d|\\s\\d{1,2}/\\d|[A-Za-z]|\\s?[×÷*/^]|\\s?[A-Za-z²³]{1,5}\\s?[×÷*]|\\s\\+\\s)");

  /** A figure and behind it, in brackets, how it was worked out. */
  private static final PrefilteredPattern BRACKETED =
      PrefilteredPattern.compile("(" + NUMBER + ")(" + UNIT + ")\\(([^()=]{5,80})\\)");

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final int FARTHEST = 100;
  private static final BigDecimal[] UNITS_OF_TIME = {
    BigDecimal.valueOf(60),
    BigDecimal.valueOf(3600),
    BigDecimal.valueOf(24),
    BigDecimal.valueOf(7),
    BigDecimal.valueOf(12),
    BigDecimal.valueOf(365),
    new BigDecimal("1.5")
  };

  private WrittenSums() {}

  /** The sums between {@code start} and {@code end} of {@code text} that do not come out. */
  static List<Worked> wrong(String text, int start, int end) {
    List<Worked> wrong = new ArrayList<>();
    for (int i = start + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == '=' || c == '≈') {
        equation(text, start, new Span(i, i + 1), end, c == '≈', wrong);
      } else if (c == '\\' && text.startsWith("approx", i + 1)) {
        // $950/1850 \approx$ 51.4%
        int behind = i + "\\approx".length();
        behind += text.startsWith("$", behind) ? 1 : 0;
        equation(text, start, new Span(i, behind), end, true, wrong);
      } else if (c == '×' && text.lastIndexOf('(', i) > start) {
        bracketed(text, start, i, end, wrong);
      }
    }
    return wrong;
  }

  private static void equation(
      String text, int start, Span equals, int end, boolean about, List<Worked> wrong) {
    int sign = equals.start();
    Matcher stated = RESULT.matcherSeeingMore(text, equals.end(), end);
    if (!stated.lookingAt()) {
      return;
    }
    int from = Math.max(start, sign - FARTHEST);
    for (int at = from; at < sign; at++) {
      if (begins(text, start, at) && !continues(text, start, at)) {
        Reading reading = Reading.of(text, at, sign);
        if (reading != null) {
          judge(text, new Span(at, sign), reading, stated, 2, about, wrong);
          return;
        }
      }
    }
  }

  private static boolean begins(String text, int start, int at) {
    char c = text.charAt(at);
    char before = at == start ? ' ' : text.charAt(at - 1);
    if (before == ',' && at - 2 >= start && !Character.isDigit(text.charAt(at - 2))) {
      // a comma that parts clauses, not thousands
      before = ' ';
    }
    return (Character.isDigit(c) || c == '(')
        && !Character.isDigit(before)
        && ".,-/^_".indexOf(before) < 0
        && !(before < 0x80 && Character.isLetter(before));
  }

  /** Whether a sign stands before, so that the sum began further back. */
  private static boolean continues(String text, int start, int at) {
    int i = at - 1;
    while (i > start && text.charAt(i) == ' ') {
      i--;
    }
    // √(2 × 9.81 × 1.8), Σ(2 × 3), 12.4±2.1×0.8: more is done with what comes out
    return i >= start && "×÷*+−-±xX/^~(√∛∑Σ∏".indexOf(text.charAt(i)) >= 0;
  }

  private static void bracketed(String text, int start, int times, int end, List<Worked> wrong) {
    int open = text.lastIndexOf('(', times);
    int from = Math.max(start, open - 24);
    Matcher stated = BRACKETED.matcherSeeingMore(text, from, end);
    while (stated.find()) {
      if (stated.start(3) != open + 1
          || text.indexOf('×', open) != times
          || !begins(text, start, stated.start())) {
        continue;
      }
      Reading reading = Reading.of(text, open + 1, stated.end(3));
      if (reading != null && !stated.group(2).isBlank()) {
        judge(text, new Span(open + 1, stated.end(3)), reading, stated, 1, false, wrong);
      }
      return;
    }
  }

  private static void judge(
      String text,
      Span sum,
      Reading reading,
      Matcher stated,
      int group,
      boolean about,
      List<Worked> wrong) {
    Operand result = Operand.of(stated.group(group), stated.group(group + 1));
    Interval right = reading.value;
    if (right == null || result.value.signum() == 0 || meets(right, result, about)) {
      return;
    }
    BigDecimal middle = right.low().add(right.high()).divide(BigDecimal.valueOf(2));
    boolean units = reading.units || !result.unit.isEmpty();
    if (middle.signum() == 0 || (units && converts(right, result, about))) {
      return;
    }
    boolean hundredfold =
        result.scale.compareTo(BigDecimal.ONE) < 0
            && middle.compareTo(result.value.multiply(BigDecimal.TEN)) > 0;
    BigDecimal scale = hundredfold ? BigDecimal.ONE : result.scale;
    BigDecimal shown =
        middle.divide(scale, Math.max(2, result.decimals), java.math.RoundingMode.HALF_UP);
    wrong.add(
        new Worked(
            new Span(stated.start(group), stated.end(group + 1)),
            sum.of(text).strip(),
            Figures.plain(shown) + stated.group(group + 1).strip()));
  }

  private static boolean meets(Interval right, Operand result, boolean about) {
    Interval stated = stated(result, about);
    boolean percent = result.scale.compareTo(BigDecimal.ONE) < 0;
    if (!percent && result.decimals == 0 && result.value.compareTo(THOUSAND) >= 0) {
      // 3,352 for 3,352.54: of thousands the pence may be left out
      stated = stated.widened(new BigDecimal("0.5"));
    }
    return right.meets(stated)
        || (percent && right.meets(stated.times(Interval.exactly(Figures.HUNDRED))));
  }

  private static Interval stated(Operand result, boolean about) {
    return about
        ? result.interval().widened(result.value.abs().multiply(new BigDecimal("0.05")))
        : result.interval();
  }

  /** Whether the result is the right one in another unit. */
  private static boolean converts(Interval right, Operand result, boolean about) {
    Interval stated = stated(result, about);
    for (int power = -9; power <= 9; power++) {
      BigDecimal factor = BigDecimal.ONE.scaleByPowerOfTen(power);
      for (BigDecimal time : UNITS_OF_TIME) {
        if (power == 0
            && (right.meets(stated.times(Interval.exactly(time)))
                || right.times(Interval.exactly(time)).meets(stated))) {
          return true;
        }
      }
      if (power != 0 && right.meets(stated.times(Interval.exactly(factor)))) {
        return true;
      }
    }
    return false;
  }

  /** A printed number with the scale that its unit begins with. */
  private record Operand(
      BigDecimal value, BigDecimal step, BigDecimal scale, String unit, int decimals) {
    static Operand of(String number, @Nullable String written) {
      String unit = written == null ? "" : written.strip();
      BigDecimal scale = BigDecimal.ONE;
      if (!unit.isEmpty()) {
        switch (unit.charAt(0)) {
          case '%' -> scale = new BigDecimal("0.01");
          case '‰' -> scale = new BigDecimal("0.001");
          case '万' -> scale = BigDecimal.valueOf(10_000);
          case '亿' -> scale = BigDecimal.valueOf(100_000_000);
          default -> {}
        }
      }
      BigDecimal plain = Figures.value(number);
      return new Operand(
          plain.multiply(scale),
          BigDecimal.ONE.movePointLeft(plain.scale()).multiply(scale),
          scale,
          unit.replaceFirst("^[%‰万亿]", ""),
          plain.scale());
    }

    Interval interval() {
      return Interval.rounded(value, step);
    }

    /** The operands of a sum are rarely rounded when they are whole. */
    Interval given() {
      return decimals == 0 && scale.compareTo(BigDecimal.ONE) <= 0
          ? Interval.exactly(value)
          : interval();
    }
  }

  /** Reads a sum by the usual precedence. */
  private static final class Reading {
    private static final String NUMBER_HERE = "#";

    private final List<String> operators = new ArrayList<>();
    private final List<Operand> operands = new ArrayList<>();
    private int at;
    private boolean units;
    private @Nullable Interval value;

    static @Nullable Reading of(String text, int from, int to) {
      Reading reading = new Reading();
      Matcher token = TOKEN.matcher(text).region(from, to);
      int end = from;
      int operations = 0;
      while (end < to) {
        token.region(end, to);
        if (!token.lookingAt()) {
          return text.substring(end, to).isBlank() && operations > 0 ? reading.worked() : null;
        }
        String sign = token.group(1);
        if (sign != null) {
          boolean minus = sign.equals("-") || sign.equals("−") || sign.equals("/");
          boolean spaced =
              token.end() < to
                  && text.charAt(token.end()) == ' '
                  && text.charAt(token.start()) == ' ';
          boolean measured = !reading.operands.isEmpty() && !reading.lastUnit().isEmpty();
          if (minus
              && !spaced
              && !measured
              && !reading.operators.contains("×")
              && !sign.equals("/")) {
            // 2021-2022 and 3-1 are spans and numbers
            return null;
          }
          operations += "()".contains(sign) ? 0 : 1;
          reading.operators.add(sign);
          reading.operands.add(Operand.of("0", null));
        } else {
          reading.operators.add(NUMBER_HERE);
          Operand operand = Operand.of(token.group(3), token.group(4));
          boolean power = !operand.unit.isEmpty() && "²³".indexOf(operand.unit.charAt(0)) >= 0;
          if (power || (operand.unit.length() == 1 && VARIABLES.contains(operand.unit))) {
            return null;
          }
          if (!operand.unit.isEmpty() && "²³".indexOf(operand.unit.charAt(0)) >= 0) {
            return null; // 1.95²/8
          }
          reading.units |= !operand.unit.isEmpty() || token.group(2) != null;
          reading.operands.add(operand);
        }
        end = token.end();
      }
      return operations > 0 ? reading.worked() : null;
    }

    private String lastUnit() {
      Operand last = operands.get(operands.size() - 1);
      return last.unit + (last.scale.compareTo(BigDecimal.ONE) == 0 ? "" : "%");
    }

    private @Nullable Reading worked() {
      value = sum();
      return value != null && at == operators.size() ? this : null;
    }

    private @Nullable Interval sum() {
      Interval left = product();
      while (left != null && at < operators.size() && "+-−".contains(operator())) {
        boolean plus = operator().equals("+");
        at++;
        Interval right = product();
        if (right == null) {
          return null;
        }
        left = plus ? left.plus(right) : left.minus(right);
      }
      return left;
    }

    private @Nullable Interval product() {
      Interval left = factor();
      while (left != null && at < operators.size() && "×xX*÷/".contains(operator())) {
        boolean times = !"÷/".contains(operator());
        at++;
        Interval right = factor();
        if (right == null || (!times && right.low().signum() <= 0)) {
          return null;
        }
        left = times ? left.times(right) : left.dividedBy(right);
      }
      return left;
    }

    private @Nullable Interval factor() {
      if (at >= operators.size()) {
        return null;
      }
      if (operator().equals(NUMBER_HERE)) {
        return operands.get(at++).given();
      }
      if (!operator().equals("(")) {
        return null;
      }
      at++;
      Interval inside = sum();
      if (inside == null || at >= operators.size() || !operator().equals(")")) {
        return null;
      }
      at++;
      return inside;
    }

    private String operator() {
      return operators.get(at);
    }
  }
}
