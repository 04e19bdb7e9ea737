package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Shares of age bands that leave nobody out: {@code 60岁以上占30%,30至60岁占45%,30岁以下占25%}. Such a row
 * begins at one open end, ends at the other, and every band begins where the one before it ended.
 */
final class AgeBands {
  private static final String AGE = "(\\d{1,3})";
  private static final PrefilteredPattern ABOVE =
      PrefilteredPattern.compile(
          AGE
              + "周?岁(?:及以上|以上)|(?:\\bover|\\babove)[- ]"
              + AGE
              + "s?|(?:aged\\s)?"
              + AGE
              + "(?:\\s(?:years\\s)?(?:and|or)\\s(?:over|above|older)|\\+)");
  private static final PrefilteredPattern BELOW =
      PrefilteredPattern.compile(AGE + "周?岁(?:及以下|以下)|(?:\\bunder|\\bbelow)[- ]" + AGE + "s?");
  private static final PrefilteredPattern BETWEEN =
      PrefilteredPattern.compile(AGE + "周?岁?\\s?(?:[-~—–至到]|to)+\\s?" + AGE + "(?:周?岁)?(?!以)");
  private static final PrefilteredPattern NO_SHARE =
      PrefilteredPattern.compile("增长|下降|提高|上升|率|rate|rose|fell|(?<!made )up|down");

  private static final String SHARE = "([^,、;:。()%]{2,16}?)(?:占比?|占比为)?\\d{1,2}(?:\\.\\d{1,2})?%";
  private static final PrefilteredPattern NAMED_SHARE = PrefilteredPattern.compile(SHARE);
  private static final PrefilteredPattern NAMED =
      PrefilteredPattern.compile(SHARE + "(?:(?:[,、;]|[和及])" + SHARE + "){2,7}");

  private static final int FEWEST_NAMED = 3;
  private static final int ADULT = 18;

  private record Band(int low, int high) {}

  private AgeBands() {}

  /** The shares of all bands of {@code values} in order; empty where they are no such row. */
  static List<Quantity> shares(Passage values) {
    List<Quantity> shares = new ArrayList<>();
    List<Band> bands = new ArrayList<>();
    int from = values.span().start();
    for (Quantity figure : values.figures()) {
      if (!figure.is(Kind.PERCENT)) {
        continue;
      }
      String words = values.text().substring(from, figure.span().start());
      from = figure.span().end();
      Band band = band(words);
      if (band == null || !figure.exact() || NO_SHARE.isIn(words)) {
        return List.of();
      }
      shares.add(figure);
      bands.add(band);
    }
    return shares.size() >= 2 && whole(bands) ? shares : List.of();
  }

  /**
   * Shares of sizes or ranks from all below to all above: {@code 初中及以下51.9%、高中29.0%、大专及以上19.1%}.
   */
  static List<Quantity> named(Passage values) {
    if (values.figures().stream().filter(figure -> figure.is(Kind.PERCENT)).count()
        < FEWEST_NAMED) {
      return List.of();
    }
    Matcher row = NAMED.matcher(values.sentence());
    while (row.find()) {
      List<String> names = new ArrayList<>();
      Matcher name = NAMED_SHARE.matcher(row.group());
      while (name.find()) {
        names.add(name.group(1));
      }
      if (ListedParts.bands(names) && names.stream().noneMatch(one -> NO_SHARE.isIn(one))) {
        int offset = values.span().start();
        return values.figures().stream()
            .filter(
                figure ->
                    figure.is(Kind.PERCENT)
                        && figure.span().start() >= offset + row.start()
                        && figure.span().end() <= offset + row.end())
            .toList();
      }
    }
    return List.of();
  }

  /** How many bands {@code names} are, if they leave nobody out; 0 if they do not. */
  static int closed(List<String> names) {
    List<Band> bands = new ArrayList<>();
    for (String name : names) {
      Band band = band(name);
      if (band == null) {
        return 0;
      }
      bands.add(band);
    }
    return bands.size() > 2 && whole(bands) && sorted(bands).get(0).low() == 0 ? bands.size() : 0;
  }

  private static @Nullable Band band(String words) {
    Band found = null;
    Matcher between = BETWEEN.matcher(words);
    Matcher above = ABOVE.matcher(words);
    Matcher below = BELOW.matcher(words);
    int bands = 0;
    if (between.find()) {
      found = new Band(number(between.group(1)), number(between.group(2)));
      bands++;
    }
    if (above.find()) {
      found = new Band(number(either(above)), Integer.MAX_VALUE);
      bands++;
    }
    if (below.find()) {
      found = new Band(0, number(either(below)));
      bands++;
    }
    return bands == 1 ? found : null;
  }

  private static String either(Matcher matcher) {
    for (int i = 1; i < matcher.groupCount(); i++) {
      String group = matcher.group(i);
      if (group != null) {
        return group;
      }
    }
    return matcher.group(matcher.groupCount());
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static List<Band> sorted(List<Band> bands) {
    return bands.stream().sorted(Comparator.comparingInt(Band::low)).toList();
  }

  private static boolean whole(List<Band> bands) {
    List<Band> sorted = sorted(bands);
    // Grown-ups alone may be asked.
    if (sorted.get(0).low() > ADULT || sorted.get(sorted.size() - 1).high() != Integer.MAX_VALUE) {
      return false;
    }
    for (int i = 1; i < sorted.size(); i++) {
      // 18至35岁 and 36至60岁 meet as well as 18至35岁 and 35至60岁.
      int gap = sorted.get(i).low() - sorted.get(i - 1).high();
      if (gap != 0 && gap != 1) {
        return false;
      }
    }
    return true;
  }
}
