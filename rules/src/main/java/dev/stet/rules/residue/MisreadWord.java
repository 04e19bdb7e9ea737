package dev.stet.rules.residue;

import dev.stet.core.analysis.Lexicon;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * English words that a scanner misread: {@code tlie} for the, {@code bottorn} for bottom, {@code
 * fonrth} for fourth. Taking back one of the usual confusions of shapes gives one of the commonest
 * words ({@code common-words.txt}); the word as it stands is none of them. One such word may be a
 * name or a slip of the pen and is only told; two are a scan.
 */
final class MisreadWord implements Rule {
  private static final int SHORTEST = 4;
  private static final int SHORTEST_DOUBTFUL = 5;
  private static final int FEWEST = 2;

  private static final Lexicon COMMON =
      Lexicon.load(MisreadWord.class, "common-words.txt", list -> 1);

  private static final PrefilteredPattern WORD =
      PrefilteredPattern.compile("(?<![\\w.@/_-])[A-Za-z1][A-Za-z01]{2,15}(?![\\w@/_-])");

  /** 'I'he, wiU and £l,O42: a T, two l and figures in shapes near theirs. */
  private static final PrefilteredPattern SHAPES =
      PrefilteredPattern.compile(
          "'I'(?:he|his|hat|hey|here|hen|hus|hree|ho|o|wo|own|otal)\\b"
              + "|\\b(?:a|wi|sha|fu|ca|te|we|ti|ba|fe|sti|ha|wa|he|ta|sma|se)U(?:ed|ing|s|y|er|ers)?\\b"
              + "|(?<![\\w.,'’/#-])[£$€]?(?=[0-9lIO,]*[0-9])(?=[£$€0-9,]*[lIO])(?:[0-9lIO]{1,3}(?:,[0-9lIO]{3}){1,3}|[0-9]{1,3}[lO][0-9]{1,3})(?![\\w/-])"
              + "|(?<![\\w@/-])\\p{Lu}[a-z]{1,8}11[a-z]{2,8}(?![\\w@/-])"
              + "|(?<![\\w.,'’/#-])l(?:[03-9]|[0-9]{2,3})(?= [a-z]{3,}s\\b)");

  /** A figure inside a small word that is no hexadecimal number, as bd0fcdf is. */
  private static final Pattern FIGURE_INSIDE =
      Pattern.compile("(?![a-f0-9]+$)[a-z]{2,12}[01][a-z]{2,12}");

  /**
   * What is read for what, and whether the shapes are so near that only a longer word proves it.
   */
  private record Confusion(String read, String meant, boolean doubtful) {}

  private static final List<Confusion> CONFUSIONS =
      List.of(
          new Confusion("li", "h", false),
          new Confusion("1", "l", false),
          new Confusion("0", "o", false),
          new Confusion("vv", "w", false),
          new Confusion("rn", "m", true),
          new Confusion("m", "rn", true),
          new Confusion("n", "u", true),
          new Confusion("u", "n", true),
          new Confusion("c", "e", true),
          new Confusion("e", "c", true),
          new Confusion("cl", "d", true));

  /** Words all the same. */
  private static final Set<String> WORDS =
      Set.of(
          "modem", "ease", "stern", "snug", "clean", "mouth", "mouths", "clown", "comer",
          "corning");

  private final RuleInfo info;

  MisreadWord(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    Map<String, String> known = new HashMap<>();
    List<Problem> found = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.role() == Role.CODE
          || block.role() == Role.REFERENCES
          || block.kind() == BlockKind.CODE) {
        continue;
      }
      Matcher word =
          WORD.matcherSeeingMore(document.text(), block.span().start(), block.span().end());
      while (word.find()) {
        String meant = known.computeIfAbsent(word.group(), MisreadWord::meant);
        if (!meant.isEmpty()) {
          found.add(
              Problem.of(info, new Span(word.start(), word.end()))
                  .message(meant.equals(word.group()) ? "figure" : "default")
                  .with("text", word.group())
                  .with("meant", meant));
        }
      }
    }
    shapes(document, found);
    for (Problem problem : found) {
      reporter.report(found.size() < FEWEST ? problem.severity(Severity.INFO) : problem);
    }
  }

  private void shapes(Document document, List<Problem> found) {
    for (Block block : document.blocks()) {
      if (block.role() == Role.CODE || block.kind() == BlockKind.CODE) {
        continue;
      }
      Matcher shape =
          SHAPES.matcherSeeingMore(document.text(), block.span().start(), block.span().end());
      while (shape.find()) {
        String read = shape.group();
        boolean figure = Character.isDigit(read.charAt(read.length() - 1));
        String meant =
            figure
                ? read.replace('l', '1').replace('I', '1').replace('O', '0')
                : read.replace("'I'", "T").replace("U", "ll");
        found.add(
            Problem.of(info, new Span(shape.start(), shape.end()))
                .with("text", read)
                .with("meant", meant));
      }
    }
  }

  /** The common word of which {@code word} is a misreading; itself if a figure alone tells so. */
  static String meant(String word) {
    if (word.length() < SHORTEST && word.indexOf('1') < 0) {
      return "";
    }
    String small =
        Character.isUpperCase(word.charAt(0))
            ? Character.toLowerCase(word.charAt(0)) + word.substring(1)
            : word;
    if (word.charAt(0) == 'I' && !isCommon(small) && isCommon("l" + word.substring(1))) {
      return "l" + word.substring(1); // Iarge: the capital has the shape of the small letter
    }
    if (isCommon(small)
        || WORDS.contains(small)
        || small.chars().anyMatch(Character::isUpperCase)) {
      return "";
    }
    for (Confusion confusion : CONFUSIONS) {
      // a name may look like anything, but no name holds a figure
      boolean mayBe =
          !confusion.doubtful() || (word.length() >= SHORTEST_DOUBTFUL && small.equals(word));
      for (int at = small.indexOf(confusion.read());
          mayBe && at >= 0;
          at = small.indexOf(confusion.read(), at + 1)) {
        String meant =
            small.substring(0, at)
                + confusion.meant()
                + small.substring(at + confusion.read().length());
        if (isCommon(meant)) {
          return meant;
        }
      }
    }
    if (small.startsWith("vv") && small.length() > SHORTEST) {
      return "w" + small.substring(2); // no word begins so
    }
    return FIGURE_INSIDE.matcher(word).matches() ? word : "";
  }

  /** Whether {@code word}, in small letters, is one of the commonest of English. */
  static boolean isCommon(String word) {
    return COMMON.at(word, 0).end() == word.length();
  }
}
