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

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Document;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.placeholder.Masks.Certainty;
import org.jspecify.annotations.Nullable;

/** Judges signs that nobody writes for their own sake: {@code ××}, {@code ***}, {@code ○○}. */
final class SymbolMasks {
  private static final PrefilteredPattern STRONG_WORDS =
      PrefilteredPattern.compile(
          "(?m)(?:^|[\\s(（>|-])\\*\\*[^\\s*][^*\\n]{0,200}\\*\\*(?:$|[\\s,.，。:：;；)）|、—-])|\\*\\*[0-9][0-9.,]*(?:%|[亿万元个名项家人次公里亩户吨]{1,3})\\*\\*");

  /** Whether words between stars were made bold; Markdown's own are no longer in the text. */
  private static final Analysis<Boolean> STRONG = document -> STRONG_WORDS.isIn(document.folded());

  /** Whether stars are this document's way to make words bold. */
  private static final Analysis<Boolean> EMPHASIS =
      document -> document.mediaType().equals("text/markdown") || document.get(STRONG);

  private final Around around;
  private final Document document;
  private final String text;
  private final int low;
  private final int high;

  SymbolMasks(Around around) {
    this.around = around;
    this.document = around.document;
    this.text = around.text;
    this.low = around.low;
    this.high = around.high;
  }

  /** Whether stars may mask: not where they make words bold, nor where these may be such. */
  boolean mayMask(MaskRun run) {
    return !document.get(STRONG) && !isMarkup(run) && (run.marks() > 1 || !hasPartner(run));
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

  @Nullable Certainty stars(MaskRun run, char left, char right) {
    if (run.marks() == 1) {
      // 一年来, *镇: the blank behind a comma
      boolean apart = left == ' ' && ",，、;；".indexOf(around.at(run.start() - 2)) >= 0;
      return (isHan(left) || apart)
              && (Neighbours.STRICT_UNITS.at(text, run.end(), high) > 0
                  || Neighbours.PLACES_AND_PEOPLE.at(text, run.end(), high) > 0)
              && !hasPartner(run)
              && !document.get(EMPHASIS)
          ? Certainty.LIKELY
          : null;
    }
    if (isLatin(left)
        || isLatin(right)
        || left == '_'
        || right == '_'
        || left == '/'
        || right == '/'
        || (left == '.' && right == 0)
        || isMarkup(run)) {
      return null;
    }
    if ((around.fillsLine(run) && !around.isCellKind()) || document.get(EMPHASIS)) {
      return null;
    }
    if (Neighbours.RATINGS.before(text, low, around.labelEnd(run)) > 0) {
      return null;
    }
    if (Neighbours.PLACES_AND_PEOPLE.at(text, run.end(), high) > 0
        || Neighbours.STRICT_UNITS.at(text, run.end(), high) > 0) {
      return Certainty.CERTAIN;
    }
    if (Neighbours.LEADS.before(text, low, around.labelEnd(run)) > 0) {
      return Certainty.CERTAIN;
    }
    if (isHan(left) && (isHan(right) || namesPerson(run, right))) {
      return Certainty.LIKELY;
    }
    if (right == '等' && isDigit(around.at(run.end() + 1))) {
      return Certainty.LIKELY; // ***等3名同志
    }
    if (run.marks() > 3
        && left == ' '
        && isLatin(around.at(run.start() - 2))
        && (isBreak(right) && right != 0)
        && around.at(run.end() + 1) != '*'
        && !isDigit(around.at(run.end() + 1))) {
      return Certainty.LIKELY; // into account ****** within
    }
    if (run.marks() > 3 && isHan(left) && (isBreak(right) && right != 0)) {
      return Certainty.LIKELY; // 住院号******，
    }
    boolean named =
        left == ' '
            && around.restIsEmpty(run.end())
            && Neighbours.PLACES_AND_PEOPLE.before(text, low, around.skipSpaceBack(run.start()))
                > 0;
    return named || (around.isValue(run) && run.marks() > 2) ? Certainty.LIKELY : null;
  }

  /** 副主席***、市文联: a person's office before the stars, and a list going on. */
  private boolean namesPerson(MaskRun run, char right) {
    return "、,。;等".indexOf(right) >= 0
        && Neighbours.PLACES_AND_PEOPLE.before(text, low, run.start()) > 0;
  }

  /** Whether another star by itself stands in the line: the two may be emphasis. */
  private boolean hasPartner(MaskRun run) {
    int end = text.indexOf('\n', run.end());
    int stop = end < 0 || end > high ? high : end;
    for (int i = around.lineStart(run.start()); i < stop; i++) {
      if (text.charAt(i) == '*'
          && i != run.start()
          && around.at(i - 1) != '*'
          && around.at(i + 1) != '*') {
        return true;
      }
    }
    return false;
  }

  @Nullable Certainty shapes(MaskRun run, char left, char right) {
    String words = run.words();
    boolean one =
        words
            .chars()
            .allMatch(
                c ->
                    c == words.charAt(0)
                        || ((c == '○' || c == '〇' || c == '◯')
                            && "○〇◯".indexOf(words.charAt(0)) >= 0));
    if (run.marks() == 1 && "●•".contains(words) && isSum(run, left, right)) {
      return Certainty.CERTAIN; // £●, ●%: what lawyers put where a figure is open
    }
    if (run.marks() == 1 && isHan(left) && !OwnMasks.asked(around, run).isEmpty()) {
      return Certainty.LIKELY; // 供应化肥□万吨、
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

  /** {@code **bold**}: a run that opens or closes emphasis with another of its length. */
  private boolean isMarkup(MaskRun run) {
    int length = run.end() - run.start();
    if (length > 3 || document.text().charAt(run.start()) == '＊') {
      return false;
    }
    String mark = text.substring(run.start(), run.end());
    int limit = Math.min(high, run.end() + 120);
    int close = text.indexOf(mark, run.end());
    boolean opens =
        !isBreak(around.right(run))
            && close > 0
            && close + length <= limit
            && !isBreak(text.charAt(close - 1))
            && text.charAt(close - 1) != '*'
            && around.at(close + length) != '*'
            && pairs(run.end(), close);
    int floor = Math.max(low, run.start() - 120);
    int open = text.lastIndexOf(mark, run.start() - 1);
    boolean closes =
        !isBreak(around.left(run))
            && open >= floor
            && !isBreak(around.at(open + length))
            && around.at(open + length) != '*'
            && around.at(open - 1) != '*'
            && pairs(open + length, run.start());
    return opens || closes;
  }

  /** Whether the words beside the stars ask for a name or, behind **.*万亩 and **万吨, for a figure. */
  private boolean isAsked(int start, int end) {
    int at = end;
    while (at < high && ".*".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return isGap(start, end) || Neighbours.STRICT_UNITS.at(text, at, high) > 0;
  }

  /** Whether the words beside the stars from {@code start} to {@code end} ask for a name. */
  private boolean isGap(int start, int end) {
    return Neighbours.PLACES_AND_PEOPLE.at(text, end, high) > 0
        || Neighbours.LEADS.before(text, low, start) > 0;
  }

  /**
   * Whether emphasis may reach from one to the other: not over the end of a sentence or a year, and
   * not from one unit over a comma to the next ({@code **座，整改**处}).
   */
  private boolean pairs(int from, int to) {
    if (isAsked(from - 2, from) && isAsked(to, to + 2)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if ("。！？;；\n".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return !isDigit(around.at(to - 1)) || !text.startsWith("年", to + 2);
  }
}
