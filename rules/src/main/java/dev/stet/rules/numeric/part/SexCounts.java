package dev.stet.rules.numeric.part;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Male and female in brackets behind their number: {@code 3只(1雄3雌)}.
 *
 * @param span all three
 * @param whole how many there are
 * @param male how many of them are male
 * @param female how many of them are female
 */
record SexCounts(Span span, int whole, int male, int female) {
  private static final PrefilteredPattern SEXES =
      PrefilteredPattern.compile(
          "(?<![\\d.,])(\\d{1,3})[只头匹羽尾条人名位个]\\((\\d{1,3})[人名]?[雄公男](?:性|生)?[、,]?(\\d{1,3})[人名]?[雌母女](?:性|生)?\\)");

  /** The counts of a sentence that do not add up. */
  static List<SexCounts> wrong(String text, Span sentence) {
    List<SexCounts> wrong = new ArrayList<>();
    for (Matcher sexes = SEXES.matcher(text, sentence.start(), sentence.end()); sexes.find(); ) {
      SexCounts found =
          new SexCounts(
              new Span(sexes.start(), sexes.end()),
              Integer.parseInt(sexes.group(1)),
              Integer.parseInt(sexes.group(2)),
              Integer.parseInt(sexes.group(3)));
      if (found.sum() != found.whole()) {
        wrong.add(found);
      }
    }
    return wrong;
  }

  int sum() {
    return male + female;
  }
}
