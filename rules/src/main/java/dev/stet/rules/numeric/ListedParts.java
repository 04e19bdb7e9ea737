package dev.stet.rules.numeric;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A whole and behind it a row of names with a figure each, in the unit of the whole: {@code
 * 投诉512件：质量203件,服务187件,其他37件}. Less than the whole accuses only where the row closes: behind a
 * colon, with a part for the rest, or with names that count on from the first. More than the whole
 * accuses always, unless the parts may overlap.
 */
final class ListedParts {
  private static final Pattern JOINS =
      Pattern.compile(
          "^(?:类|型|等)?(?:\\([^()]{0,16}\\))?\\s*(?:[,、;和与及]|以及|\\band\\b)+\\s*(?:其中)?[^,;。、:()\\d]{0,14}$");
  private static final Pattern OPENS =
      Pattern.compile(
          "^([^,;。、:\\d()]{0,10})(:|[,(]|[,;。]?其中:?|[,;。]?(?:具体|分别)?(?:包括|分为|为|是|分别为|如下):?)\\s*[^,;。、:()\\d]{0,14}$");
  private static final Pattern COLON = Pattern.compile("[:(]|分为|分别|如下");
  private static final Pattern CLOSES =
      Pattern.compile(
          "(?:^|[,;、和及与])\\s*(?:其他|其它|其余|剩余|余下|待|尚未|未|不|弃权|请假|缺席|缺考|空缺|流产|作废|无效|撤回|退)[^,;。、]{0,10}$|(?:其他|其它|未[\\p{IsHan}]{1,3}|待[\\p{IsHan}]{1,3})$");
  private static final Pattern NO_PART =
      Pattern.compile(
          "增加(?!值)|减少|增长|下降|净增|净减|同比|比上年|上年|去年|人均|户均|亩均|平均|概算|合同|计划|预计|目标|带动|拉动|撬动|吸引|累计|每|单价|党员|少数民族|岁|学历|以上|以下|研究生|本科|大专|职称|高级|中级|新增|重点|骨干|省级|市级|国家级|县级|女|最|达|约|超|近|共|总|合计|优秀|先进|获|均|再|又|还|约|[一二三四五六七八九十]+次");
  private static final Pattern NUMBERED =
      Pattern.compile("[第]?([一二三四五六七八九])(?:年级|等奖|标段|合同段|工区|车间|分厂|分队|小组|组|区段|期|号|车|班|[季级类批站队])");

  private static final int FEWEST = 3;
  private static final BigDecimal TWENTY = BigDecimal.valueOf(20);
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  private final Passage values;

  ListedParts(Passage values) {
    this.values = values;
  }

  /** The first row that its whole contradicts, or null. */
  ClosedParts.@Nullable Whole wrong() {
    for (int i = 0; i + FEWEST < values.size(); i++) {
      ClosedParts.Whole whole = row(i);
      if (whole != null) {
        return whole;
      }
    }
    return null;
  }

  private ClosedParts.@Nullable Whole row(int index) {
    Quantity total = values.figure(index);
    Matcher opens = OPENS.matcher(values.between(index, index + 1));
    if (!amount(total) || total.unit().isEmpty() || !opens.find()) {
      return null;
    }
    List<Quantity> parts = new ArrayList<>();
    boolean numbered = true;
    int next = index + 1;
    while (next < values.size()) {
      Quantity part = values.figure(next);
      String before = values.before(next);
      if (!amount(part)
          || !Figures.sameUnit(part, total)
          || NO_PART.matcher(values.lead(next)).find()
          || values.lead(next).isBlank()
          || (next > index + 2 && before.indexOf(';') != values.before(next - 1).indexOf(';'))
          || (next > index + 1 && !JOINS.matcher(before).find())) {
        break;
      }
      Matcher number = NUMBERED.matcher(values.lead(next));
      numbered &= number.find() && "一二三四五六七八九".indexOf(number.group(1)) == parts.size();
      parts.add(part);
      next++;
    }
    boolean goesOn = next < values.size() && Figures.sameUnit(values.figure(next), total);
    if (parts.size() < FEWEST || goesOn) {
      return null;
    }
    boolean closed =
        COLON.matcher(opens.group(2)).find()
            || numbered
            || CLOSES.matcher(values.lead(next - 1)).find();
    return misses(total, parts, closed) ? new ClosedParts.Whole(total, parts) : null;
  }

  private static boolean amount(Quantity figure) {
    return figure.is(Kind.AMOUNT) && figure.exact() && figure.value().signum() > 0;
  }

  private static boolean misses(Quantity total, List<Quantity> parts, boolean closed) {
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    BigDecimal exact = BigDecimal.ZERO;
    for (Quantity part : parts) {
      sum = sum.plus(part.interval());
      exact = exact.add(part.value());
    }
    BigDecimal over = exact.subtract(total.value());
    boolean near =
        over.abs()
                .multiply(over.signum() > 0 ? FOUR : closed ? FOUR : TWENTY)
                .compareTo(total.value())
            <= 0;
    return !sum.overlaps(total.interval()) && near && (over.signum() > 0 || closed);
  }
}
