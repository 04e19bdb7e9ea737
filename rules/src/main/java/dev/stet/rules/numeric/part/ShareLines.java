package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Interval;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names with a percentage each, line under line or piece beside piece, that share out one whole:
 * {@code Price 50% / Quality 35% / Social value 20%}. That they do is told by the words over them,
 * by names that leave nobody out, or by the round weights of a scale of marks; several answers of
 * one person and rates of several things never make a hundred.
 *
 * @param span from the first to the last
 * @param shares the percentages as printed
 * @param sum what they make
 */
record ShareLines(Span span, List<String> shares, BigDecimal sum) {
  private static final PrefilteredPattern PIECE =
      PrefilteredPattern.compile(
          "[\\s|*•·-]*(?:[A-Ha-h\\d]{1,2}[.)、．]\\s?)?([^|%\\n]{0,60}?[\\p{L})”\"+]|[^|%\\n]{0,40}?\\d+\\s?(?:and over|or more|岁?以上|及以上)?)[\\s:：.…|(]+(?:\\d{1,6}(?:,\\d{3})?\\s?[人个家户件份名]?[\\s|]+)?(\\d{1,2}(?:\\.\\d{1,2})?)\\s?(?:%|per cent)[)\\s|]*");
  private static final PrefilteredPattern SPLIT =
      PrefilteredPattern.compile("\\u3000+|\\s{2,}(?=\\D)|\\t|;|；");

  private static final PrefilteredPattern BARE =
      PrefilteredPattern.compile(
          "\\s*([\\p{L}][^|%\\n\\d]{0,40}?)[\\s:…|]+(\\d{1,2}(?:\\.\\d{1,2})?)[\\s|]*");
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?:Table|Figure|Chart|表|图)\\s?\\d.{2,60}(?:,\\s(?:in )?(?:per cent|percent|%)|\\(%\\))\\s*",
          Pattern.CASE_INSENSITIVE);

  /** What names the whole before the first piece of its own line. */
  private static final PrefilteredPattern HEAD = PrefilteredPattern.compile("^[^:%]{2,12}:");

  private static final PrefilteredPattern OVER =
      PrefilteredPattern.compile(
          "构成|结构|组成|分布|占比|比例|单选|权重|来源|分值|\\b(?:weight\\w*|criteria|criterion|breakdown|split|distribution|structure|shares?|marked on|made up|composition|as follows|where the money|spent on|purpose)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern REST =
      PrefilteredPattern.compile(
          "^(?:all )?(?:others?|the rest|miscellaneous|no answer|don'?t know|undecided|never|rarely)\\b|^其[他它余]|以上$|及以上|以上\\)?$|^从不|^很少|^不(?:清楚|知道|确定)|\\b(?:and over|or over|and older|or more|and above)$|\\d\\+$",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "多选|可多|[^比]率|增长|下降|同比|增速|完成|满意|达标|覆盖|合格|进度|知晓|毛利|\\b(?:more than one|multiple|several|tick all|choose up|rate|growth|change|increase|satisf\\w*|agree|complet\\w*|progress|discount|probability|top|named|said|want\\w*|told us|replies|vat|interest|compliance|accuracy|score|margin|yield)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TOTAL =
      Pattern.compile(
          "^(?:合计|总计|小计|总体|全[部市县省]|total|all(?! others?\\b)|sum|overall|average|平均)\\b.*|^(?:合计|总计|小计|平均).*",
          Pattern.CASE_INSENSITIVE);
  private static final int FEWEST = 3;
  private static final int MOST = 14;
  private static final int NEAR = 160;

  /** A sum farther from 100 is none of one whole. */
  private static final int FARTHEST = 12;

  private record Piece(Span span, String name, BigDecimal share) {}

  /**
   * The groups of lines that do not make a whole.
   *
   * @param original the text as written, which keeps the wide spaces between pieces
   * @param text the same, folded
   */
  static List<ShareLines> wrong(String original, String text) {
    List<ShareLines> wrong = new ArrayList<>();
    List<Piece> open = new ArrayList<>();
    int before = 0;
    boolean bare = false;
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      // under a line that says per cent the figures stand without it
      List<Piece> pieces = bare ? bare(text, start, end) : pieces(original, text, start, end);
      bare =
          (bare && !pieces.isEmpty())
              || (start < end
                  && "TFCtfc表图".indexOf(text.charAt(start)) >= 0
                  && CAPTION.matcher(text).region(start, end).matches());
      boolean alone = pieces.size() == 1 && !text.substring(start, end).isBlank();
      if (!alone) {
        boolean gap = text.substring(start, end).isBlank() && !open.isEmpty();
        if (!gap) {
          close(text, before, open, wrong);
          open = new ArrayList<>();
        }
        if (pieces.size() >= FEWEST) {
          close(text, Math.max(0, start - NEAR), pieces, wrong);
        }
      } else {
        if (open.isEmpty()) {
          before = Math.max(0, start - NEAR);
        }
        open.add(pieces.get(0));
      }
      start = end + 1;
    }
    close(text, before, open, wrong);
    return wrong;
  }

  private static List<Piece> bare(String text, int start, int end) {
    Matcher piece = BARE.matcher(text, start, end);
    return piece.matches() ? List.of(piece(piece, 0)) : List.of();
  }

  /** The pieces of a line if it consists of nothing else. */
  private static List<Piece> pieces(String original, String text, int start, int end) {
    if (end - start > 200 || new Span(start, end).find(text, "%") < 0) {
      return List.of();
    }
    List<Piece> pieces = new ArrayList<>();
    String line = text.substring(start, end);
    Matcher whole = PIECE.matcher(line);
    if (whole.matches()) {
      return List.of(piece(whole, start));
    }
    Matcher head = HEAD.matcher(line);
    int from = head.find() ? head.end() : 0;
    Matcher split = SPLIT.matcher(original.substring(start, end));
    List<Integer> cuts = new ArrayList<>();
    while (split.find()) {
      if (split.start() > from) {
        cuts.add(split.start());
      }
    }
    cuts.add(line.length());
    for (int cut : cuts) {
      String words = line.substring(from, cut);
      if (!words.isBlank()) {
        Matcher piece = PIECE.matcher(words);
        if (!piece.matches()) {
          return List.of();
        }
        pieces.add(piece(piece, start + from));
      }
      from = cut;
    }
    return pieces;
  }

  private static Piece piece(Matcher piece, int offset) {
    return new Piece(
        new Span(offset + piece.start(2), offset + piece.end(2)),
        piece.group(1).strip(),
        new BigDecimal(piece.group(2)));
  }

  private static void close(String text, int before, List<Piece> pieces, List<ShareLines> wrong) {
    if (pieces.size() < FEWEST || pieces.size() > MOST) {
      return;
    }
    BigDecimal exact = BigDecimal.ZERO;
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    for (Piece piece : pieces) {
      if (TOTAL.matcher(piece.name()).matches() || piece.share().signum() == 0) {
        return;
      }
      exact = exact.add(piece.share());
      sum = sum.plus(Interval.rounded(piece.share(), piece.share().ulp()));
    }
    BigDecimal off = exact.subtract(Figures.HUNDRED);
    if (sum.meets(Interval.exactly(Figures.HUNDRED))) {
      return;
    }
    Piece last = pieces.get(pieces.size() - 1);
    String around = text.substring(before, last.span().end());
    String over = text.substring(before, pieces.get(0).span().start());
    boolean rest = REST.isIn(last.name());
    boolean near = off.abs().intValue() <= (rest && off.signum() < 0 ? 2 * FARTHEST : FARTHEST);
    if (near && (rest || OVER.isIn(over)) && !OTHERWISE.isIn(around) && !totalled(text, last)) {
      wrong.add(
          new ShareLines(
              pieces.get(0).span().union(last.span()),
              pieces.stream().map(piece -> Figures.plain(piece.share())).toList(),
              exact));
    }
  }

  /** Whether a line of totals comes next, which is checked as the table it is. */
  private static boolean totalled(String text, Piece last) {
    int end = text.indexOf('\n', last.span().end());
    String next = end < 0 ? "" : text.substring(end, Math.min(text.length(), end + 60)).strip();
    return TOTAL.matcher(next.lines().findFirst().orElse("")).matches();
  }
}
