package dev.stet.readers.text;

import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks of a plain text that is the source of an AsciiDoc page: what its program replaces or
 * hides is no word of the text, however much {@code [quote, A. Moss]} and {@code <<tides>>} look
 * like places to fill in.
 */
final class AsciiDocMarks {
  private static final int FEWEST_TITLES = 2;

  /** A title between signs on both sides is a wiki's. */
  private static final Pattern TITLE = Pattern.compile("(?m)^={1,5}[ \\t]+\\S(?:.*[^=\\s])?\\s*$");

  /** What only AsciiDoc has: settings, links and terms of its own form. */
  private static final Pattern OWN =
      Pattern.compile(
          "(?m)^:!?[a-z][\\w-]*!?:(?: .*)?$|^\\[\\[[\\w:.-]+(?:,[^\\]\\n]*)?\\]\\]\\s*$|\\b(?:link|xref|image):{1,2}\\S{1,300}\\["
              + "|^\\[(?:source|quote|verse|discrete|colophon|abstract|preface|glossary|bibliography|appendix|index|NOTE|TIP|WARNING|IMPORTANT|CAUTION|cols|options|horizontal|[#.%][\\w-])[^\\]\\n]*\\]\\s*$"
              + "|https?://[^\\s\\[\\]]{1,300}\\[[^\\]\\n]");

  private static final Pattern MARK =
      Pattern.compile(
          "(?m)^\\[[^\\]\\n]{1,200}\\]\\s*$|^\\[\\[[^\\]\\n]{1,120}\\]\\]|\\[\\[[\\w:.-]{1,80}\\]\\]|<<[\\w:#./-]{1,80}(?:,[^<>]{1,120})?>>"
              + "|(?:\\b(?:link|xref|image|icon|footnote|kbd|btn|menu|include|stem|latexmath|anchor):{1,2}|https?://)[^\\s\\[\\]]{0,300}\\[[^\\]]{0,200}\\]|\\{[a-z][\\w-]{1,40}\\}");

  private AsciiDocMarks() {}

  /** The marks in {@code text}; none if it is no such source. */
  static List<Evidence> in(String text) {
    List<Evidence> marks = new ArrayList<>();
    if (!text.contains("= ")
        || TITLE.matcher(text).results().limit(FEWEST_TITLES).count() < FEWEST_TITLES
        || !OWN.matcher(text).find()) {
      return marks;
    }
    Matcher mark = MARK.matcher(text);
    while (mark.find()) {
      Span span = new Span(mark.start(), mark.start() + mark.group().stripTrailing().length());
      marks.add(Evidence.of(Evidence.Kind.VERBATIM, span, span.of(text)));
    }
    return marks;
  }
}
