package dev.stet.rules.placeholder;

import static dev.stet.rules.placeholder.Signs.binds;
import static dev.stet.rules.placeholder.Signs.isCurrency;
import static dev.stet.rules.placeholder.Signs.isHan;
import static dev.stet.rules.placeholder.Signs.isLatin;
import static dev.stet.rules.placeholder.Signs.isOpen;
import static dev.stet.rules.placeholder.Signs.isWord;

import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.placeholder.Masks.Certainty;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges {@code x} and {@code XX} by themselves: {@code xx镇}, {@code Mr. XX}, {@code x.x万元}. */
final class LetterMasks {

  /** A text has no twenty of these: see Appendix XX. */
  private static final PrefilteredPattern ANNEX =
      PrefilteredPattern.compile("(?:Appendix|Annex|Schedule|Section) $");

  /** Before an amount: rose by x months. */
  private static final PrefilteredPattern AMOUNT =
      PrefilteredPattern.compile("\\b(?:by|of|to|for|about|after|within|over) $");

  /** Letters that are combined: chromosomes. */
  private static final PrefilteredPattern PAIR =
      PrefilteredPattern.compile("(?<![A-Za-z])X[YO](?![A-Za-z])");

  private static final Pattern NAME = Pattern.compile("Xx{3,14}");

  private static final PrefilteredPattern PAGE = PrefilteredPattern.compile("\\bpp?\\. ?$");

  private static final Pattern TIME = Pattern.compile(":(?:[0-9]{2}|[Xx]{2})(?![0-9A-Za-z])");

  private static final PrefilteredPattern NUMBERED =
      PrefilteredPattern.compile(
          "(?i)(?:article|chapter|part|title|section|volume|vol\\.|book|appendix|annex|schedule|louis|bowl|act|canto|cap\\.|第)\\s?$");

  /** Words that a number follows: "aged XX", "all XX members". */
  private static final PrefilteredPattern QUANTIFIED =
      PrefilteredPattern.compile(
          "\\b(?:aged?|all|about|over|some|nearly|approximately|around|than|total"
              + " of|exceed(?:ed|s)?)[:]? $");

  private static final Vocabulary TITLES =
      Vocabulary.of("Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof. Capt. Cllr Rev.");

  private final Around around;
  private final String text;
  private final int low;
  private final int high;

  LetterMasks(Around around) {
    this.around = around;
    this.text = around.text;
    this.low = around.low;
    this.high = around.high;
  }

  @Nullable Certainty letters(MaskRun run, char left, char right) {
    boolean code = run.marks() > 4 || (run.marks() > 2 && run.words().charAt(0) == 'X');
    if (code && run.words().length() == run.marks() && isPartOfCode(run, left, right)) {
      return Certainty.LIKELY; // j.cnki.xxxxxx.2023
    }
    if (left == '.' && right == '/' && text.startsWith("10.", run.start() - 3)) {
      return run.marks() > 2 ? Certainty.LIKELY : null; // the number of a publisher: 10.xxxx/
    }
    if (numbersItem(run, left, right)) {
      return Certainty.LIKELY; // boreholes BH1 to BHxx
    }
    if (left == '@' && run.marks() > 2 && !isWord(right) && !isWord(around.at(run.start() - 2))) {
      return Certainty.LIKELY; // @xxx: whoever is to do it
    }
    // 工会.xx: the office was blanked out as well
    boolean behindBlank = left == '.' && run.marks() > 1 && isHan(around.at(run.start() - 2));
    if (isWord(left) || (binds("\\@.", left) && !behindBlank)) {
      return null;
    }
    if (right == 'A' && (isHan(left) || isOpen(left)) && isHan(around.at(run.end() + 1))) {
      return Certainty.LIKELY; // xA级景区
    }
    boolean latinUnit = around.latinUnit(run);
    if ((isLatin(right) && !latinUnit)
        || right == '_'
        || right == '\\'
        || right == '@'
        || (right == '.' && isLatin(around.at(run.end() + 1)))) {
      return null;
    }
    boolean person = run.marks() > 2 && Neighbours.PLACES_AND_PEOPLE.at(text, run.end(), high) > 0;
    if (Neighbours.X_WORDS.at(text, run.end(), high) > 0
        && run.words().indexOf('.') < 0
        && !person) {
      return null;
    }
    boolean decimal = run.words().indexOf('.') >= 0 || run.words().indexOf(',') >= 0;
    if (decimal) {
      return decimal(run, left, latinUnit);
    }
    return run.marks() == 1 ? single(run, left, right) : several(run, left, right, latinUnit);
  }

  private boolean numbersItem(MaskRun run, char left, char right) {
    int letters = 0;
    while (letters < 4 && Character.isUpperCase(around.at(run.start() - 1 - letters))) {
      letters++;
    }
    return run.words().equals("xx")
        && isLatin(left)
        && letters > 0
        && letters < 4
        && !isWord(around.at(run.start() - 1 - letters))
        && !isWord(right);
  }

  private boolean isPartOfCode(MaskRun run, char left, char right) {
    return binds("./-", left)
        && (binds("./-", right) || (run.marks() > 4 && Signs.isBreak(right)))
        && !around.mentionsFormat(run);
  }

  private @Nullable Certainty decimal(MaskRun run, char left, boolean latinUnit) {
    if (isCurrency(left) || Neighbours.SUMS.at(text, run.end(), high) > 0) {
      return Certainty.CERTAIN;
    }
    if (around.unit(run.end()) > 0 && run.words().indexOf('.') == run.words().lastIndexOf('.')) {
      return Certainty.CERTAIN;
    }
    if (run.words().indexOf(',') > 0 && run.marks() > 3) {
      return Certainty.CERTAIN; // X,XXX: the groups of a figure
    }
    if (run.marks() > 1
        && (around.isCell(run)
            || around.isColumn(run)
            || around.englishAfter(run, Neighbours.ENGLISH_UNITS))) {
      return Certainty.CERTAIN;
    }
    if (run.words().matches("[xX]{1,3}\\.[xX]{2,4}")) {
      return Certainty.CERTAIN; // x.xxx: as many decimals as the value will have
    }
    return latinUnit && run.marks() > 1 ? Certainty.LIKELY : null;
  }

  private @Nullable Certainty single(MaskRun run, char left, char right) {
    if (left == '*' && right == '*' && text.startsWith("** out of", run.end())) {
      return Certainty.LIKELY;
    }
    int unit = Neighbours.UNITS.at(text, run.end(), high);
    boolean upper = run.words().charAt(0) == 'X';
    // 安装（X周）: how long or how many, in brackets of its own
    boolean remark =
        upper
            && unit > 0
            && left == '('
            && isHan(around.at(run.start() - 2))
            && around.at(run.end() + unit) == ')';
    if ((binds("=/\\^<>|&_-*(", left) && !remark) || binds("=/\\^<>|&_-(*)]}", right)) {
      return null;
    }
    if (upper && left == '第' && Signs.isBreak(right)) {
      return Certainty.CERTAIN;
    }
    if (upper && Neighbours.STRUCK_OUT.at(text, run.end(), high) > 0) {
      return Certainty.CERTAIN;
    }
    if (unit > 0
        && (isHan(left)
            || isOpen(left)
            || left == '】'
            || left == ']'
            || left == '〕'
            || left == '”'
            || left == ')')) {
      if (left == '第') {
        return text.startsWith("对", run.end()) ? null : Certainty.CERTAIN; // 第X对脑神经
      }
      // 撤并教学点X个，: a variable is not counted
      boolean counted =
          upper
              && isHan(left)
              && right != '处'
              && Neighbours.STRICT_UNITS.at(text, run.end(), high) > 0
              && Signs.isBreak(around.at(run.end() + unit));
      if ((Neighbours.VARIABLES.before(text, low, run.start()) > 0 && !counted)
          || around.isAlgebra()) {
        return null;
      }
      int sum = Neighbours.SUMS.at(text, run.end(), high);
      if (upper && isHan(left) && Signs.isBreak(around.at(run.end() + unit))) {
        return Certainty.CERTAIN; // 问责干部X人。
      }
      return (unit > 1 && sum > 1) || (upper && sum > 0) ? Certainty.CERTAIN : Certainty.LIKELY;
    }
    if (Neighbours.VARIABLES.before(text, low, run.start()) > 0 || around.isAlgebra()) {
      return null;
    }
    if (Neighbours.PLACES_AND_PEOPLE.at(text, run.end(), high) > 0) {
      return Certainty.LIKELY;
    }
    if (isHan(left) && isHan(right)) {
      return Certainty.POSSIBLE;
    }
    if (upper && TITLES.before(text, low, around.skipSpaceBack(run.start())) > 0) {
      return Certainty.LIKELY; // Mr. X
    }
    if (!upper
        && (around.isLabelled(run.start()) || AMOUNT.isIn(before(run)))
        && around.englishAfter(run, Neighbours.ENGLISH_UNITS)) {
      return Certainty.LIKELY; // Interval: x months
    }
    if (isCurrency(left)
        || (right == '%' && !isHan(left))
        || around.englishAfter(run, Neighbours.ENGLISH_UNITS)) {
      return upper && !isWord(left) ? Certainty.LIKELY : null;
    }
    return null;
  }

  private @Nullable Certainty several(MaskRun run, char left, char right, boolean latinUnit) {
    boolean upper = run.words().chars().allMatch(c -> c == 'X' || c == '\u0425');
    boolean lower = run.words().chars().allMatch(c -> c == 'x' || c == '\u0445');
    if (NAME.matcher(run.words()).matches() && Signs.isBreak(right)) {
      return Certainty.CERTAIN; // Xxxxx Xxxxxxxx
    }
    if ((!upper && !lower) || left == '=' || right == '=' || (left == '/' && !isHan(right))) {
      return null;
    }
    if (around.monthAfter(run.end()) || around.monthBefore(run)) {
      return Certainty.CERTAIN; // XX June 2023
    }
    if (isGroup(run, 1) || isGroup(run, -1)) {
      return Certainty.CERTAIN; // XXXX XXXXXX: the groups of a number
    }
    if (left == '(' && right == ')' && Neighbours.SUFFIXES.at(text, run.end() + 1, high) > 0) {
      return Certainty.CERTAIN; // 康泽器械(XX)有限公司
    }
    if (run.words().equals("XX") && PAIR.matcher(text, low, high).find()) {
      return null; // 雌性为XX，雄性为XY
    }
    if (run.marks() > 3 && around.isAllOf(run)) {
      return Certainty.CERTAIN; // - XXXXX: no numeral is all of an item
    }
    if (upper && countsPeriod(run)) {
      return Certainty.CERTAIN; // 第 XX 周
    }
    if (upper && isRoman(run, left, right)) {
      return run.marks() == 2 && ANNEX.isIn(before(run)) ? Certainty.LIKELY : null;
    }
    char next = around.at(run.end() + 1);
    if (right == ':' && TIME.matcher(text).region(run.end(), high).lookingAt()) {
      return Certainty.CERTAIN; // XX:00
    }
    if (right == '-' && (isWord(next) || Signs.isDigit(next))) {
      return around.isLabelled(run.start()) ? Certainty.LIKELY : null; // XX-Large, XXX-RPT-0001
    }
    if (isHan(left) || isHan(right) || right == '%' || isCurrency(left) || latinUnit) {
      return around.mentionsFormat(run) ? Certainty.POSSIBLE : Certainty.CERTAIN;
    }
    if (lower && PAGE.isIn(before(run))) {
      return null; // p. xx of a preface
    }
    if (around.fillsTitleMarks(run)
        || around.englishAfter(run, Neighbours.ENGLISH_UNITS)
        || around.englishAfter(run, Neighbours.ENGLISH_SUFFIXES)
        || Neighbours.ENGLISH_LEADS.before(text, low, around.skipSpaceBack(run.start())) > 0) {
      return Certainty.CERTAIN;
    }
    if (upper && isListed(run, left)) {
      return Certainty.CERTAIN;
    }
    if ((upper && run.marks() < 4 && QUANTIFIED.isIn(before(run)))
        || (around.isCounted(run) && (upper || around.followsCommonWord(run)))) {
      return around.isGenetics() ? Certainty.POSSIBLE : Certainty.CERTAIN;
    }
    if (upper && run.marks() > 3 && standsForFigure(run) && !around.mentionsFormat(run)) {
      return Certainty.CERTAIN; // no numeral has so many
    }
    if (around.isValue(run)) {
      return run.marks() > 2 || upper ? Certainty.CERTAIN : Certainty.LIKELY;
    }
    if (around.isColumn(run)) {
      return Certainty.CERTAIN;
    }
    if (around.isCell(run)
        || (run.marks() > 2 && around.isLabelled(run.start()) && Signs.isBreak(right))) {
      return Certainty.LIKELY;
    }
    boolean hanNear =
        isHan(around.at(around.skipSpaceBack(run.start()) - 1))
            || isHan(around.at(around.skipSpace(run.end())));
    return hanNear || standsForFigure(run) ? Certainty.LIKELY : Certainty.POSSIBLE;
  }

  /** Whether a group of such letters stands beside the run, and both are too long for a numeral. */
  private boolean isGroup(MaskRun run, int side) {
    int at = side > 0 ? run.end() : run.start() - 1;
    int length = 0;
    while (around.at(at + side * (length + 1)) == run.words().charAt(0)) {
      length++;
    }
    return around.at(at) == ' '
        && run.marks() > 2
        && length > 2
        && run.marks() + length > 7
        && !isLatin(around.at(at + side * (length + 1)));
  }

  /** {@code the hall seats XX and}: a common word before, a common word or the end behind. */
  private boolean standsForFigure(MaskRun run) {
    char next = around.at(run.end() + 1);
    return around.followsCommonWord(run)
        && (around.right(run) == ' '
            ? Character.isLowerCase(next)
            : Signs.isBreak(around.right(run)))
        && !text.startsWith(" centur", run.end())
        && !around.isGenetics();
  }

  private String before(MaskRun run) {
    return text.substring(Math.max(low, run.start() - 16), run.start());
  }

  /** {@code 出席：贺永年、XXX、罗素芬}: one of several names. */
  private boolean isListed(MaskRun run, char left) {
    char right = around.right(run);
    return (run.marks() > 1 && left == '、' && (right == '、' || right == '等'))
        || (run.marks() > 2 && left == '、' && around.restIsEmpty(run.end()));
  }

  /** 第 XX 周, 第 XX 期: set apart by spaces; a numeral counts parts of books. */
  private boolean countsPeriod(MaskRun run) {
    int before = around.skipSpaceBack(run.start()) - 1;
    return around.at(before) == '第'
        && "周期届次月号批轮天".indexOf(around.at(around.skipSpace(run.end()))) >= 0;
  }

  private boolean isRoman(MaskRun run, char left, char right) {
    if (run.marks() > 3) {
      return false;
    }
    boolean label =
        (right == '.' || right == '、' || right == ')')
            && (left == 0 || left == '(' || left == '\n');
    int from = Math.max(low, run.start() - 12);
    return label || (left == ' ' && NUMBERED.isIn(text.substring(from, run.start())));
  }
}
