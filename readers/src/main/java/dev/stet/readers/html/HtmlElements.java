package dev.stet.readers.html;

import java.util.Set;

/** What HTML's elements are to whoever reads their words; names are in lower case. */
final class HtmlElements {
  /** What shows no words, or none of the page's own. */
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "head",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "audio",
          "video",
          "select",
          "datalist",
          "textarea",
          "noframes",
          "map",
          "title");

  /** What stands by itself. */
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "optgroup",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "caption",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul",
          "xmp",
          "listing",
          "plaintext");

  /** What holds code within a line. */
  private static final Set<String> VERBATIM = Set.of("code", "kbd", "samp", "tt", "var", "math");

  private HtmlElements() {}

  static boolean isSilent(String name) {
    return SILENT.contains(name);
  }

  static boolean isBlock(String name) {
    return BLOCKS.contains(name);
  }

  static boolean isVerbatim(String name) {
    return VERBATIM.contains(name);
  }
}
