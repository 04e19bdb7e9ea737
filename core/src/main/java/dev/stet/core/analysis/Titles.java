package dev.stet.core.analysis;

import dev.stet.core.document.Numbering;
import java.util.Locale;
import java.util.regex.Pattern;

/** Titles as people compare them: without number, page, spaces and marks. */
public final class Titles {
  private static final Pattern ROW =
      Pattern.compile(
          "\\p{IsHan}{1,6}(?:[ |·•]{1,3}\\p{IsHan}{1,6}){2,}(?:[ |·•]{1,3}[\\p{IsHan}A-Za-z]{1,10})+");

  private Titles() {}

  /** Whether {@code line} is short words side by side, 日报 精选 商城 会员, as a menu has and no title. */
  public static boolean areWordsInARow(String line) {
    return ROW.matcher(line.strip()).matches();
  }

  /**
   * What is left of {@code title} when two are compared: letters and digits in lower case, without
   * the number it begins with and the page number it ends with.
   */
  public static String key(String title) {
    return letters(withoutPage(withoutNumber(withoutLinks(title))));
  }

  /** The letters and digits of {@code words} in lower case. */
  public static String letters(String words) {
    StringBuilder letters = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.append(c >= 0xFF10 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c);
      }
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  /**
   * History [edit], Fees {#fees}: a link of a wiki, or the name for links to it, behind a title.
   */
  private static String withoutLinks(String title) {
    int link = title.indexOf("[edit");
    int name = title.indexOf("{#");
    return link > 0 && title.strip().endsWith("]")
        ? title.substring(0, link)
        : name > 0 && title.strip().endsWith("}") ? title.substring(0, name) : title;
  }

  private static String withoutNumber(String title) {
    String words = title.strip();
    Numbering numbering = Numbering.at(words, 0, words.length());
    return numbering == null || numbering.span().end() >= words.length()
        ? words
        : words.substring(numbering.span().end());
  }

  private static String withoutPage(String title) {
    int end = title.length();
    int digits = end;
    while (digits > 0 && title.charAt(digits - 1) >= '0' && title.charAt(digits - 1) <= '9') {
      digits--;
    }
    boolean page =
        digits < end
            && digits > 1
            && end - digits <= 4
            && " \t.…·\u3000".indexOf(title.charAt(digits - 1)) >= 0;
    return page ? title.substring(0, digits) : title;
  }

  /**
   * Whether two keys name the same title: equal, one the beginning or the end of the other and not
   * much shorter, or different in one letter of six.
   */
  public static boolean alike(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    int shorter = Math.min(one.length(), other.length());
    int longer = Math.max(one.length(), other.length());
    if (shorter < 4) {
      return false;
    }
    String part = one.length() < other.length() ? one : other;
    String whole = one.length() < other.length() ? other : one;
    if (shorter * 2 >= longer && (whole.startsWith(part) || whole.endsWith(part))) {
      return sameDigits(one, other);
    }
    int allowed = longer / 6;
    return longer - shorter <= allowed
        && sameDigits(one, other)
        && distance(one, other, allowed) <= allowed;
  }

  /** 2022年工作回顾 and 2023年工作回顾 differ in one letter and are two titles. */
  private static boolean sameDigits(String one, String other) {
    String ours = one.replaceAll("[^0-9]", "");
    String theirs = other.replaceAll("[^0-9]", "");
    return ours.equals(theirs) || ours.isEmpty() || theirs.isEmpty();
  }

  private static int distance(String one, String other, int most) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int corner = row[0];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        int change = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        corner = above;
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
    }
    return row[other.length()];
  }
}
