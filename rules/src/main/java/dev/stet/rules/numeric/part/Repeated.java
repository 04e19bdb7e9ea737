package dev.stet.rules.numeric.part;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * A name that stands twice in one row of names: {@code 语文、数学、英语、语文、体育}, {@code Leeds, York, Hull,
 * York and Ripon}.
 *
 * @param first where it stands first
 * @param again where it stands again
 */
record Repeated(Span first, Span again) {
  private static final PrefilteredPattern ROW =
      PrefilteredPattern.compile("[\\p{IsHan}A-Za-z]{2,10}(?:、[\\p{IsHan}A-Za-z]{2,10}){3,20}");
  private static final PrefilteredPattern EN_ROW =
      PrefilteredPattern.compile(
          "(?:[A-Z][a-z'’]+(?: [A-Z][a-z'’]+){0,2})(?:, (?:[A-Z][a-z'’]+(?: [A-Z][a-z'’]+){0,2})){2,14},? and (?:[A-Z][a-z'’]+(?: [A-Z][a-z'’]+){0,2})");

  /** What the first item carries before its name. */
  private static final PrefilteredPattern VERB =
      PrefilteredPattern.compile("^(?:[全本我]|开设|包括|涉及|设有|走访|种植|参加)");

  /** Kinds of places, which laws name again and again. */
  private static final PrefilteredPattern PLACES = PrefilteredPattern.compile("自治|人民政府|部门");

  private static final PrefilteredPattern JOINT = PrefilteredPattern.compile("、|,? and |, ");
  private static final PrefilteredPattern LAST = PrefilteredPattern.compile("(?:等|和|及|以及|与).*$");

  /** The names told twice in a sentence. */
  static List<Repeated> in(String sentence, int offset) {
    List<Repeated> repeated = new ArrayList<>();
    if (sentence.indexOf('、') >= 0) {
      rows(ROW.matcher(sentence), sentence, offset, repeated);
    }
    if (sentence.contains(" and ")) {
      rows(EN_ROW.matcher(sentence), sentence, offset, repeated);
    }
    return repeated;
  }

  private static void rows(Matcher row, String sentence, int offset, List<Repeated> repeated) {
    while (row.find()) {
      Map<String, Span> seen = new HashMap<>();
      String opening = "";
      int from = row.start();
      Matcher joint = JOINT.matcher(sentence, row.start(), row.end());
      while (from <= row.end()) {
        boolean more = joint.find();
        int end = more ? joint.start() : row.end();
        String name = LAST.matcher(sentence.substring(from, end)).replaceFirst("");
        Span span = new Span(offset + from, offset + from + name.length());
        Span first = name.length() < 2 || PLACES.isIn(name) ? null : seen.putIfAbsent(name, span);
        if (from == row.start()) {
          opening = name;
        } else if (first == null
            && name.length() > 1
            && opening.endsWith(name)
            && VERB.isIn(opening)) {
          // 全校开设语文: the first item carries the words before the row
          first = new Span(offset + row.start(), offset + row.start() + opening.length());
        }
        if (first != null && from > row.start()) {
          repeated.add(new Repeated(first, span));
        }
        if (!more) {
          break;
        }
        from = joint.end();
      }
    }
  }
}
