package dev.stet.rules.residue;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Two columns of a printed page that were read across: lines in two halves with space between, each
 * half going on below the half above it. A table has cells that begin anew in each row; a column of
 * prose goes on in small letters, line after line.
 */
final class MergedColumns {
  private static final int FEWEST_LINES = 3;
  private static final int SHORTEST_HALF = 6;

  /** How far the right halves may begin from each other: a column set in a scan is not straight. */
  private static final int ASKEW = 2;

  private static final Pattern HALVES = Pattern.compile("(\\S.*?\\S)(\\s{2,})(\\S.*)");
  private static final PrefilteredPattern SENTENCE =
      PrefilteredPattern.compile("[a-z]{2}[.!?](?: [\\p{Lu}]|$)|[a-z], [a-z]");

  /** Words that bind what stands before them in a sentence to what comes after. */
  private static final String BINDING =
      "(?:the|an?|of|to|and|or|in|on|is|are|was|were|for|from|with|it|they|that|which|at|by|not|but|as|if|than|when|until|unless|who|be|has|have|its|their)";

  private static final PrefilteredPattern BINDS =
      PrefilteredPattern.compile("^" + BINDING + " | " + BINDING + "$");

  private static final PrefilteredPattern CELL =
      PrefilteredPattern.compile("\\s{2,}|^[-–•*|]|^[\\d£$€%.,()\\s-]+$|\\.{4}|:$");

  private MergedColumns() {}

  /**
   * A line in two halves.
   *
   * @param at where the right half begins, from the left edge of the page
   */
  private record Halves(PageLine line, String left, String right, int at) {}

  /** Where such columns stand in {@code lines}, from the first of their lines to the last. */
  static List<Span> in(PageLines lines) {
    List<Span> found = new ArrayList<>();
    List<Halves> run = new ArrayList<>();
    for (int i = 0; i <= lines.size(); i++) {
      Halves here = i < lines.size() ? halves(lines.get(i)) : null;
      if (here == null
          || (!run.isEmpty() && Math.abs(run.get(run.size() - 1).at() - here.at()) > ASKEW)) {
        add(run, found);
        run.clear();
      }
      if (here != null) {
        run.add(here);
      }
    }
    return found;
  }

  private static @Nullable Halves halves(PageLine line) {
    if (!line.shown() || line.point() || line.words().indexOf("  ") < 0) {
      return null;
    }
    var matcher = HALVES.matcher(line.words());
    if (!matcher.matches()) {
      return null;
    }
    String left = matcher.group(1);
    String right = matcher.group(3);
    boolean cells =
        left.length() < SHORTEST_HALF
            || right.length() < SHORTEST_HALF
            || left.indexOf(' ') < 0
            || right.indexOf(' ') < 0
            || CELL.isIn(left)
            || CELL.isIn(right);
    return cells ? null : new Halves(line, left, right, line.indent() + matcher.start(3));
  }

  /** Adds the lines of {@code run} to {@code found} if both halves go on from line to line. */
  private static void add(List<Halves> run, List<Span> found) {
    if (run.size() < FEWEST_LINES) {
      return;
    }
    int left = 0;
    int right = 0;
    boolean sentence = false;
    boolean binds = run.stream().anyMatch(halves -> BINDS.isIn(halves.left()));
    binds &= run.stream().anyMatch(halves -> BINDS.isIn(halves.right()));
    for (int i = 1; i < run.size(); i++) {
      left += goesOn(run.get(i - 1).left(), run.get(i).left()) ? 1 : 0;
      right += goesOn(run.get(i - 1).right(), run.get(i).right()) ? 1 : 0;
    }
    for (Halves halves : run) {
      sentence |= SENTENCE.isIn(halves.left()) || SENTENCE.isIn(halves.right());
    }
    int turns = run.size() - 1;
    if (binds && sentence && 2 * left > turns && 2 * right > turns) {
      found.add(run.get(0).line().span().union(run.get(turns).line().span()));
    }
  }

  private static boolean goesOn(String before, String after) {
    char last = before.charAt(before.length() - 1);
    return Character.isLowerCase(after.charAt(0)) && (Character.isLetter(last) || last == ',');
  }
}
