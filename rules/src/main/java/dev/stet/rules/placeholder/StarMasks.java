package dev.stet.rules.placeholder;

import static dev.stet.rules.placeholder.Signs.isBreak;
import static dev.stet.rules.placeholder.Signs.isDigit;
import static dev.stet.rules.placeholder.Signs.isHan;
import static dev.stet.rules.placeholder.Signs.isLatin;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Document;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.placeholder.Masks.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * Judges stars: {@code **镇}, {@code 负责人***}. In many texts they make words bold, rate something or
 * divide its parts.
 */
final class StarMasks {
  private static final PrefilteredPattern STRONG_WORDS =
      PrefilteredPattern.compile(
          "(?m)(?:^|[\\s(（>|-])\\*\\*[^\\s*][^*\\n]{0,200}\\*\\*(?:$|[\\s,.，。:：;；)）|、—-])|\\*\\*[0-9][0-9.,]*(?:%|[亿万元个名项家人次公里亩户吨]{1,3})\\*\\*");

  /** {@code Ms. ***}: a form of address, before the stars. */
  private static final PrefilteredPattern ADDRESSED =
      PrefilteredPattern.compile(
          "(?:^|[^\\p{L}])(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Judge|Captain)\\.? $");

  /** {@code *** University}: what the stars keep the name of; three stars are those of an hotel. */
  private static final PrefilteredPattern NAMED =
      PrefilteredPattern.compile(
          "^ (?:[A-Z][a-z]+ )?(?:University|College|School|Academy|Institute|Hospital|Road|Street|Avenue|Lane|Square|District|County|City|Town|Village|Province|Township|Company|Bank|Department|Ministry|Bureau|Church|Station|Ltd|Limited|Inc|LLC|Corporation)\\b");

  private static final int NAME_LENGTH = 40;

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

  StarMasks(Around around) {
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

  @Nullable Certainty judge(MaskRun run, char left, char right) {
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
    if (Neighbours.LEADS.before(text, low, around.labelEnd(run)) > 0 || isEnglishName(run)) {
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

  private boolean isEnglishName(MaskRun run) {
    if (around.at(run.start() - 2) == '*') {
      return false; // a word of a longer blank
    }
    return ADDRESSED.isIn(text.substring(Math.max(low, run.start() - 12), run.start()))
        || NAMED.isIn(text.substring(run.end(), Math.min(high, run.end() + NAME_LENGTH)));
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
}
