package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was there, what came, what went and what is left: {@code 年初结存320件,新收1450件,办结1530件,未结260件}.
 *
 * @param opening what was there at the beginning
 * @param in what came
 * @param out what went
 * @param closing what is said to be left
 */
record StockAndFlow(Quantity opening, Quantity in, Quantity out, Quantity closing)
    implements Account {
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:年初|期初|月初|上年|上期|上月|去年|旧)(?:[末底])?(?:结存|结转|结余|库存|余额|存栏|未结|积案|旧存|转入|存)|(?:^|[\\p{IsHan}])原有|\\bopening (?:stock|balance|cash)|brought forward|\\bstarted (?:the (?:year|month|season) )?with",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern IN =
      Pattern.compile(
          "新收|收入|入库|购入|购进|进货|采购|补栏|新进|新购|新增|调入|流入|受理|转入|买入|繁育|接收|收到|received|bought|came in|arriv\\w+|joined|added|income|receipts|new|opened",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OUT =
      Pattern.compile(
          "办结|审结|结案|支出|出库|发放|调出|流出|销售|出栏|使用|领用|报废|结清|办毕|issued|sold|spent|went out|left|expenditure|payments?|closed|used|paid|departed",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CLOSING =
      Pattern.compile(
          "(?:年末|期末|月末|年底|现|尚|仍|本期)?(?:未结|结存|结余|库存|余额|存栏|剩余|未办结)|\\bleaving|closing (?:stock|balance|cash)|carried forward|at the (?:year )?end|remain\\w*|ended",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern COMES =
      PrefilteredPattern.compile("(?:新开|新设|新入|新加入|新注册|开业|新增|新招|招聘|入职)[\\p{IsHan}]{0,6}$");
  private static final PrefilteredPattern GOES =
      PrefilteredPattern.compile("(?:关闭|撤并|撤销|退出|停业|注销|离职|退休|减少|流失)[\\p{IsHan}]{0,6}$");
  private static final PrefilteredPattern FROM =
      PrefilteredPattern.compile("[由从](?:年初的|原来的|上年的|去年的)?$");
  private static final PrefilteredPattern TO =
      PrefilteredPattern.compile("^(?:增加到?|增至|减少?到?|减至|变为|升至|降至|调整为)(?:至|到|为)?$");

  /** The first account of {@code values} that does not come out, or null. */
  static @Nullable StockAndFlow wrong(Passage values) {
    for (int i = 0; i + 3 < values.size(); i++) {
      if (moves(values, i)) {
        // 新开6家,关闭2家,门店由118家增至123家
        return account(
            values.figure(i + 2), values.figure(i), values.figure(i + 1), values.figure(i + 3));
      }
      Quantity opening = values.figure(i);
      boolean outFirst = named(values, i + 1, OUT) && named(values, i + 2, IN);
      Quantity in = values.figure(outFirst ? i + 2 : i + 1);
      Quantity out = values.figure(outFirst ? i + 1 : i + 2);
      Quantity closing = values.figure(i + 3);
      if (amounts(opening, in, out, closing)
          && named(values, i, OPENING)
          && (outFirst || (named(values, i + 1, IN) && named(values, i + 2, OUT)))
          && named(values, i + 3, CLOSING)) {
        return account(opening, in, out, closing);
      }
    }
    return null;
  }

  private static @Nullable StockAndFlow account(
      Quantity opening, Quantity in, Quantity out, Quantity closing) {
    Interval left = opening.interval().plus(in.interval()).minus(out.interval());
    return left.meets(closing.interval()) ? null : new StockAndFlow(opening, in, out, closing);
  }

  /** What came and what went, and from how many to how many there are. */
  private static boolean moves(Passage values, int index) {
    return amounts(
            values.figure(index),
            values.figure(index + 1),
            values.figure(index + 2),
            values.figure(index + 3))
        && COMES.isIn(values.lead(index))
        && GOES.isIn(values.lead(index + 1))
        && FROM.isIn(values.lead(index + 2))
        && TO.isIn(values.between(index + 2, index + 3));
  }

  private static boolean named(Passage values, int index, Pattern name) {
    String lead = values.lead(index);
    boolean chinese = lead.chars().anyMatch(c -> c >= 0x4E00);
    return name.matcher(chinese ? lead : lead + values.tail(index)).find();
  }

  private static boolean amounts(Quantity... figures) {
    for (Quantity figure : figures) {
      boolean latin = figure.unit().chars().allMatch(c -> c < 0x80);
      boolean alike =
          Figures.sameUnit(figure, figures[0])
              || (latin
                  && figures[0].unit().chars().allMatch(c -> c < 0x80)
                  && !Figures.money(figures[0]));
      if (!figure.is(Kind.AMOUNT) || !figure.exact() || !alike) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Span misprint(Passage values) {
    return closing.span();
  }

  @Override
  public String working(String text) {
    return opening.number().of(text) + " + " + in.number().of(text) + " − " + out.number().of(text);
  }

  @Override
  public String result(String text) {
    return Figures.like(opening.value().add(in.value()).subtract(out.value()), closing, text);
  }

  @Override
  public String stated(String text) {
    return closing.span().of(text).strip();
  }

  @Override
  public List<Span> sides() {
    return List.of(opening.span(), in.span(), out.span());
  }
}
