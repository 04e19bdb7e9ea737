package dev.stet.rules.placeholder;

import static dev.stet.rules.placeholder.Signs.isDigit;

import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the mask runs of a stretch of text, in one pass. */
final class MaskScanner {
  private MaskScanner() {}

  /**
   * The runs in {@code text} from {@code start} to {@code end}, in order; of {@code own} signs too.
   */
  static List<MaskRun> runs(String text, int start, int end, OwnSigns own) {
    List<MaskRun> runs = new ArrayList<>();
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (!isDigit(c) && own.kind(c) == null) {
        i++;
        continue;
      }
      int from = i;
      MaskRun.@Nullable Kind kind = null;
      int marks = 0;
      int digits = 0;
      while (i < end) {
        c = text.charAt(i);
        MaskRun.Kind here = own.kind(c);
        if (isDigit(c)) {
          digits++;
        } else if (here != null && (kind == null || here == kind)) {
          kind = here;
          marks++;
        } else if (!(isPoint(c) && i + 1 < end && goesOn(text.charAt(i + 1), kind, own))
            || (c == ',' && kind != null && !isGroup(text, i + 1, end, kind, own))) {
          break;
        }
        i++;
      }
      if (kind != null) {
        runs.add(new MaskRun(new Span(from, i), kind, marks, digits, text.substring(from, i)));
      }
    }
    return runs;
  }

  private static boolean goesOn(char next, MaskRun.@Nullable Kind kind, OwnSigns own) {
    MaskRun.Kind here = own.kind(next);
    return isDigit(next) || (here != null && (kind == null || here == kind));
  }

  /** Whether three figures or signs follow: 138****2071，9月3日 is a number and a date. */
  private static boolean isGroup(String text, int from, int end, MaskRun.Kind kind, OwnSigns own) {
    return from + 3 <= end
        && text.chars().skip(from).limit(3).allMatch(c -> goesOn((char) c, kind, own));
  }

  private static boolean isPoint(char c) {
    return c == '.' || c == ',';
  }
}
