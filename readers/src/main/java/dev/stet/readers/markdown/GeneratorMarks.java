package dev.stet.readers.markdown;

import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks in a Markdown source that the program which makes a page of it replaces. They are no
 * words that somebody forgot: a source whose settings name a bibliography is set by Pandoc, which
 * resolves {@code [@key]} and {@code \\autoref{fig}}; one that calls a macro with arguments is a
 * page of a site whose generator also knows macros without; one with a layout has Liquid's tags.
 */
final class GeneratorMarks {
  private static final Set<String> CITING =
      Set.of("bibliography", "csl", "references", "nocite", "link-citations", "biblio-style");

  private static final Set<String> PAGE =
      Set.of("layout", "permalink", "slug", "page-type", "template", "nav_order", "redirect_from");

  private static final Pattern CITATION =
      Pattern.compile(
          "\\[[^\\[\\]@\\n]{0,80}-?@([A-Za-z0-9][\\w:.#$%&+?<>~/-]*)[^\\[\\]\\n]{0,400}\\]");

  /** A source that cites so many works by their keys is one whatever its settings say. */
  private static final int WORKS = 4;

  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\\\(?:[a-zA-Z]{0,5}ref|label|[a-z]{0,6}cite[a-z]{0,6}\\*?)(?:\\[[^\\[\\]\\n]{0,60}\\])?\\{[^{}\\n]{1,80}\\}"
              + "|\\\\@ref\\([^()\\n]{1,60}\\)|\\{#[\\w:.-]{1,60}[^{}\\n]{0,80}\\}");

  /**
   * {@code ## Fees {#fees}}: the name that Pandoc, kramdown, Hugo and Docusaurus give a heading.
   */
  private static final Pattern NAME =
      Pattern.compile("(?m)\\s*\\{#[\\w:.-]{1,60}(?: [^{}\\n]{0,80})?\\}\\s*$");

  /** {@code {: .lead data-type="term"}}: what kramdown is told of the words before it. */
  private static final Pattern ATTRIBUTES = Pattern.compile("\\{:[ ]?[^{}\\n]{1,200}\\}");

  private static final Pattern TAG = Pattern.compile("\\{%-?\\s?[a-z][^%\\n]{0,200}%\\}");

  private static final Pattern CALL =
      Pattern.compile(
          "\\{\\{\\s?[A-Za-z]\\w*(?:\\s?\\(\\s?[\"'0-9][^{}\\n]*\\)| \"[^{}\\n]*)\\s?\\}\\}");

  private static final Pattern MACRO =
      Pattern.compile("\\{\\{\\s?([A-Za-z]\\w*)(?:\\(\\))?\\s?\\}\\}");

  private final List<Pattern> patterns;
  private final Set<String> fields;

  private GeneratorMarks(List<Pattern> patterns, Set<String> fields) {
    this.patterns = patterns;
    this.fields = fields;
  }

  /** The marks of {@code source}, whose settings are {@code front}. */
  static GeneratorMarks of(FrontMatter front, String source) {
    List<Pattern> patterns = new ArrayList<>();
    if (front.keys().stream().anyMatch(CITING::contains) || citesWorks(source)) {
      patterns.add(CITATION);
      patterns.add(REFERENCE);
    }
    if (front.keys().stream().anyMatch(PAGE::contains)) {
      patterns.add(TAG);
    }
    if (front.end() > 0 && source.contains("{{") && CALL.matcher(source).find()) {
      patterns.add(MACRO);
    }
    if (source.contains(" {#")) {
      patterns.add(NAME);
    }
    if (source.contains("{:")) {
      patterns.add(ATTRIBUTES);
    }
    return new GeneratorMarks(List.copyOf(patterns), front.keys());
  }

  private static boolean citesWorks(String source) {
    return source.contains("[@")
        && CITATION.matcher(source).results().map(one -> one.group(1)).distinct().count() >= WORKS;
  }

  /** Where in {@code words} they stand; a macro that is named as a setting is a field of it. */
  List<Span> in(String words) {
    List<Span> marks = new ArrayList<>();
    for (Pattern pattern : patterns) {
      Matcher mark = pattern.matcher(words);
      while (mark.find()) {
        if (pattern != MACRO || !fields.contains(mark.group(1))) {
          marks.add(new Span(mark.start(), mark.end()));
        }
      }
    }
    return marks;
  }
}
