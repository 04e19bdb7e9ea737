package dev.stet.reports;

/** Words made safe to stand in a page, in an element or in a quoted attribute. */
final class Html {
  private Html() {}

  static String escaped(String words) {
    StringBuilder escaped = new StringBuilder(words.length() + 16);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(mayStand(c) ? c : '\uFFFD');
      }
    }
    return escaped.toString();
  }

  /** Control characters are errors in a page; marks of direction would turn what follows. */
  private static boolean mayStand(char c) {
    return c == '\n'
        || c == '\t'
        || !(Character.isISOControl(c)
            || (c >= '\u202A' && c <= '\u202E')
            || (c >= '\u2066' && c <= '\u2069'));
  }
}
