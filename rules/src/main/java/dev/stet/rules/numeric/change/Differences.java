package dev.stet.rules.numeric.change;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Two figures and how far they are said to be apart: {@code 最高238.6万元,最低215.8万元,相差22.8万元}; and
 * figures of which the names say that one is what another leaves of the third.
 *
 * @param one the first
 * @param other the second
 * @param apart the difference the text gives
 */
record Differences(Quantity one, Quantity other, Quantity apart) {
  private static final PrefilteredPattern APART =
      PrefilteredPattern.compile(
          "^[^,;。、\\d]{0,6}[,(](?:[两二]者|前后|两地|两组|二者)?(?:相差|差距|差额|差值|极差)(?:达到|达|为|约)?$");
  private static final PrefilteredPattern EN_APART =
      PrefilteredPattern.compile(
          "^[A-Za-z\\s]{0,24}[,(–—]\\s*(?:leaving\\s+|giving\\s+|making\\s+)?(?:an?\\s+)?(?:net\\s+)?(?:difference|gap|spread|gain|surplus|deficit|shortfall|excess|loss|profit|majority)\\s+of\\s+$",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern EN_ROSE_BY =
      PrefilteredPattern.compile(
          "^,?\\s*(?:so that|so|and|thus|hence)?\\s*(?:[a-z]+\\s+){0,4}?(?:rose|fell|grew|dropped|increased|decreased|improved|declined|went up|went down)\\s+by\\s+$");
  private static final int FARTHEST = 5;
  private static final PrefilteredPattern JOINS =
      PrefilteredPattern.compile("[,;、]|\\b(?:and|against|versus)\\b|和|与");

  /**
   * Three names of which the first is the other two together: assets, liabilities and what is left.
   */
  private record Account(Pattern whole, Pattern part, Pattern rest) {
    boolean names(String one, String other, String last) {
      return is(whole, one, part, rest)
          && ((is(part, other, rest, rest) && rest.matcher(last).find())
              || (rest.matcher(other).find() && is(part, last, rest, rest)));
    }

    /** Whether {@code name} is called by the one word and by none of the others. */
    private static boolean is(Pattern called, String name, Pattern other, Pattern another) {
      return called.matcher(name).find()
          && !other.matcher(name).find()
          && !another.matcher(name).find();
    }
  }

  private static final List<Account> ACCOUNTS =
      List.of(
          account("收入", "支出|成本费用", "结余|盈余|节余|净收入|收支相抵"),
          account("预算|概算|控制价|限价", "实际(?:投入|支出|使用|完成投资)|决算|中标价|成交价", "节约|节省|节支|节余|下浮(?!率)"),
          account("合同[价额]|送审|报审", "结算价|审定|审后", "核减|审减"),
          account("原值", "折旧", "净值"),
          account("资产(?:总额|合计)|总资产", "负债", "净资产|所有者权益"),
          account("毛重", "皮重", "净重"),
          account("出口", "进口", "顺差"),
          account("进口", "出口", "逆差"),
          account("新增|发放|投放", "收回|归还|偿还", "净(?:增|投放)"),
          account("应[到参考]", "请假|缺[席勤考]|未到", "实[到参考]"),
          account("计划工期|合同工期", "提前", "实际工期|实际用时"),
          account("出生", "死亡", "自然增长"),
          account("报名", "缺考|弃考", "实考|参考"),
          account(
              "\\b(?:income|revenues?|receipts|takings|turnover)\\b",
              "\\b(?:expenditure|costs?|expenses|payments|spending|outgoings)\\b",
              "\\b(?:surplus|net income|profit|deficit)\\b"),
          account("\\bgross(?: weight)?\\b", "\\btare\\b", "\\bnet(?: weight)?\\b"),
          account("\\bassets\\b", "\\bliabilities\\b", "\\bnet assets\\b|\\bequity\\b"),
          account("\\bexports?\\b", "\\bimports?\\b", "\\b(?:trade )?surplus\\b"),
          account("\\bimports?\\b", "\\bexports?\\b", "\\b(?:trade )?deficit\\b"),
          account("\\bfinal\\b(?! account)", "\\binitial\\b", "\\b(?:used|titre)\\b"),
          account(
              "\\b(?:budget|estimate|contract sum)\\b",
              "\\b(?:actual|final account|outturn|spent)\\b",
              "\\b(?:saving|underspend)\\b"),
          account("\\bbirths\\b", "\\bdeaths\\b", "\\bnatural increase\\b"));

  private static final Mentions RESTS =
      Mentions.of(
          "结余",
          "盈余",
          "节余",
          "净",
          "节",
          "下浮",
          "减",
          "相抵",
          "所有者权益",
          "顺差",
          "逆差",
          "应",
          "提前",
          "自然增长",
          "缺考",
          "弃考",
          "surplus",
          "net ",
          "profit",
          "deficit",
          "tare",
          "equity",
          "used",
          "titre",
          "saving",
          "underspend",
          "natural increase");

  /** With what came over from before, or beside other figures, the three do not belong together. */
  private static final PrefilteredPattern APART_FROM_IT =
      PrefilteredPattern.compile(
          "结转|期初|年初|上年|去年|同期|上级|调入|其中|分别|人均|平均|每|预计|计划(?!工期)|(?<!自然)增长|同比|brought forward|opening|last year|per |average|expected|forecast|each|of which",
          Pattern.CASE_INSENSITIVE);

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private static Account account(String whole, String part, String rest) {
    return new Account(
        Pattern.compile(whole, Pattern.CASE_INSENSITIVE),
        Pattern.compile(part, Pattern.CASE_INSENSITIVE),
        Pattern.compile(rest, Pattern.CASE_INSENSITIVE));
  }

  /** {@code 收入862万元,支出814万元,结余48万元}: what is left is known by its name. */
  private static void named(Passage values, List<Differences> wrong) {
    if (!RESTS.in(values.text(), values.span().start(), values.span().end())
        || APART_FROM_IT.isIn(values.sentence())) {
      return;
    }
    for (int i = 2; i < values.size(); i++) {
      Quantity last = values.figure(i);
      List<Integer> before = new ArrayList<>();
      for (int k = i - 1; k >= 0 && before.size() < 2; k--) {
        if (alike(values.figure(k), last) && !Figures.leavesBracket(values.between(k, i))) {
          before.add(0, k);
        }
      }
      if (before.size() < 2 || i - before.get(0) > FARTHEST) {
        continue;
      }
      Differences found =
          oneClause(values, before.get(0), before.get(1), i)
              ? account(values, before.get(0), before.get(1), i)
              : null;
      if (found != null && !explained(values, found, i)) {
        wrong.add(found);
      }
    }
  }

  /**
   * Whether the three stand in one account: {@code 甲收入96、支出88、结余8;乙收入5、支出4、结余1} tells two, which a
   * semicolon parts.
   */
  private static boolean oneClause(Passage values, int first, int second, int last) {
    return (values.between(first, second).indexOf(';') >= 0)
        == (values.between(second, last).indexOf(';') >= 0);
  }

  /** Whether two other figures are as far apart. */
  private static boolean explained(Passage values, Differences found, int last) {
    Interval apart = values.figure(last).interval();
    for (int i = 1; i < last; i++) {
      for (int k = 0; k < i; k++) {
        List<Quantity> pair = List.of(values.figure(i), values.figure(k));
        if (!pair.containsAll(List.of(found.one(), found.other()))
            && Figures.sameUnit(values.figure(i), values.figure(k))
            && alike(values.figure(i), values.figure(last))
            && (values.figure(i).interval().minus(values.figure(k).interval()).meets(apart)
                || values.figure(k).interval().minus(values.figure(i).interval()).meets(apart))) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable Differences account(Passage values, int first, int second, int last) {
    for (Account account : ACCOUNTS) {
      boolean inOrder = account.names(values.lead(first), values.lead(second), values.lead(last));
      if (inOrder || account.names(values.lead(second), values.lead(first), values.lead(last))) {
        Quantity whole = values.figure(inOrder ? first : second);
        Quantity part = values.figure(inOrder ? second : first);
        Quantity rest = values.figure(last);
        boolean negative = isNegative(values.text(), rest);
        Quantity more = negative ? part : whole;
        Quantity less = negative ? whole : part;
        Interval left = Figures.beside(more, less).minus(Figures.beside(less, more));
        BigDecimal right = whole.value().subtract(part.value()).abs();
        boolean slip =
            right.signum() > 0
                && right.compareTo(rest.value().abs().multiply(TWO)) < 0
                && rest.value().compareTo(right.multiply(TWO)) < 0;
        boolean rates = whole.is(Kind.PERCENT);
        return whole.exact()
                && part.exact()
                && rest.exact()
                && (slip || rates)
                && !left.meets(Figures.beside(rest, whole))
            ? new Differences(whole, part, rest)
            : null;
      }
    }
    return null;
  }

  /** {@code 自然增长人口-457人}: the part is the greater. */
  private static boolean isNegative(String text, Quantity rest) {
    int before = rest.span().start() - 1;
    return before > 0
        && "-−－".indexOf(text.charAt(before)) >= 0
        && !Character.isDigit(text.charAt(before - 1));
  }

  /** The differences of {@code values} that are not those of their figures. */
  static List<Differences> wrong(Passage values) {
    List<Differences> wrong = new ArrayList<>();
    named(values, wrong);
    for (int i = 2; i < values.size(); i++) {
      Quantity one = values.figure(i - 2);
      Quantity other = values.figure(i - 1);
      Quantity apart = values.figure(i);
      String between = values.between(i - 1, i);
      boolean points = one.is(Kind.PERCENT) && apart.is(Kind.POINTS);
      boolean rose = points && EN_ROSE_BY.isIn(between);
      if (!(APART.isIn(between) || EN_APART.isIn(between) || rose)
          || !alike(one, other)
          || !(points || (one.is(Kind.AMOUNT) && alike(one, apart)))
          || !one.exact()
          || !other.exact()
          || !apart.exact()
          || values.between(i - 2, i - 1).length() > 60
          || Figures.leavesBracket(values.between(i - 2, i - 1))
          || !JOINS.isIn(values.between(i - 2, i - 1))) {
        continue;
      }
      Interval up = other.interval().minus(one.interval());
      Interval down = one.interval().minus(other.interval());
      if (!up.meets(apart.interval()) && !down.meets(apart.interval())) {
        wrong.add(new Differences(one, other, apart));
      }
    }
    return wrong;
  }

  /** Whether both are of one unit; English names that of a count only once. */
  private static boolean alike(Quantity one, Quantity other) {
    boolean counts =
        one.is(Kind.AMOUNT)
            && other.is(Kind.AMOUNT)
            && !Figures.money(one)
            && !Figures.money(other)
            && (one.unit() + other.unit()).chars().allMatch(c -> c < 0x80);
    return Figures.sameUnit(one, other) || counts;
  }
}
