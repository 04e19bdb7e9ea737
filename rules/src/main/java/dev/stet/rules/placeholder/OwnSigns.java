package dev.stet.rules.placeholder;

import static dev.stet.rules.placeholder.Signs.isBreak;
import static dev.stet.rules.placeholder.Signs.isHan;
import static dev.stet.rules.placeholder.Signs.isLatin;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The signs with which a Chinese document itself masks. Any sign may be chosen for that, so none is
 * known beforehand: one that stands again and again where a figure or a name is asked for
 * (增长※%，投入※万元，☆☆镇), before different words and without another office in the text (bullet, rating,
 * note), is this document's mask, and then it is so also where its neighbours alone would not tell.
 * Immutable.
 */
final class OwnSigns {
  static final Analysis<OwnSigns> ANALYSIS = OwnSigns::of;

  /** So many places make a sign a mask. */
  private static final int FEWEST_PLACES = 3;

  /**
   * Before so many words; if it stands there doubled each time, which nothing else explains, these
   * do.
   */
  private static final int FEWEST_WORDS = 2;

  /** Without one of these a sign is part of a name: YY公司, YY总裁, YY平台. */
  static final String REGIONS = "省市区县镇乡村州旗";

  /** Signs outside the blocks of geometric shapes and dingbats. */
  private static final String OTHERS = "※*×#&@█▇";

  /** These also give marks: a row of them may stand before any word. */
  private static final String STARS = "★☆*";

  /** Letters that number: II期, V类. */
  private static final String NUMERALS = "IiVvl";

  /** Ticks and crosses answer; they stand for nothing. */
  private static final String ANSWERS = "☑☒☐✓✔✗✘✕✖";

  private final String signs;

  private OwnSigns(String signs) {
    this.signs = signs;
  }

  /** Whether {@code document} masks with {@code c}. */
  boolean has(char c) {
    return !signs.isEmpty() && signs.indexOf(c) >= 0;
  }

  /** What {@code c} masks with in this document; null for a character that masks nothing. */
  MaskRun.@Nullable Kind kind(char c) {
    MaskRun.Kind kind = MaskRun.Kind.of(c);
    return kind == null && has(c) ? MaskRun.Kind.OWN : kind;
  }

  private static OwnSigns of(Document document) {
    Map<Character, Evidence> seen = new TreeMap<>();
    for (Block block : Prose.blocks(document)) {
      collect(document, block, seen);
    }
    StringBuilder signs = new StringBuilder();
    seen.forEach(
        (sign, evidence) -> {
          if (evidence.suffices(sign)
              && evidence.places.size() > otherUses(document.folded(), sign)
              && !ExplainedSigns.hold(document, sign.toString(), true)
              && !ExplainedSigns.hold(document, sign.toString().repeat(2), true)) {
            signs.append(sign.charValue());
          }
        });
    return new OwnSigns(signs.toString());
  }

  private static void collect(Document document, Block block, Map<Character, Evidence> seen) {
    String text = document.folded();
    int low = block.span().start();
    int high = block.span().end();
    boolean wasSign = false;
    for (int i = low; i < high; i++) {
      char c = text.charAt(i);
      if (wasSign && (c == '%' || isHan(c))) {
        char sign = text.charAt(i - 1);
        int start = i - 1;
        while (start > low && text.charAt(start - 1) == sign) {
          start--;
        }
        Around around = new Around(document, block);
        MaskRun run =
            new MaskRun(
                new Span(start, i), MaskRun.Kind.OWN, i - start, 0, text.substring(start, i));
        String word = OwnMasks.asked(around, run);
        if (!word.isEmpty() && isFree(around, run)) {
          seen.computeIfAbsent(sign, s -> new Evidence()).add(around.left(run), word, run);
        }
      }
      wasSign = isSign(c);
    }
  }

  /** Whether stars are no emphasis, and a letter no variable. */
  private static boolean isFree(Around around, MaskRun run) {
    char sign = run.words().charAt(0);
    if (sign == '*') {
      return new StarMasks(around).mayMask(run);
    }
    return !isLatin(sign)
        || (!around.isAlgebra()
            && Neighbours.VARIABLES.before(around.text, around.low, run.start()) == 0);
  }

  private static boolean isSign(char c) {
    if (isHan(c)) {
      return false;
    }
    if (c < 0x80) {
      return OTHERS.indexOf(c) >= 0
          || (Character.isLetter(c)
              && NUMERALS.indexOf(c) < 0
              && MaskRun.Kind.of(c) == null); // LetterMasks knows the x
    }
    return (c >= 0x25A0 && c <= 0x27BF && ANSWERS.indexOf(c) < 0) || OTHERS.indexOf(c) >= 0;
  }

  /**
   * How often {@code sign} is a bullet at the beginning of a line, a note's mark behind a word, or
   * a row that fills a line.
   */
  private static int otherUses(String text, char sign) {
    int uses = 0;
    for (int at = text.indexOf(sign); at >= 0; ) {
      int end = at + 1;
      while (end < text.length() && text.charAt(end) == sign) {
        end++;
      }
      char left = at == 0 ? '\n' : text.charAt(at - 1);
      char right = end == text.length() ? '\n' : text.charAt(end);
      boolean bullet = left == '\n' && (end == at + 1 || right == ' ' || right == '\n');
      boolean note = end == at + 1 && isHan(left) && isBreak(right);
      if (!isLatin(sign) && (bullet || note)) {
        uses++;
      }
      at = text.indexOf(sign, end);
    }
    return uses;
  }

  /** The places where a sign is asked for. */
  private static final class Evidence {
    private final Set<String> places = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private boolean strong;
    private boolean doubled = true;

    void add(char left, String word, MaskRun run) {
      doubled &= run.marks() > 1;
      places.add(left + word);
      words.add(word);
      strong |=
          REGIONS.indexOf(word.charAt(0)) >= 0
              || Neighbours.SUMS.at(word, 0, word.length()) > 0
              || Neighbours.DATE_PARTS.at(word, 0, word.length()) > 0;
    }

    boolean suffices(char sign) {
      boolean sure = doubled && !isLatin(sign) && STARS.indexOf(sign) < 0;
      return strong
          && places.size() >= (sure ? FEWEST_WORDS : FEWEST_PLACES)
          && words.size() >= FEWEST_WORDS;
    }
  }
}
