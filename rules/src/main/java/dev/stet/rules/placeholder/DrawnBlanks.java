package dev.stet.rules.placeholder;

import static dev.stet.rules.placeholder.Signs.isBreak;
import static dev.stet.rules.placeholder.Signs.isDigit;
import static dev.stet.rules.placeholder.Signs.isHan;

import dev.stet.core.analysis.StandardText;
import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The blanks of a Chinese form that are drawn with another sign than the underscore: 租期▁▁年, 自——年——月
 * 起, 住址：────────. Any line may be drawn, and most of the signs have another office as well; so a
 * run of a sign counts first where a unit closes behind it, and once the sign is known to be this
 * document's pen line, behind labels and between words, too.
 *
 * @param all the blanks, each with the units behind it, in order
 * @param units how many have one
 */
record DrawnBlanks(List<Blank> all, int units) {
  static final Analysis<DrawnBlanks> ANALYSIS = DrawnBlanks::of;

  /** Lines at the foot of a character: no text has them for anything but a line. */
  private static final String LOW_LINES = "▁▂﹍﹎﹏ˍ‗⎯〓";

  /** Lines and dots that are a dash, an omission, a leader elsewhere. */
  private static final String LINES = "—–―─━═╌╍┄┅┈┉⏤▔￣﹉﹊…·・~～-";

  /** One unit proves a line that is nothing else; of the others as many as no sentence has. */
  private static final int FEWEST = 3;

  private static final int FEWEST_UNITS = 2;

  /** A run that wide is no dash. */
  private static final int WIDE = 4;

  /** What a date or a sum is followed by where it goes on: ——元整, ——日止, ——%的. */
  private static final String GOES_ON = "整正止起至前内后的以计付(/或";

  DrawnBlanks {
    all = List.copyOf(all);
  }

  /**
   * A blank.
   *
   * @param unit whether one stands behind it
   */
  record Blank(Span span, boolean unit) {}

  /**
   * A run of a sign.
   *
   * @param unit the length of the unit behind it, or 0
   * @param proof whether that unit proves the run a blank
   */
  private record Run(Span span, char sign, int unit, boolean proof) {
    int end() {
      return span.end() + unit;
    }
  }

  private static DrawnBlanks of(Document document) {
    Map<Character, List<Run>> runs = new TreeMap<>();
    boolean drawings = document.get(StandardText.ANALYSIS); // of packets
    for (Block block : drawings ? List.<Block>of() : Prose.blocks(document)) {
      if (block.kind() != BlockKind.CODE) {
        scan(document, block, runs);
      }
    }
    List<Blank> found = new ArrayList<>();
    int units = 0;
    for (Map.Entry<Character, List<Run>> sign : runs.entrySet()) {
      if (!isPenLine(document, sign.getKey(), sign.getValue())) {
        continue;
      }
      List<Run> blanks = sign.getValue().stream().filter(run -> isBlank(document, run)).toList();
      for (int i = 0; i < blanks.size(); ) {
        int next = i + 1;
        boolean unit = blanks.get(i).unit() > 0;
        while (next < blanks.size()
            && blanks.get(next).span().start() == blanks.get(next - 1).end()) {
          unit |= blanks.get(next).unit() > 0;
          next++;
        }
        units += unit ? 1 : 0;
        found.add(
            new Blank(new Span(blanks.get(i).span().start(), blanks.get(next - 1).end()), unit));
        i = next;
      }
    }
    found.sort((one, other) -> one.span().compareTo(other.span()));
    return new DrawnBlanks(found, units);
  }

  private static void scan(Document document, Block block, Map<Character, List<Run>> runs) {
    String text = document.text();
    int end = block.span().end();
    for (int start = block.span().start(); start < end; ) {
      char sign = text.charAt(start);
      int stop = start + 1;
      while (stop < end && text.charAt(stop) == sign) {
        stop++;
      }
      boolean low = LOW_LINES.indexOf(sign) >= 0;
      if ((low || LINES.indexOf(sign) >= 0) && stop - start > 1) {
        Run run = run(new Around(document, block), new Span(start, stop), sign);
        if (run != null) {
          runs.computeIfAbsent(sign, s -> new ArrayList<>()).add(run);
        }
      }
      start = stop;
    }
  }

  /** The run at {@code span}; null where other words than Chinese stand beside it. */
  private static @Nullable Run run(Around around, Span span, char sign) {
    char left = around.at(span.start() - 1);
    char right = around.at(span.end());
    if (Signs.isLatin(left) || Signs.isLatin(right) || isDigit(right)) {
      return null;
    }
    boolean century = isDigit(left);
    int unit = Neighbours.UNITS.at(around.text, span.end(), around.high);
    int place = Neighbours.PLACES_AND_PEOPLE.at(around.text, span.end(), around.high);
    boolean sum =
        unit > 0
            && Neighbours.STRICT_UNITS.at(around.text, span.end(), around.high) > 0
            && closes(around, span.end() + unit, sign);
    boolean part = unit > 0 && Neighbours.DATE_PARTS.at(around.text, span.end(), around.high) > 0;
    boolean dated = part && closes(around, span.end() + unit, sign);
    if (century && !(dated && right == '年')) {
      return null;
    }
    boolean any =
        LOW_LINES.indexOf(sign) >= 0 && unit > 0 && closes(around, span.end() + unit, sign);
    boolean proof = (sum || dated || any) && left != 0 && left != '\n';
    return new Run(span, sign, Math.max(unit, place), proof);
  }

  private static boolean closes(Around around, int at, char sign) {
    char next = around.at(at);
    return isBreak(next) || next == sign || GOES_ON.indexOf(next) >= 0;
  }

  /** Whether {@code document} draws its blanks with {@code sign}. */
  private static boolean isPenLine(Document document, char sign, List<Run> runs) {
    Set<String> units = new HashSet<>();
    int proofs = 0;
    int values = 0;
    for (Run run : runs) {
      if (run.proof()) {
        proofs++;
        units.add(document.folded().substring(run.span().end(), run.end()));
      }
      values += isValue(document, run) ? 1 : 0;
    }
    boolean low = LOW_LINES.indexOf(sign) >= 0;
    return low
        ? proofs + values > 0
        : (proofs >= FEWEST && units.size() >= FEWEST_UNITS) || values >= FEWEST;
  }

  /** Whether a wide run is all that stands behind a label. */
  private static boolean isValue(Document document, Run run) {
    String text = document.folded();
    int before = run.span().start() - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    int after = run.span().end();
    boolean ends =
        after == text.length() || Character.isWhitespace(text.charAt(after)) || isStop(text, after);
    return ends
        && run.span().length() >= WIDE
        && before > 0
        && text.charAt(before) == ':'
        && (isHan(text.charAt(before - 1)) || text.charAt(before - 1) == ')');
  }

  private static boolean isStop(String text, int at) {
    return "。;,".indexOf(text.charAt(at)) >= 0;
  }

  /** Whether a run of the pen line is a blank: beside words, and no rule across the page. */
  private static boolean isBlank(Document document, Run run) {
    for (Inside inside :
        List.of(Inside.QUOTES, Inside.INLINE_CODE, Inside.FORM, Inside.SIGN_OFF, Inside.URL)) {
      if (Surroundings.holds(document, inside, run.span())) {
        return false;
      }
    }
    if (run.unit() > 0 && closesOrGoesOn(document, run)) {
      return true;
    }
    String text = document.folded();
    char left = run.span().start() == 0 ? '\n' : text.charAt(run.span().start() - 1);
    char right = run.span().end() == text.length() ? '\n' : text.charAt(run.span().end());
    boolean beside = isHan(left) || left == ':' || left == ')' || isHan(right);
    return isValue(document, run)
        || (beside && (LOW_LINES.indexOf(run.sign()) >= 0 || run.span().length() >= WIDE));
  }

  /** A dash before a word that only begins like a unit is a dash: 守了一夜——天快亮了. */
  private static boolean closesOrGoesOn(Document document, Run run) {
    String text = document.folded();
    char next = run.end() >= text.length() ? 0 : text.charAt(run.end());
    return LOW_LINES.indexOf(run.sign()) >= 0
        || isBreak(next)
        || next == run.sign()
        || GOES_ON.indexOf(next) >= 0;
  }
}
