package dev.stet.rules.numeric.change;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import dev.stet.rules.numeric.figure.Slips;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure named as what is left of two others, or used between them, that is their difference but
 * for two digits exchanged: {@code 收入1486.2万元,….支出1437.9万元,….收支相抵结余84.3万元}; {@code
 * 9月末读数486215度,6月末读数421847度,用电64638度}. The two may stand in sentences before.
 */
final class SlippedDifference {
  private static final PrefilteredPattern REST =
      PrefilteredPattern.compile(
          "(?:用[电水气热油]量?|耗|结余|盈余|节余|亏损|赤字|利润|结存|剩余?|差额|相差|落差|顺差|逆差|节[约省支]|尚[需欠缺]|还[需差缺]|缺口|收支相抵)[\\p{IsHan}]{0,4}$");
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile("同比|比[上去前]|较[上去前]|计划|预算|平均|每|人均|累计");
  private static final PrefilteredPattern PART = PrefilteredPattern.compile("其中|包括|\\(");
  private static final PrefilteredPattern BALANCED = PrefilteredPattern.compile("收支相抵");
  private static final PrefilteredPattern EARLIER = PrefilteredPattern.compile("上年|去年|上期|占");
  private static final int PASSAGES = 24;
  private static final int MOST = 8;
  private static final int MANY_DIGITS = 4;
  private static final int SENTENCES = 3;

  private SlippedDifference() {}

  /** The difference of the sentence at {@code index} that is a slip of the right one, or null. */
  static @Nullable Differences wrong(List<Passage> passages, int index) {
    Passage values = passages.get(index).measures();
    for (int i = 0; i < values.size(); i++) {
      Quantity rest = values.figure(i);
      if (rest.is(Kind.AMOUNT)
          && rest.exact()
          && !rest.unit().isEmpty()
          && rest.value().signum() > 0
          && REST.isIn(values.lead(i))
          && !OTHERWISE.isIn(values.lead(i))) {
        List<Quantity> figures =
            BALANCED.isIn(values.sentence()) ? totals(passages, index, rest) : List.of();
        figures = figures.isEmpty() ? before(passages, index, i, rest) : figures;
        Differences found = judge(rest, figures, values.text());
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** {@code 全年总收入…。全年总支出…。收支相抵,结余…}: the totals that were told last, in whatever paragraph. */
  private static List<Quantity> totals(List<Passage> passages, int index, Quantity rest) {
    Quantity in = null;
    Quantity out = null;
    for (int p = index; p >= 0 && index - p < PASSAGES && (in == null || out == null); p--) {
      Passage passage = passages.get(p).measures();
      for (int i = 0; i < passage.size(); i++) {
        Quantity one = passage.figure(i);
        String lead = passage.lead(i);
        if (!Figures.sameUnit(one, rest)
            || !one.exact()
            || OTHERWISE.isIn(lead)
            || EARLIER.isIn(lead)) {
          continue;
        }
        in = in == null && lead.endsWith("总收入") ? one : in;
        out = out == null && lead.endsWith("总支出") ? one : out;
      }
    }
    return in == null || out == null ? List.of() : List.of(in, out);
  }

  /** The figures of this sentence before the rest, and the chief ones of those before it. */
  private static List<Quantity> before(
      List<Passage> passages, int index, int until, Quantity rest) {
    List<Quantity> found = new ArrayList<>();
    Passage here = passages.get(index);
    for (int p = Math.max(0, index - SENTENCES); p < index; p++) {
      Passage passage = passages.get(p).measures();
      if (!passage.block().equals(here.block())) {
        continue;
      }
      for (int i = 0; i < passage.size(); i++) {
        String words =
            passage.text().substring(passage.span().start(), passage.figure(i).span().start());
        if (PART.isIn(words)) {
          break;
        }
        add(passage, i, rest, found);
      }
    }
    Passage values = here.measures();
    for (int i = 0; i < until; i++) {
      add(values, i, rest, found);
    }
    return found;
  }

  private static void add(Passage values, int index, Quantity rest, List<Quantity> found) {
    Quantity one = values.figure(index);
    if (Figures.sameUnit(one, rest) && one.exact() && !OTHERWISE.isIn(values.lead(index))) {
      found.add(one);
    }
  }

  private static @Nullable Differences judge(Quantity rest, List<Quantity> figures, String text) {
    String printed = rest.number().of(text).replace(",", "");
    if (figures.size() < 2 || figures.size() > MOST) {
      return null;
    }
    Differences found = null;
    for (int i = 0; i < figures.size(); i++) {
      for (int k = 0; k < figures.size(); k++) {
        Quantity one = figures.get(i);
        Quantity other = figures.get(k);
        if (one.value().compareTo(other.value()) <= 0) {
          continue;
        }
        Interval apart = Figures.beside(one, other).minus(Figures.beside(other, one));
        if (apart.meets(Figures.beside(rest, one))) {
          return null;
        }
        String should = Figures.number(one.value().subtract(other.value()), rest, text);
        boolean many = Slips.digits(printed).length() >= MANY_DIGITS && figures.size() == 2;
        if (Slips.swapped(printed, should) || (many && Slips.mistyped(printed, should))) {
          found = new Differences(one, other, rest);
        }
      }
    }
    return found;
  }
}
