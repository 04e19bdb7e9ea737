package dev.stet.rules.placeholder;

import static dev.stet.rules.placeholder.Signs.isBreak;
import static dev.stet.rules.placeholder.Signs.isCurrency;
import static dev.stet.rules.placeholder.Signs.isDigit;
import static dev.stet.rules.placeholder.Signs.isHan;
import static dev.stet.rules.placeholder.Signs.isLatin;
import static dev.stet.rules.placeholder.Signs.isMeasure;
import static dev.stet.rules.placeholder.Signs.isNumeral;
import static dev.stet.rules.placeholder.Signs.isOpen;
import static dev.stet.rules.placeholder.Signs.isRemainder;

import dev.stet.rules.placeholder.Masks.Certainty;
import org.jspecify.annotations.Nullable;

/** Judges signs that nobody writes for their own sake: {@code ××}, {@code ○○}, {@code ??}. */
final class SymbolMasks {
  private final Around around;
  private final String text;
  private final int low;
  private final int high;

  SymbolMasks(Around around) {
    this.around = around;
    this.text = around.text;
    this.low = around.low;
    this.high = around.high;
  }

  @Nullable Certainty times(MaskRun run, char left, char right) {
    char before = around.at(around.skipSpaceBack(run.start()) - 1);
    char after = around.at(around.skipSpace(run.end()));
    if (run.marks() == 1) {
      if (isDigit(before)
          || isLatin(before)
          || before == ')'
          || before == ']'
          || isDigit(after)
          || isLatin(after)
          || after == '('
          || around.isFormula(run)) {
        return null;
      }
      if (left == '第' && isBreak(right)) {
        return Certainty.CERTAIN; // 排名第×。
      }
      int unit = Neighbours.UNITS.at(text, run.end(), high);
      if (unit > 0
          && !(unit > 1 && isRemainder(around.at(run.end())))
          && !isMeasure(around.at(run.end() + unit))
          && (isHan(left) || isOpen(left) || left == '”')) {
        return Certainty.CERTAIN;
      }
      if (Neighbours.PLACES_AND_PEOPLE.at(text, run.end(), high) > 0
          && (isHan(left) || isOpen(left))) {
        return Certainty.LIKELY;
      }
      return Neighbours.isSurname(left) && !isMeasure(left) && !isMeasure(right)
          ? Certainty.LIKELY
          : null; // 李×: a person's name withheld
    }
    if (run.marks() > 3 && endsLabelledCode(run)) {
      return Certainty.CERTAIN;
    }
    if (text.startsWith("√", run.end() + 1) || before == '√') {
      return null;
    }
    return symbols(run, left, right);
  }

  /** {@code 项目编号：LY21C××××××}: the rest of a number with letters, all that a label has. */
  private boolean endsLabelledCode(MaskRun run) {
    int start = run.start();
    while (start > low && (isLatin(text.charAt(start - 1)) || isDigit(text.charAt(start - 1)))) {
      start--;
    }
    return start < run.start()
        && isLatin(text.charAt(run.start() - 1))
        && around.isLabelled(start)
        && around.restIsEmpty(run.end());
  }

  @Nullable Certainty shapes(MaskRun run, char left, char right) {
    String words = run.words();
    boolean one = one(words);
    if (run.marks() == 1 && "●•".contains(words) && isSum(run, left, right)) {
      return Certainty.CERTAIN; // £●, ●%: what lawyers put where a figure is open
    }
    if (run.marks() == 1 && isHan(left) && !OwnMasks.asked(around, run).isEmpty()) {
      return Certainty.LIKELY; // 供应化肥□万吨、
    }
    if (run.marks() > 1
        && one(words.replace(".", "").replace(",", ""))
        && words.length() > run.marks()
        && around.unit(run.end()) > 0) {
      return Certainty.CERTAIN; // ●.●亿元
    }
    if (run.marks() > 2
        && !one
        && isHan(right)
        && "省市区县镇乡村州旗".indexOf(right) >= 0
        && !isLatin(left)) {
      return Certainty.LIKELY; // △△○乡: one sign for each character of the name
    }
    if (run.marks() < 2
        || !one
        || isNumeral(left)
        || isNumeral(right)
        || isLatin(left)
        || isLatin(right)) {
      return null;
    }
    if (around.fillsLine(run) && !around.isCellKind()) {
      return null;
    }
    return symbols(run, left, right);
  }

  /** Whether all of {@code signs} are one, circles taken for each other. */
  private static boolean one(String signs) {
    return signs.chars().map(c -> c == '〇' || c == '◯' ? '○' : c).distinct().count() == 1;
  }

  private boolean isSum(MaskRun run, char left, char right) {
    boolean pence = (right == 'p' || right == 'c') && !isLatin(around.at(run.end() + 1));
    return isCurrency(left)
        || (!around.fillsLine(run) && (right == '%' || pence))
        || (left == ' '
            && run.start() > around.lineStart(run.start()) + 1
            && around.englishAfter(run, Neighbours.ENGLISH_UNITS));
  }

  /** Two and more signs that nobody writes for their own sake. */
  private @Nullable Certainty symbols(MaskRun run, char left, char right) {
    if (Neighbours.RATINGS.before(text, low, around.labelEnd(run)) > 0) {
      return null;
    }
    if (around.unit(run.end()) > 0
        || Neighbours.SUFFIXES.at(text, run.end(), high) > 0
        || around.fillsTitleMarks(run)) {
      return around.mentionsFormat(run) ? Certainty.POSSIBLE : Certainty.CERTAIN;
    }
    if (around.mentionsFormat(run)) {
      return Certainty.POSSIBLE; // NWA ××××系列的命名规则
    }
    if (run.kind() == MaskRun.Kind.TIMES && left == 0 && isHan(right) && namesOffice(run.end())) {
      return Certainty.CERTAIN; // ××卫生健康局：
    }
    if (Neighbours.LEADS.before(text, low, around.labelEnd(run)) > 0) {
      return run.kind() == MaskRun.Kind.TIMES ? Certainty.CERTAIN : Certainty.LIKELY;
    }
    if (isHan(left) && isHan(right)) {
      return run.kind() == MaskRun.Kind.TIMES ? Certainty.CERTAIN : Certainty.LIKELY;
    }
    if (isHan(left) || isHan(right)) {
      return run.kind() == MaskRun.Kind.TIMES ? Certainty.LIKELY : Certainty.POSSIBLE;
    }
    if (run.kind() == MaskRun.Kind.TIMES) {
      if (run.marks() > 3 && around.restIsEmpty(run.end()) && !around.fillsLine(run)) {
        return Certainty.CERTAIN; // 1.××××××
      }
      if (around.isCell(run) || (left == ' ' && isBreak(right))) {
        return Certainty.LIKELY;
      }
    }
    return around.isValue(run) ? Certainty.LIKELY : Certainty.POSSIBLE;
  }

  /** Whether the name of an office ends the few characters from {@code start} on. */
  private boolean namesOffice(int start) {
    int end = start;
    while (end < high && end - start < 12 && isHan(text.charAt(end))) {
      end++;
    }
    return Neighbours.PLACES_AND_PEOPLE.before(text, start, end) > 0;
  }

  @Nullable Certainty questions(MaskRun run, char left) {
    if (run.marks() == 1
        && around.isCellKind()
        && text.substring(low, run.start()).isBlank()
        && around.restIsEmpty(run.end() + Neighbours.STRICT_UNITS.at(text, run.end(), high))
        && Neighbours.STRICT_UNITS.at(text, run.end(), high) > 0) {
      return Certainty.CERTAIN; // ?台, all of a cell
    }
    if (run.kind() == MaskRun.Kind.HASH && isNumberOfOffice(run, left)) {
      return Certainty.LIKELY;
    }
    boolean figure =
        Neighbours.STRICT_UNITS.at(text, run.end(), high) > 0
            || around.englishAfter(run, Neighbours.ENGLISH_UNITS);
    boolean sum = run.marks() == 1 && isHan(left) && Neighbours.SUMS.at(text, run.end(), high) > 0;
    if (run.kind() == MaskRun.Kind.QUESTION && sum && "么吗呢吧谁何哪啊呀".indexOf(left) < 0) {
      return Certainty.LIKELY; // 来了?万游客
    }
    boolean asks = run.marks() >= 2 && (figure || isCurrency(left));
    return asks
            && (isHan(left) || isCurrency(left) || left == ' ' || left == ':' || left == '(')
            && "么吗呢吧谁何哪啊呀".indexOf(left) < 0
        ? Certainty.CERTAIN
        : null;
  }

  /** {@code on extension ###}: signs where a number belongs, not the mark of a heading. */
  private boolean isNumberOfOffice(MaskRun run, char left) {
    char right = around.right(run);
    return run.marks() > 1
        && left == ' '
        && isLatin(around.at(run.start() - 2))
        && (right == 0 || right == ' ' || right == '.' || right == ',' || right == '\n');
  }
}
