package dev.stet.rules.watermark;

import dev.stet.core.analysis.Exercises;
import dev.stet.core.analysis.ProgramText;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.search.PrefilteredPattern;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a site mixes into a text so that copies can be told: random letters and marks between the
 * lines of a forum, the reading after a common character, characters nobody sees, an address with
 * its letters set apart.
 */
final class CopyProtectionNoise implements Rule {
  /** A reading in brackets after the character it belongs to. */
  private static final Pattern READING =
      Pattern.compile(
          "(\\p{IsHan})[(（]((?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?[aeiouüvāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,3}(?:ng|n|r)?(?: [a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6})?)[)）]");

  private static final Charset GB2312 = Charset.forName("GB2312");

  private static final int FEWEST_READINGS = 3;

  private static final PrefilteredPattern OF_READING =
      PrefilteredPattern.compile("读音|读作|读成|注音|拼音|声调|[音姓](?=\\p{IsHan}[(（])|同音|生字|多音");

  private static final int ABOUT = 16;

  private static final int SHORTEST_SHUFFLED = 60;

  /** Characters without width between two Chinese ones. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "(?<=\\p{IsHan})[\\u200B-\\u200F\\u2060-\\u2064\\uFEFF\\u00AD]{1,20}(?=\\p{IsHan})");

  private static final int FEWEST_UNSEEN = 2;

  /** The first half of every character from U+E0000 to U+E03FF. */
  private static final char UNSEEN_PLANE = '\uDB40';

  private static final int FEWEST_HIDDEN = 8;

  private static final Pattern SPACED_ADDRESS =
      Pattern.compile(
          "(?i)(?:h ?t ?t ?p ?s? ?: ?/ ?/ ?)?w ?w ?w ?[.。．·点] ?(?:[a-z0-9-] ?){2,40}[.。．·点] ?(?:c ?o ?m|c ?n|n ?e ?t|o ?r ?g|i ?n ?f ?o)(?: ?[.。．点] ?c ?n)?"
              + "|w-w-w[.．。·-]?[\\p{IsHan}a-z0-9-]{1,30}[.．。·-](?:c-o-m|n-e-t|c-n|o-r-g|com|net|cn)");

  /** An address as one writes it, or with the one gap that the end of a line leaves in it. */
  private static final Pattern PLAIN_ADDRESS =
      Pattern.compile(
          "(?i)(?:https?://)?www\\.[a-z0-9.-]+|https?:// ?www\\.[a-z0-9.-]+|https?://www\\.(?: [a-z0-9-]+|[a-z0-9-]+ |[a-z0-9.-]+\\. )[a-z0-9.-]+");

  private final RuleInfo info;

  CopyProtectionNoise(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    List<Span> readings = new ArrayList<>();
    List<Span> unseen = new ArrayList<>();
    RandomTokens random = new RandomTokens();
    int common = 0;
    int odd = 0;
    for (Block block : document.blocks()) {
      if (block.role() == Role.CODE || block.kind() == BlockKind.CODE) {
        continue;
      }
      Signs signs = Signs.of(document.text(), document.folded(), block.span());
      if (signs.tokens() && !document.get(ProgramText.ANALYSIS)) {
        random.add(document, block);
      }
      shuffled(document.text(), block.span())
          .forEach(span -> report(span, "default", document, reporter));
      Matcher reading = matcher(READING, document, block);
      List<Span> here = new ArrayList<>();
      boolean read = signs.reading() && !Exercises.areChoices(document.text(block));
      while (read && reading.find()) {
        if (isTaught(document.folded(), reading.start(), reading.end(), block.span())) {
          continue;
        }
        here.add(new Span(reading.start(), reading.end()));
        if (isCommon(document.folded().substring(reading.start(1), reading.end(1)))) {
          common++;
        } else {
          odd++;
        }
      }
      if (!here.isEmpty()) {
        readings.add(new Span(here.get(0).start(), here.get(here.size() - 1).end()));
      }
      Matcher gap = matcher(UNSEEN, document, block);
      while (signs.unseen() && gap.find()) {
        unseen.add(new Span(gap.start() - 1, gap.end() + 1));
      }
      Matcher address = matcher(SPACED_ADDRESS, document, block);
      while (signs.address() && address.find()) {
        if (PLAIN_ADDRESS.matcher(address.group()).matches()) {
          continue;
        }
        report(new Span(address.start(), address.end()), "address", document, reporter);
      }
    }
    if (!document.get(ProgramText.ANALYSIS)) {
      InjectedSigns.in(document).forEach(span -> report(span, "within", document, reporter));
    }
    LostReadings.in(document).forEach(span -> report(span, "reading", document, reporter));
    hidden(document).forEach(span -> report(span, "hidden", document, reporter));
    ForeignCharacters.in(document).forEach(span -> report(span, "within", document, reporter));
    random.believed().forEach(span -> report(span, "default", document, reporter));
    // a text about names or dialects gives the readings of rare characters; nobody glosses 市,
    // and of running text more than nine characters in ten are common
    if (common + odd >= FEWEST_READINGS && common > 4 * odd) {
      readings.forEach(span -> report(span, "reading", document, reporter));
      Span keyword = StrayKeyword.in(document);
      if (keyword != null) {
        report(keyword, "keyword", document, reporter);
      }
    }
    if (unseen.size() >= FEWEST_UNSEEN) {
      unseen.forEach(span -> report(span, "unseen", document, reporter));
    }
  }

  /**
   * Runs of selectors and tags, which show nothing: one chooses the shape of a character and half a
   * dozen a flag, more of them hide who copied the text.
   */
  private static List<Span> hidden(Document document) {
    List<Span> hidden = new ArrayList<>();
    String text = document.text();
    int at = text.indexOf(UNSEEN_PLANE);
    while (at >= 0) {
      int end = at;
      while (end < text.length() && text.charAt(end) == UNSEEN_PLANE) {
        end += 2;
      }
      end = Math.min(end, text.length());
      if (end - at >= 2 * FEWEST_HIDDEN) {
        hidden.add(new Span(at, end));
      }
      at = text.indexOf(UNSEEN_PLANE, end);
    }
    return hidden;
  }

  /**
   * Long rows of characters without a mark in which hardly one comes twice and none of those that
   * every sentence needs: a mirror's filling, drawn by lot.
   */
  private static List<Span> shuffled(String text, Span block) {
    List<Span> found = new ArrayList<>();
    int start = block.start();
    for (int i = block.start(); i <= block.end(); i++) {
      char c = i < block.end() ? text.charAt(i) : ' ';
      if (c >= 0x4E00 && c <= 0x9FFF) {
        continue;
      }
      if (i - start >= SHORTEST_SHUFFLED && isShuffled(text.substring(start, i))) {
        found.add(new Span(start, i));
      }
      start = i + 1;
    }
    return found;
  }

  private static boolean isShuffled(String row) {
    long common = row.chars().filter(c -> "的了是在和有不为与等年一人上中".indexOf(c) >= 0).count();
    return row.chars().distinct().count() * 100 >= row.length() * 85L
        && common * 40 <= row.length();
  }

  /**
   * Whether a reader is to learn the reading: the character stands by itself, in a list or as its
   * own subject, or the line speaks of how it is read.
   */
  private static boolean isTaught(String text, int start, int end, Span block) {
    char before = start > block.start() ? text.charAt(start - 1) : '\n';
    char after = end < block.end() ? text.charAt(end) : '\n';
    if (Character.isWhitespace(before) && Character.isWhitespace(after)) {
      return true; // 塘（táng） 雾（wù）
    }
    int low = Math.max(block.start(), start - ABOUT);
    return OF_READING.isIn(text.substring(low, Math.min(block.end(), end + ABOUT)));
  }

  /**
   * Whether nobody needs the reading of {@code character}: it is one of the 3,755 of the first
   * level of GB/T 2312, which stand in rows 16 to 55.
   */
  private static boolean isCommon(String character) {
    byte[] code = character.getBytes(GB2312);
    return code.length == 2 && (code[0] & 0xFF) >= 0xA0 + 16 && (code[0] & 0xFF) <= 0xA0 + 55;
  }

  private static Matcher matcher(Pattern pattern, Document document, Block block) {
    return pattern
        .matcher(document.text())
        .region(block.span().start(), block.span().end())
        .useTransparentBounds(true);
  }

  private void report(Span span, String message, Document document, Reporter reporter) {
    String words = span.of(document.text());
    reporter.report(
        Problem.of(info, span)
            .message(message)
            .with("text", words.length() <= 60 ? words : words.substring(0, 59) + "…"));
  }

  /**
   * Which of the searches are worth their cost in a block, told by one look at each character.
   *
   * @param tokens as many short tokens in a row as follow the first of the shortest noise
   * @param reading an opening bracket between a Chinese character and a letter
   * @param unseen a character without width
   * @param address three w
   */
  private record Signs(boolean tokens, boolean reading, boolean unseen, boolean address) {
    static Signs of(String text, String folded, Span span) {
      boolean tokens = false;
      boolean reading = false;
      boolean unseen = false;
      int length = 0;
      int shortTokens = 0;
      int w = 0;
      for (int i = span.start(); i < span.end(); i++) {
        char c = folded.charAt(i);
        if (c > ' ' && c <= '~') {
          length++;
        } else {
          shortTokens =
              length == 0
                  ? shortTokens
                  : length <= RandomTokens.LONGEST_TOKEN ? shortTokens + 1 : 0;
          tokens |= shortTokens >= RandomTokens.FEWEST_TOKENS - 1;
          shortTokens = c == ' ' ? shortTokens : 0;
          length = 0;
        }
        char exact = text.charAt(i);
        w += exact == 'w' || exact == 'W' ? 1 : 0;
        reading |=
            c == '(' && i > span.start() && text.charAt(i - 1) > '~' && isLetter(text, i + 1, span);
        unseen |=
            exact == '\u00AD' || (exact >= '\u200B' && exact <= '\u2064') || exact == '\uFEFF';
      }
      tokens |=
          shortTokens >= RandomTokens.FEWEST_TOKENS - 2
              && length > 0
              && length <= RandomTokens.LONGEST_TOKEN;
      return new Signs(tokens, reading, unseen, w >= 3);
    }

    private static boolean isLetter(String text, int at, Span span) {
      return at < span.end() && text.charAt(at) < 0x200 && Character.isLetter(text.charAt(at));
    }
  }
}
