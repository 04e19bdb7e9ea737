package dev.stet.rules.numeric.mean;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Measures;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * What each has of those the text names again, who were counted before, here or in the two
 * sentences before: {@code 购票游客96.4万人次,….门票收入2603万元,购票游客人均25元}; {@code
 * 警务室86个,配备民警129名,平均每个警务室2.5名}.
 */
final class NamedQuotient {
  private static final PrefilteredPattern OF_NAMED =
      PrefilteredPattern.compile(
          "(?:^|[、按以])([\\p{IsHan}]{2,6}?)(?:[人户班村校床车例日月次组亩店家]均|平均)([\\p{IsHan}]{0,8})$");
  private static final PrefilteredPattern OF_EACH =
      PrefilteredPattern.compile(
          "(?:平均)每(?:一)?(?:个|名|家|座|所|辆|台|位|条|张|头|只|艘|件|站|批|场|期)([\\p{IsHan}]{2,10})$");
  private static final PrefilteredPattern NO_NAME =
      PrefilteredPattern.compile("居民|农民|全[省市县国年]|同比|[比较]|上年|平均|年度|可支配|收入");
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile("均|每|[比较](?:上|去|前|年|同)|同比|同期|上年|去年|最|目标|计划|增|减|其中");
  private static final BigDecimal THREE = BigDecimal.valueOf(3);
  private static final int SENTENCES = 2;
  private static final int SHORTEST = 2;

  private record Named(Quantity figure, String lead, String tail, boolean here) {}

  private NamedQuotient() {}

  /** The quotients of the sentence at {@code index} that are not those of their figures. */
  static List<Sharing> wrong(List<Passage> passages, int index) {
    Passage values = passages.get(index).measures();
    List<Sharing> wrong = new ArrayList<>();
    if (values.sentence().indexOf('均') < 0) {
      return wrong;
    }
    for (int i = 0; i < values.size(); i++) {
      Quantity each = values.figure(i);
      String lead = values.lead(i);
      if (!each.is(Kind.AMOUNT) || !each.exact() || each.value().signum() <= 0) {
        continue;
      }
      Matcher named = OF_NAMED.matcher(lead);
      Matcher ofEach = OF_EACH.matcher(lead);
      boolean one = ofEach.find();
      if (!one && !named.find()) {
        continue;
      }
      String name = one ? ofEach.group(1) : named.group(1);
      if (!NO_NAME.isIn(name)) {
        Sharing found = judge(before(passages, index, i), name, one, each);
        if (found != null) {
          wrong.add(found);
        }
      }
    }
    return wrong;
  }

  private static List<Named> before(List<Passage> passages, int index, int until) {
    List<Named> before = new ArrayList<>();
    Passage here = passages.get(index);
    for (int p = Math.max(0, index - SENTENCES); p <= index; p++) {
      Passage passage = passages.get(p).measures();
      if (!passage.block().equals(here.block())) {
        continue;
      }
      int end = p == index ? until : passage.size();
      for (int i = 0; i < end; i++) {
        Quantity figure = passage.figure(i);
        boolean plain =
            figure.is(Kind.AMOUNT)
                && figure.exact()
                && figure.value().signum() > 0
                && !OTHERWISE.isIn(passage.lead(i));
        if (plain) {
          before.add(new Named(figure, passage.lead(i), passage.tail(i), p == index));
        }
      }
    }
    return before;
  }

  private static @Nullable Sharing judge(
      List<Named> before, String name, boolean prefix, Quantity each) {
    Quantity count = null;
    for (int length = name.length(); length >= SHORTEST && count == null; length--) {
      String called = name.substring(0, length);
      for (Named one : before) {
        boolean counts =
            (one.lead().endsWith(called) || one.tail().startsWith(called))
                && !Figures.money(one.figure())
                && !Figures.sameUnit(one.figure(), each);
        if (counts && count != null && count.value().compareTo(one.figure().value()) != 0) {
          return null;
        }
        count = counts ? one.figure() : count;
      }
      if (!prefix) {
        break;
      }
    }
    if (count == null || !Figures.divides(count)) {
      return null;
    }
    List<Named> totals = new ArrayList<>();
    for (Named one : before) {
      if (!one.figure().equals(count)
          && (Figures.sameUnit(one.figure(), each) || Measures.alike(one.figure(), each))) {
        totals.add(one);
      }
    }
    List<Named> here = totals.stream().filter(Named::here).toList();
    Named total =
        !here.isEmpty() ? here.get(here.size() - 1) : totals.size() == 1 ? totals.get(0) : null;
    if (total == null) {
      return null;
    }
    Interval stated = Interval.rounded(each.value(), each.step());
    for (Named other : totals) {
      for (Named base : before) {
        if (Figures.divides(base.figure())
            && !Figures.sameUnit(base.figure(), each)
            && quotient(other.figure(), base.figure(), each).meets(stated)) {
          return null;
        }
      }
    }
    Sharing found = new Sharing(each, count, total.figure(), false);
    return Figures.within(found.quotient(), each.value(), THREE) ? found : null;
  }

  private static Interval quotient(Quantity total, Quantity count, Quantity each) {
    return Measures.in(total, each.unit()).dividedBy(count.interval());
  }
}
