package dev.stet.rules.placeholder;

import static dev.stet.rules.placeholder.Signs.isCurrency;
import static dev.stet.rules.placeholder.Signs.isDigit;
import static dev.stet.rules.placeholder.Signs.isHan;
import static dev.stet.rules.placeholder.Signs.isLatin;
import static dev.stet.rules.placeholder.Signs.isWord;

import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.placeholder.Masks.Certainty;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges figures of which some digits are masked: {@code 1XX32元}, {@code 20XX年}. */
final class FigureMasks {
  private static final PrefilteredPattern EXAMPLE =
      PrefilteredPattern.compile("(?:e\\.g\\.|for example|such as),? $");

  private static final Pattern YEAR =
      Pattern.compile("(?:1[89]|20)(?:[0-9][^0-9.,]|[^0-9.,]{2}|[^0-9.,][0-9])|[12][^0-9.,]{3}");
  private static final Pattern PRIVATE =
      Pattern.compile("[0-9]{2,}[^0-9.,]{3,}[0-9]{2,}|[0-9]{3,}[^0-9.,]{4,}");

  /** Who hides a number leaves its last digits; who has none leaves only its first. */
  private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9][^0-9.,]{8}");

  private static final Pattern PRODUCT = Pattern.compile("[0-9.,]*[0-9](?:[^0-9.,][0-9][0-9.,]*)+");
  private static final Pattern VERSION = Pattern.compile("[0-9]+(?:\\.[0-9]+)*(?:\\.[xX*])+");
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9]+\\.[0-9]+\\.(?:[0-9]+|[xX]{2,})\\.[xX]{2,}");

  /** {@code 0.XX}: as many decimals as the value will have. */
  private static final Pattern DECIMALS = Pattern.compile("[0-9]{1,3}\\.X{2,4}");

  /** {@code 20XX.09}: a month of a year that was not given. */
  private static final Pattern MONTH =
      Pattern.compile("(?:19|20)[Xx]{2}\\.(?:0?[1-9]|1[0-2]|[Xx]{1,2})");

  /** {@code 4,X20}: a figure in groups of three. */
  private static final Pattern GROUPED = Pattern.compile("[0-9Xx]{1,3}(?:,[0-9Xx]{3})+");

  private static final Pattern DAY =
      Pattern.compile(
          "[xX×]{1,2}\\.[xX×]{1,2}\\.(?:19|20)?[0-9xX×]{2}|20[0-9xX×]{2}\\.[xX×]{1,2}\\.[0-9xX×]{1,2}");

  private static final Pattern PHONE = Pattern.compile("0[0-9]{1,4}[xX]{2,6}");

  private static final Pattern PHONE_HEAD = Pattern.compile("0[0-9]{0,2}[xX]{2,3}");

  private static final Pattern STRUCK = Pattern.compile("[xX]{4,}(?:\\.[0-9xX]+)+");

  private static final PrefilteredPattern CHANGED =
      PrefilteredPattern.compile(
          "\\b(?:rose|fell|grew|increased|decreased|dropped|rising|falling|risen|fallen) (?:to|by|from) $|\\btotal(?:s|led)? $");

  private static final Pattern KINDS =
      Pattern.compile(
          " (?:(?:status|error|level|series) )?(?:error|response|code|status|redirect|page|port|course|model|processor|card|class|version|series|number|level|chip|camera)(?:e?s)?\\b");

  /** Numbers that are nobody's secret. */
  private static final Vocabulary CODES =
      Vocabulary.of("股票代码 证券代码 学号 no. number 项目编号 合同编号 文件编号 批准文号 许可证号 课题编号 招标编号 备案号 资质证书号");

  private static final PrefilteredPattern MODEL =
      PrefilteredPattern.compile(
          "(?i)(?:\\b(?:models?|types?|series|no\\.?|version|class|http)|-) ?$");

  /**
   * X11, X.400, x86, 0X: of a number in English the last digits are masked, and not all of them
   * are.
   */
  private static final Pattern NAMES = Pattern.compile("X\\.?[0-9]{2,}|x86|0X");

  private static final Pattern STATUS = Pattern.compile("[1-5][xX]{2}");

  /** The number of an item of which only the zeros before it are known. */
  private static final Pattern ITEM = Pattern.compile("0{1,4}[xX]{2,3}|0{2,4}[xX]");

  /** After a digit and a {@code #} these make a figure; 3#楼 and 2#户型 are numbers of things. */
  private static final String HASHED = "%‰元亿";

  private final Around around;
  private final String text;
  private final int high;

  FigureMasks(Around around) {
    this.around = around;
    this.text = around.text;
    this.high = around.high;
  }

  @Nullable Certainty mixed(MaskRun run, char left, char right) {
    if (STRUCK.matcher(run.words()).matches() && left == '.') {
      return Certainty.LIKELY; // j.cnki.xxxxxx.2023.0x
    }
    if (run.kind() != MaskRun.Kind.HASH
        && DAY.matcher(run.words()).matches()
        && !isWord(left)
        && !isWord(right)) {
      return Certainty.CERTAIN; // XX.XX.2023
    }
    if (PHONE.matcher(run.words()).matches() && around.at(run.end()) == ' ' && isX(run.end() + 1)) {
      return Certainty.LIKELY; // 07xxx xxx xxx
    }
    if (right == '-' && PHONE_HEAD.matcher(run.words()).matches() && isRestOfPhone(run.end() + 1)) {
      return Certainty.LIKELY; // 0xxx-6xxxxxx
    }
    if (left == '-' && ITEM.matcher(run.words()).matches() && numbersItem(run, right)) {
      return Certainty.LIKELY; // finding LOCK-00X
    }
    if (isCode(run, left, right)) {
      return around.isValue(run) || isCurrency(left) ? Certainty.CERTAIN : Certainty.LIKELY;
    }
    if (run.kind() == MaskRun.Kind.LETTER && isFiscalYear(run)) {
      return Certainty.CERTAIN;
    }
    if (run.kind() == MaskRun.Kind.HASH && isDigit(run.words().charAt(0))) {
      return HASHED.indexOf(right) >= 0 ? Certainty.CERTAIN : null; // 9#%
    }
    if (run.kind() == MaskRun.Kind.HASH || isWord(left) || left == '#' || left == '%') {
      return null; // %02X is how a program prints
    }
    if (run.kind() == MaskRun.Kind.TIMES && run.marks() == 1 && followsFigure(run)) {
      return null; // 3个月×900元
    }
    if (run.kind() == MaskRun.Kind.STAR && run.words().charAt(0) == '*') {
      return null; // **12.5%**: emphasis opens before the figure
    }
    boolean counted = Neighbours.STRICT_UNITS.at(text, run.end(), high) > 0 && right != '年';
    if (isYear(run) && (isCentury(run) || !counted)) {
      return year(run, right);
    }
    int unit = around.unit(run.end());
    if (GROUPED.matcher(run.words()).matches() && !isWord(right) && right != '-') {
      return Certainty.CERTAIN;
    }
    if (isMonth(run) && !isWord(right)) {
      return Certainty.CERTAIN; // 20XX.09
    }
    if (DECIMALS.matcher(run.words()).matches() && !isWord(right) && right != '-') {
      return Certainty.CERTAIN;
    }
    if (isAddress(run)) {
      if (EXAMPLE.isIn(text.substring(Math.max(around.low, run.start() - 30), run.start()))) {
        return null; // your address, truncated (e.g. 192.0.2.xxx)
      }
      return Certainty.CERTAIN;
    }
    if (isLatin(right) && !around.latinUnit(run)) {
      return null;
    }
    if (PRODUCT.matcher(run.words()).matches() && singles(run)) {
      boolean sum =
          run.kind() == MaskRun.Kind.LETTER
              && run.marks() == 1
              && isAscii(run)
              && Neighbours.SUMS.at(text, run.end(), high) > 0
              && !around.isFormula(run);
      if (sum) {
        return Certainty.LIKELY;
      }
      boolean number =
          run.kind() == MaskRun.Kind.LETTER
              && run.words().indexOf('X') > 0
              && isHan(left)
              && Neighbours.STRICT_UNITS.at(text, run.end(), high) > 0
              && !around.isFormula(run);
      return number ? Certainty.POSSIBLE : null;
    }
    boolean strict = Neighbours.STRICT_UNITS.at(text, run.end(), high) > 0;
    if (MOBILE.matcher(run.words()).matches()) {
      return Certainty.LIKELY;
    }
    if (PRIVATE.matcher(run.words()).matches() && unit == 0) {
      return null;
    }
    if (VERSION.matcher(run.words()).matches()
        && Neighbours.SUMS.at(text, run.end(), high) == 0
        && !around.latinUnit(run)) {
      return null;
    }
    if (run.kind() == MaskRun.Kind.LETTER
        && CHANGED.isIn(text.substring(Math.max(around.low, run.start() - 24), run.start()))) {
      return Certainty.CERTAIN; // rose to 3xx
    }
    if (run.kind() == MaskRun.Kind.LETTER && isEnglishCount(run)) {
      return run.words().indexOf('X') >= 0 ? Certainty.CERTAIN : Certainty.LIKELY;
    }
    if (STATUS.matcher(run.words()).matches() && unit == 0) {
      return null;
    }
    if (run.kind() == MaskRun.Kind.QUESTION && run.marks() < 2) {
      return null;
    }
    if (run.kind() != MaskRun.Kind.LETTER && run.marks() == 1) {
      return Neighbours.SUMS.at(text, run.end(), high) > 0
              && !around.isFormula(run)
              && run.kind() != MaskRun.Kind.STAR
          ? Certainty.CERTAIN
          : null;
    }
    if (run.marks() > 2
        && CODES.before(text, around.low, around.labelEnd(run)) > 0
        && Signs.isBreak(right)) {
      return Certainty.CERTAIN; // 股票代码 60××××
    }
    boolean prefix = !isDigit(run.words().charAt(0));
    if (prefix && run.marks() == 1 && !strict) {
      return null;
    }
    if (strict && !text.startsWith("倍", run.end())) {
      return isHan(left)
              || run.marks() > 1
              || Neighbours.SUMS.at(text, run.end(), high) > 0
              || !around.isHanDocument()
          ? Certainty.CERTAIN
          : Certainty.LIKELY;
    }
    if (unit > 0 && run.marks() > 1) {
      return Certainty.CERTAIN;
    }
    if (unit > 0 && !text.startsWith("倍", run.end()) && isHan(left)) {
      return Certainty.LIKELY;
    }
    if (around.latinUnit(run) && run.words().indexOf('.') >= 0) {
      return Certainty.LIKELY;
    }
    boolean value = around.isLabelled(run.start()) && Signs.isBreak(right);
    return run.marks() > 1 && ((isHan(left) && isHan(right)) || value) ? Certainty.LIKELY : null;
  }

  private @Nullable Certainty year(MaskRun run, char right) {
    boolean named = text.startsWith("年", around.skipSpace(run.end()));
    if (named) {
      return Certainty.CERTAIN;
    }
    String words = run.words();
    boolean twoOpen = words.length() == 4 && !isDigit(words.charAt(2)) && !isDigit(words.charAt(3));
    boolean century = isCentury(run);
    if (isLatin(right)
        || PRODUCT.matcher(words).matches()
        || text.startsWith(" series", run.end())
        || (right == '-' && isLatin(around.at(run.end() + 1)))
        || MODEL.isIn(text.substring(Math.max(around.low, run.start() - 12), run.start()))) {
      return null;
    }
    return switch (run.kind()) {
      case LETTER -> twoOpen && century ? Certainty.CERTAIN : null;
      case TIMES, STAR, SHAPE, OWN ->
          twoOpen
                  && century
                  && (right == '-'
                      || right == '/'
                      || right == '.'
                      || right == '〕'
                      || right == ')'
                      || right == ']')
              ? Certainty.CERTAIN
              : null;
      case QUESTION -> twoOpen && century ? Certainty.LIKELY : null;
      case HASH -> null;
    };
  }

  /** {@code 600XXX}, {@code S09XXXXXX}, {@code $X,000,000}: the rest of a number was struck out. */
  private boolean isCode(MaskRun run, char left, char right) {
    String words = run.words();
    if (run.kind() != MaskRun.Kind.LETTER || isWord(right) || right == '-') {
      return false;
    }
    if (isCurrency(left) && words.startsWith("X,000")) {
      return true;
    }
    boolean lettered = isWord(left) && isWord(around.at(run.start() - 2));
    return !lettered && isDigit(words.charAt(0)) && run.digits() > 1 && words.endsWith("XXX");
  }

  /** {@code FY20XX}: two letters that only a year follows. */
  private boolean isFiscalYear(MaskRun run) {
    String words = run.words();
    return words.matches("(?:19|20)?[0-9]?XX?")
        && "FY CY AY".contains(text.substring(Math.max(around.low, run.start() - 2), run.start()))
        && run.start() - 2 >= around.low
        && !isWord(around.at(run.start() - 3));
  }

  /** {@code 3XX households}; a 4xx error is a kind of errors, and 30XX lamps are a make. */
  private boolean isEnglishCount(MaskRun run) {
    return !NAMES.matcher(run.words()).matches()
        && (around.isCounted(run) || around.englishAfter(run, Neighbours.ENGLISH_UNITS))
        && !KINDS.matcher(text).region(run.end(), Math.min(high, run.end() + 24)).lookingAt()
        && !MODEL.isIn(text.substring(Math.max(around.low, run.start() - 12), run.start()));
  }

  private boolean numbersItem(MaskRun run, char right) {
    return Character.isUpperCase(around.at(run.start() - 2)) && !isWord(right) && right != '-';
  }

  /** Whether a figure with its unit stands just before. */
  private boolean followsFigure(MaskRun run) {
    int at = run.start() - 1;
    int limit = run.start() - 4;
    while (at >= limit && isHan(around.at(at))) {
      at--;
    }
    return isDigit(around.at(at));
  }

  private static boolean singles(MaskRun run) {
    String words = run.words();
    for (int i = 1; i < words.length(); i++) {
      if (isMark(words.charAt(i)) && isMark(words.charAt(i - 1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMark(char c) {
    return !isDigit(c) && c != '.' && c != ',';
  }

  private static boolean isAscii(MaskRun run) {
    return run.words().chars().allMatch(c -> c < 0x80);
  }

  private boolean isRestOfPhone(int offset) {
    int at = offset;
    int marks = 0;
    while (isX(at) || isDigit(around.at(at))) {
      marks += isX(at) ? 1 : 0;
      at++;
    }
    return marks > 3 && at - offset >= 7 && at - offset <= 8;
  }

  private boolean isX(int offset) {
    return around.at(offset) == 'x' || around.at(offset) == 'X';
  }

  static boolean isYear(MaskRun run) {
    return run.words().length() == 4 && YEAR.matcher(run.words()).matches();
  }

  /** Whether what is left of a year, {@code 20XX}, says which century it was. */
  static boolean isCentury(MaskRun run) {
    return run.words().startsWith("20") || run.words().startsWith("19");
  }

  static boolean isMonth(MaskRun run) {
    return MONTH.matcher(run.words()).matches();
  }

  static boolean isAddress(MaskRun run) {
    return run.kind() == MaskRun.Kind.LETTER && ADDRESS.matcher(run.words()).matches();
  }
}
