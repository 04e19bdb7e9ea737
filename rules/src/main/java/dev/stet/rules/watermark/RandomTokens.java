package dev.stet.rules.watermark;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Short tokens of letters, digits and marks, one after the other, that were drawn by lot: {@code w3
 * |+ Rt2 x}. Runs that could be somebody's notation are believed beside others that could not.
 */
final class RandomTokens {
  /** A run of short tokens of letters, digits and marks. */
  private static final PrefilteredPattern TOKENS =
      PrefilteredPattern.compile(
          "(?<![!#-~])[!-~]{1,4}(?: {1,2}[!-~]{1,4}){4,40}(?= |$|[^!-~ ])", Pattern.MULTILINE);

  /** A formula's program, set apart letter by letter: {@code _ { \mathrm { C R M } }}. */
  private static final PrefilteredPattern TEX =
      PrefilteredPattern.compile("\\\\[a-zA-Z]{2,20}\\s?\\{");

  static final int FEWEST_TOKENS = 5;

  static final int LONGEST_TOKEN = 4;

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]+");

  /** w3, Rt2: letters before digits or mixed case. */
  private static final Pattern JOINED =
      Pattern.compile("[a-z]+[0-9]+|[A-Z][a-z][0-9]|[a-z]+[A-Z][A-Za-z0-9]*");

  private static final Pattern MARK = Pattern.compile("[+\\-*/<>|&.,:;~]|--|\\.\\.\\.|&&|\\|\\|");

  /** 3. and a) and (b and 5% and 1,2 and -1 are ways to count or to write figures. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "[\"'(]?[A-Za-z0-9]{1,3}[\"']?[.,;:)%]{0,2}|[-+$#]?[0-9][0-9.,/:-]*%?"
              + "|[A-Za-z]\\.[A-Za-z]\\.?|[A-Za-z]{1,3}[/&-][A-Za-z]{1,3}");

  /** A word of a sentence or a program about the marks round it; what is drawn by lot has none. */
  private static final PrefilteredPattern WORD =
      PrefilteredPattern.compile(
          " (?:and|or|for|if|in|is|it|of|to|the|an|as|see|See|Also|also|only)(?= |$)");

  /** A variable with its index: a formula. */
  private static final PrefilteredPattern INDEXED =
      PrefilteredPattern.compile("\\b[A-Za-z]_[A-Za-z0-9]");

  /** The runs of a document that are noise for themselves. */
  private final List<Span> sure = new ArrayList<>();

  /** Those that are beside such. */
  private final List<Span> likely = new ArrayList<>();

  /** Takes the runs of {@code block}. */
  void add(Document document, Block block) {
    Matcher run = TOKENS.matcher(document.folded(), block.span().start(), block.span().end());
    boolean tex = TEX.isIn(document.text(block));
    while (run.find()) {
      Span span = new Span(run.start(), run.end());
      if (tex && run.group().indexOf('}') >= 0) {
        continue;
      }
      if (isNoise(run.group())) {
        sure.add(span);
      } else if (isLikeNoise(run.group())) {
        likely.add(span);
      }
    }
  }

  /** Those of the runs that are noise, in order. */
  List<Span> believed() {
    return sure.size() > 1 ? Stream.concat(sure.stream(), likely.stream()).sorted().toList() : sure;
  }

  /**
   * Whether the tokens are nobody's: most of them join letters and marks as no formula, list or
   * abbreviation does.
   */
  private static boolean isNoise(String run) {
    int letters = 0;
    StringBuilder marks = new StringBuilder();
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters++;
      } else if (c != ' ' && marks.indexOf(String.valueOf(c)) < 0) {
        marks.append(c);
      }
    }
    if (letters < 3 || marks.length() < 3 || run.indexOf('=') >= 0 || WORD.isIn(run)) {
      return false;
    }
    String[] tokens = run.trim().split(" +");
    long odd = Stream.of(tokens).filter(RandomTokens::isOdd).count();
    return tokens.length >= FEWEST_TOKENS
        && odd * 2 >= tokens.length
        && !INDEXED.isIn(run)
        && !isBracketed(run);
  }

  /** Whether the tokens could be noise, in a text that has other noise. */
  private static boolean isLikeNoise(String run) {
    long marks =
        run.chars().filter(c -> c > ' ' && !Character.isLetterOrDigit(c)).distinct().count();
    long longest = Stream.of(run.trim().split(" +")).mapToInt(String::length).max().orElse(0);
    boolean mixed =
        marks >= 2
            && run.chars().anyMatch(Character::isDigit)
            && run.chars().anyMatch(Character::isUpperCase)
            && run.chars().anyMatch(Character::isLowerCase);
    return (marks >= 3 || mixed)
        && longest <= 3
        && run.indexOf('=') < 0
        && run.chars().anyMatch(Character::isLetter);
  }

  /** Whether brackets stand in the run and each is closed: a form's boxes, program text. */
  private static boolean isBracketed(String run) {
    StringBuilder open = new StringBuilder();
    boolean any = false;
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      int closes = ")]}".indexOf(c);
      if ("([{".indexOf(c) >= 0) {
        open.append(c);
        any = true;
      } else if (closes >= 0) {
        int last = open.length() - 1;
        if (last < 0 || open.charAt(last) != "([{".charAt(closes)) {
          return false;
        }
        open.setLength(last);
      }
    }
    return any && open.isEmpty();
  }

  private static boolean isOdd(String token) {
    if (PLAIN.matcher(token).matches()) {
      return JOINED.matcher(token).matches();
    }
    return !MARK.matcher(token).matches() && !COUNTED.matcher(token).matches();
  }
}
