package dev.stet.core.analysis;

import dev.stet.core.analysis.Quantity.Bound;
import java.util.List;
import java.util.Locale;

/** The words before and behind a number that say it is no exact figure. */
final class Bounds {
  private static final List<String> ABOUT =
      List.of(
          "about",
          "around",
          "approximately",
          "roughly",
          "some",
          "circa",
          "ca.",
          "approx.",
          "an estimated",
          "estimated");
  private static final List<String> ABOVE =
      List.of(
          "over",
          "more than",
          "at least",
          "above",
          "exceeding",
          "exceeded",
          "greater than",
          "upwards of",
          "no fewer than",
          "not less than",
          "as many as");
  private static final List<String> BELOW =
      List.of(
          "nearly",
          "almost",
          "under",
          "less than",
          "fewer than",
          "below",
          "up to",
          "at most",
          "no more than",
          "close to");

  private Bounds() {}

  /** What the words between {@code from} and {@code number} say of the number that follows. */
  static Bound before(String folded, int from, int number) {
    int end = number;
    while (end > from && folded.charAt(end - 1) == ' ') {
      end--;
    }
    if (end <= from) {
      return Bound.EXACT;
    }
    char last = folded.charAt(end - 1);
    char previous = end - 2 >= from ? folded.charAt(end - 2) : ' ';
    return switch (last) {
      case '约' -> "节签合履集".indexOf(previous) >= 0 ? Bound.EXACT : Bound.ABOUT;
      case '~', '≈' -> Bound.ABOUT;
      case '超', '逾', '>', '≥' -> Bound.ABOVE;
      case '破' -> previous == '突' ? Bound.ABOVE : Bound.EXACT;
      case '近', '<', '≤' -> Bound.BELOW;
      case '过' -> previous == '超' ? Bound.ABOVE : Bound.EXACT;
      case '多' -> previous == '达' ? Bound.ABOVE : Bound.EXACT;
      case '足', '到' -> previous == '不' ? Bound.BELOW : Bound.EXACT;
      case '于' ->
          switch (previous) {
            case '高', '大', '优' -> Bound.ABOVE;
            case '低', '小' ->
                end - 3 >= from && folded.charAt(end - 3) == '不' ? Bound.ABOVE : Bound.BELOW;
            case '少' -> Bound.ABOVE;
            case '多' -> Bound.BELOW;
            case '近' -> Bound.ABOUT;
            default -> Bound.EXACT;
          };
      case '少' -> previous == '至' ? Bound.ABOVE : Bound.EXACT;
      default -> last < 0x80 ? english(folded.substring(from, end)) : Bound.EXACT;
    };
  }

  /** What the words from {@code at} on say of the number before. */
  static Bound after(String folded, int at, int limit) {
    if (at >= limit) {
      return Bound.EXACT;
    }
    char c = folded.charAt(at);
    char d = at + 1 < limit ? folded.charAt(at + 1) : ' ';
    return switch (c) {
      case '以' -> d == '上' ? Bound.ABOVE : d == '下' || d == '内' ? Bound.BELOW : Bound.EXACT;
      case '及' -> d == '以' ? Bound.ABOVE : Bound.EXACT;
      case '左' -> d == '右' ? Bound.ABOUT : Bound.EXACT;
      case '上' -> d == '下' ? Bound.ABOUT : Bound.EXACT;
      case '之' -> d == '内' ? Bound.BELOW : Bound.EXACT;
      case '+' -> Bound.ABOVE;
      default -> Bound.EXACT;
    };
  }

  private static Bound english(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    char last = lower.charAt(lower.length() - 1);
    if ((last < 'a' && last != '.') || last > 'z') {
      return Bound.EXACT;
    }
    if (endsWith(lower, ABOUT)) {
      return Bound.ABOUT;
    }
    if (endsWith(lower, ABOVE)) {
      return Bound.ABOVE;
    }
    return endsWith(lower, BELOW) ? Bound.BELOW : Bound.EXACT;
  }

  private static boolean endsWith(String lower, List<String> words) {
    for (String word : words) {
      if (lower.endsWith(word)
          && (lower.length() == word.length()
              || !Character.isLetter(lower.charAt(lower.length() - word.length() - 1)))) {
        return true;
      }
    }
    return false;
  }
}
