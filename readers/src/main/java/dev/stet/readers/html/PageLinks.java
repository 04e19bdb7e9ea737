package dev.stet.readers.html;

import dev.stet.readers.markup.Anchors;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** Tells the links of a page that lead to a place in it, and the names of its places. */
final class PageLinks {
  /** What a script acts on, as frameworks mark it. */
  private static final Pattern SCRIPTED = Pattern.compile("on[a-z]+|data-.*|aria-.*");

  private static final Pattern BUTTON = Pattern.compile("(?i)btn|button|tab|toggle|modal|js-");

  private PageLinks() {}

  /** Whether following {@code link} is all that happens when it is clicked. */
  static boolean isPlain(Element link) {
    for (Attribute attribute : link.attributes()) {
      if (SCRIPTED.matcher(attribute.getKey()).matches()) {
        return false;
      }
    }
    String role = link.attr("role");
    return (role.isEmpty() || role.startsWith("doc-")) && !BUTTON.matcher(link.className()).find();
  }

  /** Gives {@code anchors} the names of all in {@code parsed}, of what is not shown too. */
  static void name(Node parsed, Anchors anchors) {
    parsed.traverse(
        (NodeVisitor)
            (node, depth) -> {
              if (node instanceof Element element) {
                name(element, anchors);
              }
            });
  }

  private static void name(Element element, Anchors anchors) {
    String tag = element.normalName();
    if (!element.id().isEmpty()) {
      anchors.name(element.id());
    }
    if (tag.equals("a") && element.hasAttr("name")) {
      anchors.name(element.attr("name"));
    }
    boolean elsewhere = tag.equals("base") && element.hasAttr("href");
    if (elsewhere || tag.equals("script")) {
      anchors.open();
    }
  }
}
