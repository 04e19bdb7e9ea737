package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A whole that a Chinese sentence tells and all its parts in a sentence of their own behind it:
 * {@code 排查纠纷164件。其中甲类58件、…其他31件}.
 */
final class FollowingParts {
  /** How a sentence begins that tells the parts of what the one before has told. */
  private static final PrefilteredPattern DIVIDES =
      PrefilteredPattern.compile("^(?:其中|[按从][\\p{IsHan}]{2,6}(?:看|分|划分|来看),)");

  /** From one part to the next, which may tell its share first: 126件,占62%;乙类. */
  private static final Pattern NEXT_PART = Pattern.compile("(?:,占[^,;、]{1,14})?[、,;和].{0,14}");

  /** 人均可支配收入3.6万元。其中城镇居民4.3万元: a mean is no sum of others. */
  private static final PrefilteredPattern PER_HEAD =
      PrefilteredPattern.compile("[人户亩村]均|平均|每[\\p{IsHan}]");

  /** In characters: between a paragraph and the next. */
  private static final int NEXT_LINE = 6;

  private FollowingParts() {}

  /** The whole in {@code before} that its parts in {@code passage} do not make, or null. */
  static @Nullable Division wrong(Passage before, Passage passage) {
    if (!DIVIDES.isIn(passage.sentence()) || !follows(before, passage)) {
      return null;
    }
    Passage values = passage.measures().amounts();
    List<Quantity> told = before.measures().now().figures();
    List<Quantity> parts = values.figures();
    if (!isRow(values) || !(isAll(before, values) || Parts.nearly(parts, told, values.text()))) {
      return null;
    }
    List<Quantity> wholes =
        told.stream().filter(one -> Figures.sameUnit(one, parts.get(0)) && one.exact()).toList();
    Interval sum = Parts.sum(parts);
    return !wholes.isEmpty()
            && wholes.stream().noneMatch(one -> one.interval().overlaps(sum))
            && !isToldEarlier(passage, parts.get(0), sum)
            && !PER_HEAD.isIn(before.sentence())
            && !Parts.addUpEarlier(passage.text(), parts, wholes.get(0))
        ? new Division(wholes.get(0), parts)
        : null;
  }

  /** Whether {@code passage} divides what {@code before} tells: in its block, or in the next. */
  private static boolean follows(Passage before, Passage passage) {
    return before.block().equals(passage.block())
        || (passage.span().start() == passage.block().span().start()
            && passage.span().start() - before.span().end() < NEXT_LINE
            && before.measures().now().amounts().size() == 1);
  }

  private static boolean isRow(Passage values) {
    return values.size() > 1
        && IntStream.range(0, values.size())
            .allMatch(
                i ->
                    values.figure(i).exact()
                        && Figures.sameUnit(values.figure(i), values.figure(0))
                        && (i == 0 || NEXT_PART.matcher(values.before(i)).matches()));
  }

  /** Whether the names of the parts leave nothing else. */
  private static boolean isAll(Passage before, Passage values) {
    List<Integer> places = IntStream.range(0, values.size()).boxed().toList();
    List<String> names = places.stream().map(values::lead).toList();
    return names.get(names.size() - 1).matches(".*(?:其他|其它)[^、]{0,6}")
        || Complements.counted(before.sentence(), names)
        || Complements.ranks(names)
        || Complements.all(values, places);
  }

  /** 零售总额8.2亿元。按地域分,…。按类型分,商品7.1亿元,餐饮1.1亿元: the whole was told earlier. */
  private static boolean isToldEarlier(Passage passage, Quantity part, Interval sum) {
    return passage.around().stream()
        .anyMatch(
            one ->
                one.span().end() <= passage.span().start()
                    && Figures.sameUnit(one, part)
                    && one.interval().overlaps(sum));
  }
}
