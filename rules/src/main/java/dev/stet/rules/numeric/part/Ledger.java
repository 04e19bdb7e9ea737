package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.document.Span;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Misprints;
import dev.stet.rules.numeric.figure.Passage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was there, all that came, all that went and what is left, in as many items and in whatever
 * order a Chinese text tells them, in one sentence or two: {@code
 * 年初存栏187头,繁殖24头、引进8头,死亡5头、调出11头,年末存栏230头}; or without the beginning, what came and went and by how
 * much there are more. Every figure of the unit between the first and the last must be one of
 * these, or it is no account.
 *
 * @param opening what was there at the beginning, or null where only the change is told
 * @param in what came
 * @param out what went
 * @param closing what is said to be left, or to be more or less
 * @param grows whether the change is told as one for more; of no meaning with an opening
 * @param rest whether it is told as what is left, so that nothing can have come untold
 */
record Ledger(
    @Nullable Quantity opening,
    List<Quantity> in,
    List<Quantity> out,
    Quantity closing,
    boolean grows,
    boolean rest)
    implements Account {
  private enum Side {
    OPENING,
    IN,
    OUT,
    CLOSING,
    MORE,
    FEWER,
    TOTAL,
    NONE
  }

  private static final PrefilteredPattern OPENING =
      PrefilteredPattern.compile(
          "(?:账户|卡|钱包|手|库|仓|袋)[里中上内]?(?:原)?有$|(?<![比较])(?:[年期月季周学]初|上[年月期季周]末|上年底|去年[末底]|旧存|原有|原存|起初|本来有|(?:上一?[年月期季]|去年)(?:度)?(?:结转|结存|结余|转入|留存|未结|遗留|余额|库存|存栏|滚存)|结转上[年月期])[\\p{IsHan}、]{0,8}$");
  private static final PrefilteredPattern CLOSING =
      PrefilteredPattern.compile(
          "(?:[年期月季周学]末|年底|月底|年终)[\\p{IsHan}、]{0,8}$|(?:未结|结存|结余|库存|余额|存栏|存笼|剩余?|剩下|余下|未办结|未关闭|未审结|未整改|未销号|结转(?:到|至)?(?:下|次|第?二)[一年月期季度]{1,3}|(?:现|尚|仍|还)(?:有|存|在[\\p{IsHan}]{1,2}))(?:[\\p{IsHan}]{0,4})$");
  private static final PrefilteredPattern IN =
      PrefilteredPattern.compile(
          "新收|收[到入购容治]|受理|(?<![收转划拨流存放])入[住职社会园院学栏伙网库]|新[增建购进入设开招聘生]|购[入进置买]|采购|进货|补[栏充进]|引进|调[入进]|[转流存划拨汇加放]入|繁[育殖]|成活|出生|产[仔羔犊]|接[收受纳]|招[聘录收募]|录[用取]|生产|制备|产出|捐[入赠]|充值|到账|救护|增[发加]|盘盈|[买进]了?$|获赠|归队");
  private static final PrefilteredPattern OUT =
      PrefilteredPattern.compile(
          "办[结毕]|审结|执结|结[案清]|支[出付取]|出[库栏院售让账]|发[放出给]|[调转流输迁借取]出|调[拨走离]|拨付|销[售毁]|售[出予]|卖[出了掉]|使用|领[用取]|消耗|耗用|用[去掉于了]|报[废损]|损[耗失]|过期|淘汰|死亡|病[死故]|离世|去世|退[住社出休伙学货租会]|离[职任院退开]|辞[职退]|注销|关[闭停]|撤[销并]|停业|减[少员]|流失|转[给让赠]|归还|还款|核销|放[流归生]|盘亏|清退|化解|[花卖]了?$|完成整改|已整改|销号");
  private static final PrefilteredPattern MORE =
      PrefilteredPattern.compile(
          "净(?:增加?|流入)(?:了|额|数)?(?:为|达)?$|(?:总数|总量|人数|数量|规模)?[比较](?:年初|上年末?|去年末?|期初|月初|上月末?)(?:净)?(?:增加|增|多)了?$");
  private static final PrefilteredPattern FEWER =
      PrefilteredPattern.compile(
          "净(?:减少?|流出)(?:了|额|数)?(?:为|达)?$|(?:总数|总量|人数|数量|规模)?[比较](?:年初|上年末?|去年末?|期初|月初|上月末?)(?:净)?(?:减少|减|少)了?$");
  private static final PrefilteredPattern TOTAL =
      PrefilteredPattern.compile("(?:共计?|合计|总计|应[\\p{IsHan}]{1,3})(?:有|达|为)?$");

  /** A change by itself, a plan, a mean or one part of an item is no side of the account. */
  private static final PrefilteredPattern NO_SIDE =
      PrefilteredPattern.compile(
          "同比|比[上去前同]|较[上去前同]|增长|提高|下降|计划|目标|预[计算]|平均|[人户月日]均|每|最[高低多少大小]|占|累计|应|可|其中|由|从|分别|自然[增减]");

  /** One of these every beginning has, and every change told without one. */
  private static final Mentions WORDS =
      Mentions.of(
          "年初", "期初", "月初", "季初", "周初", "学初", "年末", "季末", "期末", "月末", "年底", "旧存", "原有", "原存", "起初",
          "本来有", "结转", "结存", "结余", "转入", "留存", "未结", "遗留", "余额", "库存", "存栏", "滚存", "净增", "净减", "净流",
          "账户", "卡里", "手里", "库里", "上月末", "上年末");

  private static final BigDecimal FOUR = BigDecimal.valueOf(4);
  private static final int MOST_ITEMS = 10;

  /** The first account that does not come out, its last side told in {@code passage}, or null. */
  static @Nullable Ledger wrong(@Nullable Passage before, Passage passage) {
    Passage window = before == null ? passage : passage.with(before);
    if (window.size() < 3 || !WORDS.in(window.text(), window.span().start(), window.span().end())) {
      return null;
    }
    List<Side> sides = new ArrayList<>();
    for (int i = 0; i < window.size(); i++) {
      sides.add(side(window, i, sides));
    }
    for (int start = 0; start < window.size(); start++) {
      Side side = sides.get(start);
      if (side != Side.NONE && side != Side.TOTAL && first(window, sides, start)) {
        Ledger found = read(window, sides, start, passage.span().start());
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static Side side(Passage values, int index, List<Side> before) {
    Quantity figure = values.figure(index);
    if (!figure.is(Kind.AMOUNT) || !figure.exact() || figure.unit().isEmpty()) {
      return Side.NONE;
    }
    String name = values.lead(index);
    if (name.isEmpty() && index > 0 && values.between(index - 1, index).isEmpty()) {
      // 存栏动物187种1864只: the second figure has the name of the first
      name = values.lead(index - 1);
    }
    if (MORE.isIn(name)) {
      return Side.MORE;
    }
    if (FEWER.isIn(name)) {
      return Side.FEWER;
    }
    if (NO_SIDE.isIn(name)) {
      return Side.NONE;
    }
    if (OPENING.isIn(name)) {
      return Side.OPENING;
    }
    if (CLOSING.isIn(name)) {
      return Side.CLOSING;
    }
    if (OUT.isIn(name)) {
      return Side.OUT;
    }
    if (IN.isIn(name)) {
      return Side.IN;
    }
    if (TOTAL.isIn(name)) {
      return Side.TOTAL;
    }
    Side last = before.isEmpty() ? Side.NONE : before.get(index - 1);
    boolean goesOn = index > 0 && values.between(index - 1, index).startsWith("、");
    return goesOn && (last == Side.IN || last == Side.OUT) ? last : Side.NONE;
  }

  /** Whether no figure of the same unit that is a side stands right before. */
  private static boolean first(Passage values, List<Side> sides, int start) {
    for (int i = start - 1; i >= 0; i--) {
      if (Figures.sameUnit(values.figure(i), values.figure(start))) {
        return sides.get(i) == Side.NONE;
      }
    }
    return true;
  }

  private static @Nullable Ledger read(Passage values, List<Side> sides, int start, int from) {
    Quantity opening = null;
    Quantity closing = null;
    List<Quantity> in = new ArrayList<>();
    List<Quantity> out = new ArrayList<>();
    boolean grows = false;
    boolean net = false;
    boolean rest = false;
    int depth = 0;
    int last = start;
    for (int i = start; i < values.size(); i++) {
      Quantity figure = values.figure(i);
      if (i > start) {
        depth += depth(values.between(i - 1, i));
      }
      if (depth > 0 || !Figures.sameUnit(figure, values.figure(start))) {
        // what stands in brackets are the parts of an item
        continue;
      }
      switch (sides.get(i)) {
        case OPENING -> {
          if (opening != null) {
            return null;
          }
          opening = figure;
        }
        case CLOSING, MORE, FEWER -> {
          if (closing != null) {
            return null;
          }
          closing = figure;
          net = sides.get(i) != Side.CLOSING;
          grows = sides.get(i) == Side.MORE;
          rest = values.lead(i).indexOf('剩') >= 0;
        }
        case IN -> in.add(figure);
        case OUT -> out.add(figure);
        case TOTAL -> {}
        case NONE -> {
          i = values.size();
          continue;
        }
      }
      last = i;
    }
    boolean told = net ? opening == null && !in.isEmpty() && !out.isEmpty() : opening != null;
    if (!told || closing == null || values.figure(last).span().start() < from) {
      return null;
    }
    Ledger ledger = new Ledger(opening, List.copyOf(in), List.copyOf(out), closing, grows, rest);
    return ledger.accuses() ? ledger : null;
  }

  private static int depth(String words) {
    int depth = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return depth;
  }

  /** Whether neither all items nor some of them come out, and they miss by a slip. */
  private boolean accuses() {
    int items = in.size() + out.size();
    if (items < (opening == null ? 2 : 1) || items > MOST_ITEMS) {
      return false;
    }
    for (int some = 1; some < 1 << items; some++) {
      if (left(some).meets(stated())) {
        return false;
      }
    }
    BigDecimal right = left();
    if (opening == null) {
      return true;
    }
    BigDecimal handled = opening.value();
    for (Quantity came : in) {
      handled = handled.add(came.value());
    }
    BigDecimal off = closing.value().subtract(right).abs();
    boolean fewer = closing.value().compareTo(right) < 0;
    boolean untold = fewer ? out.isEmpty() : in.isEmpty() && !rest;
    if (untold) {
      // 年初210人,招聘12人,年末198人: who went is not told
      return false;
    }
    return right.signum() >= 0 && off.multiply(FOUR).compareTo(handled) <= 0;
  }

  private Interval stated() {
    if (opening == null && !grows) {
      return new Interval(closing.interval().high().negate(), closing.interval().low().negate());
    }
    return closing.interval();
  }

  private Interval left(int some) {
    Interval left = opening == null ? Interval.exactly(BigDecimal.ZERO) : opening.interval();
    for (int i = 0; i < in.size(); i++) {
      left = (some & 1 << i) == 0 ? left : left.plus(in.get(i).interval());
    }
    for (int i = 0; i < out.size(); i++) {
      left = (some & 1 << (in.size() + i)) == 0 ? left : left.minus(out.get(i).interval());
    }
    return left;
  }

  /** Of a net change a figure that came or went is the misprint, or else the result. */
  @Override
  public Span misprint(Passage values) {
    if (opening != null) {
      return closing.span();
    }
    List<Quantity> items = new ArrayList<>(out);
    items.addAll(in);
    Quantity slip =
        Misprints.among(
            items,
            values.text(),
            (printed, read) ->
                new Ledger(
                        opening,
                        in.stream().map(one -> one.equals(printed) ? read : one).toList(),
                        out.stream().map(one -> one.equals(printed) ? read : one).toList(),
                        closing,
                        grows,
                        rest)
                    .left((1 << items.size()) - 1)
                    .meets(stated()));
    return (slip == null ? closing : slip).span();
  }

  private BigDecimal left() {
    BigDecimal left = opening == null ? BigDecimal.ZERO : opening.value();
    for (Quantity came : in) {
      left = left.add(came.value());
    }
    for (Quantity went : out) {
      left = left.subtract(went.value());
    }
    return left;
  }

  @Override
  public String result(String text) {
    BigDecimal left = left();
    String sign = left.signum() < 0 ? "−" : opening == null ? "+" : "";
    return sign + Figures.like(left.abs(), closing, text);
  }

  @Override
  public String stated(String text) {
    String sign = opening != null ? "" : grows ? "+" : "−";
    return sign + closing.span().of(text).strip();
  }

  @Override
  public String working(String text) {
    StringBuilder working = new StringBuilder();
    List<Quantity> comes = new ArrayList<>(in);
    if (opening != null) {
      comes.add(0, opening);
    }
    working.append(
        comes.isEmpty()
            ? "0"
            : String.join(" + ", comes.stream().map(one -> printed(one, text)).toList()));
    for (Quantity went : out) {
      working.append(" − ").append(printed(went, text));
    }
    return working.toString();
  }

  private static String printed(Quantity figure, String text) {
    return figure.number().of(text);
  }

  @Override
  public List<Span> sides() {
    List<Span> sides = new ArrayList<>();
    if (opening != null) {
      sides.add(opening.span());
    }
    in.forEach(one -> sides.add(one.span()));
    out.forEach(one -> sides.add(one.span()));
    return sides;
  }
}
