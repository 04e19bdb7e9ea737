package dev.stet.rules.numeric;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * More of some things than there are of them, in English: {@code 58 of the 45 firms}.
 *
 * @param part where the part stands
 * @param whole where the whole stands
 */
record MoreThanAll(Span part, Span whole) {
  private static final String NUMBER = "(\\d{1,3}(?:,\\d{3})+|\\d{1,6})";
  private static final String DID =
      "\\s+(?:were|are|was|is|had|have|has|came|went|did|died|survived|took|got|gave|said|[a-z]{2,}ed)\\b";

  private static final PrefilteredPattern OF_THE =
      PrefilteredPattern.compile(
          "(?<![\\d.,/:$£€#§A-Z-])"
              + NUMBER
              + "\\s+(?:out\\s+)?of\\s+(?:the|our|its|all|these|those|their)\\s+"
              + NUMBER
              + "(?=\\s+(?!million|thousand|hundred|billion|per|m\\b|km|%)[a-z]{3,})");
  private static final PrefilteredPattern OF_WHICH =
      PrefilteredPattern.compile(
          "(?<![\\d.,/:$£€#§A-Z-])"
              + NUMBER
              + "(?:\\s+(?!million|thousand|billion|per\\b|and\\b)[a-z'-]+){1,4},?\\s+of\\s+(?:which|whom)\\s+(?:about\\s+|only\\s+)?"
              + NUMBER
              + "(?="
              + DID
              + ")");

  /** A number that names what stands before it, or that is a day or a year. */
  private static final PrefilteredPattern LABEL =
      PrefilteredPattern.compile(
          "(?:\\b(?:[Ss]ections?|[Aa]rticles?|[Rr]ules?|[Rr]egulations?|[Rr]oom|[Nn]o\\.?|[Nn]umber|[Pp]ages?|[Pp]aragraphs?|[Cc]hapters?|[Cc]lauses?|[Dd]ay|[Ww]eek|[Yy]ear|[Ll]evel|[Ii]tems?|[Tt]able|[Ss]ize|[Mm]ile|[Aa]ged?|January|February|March|April|May|June|July|August|September|October|November|December))\\s+$");

  /** The parts of a sentence that are more than their whole. */
  static List<MoreThanAll> in(String sentence, int offset) {
    List<MoreThanAll> found = new ArrayList<>();
    if (sentence.contains(" of ")) {
      // The part stands first in the one, last in the other.
      for (Matcher one = OF_THE.matcher(sentence); one.find(); ) {
        add(sentence, one, 1, 2, offset, found);
      }
      for (Matcher one = OF_WHICH.matcher(sentence); one.find(); ) {
        add(sentence, one, 2, 1, offset, found);
      }
    }
    return found;
  }

  /** {@code in 2019 of the 12 parishes}: a year, not a number of parishes. */
  private static boolean year(String printed) {
    return printed.matches("(?:1[5-9]|20)\\d\\d");
  }

  private static void add(
      String sentence, Matcher one, int part, int whole, int offset, List<MoreThanAll> found) {
    if (number(one.group(part)).compareTo(number(one.group(whole))) > 0
        && !year(one.group(part))
        && !LABEL.matcher(sentence, 0, one.start(1)).find()) {
      found.add(
          new MoreThanAll(
              new Span(offset + one.start(part), offset + one.end(part)),
              new Span(offset + one.start(whole), offset + one.end(whole))));
    }
  }

  private static BigDecimal number(String printed) {
    return new BigDecimal(printed.replace(",", ""));
  }
}
