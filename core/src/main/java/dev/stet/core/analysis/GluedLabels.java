package dev.stet.core.analysis;

/**
 * The label of a point that stands right before a count, as Chinese reports set them without a
 * space: {@code 1.37处设施中,9处未完工} and in the next line {@code 2.抽查58份}. Read as one number it would
 * be a part of a thing.
 */
final class GluedLabels {
  /** What is counted whole. */
  private static final String WHOLE = "处户名件项座家辆栋宗所艘株幢份";

  private static final int LONGEST_LABEL = 2;
  private static final int LONGEST_COUNT = 5;

  private GluedLabels() {}

  /**
   * Where the count behind the label at {@code start} begins, or {@code start} if there is none.
   */
  static int end(String folded, int start) {
    if (start > 0 && folded.charAt(start - 1) != '\n') {
      return start;
    }
    int dot = digitsEnd(folded, start);
    int count = digitsEnd(folded, dot + 1);
    boolean glued =
        dot - start <= LONGEST_LABEL
            && dot < folded.length()
            && folded.charAt(dot) == '.'
            && count > dot + 1
            && count - dot - 1 <= LONGEST_COUNT
            && folded.charAt(dot + 1) != '0'
            && count < folded.length()
            && WHOLE.indexOf(folded.charAt(count)) >= 0;
    if (!glued) {
      return start;
    }
    int number = Integer.parseInt(folded, start, dot, 10);
    boolean counts =
        isLabel(folded, next(folded, start), number + 1)
            || isLabel(folded, previous(folded, start), number - 1);
    return counts ? dot + 1 : start;
  }

  private static int digitsEnd(String folded, int from) {
    int end = from;
    while (end < folded.length() && folded.charAt(end) >= '0' && folded.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** Where the next line that is not empty begins, or -1. */
  private static int next(String folded, int at) {
    int line = folded.indexOf('\n', at);
    while (line >= 0 && line + 1 < folded.length() && folded.charAt(line + 1) == '\n') {
      line++;
    }
    return line < 0 ? -1 : line + 1;
  }

  /** Where the line before that is not empty begins, or -1. */
  private static int previous(String folded, int start) {
    int end = start - 1;
    while (end > 0 && folded.charAt(end - 1) == '\n') {
      end--;
    }
    return end <= 0 ? -1 : folded.lastIndexOf('\n', end - 1) + 1;
  }

  private static boolean isLabel(String folded, int at, int number) {
    if (at < 0 || number < 1) {
      return false;
    }
    int end = digitsEnd(folded, at);
    return end > at
        && end - at <= LONGEST_LABEL
        && end < folded.length()
        && (folded.charAt(end) == '.' || folded.charAt(end) == '、')
        && Integer.parseInt(folded, at, end, 10) == number;
  }
}
