package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A whole said to be made up of the parts behind it: {@code T,由A、B组成}; {@code T, made up of A and
 * B}.
 */
final class ComposedParts {
  private static final PrefilteredPattern COMPOSED =
      PrefilteredPattern.compile("由|包括|包含|分别(?:是|为)|分为|涵盖");

  private static final PrefilteredPattern COMPOSED_END =
      PrefilteredPattern.compile("^[^,;。、]{0,10}(?:组成|构成)");

  private static final PrefilteredPattern EN_COMPOSED =
      PrefilteredPattern.compile(
          "\\b(?:comprising|consisting of|made up of|composed of|comprised of|split between|broken down into|namely|divided into|consist(?:s|ed) of|comprise[sd]?)\\s*:?\\s*(?:the\\s+)?$",
          Pattern.CASE_INSENSITIVE);

  /** In characters: from the whole to its first part. */
  private static final int FARTHEST = 60;

  /** In characters: behind the last part. */
  private static final int LONGEST_END = 30;

  private ComposedParts() {}

  /** The first whole of {@code values} that what it is composed of does not make, or null. */
  static @Nullable Division wrong(Passage values) {
    for (int i = 0; i + 2 < values.size(); i++) {
      Quantity total = values.figure(i);
      String between = values.between(i, i + 1);
      boolean english = EN_COMPOSED.isIn(between);
      boolean composed = english || (between.contains("由") && COMPOSED.isIn(between));
      if (!composed || between.length() > FARTHEST || !Parts.isExactAmount(total)) {
        continue;
      }
      List<Quantity> parts = parts(values, i, english);
      if (parts.size() > 1
          && i + 1 + parts.size() == values.size()
          && closes(values.after(values.size() - 1), english)
          && !total.interval().overlaps(Parts.sum(parts))) {
        return new Division(total, parts);
      }
    }
    return null;
  }

  private static boolean closes(String rest, boolean english) {
    return english
        ? rest.length() < LONGEST_END && !rest.contains("other")
        : COMPOSED_END.isIn(rest);
  }

  private static List<Quantity> parts(Passage values, int index, boolean english) {
    Quantity total = values.figure(index);
    List<Quantity> parts = new ArrayList<>();
    for (int i = index + 1; i < values.size(); i++) {
      Quantity part = values.figure(i);
      boolean alike = english ? Parts.countsAlike(part, total) : Figures.sameUnit(part, total);
      if (!Parts.isExactAmount(part)
          || !alike
          || (!parts.isEmpty() && !Parts.joins(values.between(i - 1, i)))) {
        break;
      }
      parts.add(part);
    }
    return parts;
  }
}
