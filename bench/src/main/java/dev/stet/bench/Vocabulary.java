package dev.stet.bench;

import java.util.List;

/**
 * What reports in one language are made of. Titles, headings, sentences and defects have slots that
 * {@link ReportText} fills.
 *
 * @param rate a format of a whole, a part of it and its share in per cent
 * @param gap what stands between two sentences
 */
record Vocabulary(
    List<String> titles,
    List<String> headings,
    List<String> sentences,
    List<String> defects,
    List<String> places,
    List<String> affairs,
    List<String> verbs,
    List<String> numerals,
    String headingForm,
    String rate,
    String gap) {

  /** The number before the heading of a section, which counts from 1. */
  String heading(int section) {
    return headingForm.formatted(
        section <= numerals.size() ? numerals.get(section - 1) : String.valueOf(section));
  }
}
