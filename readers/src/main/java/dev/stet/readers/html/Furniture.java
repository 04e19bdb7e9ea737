package dev.stet.readers.html;

import dev.stet.core.document.Role;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells what is round a page's own text, by its elements, roles and class names. */
final class Furniture {
  private static final Set<String> ELEMENTS = Set.of("nav", "aside", "menu", "button", "footer");

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "menu",
          "menubar",
          "toolbar",
          "dialog",
          "alertdialog",
          "button",
          "tablist");

  /** What pages call such parts; a whole word of a class name or id. */
  private static final Set<String> NAMES =
      Set.of(
          "nav",
          "navbar",
          "navigation",
          "menu",
          "breadcrumb",
          "breadcrumbs",
          "crumbs",
          "sidebar",
          "footer",
          "share",
          "sharing",
          "social",
          "cookie",
          "cookies",
          "consent",
          "ad",
          "ads",
          "advert",
          "advertisement",
          "related",
          "recommend",
          "recommended",
          "pagination",
          "pager",
          "copyright",
          "toolbar",
          "login",
          "signin",
          "subscribe",
          "newsletter",
          "popup",
          "skip",
          "comments",
          "hotnews",
          "footnav",
          "topbar",
          "toptools");

  private static final Set<String> CONTENTS = Set.of("toc", "contents-list", "table-of-contents");

  /** Words before such a name that turn it round: {@code has-sidebar}. */
  private static final Set<String> TURNING = Set.of("has", "no", "with", "without", "is", "not");

  /** A part that holds more than this share of the page's words is no furniture. */
  private static final double MOST_OF_PAGE = 0.5;

  private int pageLength = -1;

  /** The role of what is inside {@code element}, of which {@code outside} holds outside. */
  Role role(Element element, Role outside) {
    if (outside != Role.BODY) {
      return outside;
    }
    if (isContents(element)) {
      return Role.CONTENTS;
    }
    String name = element.normalName();
    if (ELEMENTS.contains(name) && !(name.equals("footer") && isOfArticle(element))) {
      return Role.FURNITURE;
    }
    if (name.equals("header") && !isOfArticle(element)) {
      return Role.FURNITURE;
    }
    if (ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) {
      return Role.FURNITURE;
    }
    return isNamedSo(element) && !holdsThePage(element) ? Role.FURNITURE : outside;
  }

  private static boolean isContents(Element element) {
    return element.attr("role").equals("doc-toc")
        || CONTENTS.contains(element.id().toLowerCase(Locale.ROOT))
        || element.classNames().stream()
            .anyMatch(name -> CONTENTS.contains(name.toLowerCase(Locale.ROOT)));
  }

  /** The head or foot of an article belongs to it; only the page's own are furniture. */
  private static boolean isOfArticle(Element element) {
    for (Element around = element.parent(); around != null; around = around.parent()) {
      String name = around.normalName();
      if (name.equals("article") || name.equals("main") || name.equals("blockquote")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamedSo(Element element) {
    return isNamedSo(element.id()) || isNamedSo(element.className());
  }

  private static boolean isNamedSo(String names) {
    if (names.isEmpty()) {
      return false;
    }
    for (String name : names.split("\\s+")) {
      String[] words =
          name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT).split("[^a-z]+");
      for (int i = 0; i < words.length; i++) {
        if (NAMES.contains(words[i]) && !(i > 0 && TURNING.contains(words[i - 1]))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean holdsThePage(Element element) {
    String name = element.normalName();
    if (name.equals("html")
        || name.equals("body")
        || name.equals("main")
        || name.equals("article")) {
      return true;
    }
    if (element.selectFirst("h1, main, article") != null) {
      return true;
    }
    if (pageLength < 0) {
      Element page = element.root() instanceof Document document ? document.body() : null;
      pageLength = page == null ? 0 : page.text().length();
    }
    return element.text().length() > pageLength * MOST_OF_PAGE;
  }
}
