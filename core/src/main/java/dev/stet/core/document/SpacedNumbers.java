package dev.stet.core.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Headings whose number is set off by nothing but a space: {@code 3 Results}. One such line may
 * count anything, {@code 3 Dogs were seen}; they are headings where several count up from one, each
 * begins after a gap or a full stop, and something stands under each.
 */
final class SpacedNumbers {
  private static final int FEWEST = 3; // and two more where nothing stands under one of them
  private static final String MEASURES = "个人名户家台辆座处项次只件条种类年月日天时分秒元万亿千百米吨亩所级号位";
  private static final int WIDEST = 60;
  private static final int LARGEST = 40;

  private final TextLines lines;
  private final Map<Integer, Span> numbers = new HashMap<>();

  private SpacedNumbers(TextLines lines) {
    this.lines = lines;
  }

  static SpacedNumbers of(TextLines lines) {
    SpacedNumbers spaced = new SpacedNumbers(lines);
    spaced.find();
    return spaced;
  }

  /** The number with which {@code line} begins if it is such a heading. */
  @Nullable Span at(int line) {
    return numbers.get(line);
  }

  private void find() {
    List<Integer> candidates = new ArrayList<>();
    int last = 0;
    int empty = 0;
    for (int line = 0; line + 1 < lines.count(); line++) {
      int number = number(line);
      if (number < 0) {
        continue;
      }
      boolean adjacent = !candidates.isEmpty() && line == candidates.get(candidates.size() - 1) + 1;
      empty += adjacent ? 1 : 0;
      if (empty > 1 || number <= last || number > last + 2) {
        return;
      }
      candidates.add(line);
      last = number;
    }
    if (candidates.size() >= FEWEST + 2 * empty && number(candidates.get(0)) == 1) {
      for (int line : candidates) {
        int start = lines.start(line);
        numbers.put(line, new Span(start, start + (number(line) > 9 ? 2 : 1)));
      }
    }
  }

  private int number(int line) {
    String text = lines.text();
    int start = lines.start(line);
    int end = lines.end(line);
    int at = start;
    while (at < end && at - start < 2 && Character.isDigit(text.charAt(at))) {
      at++;
    }
    boolean heading =
        at > start
            && at + 2 < end
            && text.charAt(at) == ' '
            && beginsTitle(text.charAt(at + 1), text.charAt(at + 2))
            && lines.width(line) <= WIDEST
            && lines.indent(line) == 0
            && (Character.isLetter(text.charAt(end - 1)) || text.charAt(end - 1) == ')')
            && begins(line);
    int number = heading ? Numerals.arabic(text, start, at) : -1;
    return number > 0 && number <= LARGEST ? number : -1;
  }

  /** Capital and small letter, or Chinese that is no measure: 3 个泵站 counts. */
  private static boolean beginsTitle(char first, char second) {
    return Character.isUpperCase(first)
        ? Character.isLowerCase(second)
        : TextLines.isWide(first) && Character.isLetter(first) && MEASURES.indexOf(first) < 0;
  }

  /**
   * Whether what stands before the line is finished, or is such a heading with nothing under it.
   */
  private boolean begins(int line) {
    return lines.afterGap(line)
        || ".!?。！？".indexOf(lines.text().charAt(lines.end(line - 1) - 1)) >= 0
        || (line > 0 && number(line - 1) > 0);
  }
}
