package dev.stet.readers.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells what a browser shows, as far as the page itself says so. */
final class Visibility {
  private static final Pattern HIDING =
      Pattern.compile(
          "(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse))\\b");

  /** Words for screen readers only, under the names that frameworks give them. */
  private static final Set<String> UNSEEN =
      Set.of("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "hidden");

  private Visibility() {}

  static boolean isHidden(Element element) {
    if (element.hasAttr("hidden")
        || (element.normalName().equals("dialog") && !element.hasAttr("open"))) {
      return true;
    }
    if (element.hasAttr("style")
        && HIDING.matcher(element.attr("style").toLowerCase(Locale.ROOT)).find()) {
      return true;
    }
    return element.hasAttr("class") && element.classNames().stream().anyMatch(UNSEEN::contains);
  }
}
