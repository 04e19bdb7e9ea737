package dev.stet.readers.html;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Counts the items of ordered lists as a browser does. */
final class ItemNumbers {
  /** An item that brings its own number; a browser's before it would be one too many. */
  private static final Pattern NUMBERED =
      Pattern.compile("^\\s*(?:[(（]?[\\d一二三四五六七八九十]{1,4}[.、．)）]|第[\\d一二三四五六七八九十]{1,4}[条章节]).*");

  private static final String[] TENS = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};
  private static final String[] ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};

  private final IdentityHashMap<Element, Integer> next = new IdentityHashMap<>();

  /** What stands before {@code item}, the next one of its list, or null if nothing does. */
  @Nullable String of(Element item) {
    Element list = item.parent();
    if (list == null || !list.normalName().equals("ol")) {
      return null;
    }
    int number = number(item.attr("value"), next.getOrDefault(list, number(list.attr("start"), 1)));
    next.put(list, number + 1);
    return isPlain(list) || isPlain(item) || NUMBERED.matcher(item.text()).matches()
        ? null
        : spelled(number, list.attr("type")) + ".";
  }

  private static boolean isPlain(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT);
    return style.contains("list-style") && style.contains("none");
  }

  private static int number(String attribute, int otherwise) {
    try {
      return attribute.isBlank() ? otherwise : Integer.parseInt(attribute.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private static String spelled(int number, String type) {
    if (number >= 1 && number <= 26 && type.equalsIgnoreCase("a")) {
      return String.valueOf((char) (type.charAt(0) + number - 1));
    }
    if (number >= 1 && number < 100 && type.equalsIgnoreCase("i")) {
      String roman = TENS[number / 10] + ONES[number % 10];
      return type.equals("I") ? roman.toUpperCase(Locale.ROOT) : roman;
    }
    return Integer.toString(number);
  }
}
