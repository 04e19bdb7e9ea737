package dev.stet.readers.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers and bullets that list items and headings begin with. */
final class Labels {
  private static final Pattern LABEL =
      Pattern.compile(
          "[•●○◦▪■□◆◇►▶➢✓✔★※‣⁃∙·]\\s*"
              + "|[-–—*]\\s+(?=\\S)"
              + "|[一二三四五六七八九十]{1,3}、\\s*"
              + "|[（(][一二三四五六七八九十]{1,3}[）)]\\s*"
              + "|第[一二三四五六七八九十百零〇\\d]{1,5}[章节条篇编部分款项讲]{1,2}[\\s　]*"
              + "|[①-⑳㈠-㈩⑴-⒇⒈-⒛]\\s*"
              + "|\\d{1,3}(?:\\.\\d{1,3}){1,5}\\.?\\s+(?=\\D)"
              + "|\\d{1,3}[.．](?!\\d)\\s*"
              + "|\\d{1,3}、\\s*"
              + "|[（(]\\d{1,3}[）)]\\s*"
              + "|\\d{1,3}[）)]\\s*"
              + "|[（(]?[a-zA-Z][）)]\\s*"
              + "|[a-zA-Z]\\.\\s+(?=\\S)"
              + "|[（(]?(?:ix|iv|v?i{1,3}|x)[）)]\\s*"
              + "|\\[\\d{1,3}\\]\\s*");

  private static final Pattern BULLET =
      Pattern.compile("[•●○◦▪■□◆◇►▶➢✓✔★※‣⁃∙·*–—-].*", Pattern.DOTALL);

  private Labels() {}

  /** How many characters of {@code text} are its label, blanks after it included; 0 for none. */
  static int length(String text) {
    Matcher matcher = LABEL.matcher(text);
    return matcher.lookingAt() && matcher.end() < text.length() ? matcher.end() : 0;
  }

  static boolean bullet(String text) {
    return BULLET.matcher(text).matches();
  }
}
