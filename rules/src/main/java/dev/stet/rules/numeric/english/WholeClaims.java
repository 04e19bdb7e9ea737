package dev.stet.rules.numeric.english;

import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.english.Paragraph.Told;
import dev.stet.rules.numeric.figure.EnglishNumbers;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Slips;
import dev.stet.rules.numeric.figure.WrongClaim;
import dev.stet.rules.numeric.figure.WrongClaim.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A whole that its parts do not make: each clause of the row behind it counts one of them, and none
 * says again what is counted: {@code 38 defects were found. Nine needed action within a week, 21
 * within three months, six were noted}, {@code Of 14 stiles ten were mended by the county and six
 * by landowners}.
 */
final class WholeClaims {
  /** Of how many the figures behind it are parts. */
  private static final PrefilteredPattern OF =
      PrefilteredPattern.compile(
          "(?:^|[,;:(.–] ?|\\b(?:and|that|in) )(?:out )?of (?:the |these |those |our |its |all |all the )?(?<w>[#$])(?: [a-z0-9@'’/-]+){0,6},? (?=[#$])");

  private static final PrefilteredPattern WERE =
      PrefilteredPattern.compile(
          "(?<w>[#$])(?: (?!and\\b)[a-z0-9@'’/-]+){1,12},? (?=[a-z ]{1,30} \\([#$])");

  /** The first part before its whole: {@code The farm holds 40 of the 96, the mill 31}. */
  private static final PrefilteredPattern FIRST_OF =
      PrefilteredPattern.compile(
          "(?<p>#) of (?:the|these|our|its|all) (?<w>#)(?: [a-z’'-]+){0,3}, (?=[a-z’' -]{1,30} #)");

  /** What says that the parts of a figure told before follow. */
  private static final PrefilteredPattern ANNOUNCED =
      PrefilteredPattern.compile(
          "^(?:it|they|these|those|this|the)\\b[^:#$]{0,60}\\b(?:as follows|divided?|split|fell|fall|graded|made up|were|was|are|is): ");

  private static final PrefilteredPattern COLON =
      PrefilteredPattern.compile("(?<!@)(?<! ): (?=[#$]|[a-z' -]{1,30} \\(?[#$])");
  private static final PrefilteredPattern ELLIPTIC =
      PrefilteredPattern.compile(
          "(?<w>[#$])(?: (?!and\\b)[a-z0-9@'’/-]+){0,5}[,;(] ?(?:of (?:which|whom|these|them),? )?(?=[#$] (?:of (?:them|these|which|whom)\\b|was |were |had |in |by |from |to |for |on |at |with ))");

  /** {@code 34 pickers in the town (18 in the first, 14 in the second)}. */
  private static final PrefilteredPattern ORDINALS =
      PrefilteredPattern.compile(
          "(?<w>[#$])(?: [a-z’'-]+){1,6} \\((?=[#$] (?:[a-z]+ ){0,2}(?:in|on|at|from|for) the (?:first|one|former|morning)\\b)");

  /** Two parts that leave nobody out: {@code 79 are let and 9 are vacant}. */
  private static final PrefilteredPattern OPPOSED =
      PrefilteredPattern.compile(
          "^# (?:are|were|is|have been|had been) [a-z]+(?:,| and|;)(?: and)? # (?:are|were|is|was|remain|have|had) (?:vacant|empty|free|unlet|unused|unfilled|unsold|open|closed|shut|outstanding|pending|missing|unpaid|not|still)\\b[^#$%]*$");

  private static final PrefilteredPattern OF_THEM =
      PrefilteredPattern.compile("[#$] of (?:them|these|which|whom)\\b");

  private static final PrefilteredPattern BACK =
      PrefilteredPattern.compile(
          "^(?:and )?of (?:these|them|those)\\b|^[^,;:]{0,50}[#$] of (?:these|them|those)\\b");

  private static final PrefilteredPattern SEPARATOR =
      PrefilteredPattern.compile("[,;:] (?:and )?| and |\\(|\\)");

  /** What comes on top of what was there is not the whole of it. */
  private static final PrefilteredPattern MORE =
      PrefilteredPattern.compile("\\b(?:another|an? (?:further|additional)) $");

  private static final PrefilteredPattern MORE_THAN_ONE =
      PrefilteredPattern.compile("more than #(?: of (?:these|them|those)(?: [a-z]+)?)?");

  /** Parts that overlap, are not all or are measured otherwise. */
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "\\b(?:including|such as|among others|mainly|mostly|at least|up to|respectively|also|again|twice|both|more than one|some|several|many|about|around|over|nearly|almost|each|per|every|average|than|compared|against|last year|increase|rose|fell|(?<!ma[kd]e )(?<!take )(?<!takes )(?<!took )(?<!makes )up|(?<!marked )(?<!broken )(?<!closed )(?<!shut )(?<!turned )(?<!written )(?<!laid )down|or (?=more|over|less|fewer|older|younger|above|under|below|#|\\$)|between|further|another|followed by|ahead of|of which|max\\w*|min\\w*)\\b|%|@s|\\$ ?[-–]");

  private static final PrefilteredPattern REST =
      PrefilteredPattern.compile("\\b(?:the )?(?:remaining|others?|rest|none|not|neither|no)\\b");

  /** 11 reports: 7 led to …, 2 to … and 1 to …; in one case nothing was done. */
  private static final PrefilteredPattern ONE_MORE =
      PrefilteredPattern.compile(
          "; (?:and )?(?:in |for |on |with |to |from )?(?:#|one\\b|another\\b|the (?:other|last)\\b)| and "
              + EnglishNumbers.THE_ONE);

  private static final PrefilteredPattern OF_THESE =
      PrefilteredPattern.compile("^\\s?of (?:these|them|those|which|whom)\\b");

  private static final PrefilteredPattern BOUND =
      PrefilteredPattern.compile("[a-z] (?:under|below|above|aged) $");

  private static final BigDecimal FIFTY = BigDecimal.valueOf(50);
  private static final int LONGEST_PART = 90;
  private static final int MOST_PARTS = 12;

  private final Paragraph paragraph;

  private WholeClaims(Paragraph paragraph) {
    this.paragraph = paragraph;
  }

  /** A row of parts. */
  private record Row(List<Told> parts, boolean closed) {}

  static @Nullable WrongClaim judge(Paragraph paragraph, int sentence) {
    return new WholeClaims(paragraph).judge(sentence);
  }

  private @Nullable WrongClaim judge(int sentence) {
    String words = paragraph.sentence(sentence);
    WrongClaim found = headed(OF, true, sentence, words);
    found = found == null ? headed(WERE, true, sentence, words) : found;
    found = found == null ? headed(ORDINALS, true, sentence, words) : found;
    found = found == null ? headed(ELLIPTIC, false, sentence, words) : found;
    Matcher colon = COLON.matcher(words);
    if (found == null
        && colon.find()
        && words.lastIndexOf('(', colon.start()) <= words.lastIndexOf(')', colon.start())) {
      int clause =
          Math.max(words.lastIndexOf(". ", colon.start()), words.lastIndexOf("; ", colon.start()));
      found =
          any(
              sentence,
              clause < 0 ? 0 : clause,
              colon.start(),
              row(sentence, words, colon.end(), null),
              false);
    }
    found = found == null ? firstOf(sentence, words) : found;
    if (found != null || sentence == 0) {
      return found;
    }
    boolean opposed = OPPOSED.isIn(clause(words));
    Row row = row(sentence, opposed ? clause(words) : words, 0, null);
    boolean back = opposed || BACK.isIn(words) || ANNOUNCED.isIn(words);
    boolean begins = words.startsWith("#") || words.startsWith("$");
    if (row != null && isWhole(row.parts())) {
      return null; // Nine rooms, six with a view and three without
    }
    return row != null && (back || row.parts().size() > (begins ? 2 : 3))
        ? any(sentence - 1, 0, paragraph.sentence(sentence - 1).length(), row, back)
        : null;
  }

  /** The words up to a semicolon. */
  private static String clause(String words) {
    int end = words.indexOf(';');
    return end < 0 ? words : words.substring(0, end);
  }

  /** Whether the first is all the others together, or all but one. */
  private static boolean isWhole(List<Told> parts) {
    BigDecimal all = parts.stream().map(Told::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal first = parts.get(0).value();
    BigDecimal off = first.add(first).subtract(all).abs();
    return parts.size() > 2 && off.compareTo(BigDecimal.ONE) <= 0;
  }

  private @Nullable WrongClaim headed(
      PrefilteredPattern pattern, boolean strict, int sentence, String words) {
    Matcher head = pattern.matcher(words);
    WrongClaim found = null;
    while (found == null && head.find()) {
      Told whole = paragraph.at(sentence, head.start("w"));
      if (whole.nouns().isEmpty() && !strict && !head.group().contains(" of ")) {
        continue;
      }
      Row row = row(sentence, words, head.end(), whole);
      row = row != null && pattern == ORDINALS ? new Row(row.parts(), true) : row;
      boolean of = strict || OF_THEM.matcher(words, head.end(), words.length()).lookingAt();
      found = row == null ? null : compare(whole, row, of);
    }
    return found;
  }

  private @Nullable WrongClaim firstOf(int sentence, String words) {
    Matcher head = FIRST_OF.matcher(words);
    if (!head.find()) {
      return null;
    }
    Told whole = paragraph.at(sentence, head.start("w"));
    Row row = row(sentence, words, head.end(), whole);
    if (row == null || row.parts().size() < 3 || !row.closed()) {
      return null;
    }
    List<Told> parts = new ArrayList<>(row.parts());
    parts.add(0, paragraph.at(sentence, head.start("p")));
    return compare(whole, new Row(parts, true), true);
  }

  /** The first figure of a clause that the row does not make, if it makes none of them. */
  private @Nullable WrongClaim any(
      int sentence, int from, int to, @Nullable Row row, boolean strict) {
    if (row == null) {
      return null;
    }
    WrongClaim wrong = null;
    for (Told whole : paragraph.told()) {
      int at = whole.at() - paragraph.start(sentence);
      if (whole.sentence() != sentence
          || at < from
          || at >= to
          || whole.sign() == '@'
          || MORE.isIn(paragraph.before(whole))
          || !whole.figure().alike(row.parts().get(0).figure())) {
        continue;
      }
      if (sum(row).compareTo(whole.value()) == 0) {
        return null;
      }
      WrongClaim found = compare(whole, row, strict);
      wrong = wrong == null ? found : wrong;
    }
    return wrong;
  }

  /** The clauses from {@code from} on, each with one part; null if they are not of that sort. */
  private @Nullable Row row(int sentence, String words, int from, @Nullable Told whole) {
    String rest = words.substring(from);
    List<Told> parts = new ArrayList<>();
    int start = 0;
    boolean joined = false;
    boolean closed = false;
    boolean semicolons = false;
    Matcher separator = SEPARATOR.matcher(rest);
    List<int[]> clauses = new ArrayList<>();
    List<String> separators = new ArrayList<>();
    while (separator.find()) {
      clauses.add(new int[] {start, separator.start()});
      separators.add(separator.group());
      start = separator.end();
    }
    clauses.add(new int[] {start, rest.length()});
    separators.add("");
    for (int i = 0; i < clauses.size(); i++) {
      int[] clause = clauses.get(i);
      String said = rest.substring(clause[0], clause[1]);
      if (parts.size() > 1 && OF_THESE.isIn(said)) {
        break;
      }
      Told part = null;
      int figures = 0;
      for (int k = 0; k < said.length(); k++) {
        if (said.charAt(k) == '#' || said.charAt(k) == '$') {
          Told one = paragraph.at(sentence, from + clause[0] + k);
          boolean pronoun = k > 0 && paragraph.printed(one).equals("one");
          boolean bound = BOUND.isIn(said.substring(0, k)); // children under 16
          if (!one.lasts() && !pronoun && !bound && !paragraph.nested(one, from)) {
            figures++;
            part = one;
          }
        }
      }
      if (figures > 1 || said.length() > LONGEST_PART) {
        return null;
      }
      if (part == null) {
        if (said.indexOf('%') >= 0 && said.length() > 20) {
          return null;
        }
        if (closed && said.strip().length() > 12) {
          break;
        }
        continue;
      }
      Told model = whole == null ? parts.isEmpty() ? part : parts.get(0) : whole;
      if (!part.figure().alike(model.figure())
          || OTHERWISE.isIn(MORE_THAN_ONE.matcher(said).replaceAll(""))
          || part.figure().counts() != model.figure().counts()) {
        return null;
      }
      parts.add(part);
      joined = i > 0 && separators.get(i - 1).contains("and");
      semicolons |= i > 0 && separators.get(i - 1).startsWith(";");
      closed = closed || joined;
    }
    return parts.size() < 2 || parts.size() > MOST_PARTS
        ? null
        : new Row(parts, joined || semicolons || parts.size() > 2);
  }

  private static BigDecimal sum(Row row) {
    return row.parts().stream().map(Told::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private @Nullable WrongClaim compare(Told whole, Row row, boolean strict) {
    BigDecimal sum = sum(row);
    BigDecimal off = sum.subtract(whole.value());
    BigDecimal latitude =
        whole.figure().counts()
            ? BigDecimal.ZERO
            : whole.figure().step().multiply(BigDecimal.valueOf(row.parts().size()));
    boolean larger =
        row.parts().stream().anyMatch(one -> one.value().compareTo(whole.value()) >= 0);
    boolean others = !strict && !row.parts().stream().allMatch(one -> one.like(whole));
    Told end = row.parts().get(row.parts().size() - 1);
    boolean more = off.add(BigDecimal.ONE).signum() == 0 && ONE_MORE.isIn(paragraph.behind(end));
    if (off.abs().compareTo(latitude) <= 0 || larger || others || more || whole.lasts()) {
      return null;
    }
    boolean over = off.signum() > 0;
    boolean slipped =
        slip(whole.value(), sum)
            || row.parts().stream()
                .anyMatch(
                    one ->
                        one.value().compareTo(BigDecimal.TEN) >= 0
                            && slip(one.value(), one.value().subtract(off)));
    boolean few =
        whole.value().compareTo(FIFTY) < 0 && off.abs().compareTo(BigDecimal.valueOf(2)) <= 0;
    boolean tight =
        row.parts().size() > 2 && off.abs().multiply(FIFTY).compareTo(whole.value()) <= 0;
    boolean near =
        off.abs().multiply(BigDecimal.valueOf(over ? 3 : 8)).compareTo(whole.value()) <= 0;
    Told last = row.parts().get(row.parts().size() - 1);
    boolean rest = REST.isIn(paragraph.between(row.parts().get(0), last) + paragraph.behind(last));
    boolean accused =
        strict
            ? (over && near) || (row.closed() && near && (slipped || few || tight || rest))
            : (row.parts().size() > 2 || (over && few))
                && near
                && (slipped || few || tight)
                && (over || row.closed());
    boolean ones = row.parts().stream().allMatch(Told::single);
    if ((!accused && !(ones && row.closed() && !over && whole.figure().counts() && few))
        || elsewhere(sum, whole)) {
      return null;
    }
    return new WrongClaim(
        Kind.WHOLE,
        whole.figure().span().union(last.figure().span()),
        row.parts().stream().map(paragraph::printed).collect(Collectors.joining(" + ")),
        whole.figure().currency() + Figures.plain(sum),
        paragraph.printed(whole));
  }

  private static boolean slip(BigDecimal printed, BigDecimal meant) {
    return meant.signum() > 0 && Slips.any(Figures.plain(printed), Figures.plain(meant));
  }

  /** Whether another figure of the paragraph is the sum. */
  private boolean elsewhere(BigDecimal sum, Told whole) {
    return paragraph.told().stream()
        .anyMatch(one -> !one.equals(whole) && one.value().compareTo(sum) == 0);
  }
}
