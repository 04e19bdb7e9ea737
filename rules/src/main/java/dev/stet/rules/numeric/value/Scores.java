package dev.stet.rules.numeric.value;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks above the full mark, and places behind the last: {@code 满分5分,菜品5.37分}, {@code 7.4 out of
 * 5}, {@code 42家机场中排名第46}.
 *
 * @param span the value
 * @param value as written
 * @param most what it can be at most
 * @param place whether it is a place among others
 */
record Scores(Span span, String value, String most, boolean place) {
  private static final PrefilteredPattern FULL =
      PrefilteredPattern.compile("满分(?:为|是)?(\\d{1,4}(?:\\.\\d)?)分?");
  private static final PrefilteredPattern MARK =
      PrefilteredPattern.compile("(?<![\\d.])(\\d{1,4}(?:\\.\\d{1,2})?)分(?![钟之期数值制])");
  private static final PrefilteredPattern OUT_OF =
      PrefilteredPattern.compile(
          "\\b(?:scor\\w+|rat\\w+|marks?|average|mean|satisfaction)\\b[^.;]{0,40}?(?<![\\d.,])(\\d{1,4}(?:\\.\\d{1,2})?)\\s(?:points\\s)?out of\\s(?:a possible\\s)?(\\d{1,4})\\b",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern PLACE =
      PrefilteredPattern.compile(
          "(?<![\\d.,第])(\\d{1,4})(?:个|家|人|名|所|支|县|市|省|区|校|队|户)(?!以)[^。;\\d]{0,24}?(?:(?:排|列|居|名)[^,。;\\d]{0,6}第(\\d{1,4})(?![\\d届次期章条号批代季线])|第(\\d{1,4})(?:名|位))");
  private static final PrefilteredPattern EN_PLACE =
      PrefilteredPattern.compile(
          "\\b(?:ranked|placed|came|finished|rank(?:s|ed)?)\\s(\\d{1,4})(?:st|nd|rd|th)?\\s(?:out )?(?:of|among)\\s(?:the\\s)?(\\d{1,4})\\b",
          Pattern.CASE_INSENSITIVE);

  /** The marks and places of a sentence that are beyond the last. */
  static List<Scores> beyond(String sentence, int offset) {
    List<Scores> beyond = new ArrayList<>();
    Matcher full = FULL.matcher(sentence);
    if (full.find()) {
      Matcher mark = MARK.matcher(sentence, full.end(), sentence.length());
      while (mark.find()) {
        boolean another = sentence.substring(full.end(), mark.start()).contains("满分");
        boolean sum =
            sentence
                .substring(Math.max(0, mark.start() - 6), mark.start())
                .matches(".*(?:总|合计|共|加).*");
        if (!another
            && !sum
            && new BigDecimal(mark.group(1)).compareTo(new BigDecimal(full.group(1))) > 0) {
          beyond.add(scores(mark, 1, full.group(1), offset, false));
        }
      }
    }
    Matcher outOf = OUT_OF.matcher(sentence);
    while (outOf.find()) {
      if (new BigDecimal(outOf.group(1)).compareTo(new BigDecimal(outOf.group(2))) > 0) {
        beyond.add(scores(outOf, 1, outOf.group(2), offset, false));
      }
    }
    Matcher place = PLACE.matcher(sentence);
    while (place.find()) {
      int group = place.group(2) != null ? 2 : 3;
      boolean moves = // 从11名下滑至第21名
          sentence
              .substring(place.end(1), place.start(group))
              .chars()
              .anyMatch(c -> "升降滑跌跃至到".indexOf(c) >= 0);
      if (!moves && Integer.parseInt(place.group(group)) > Integer.parseInt(place.group(1))) {
        beyond.add(scores(place, group, place.group(1), offset, true));
      }
    }
    Matcher english = EN_PLACE.matcher(sentence);
    while (english.find()) {
      if (Integer.parseInt(english.group(1)) > Integer.parseInt(english.group(2))) {
        beyond.add(scores(english, 1, english.group(2), offset, true));
      }
    }
    return beyond;
  }

  private static Scores scores(Matcher found, int group, String most, int offset, boolean place) {
    return new Scores(
        new Span(offset + found.start(group), offset + found.end(group)),
        found.group(group),
        most,
        place);
  }
}
