package dev.stet.rules.placeholder;

import static dev.stet.rules.placeholder.MaskScanner.isDigit;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import dev.stet.rules.placeholder.Masks.Certainty;
import dev.stet.rules.placeholder.Masks.Mask;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges the mask runs of one block by what stands round them. */
final class MaskJudge {
  private static final Pattern YEAR =
      Pattern.compile("(?:1[89]|20)(?:[0-9][^0-9.,]|[^0-9.,]{2}|[^0-9.,][0-9])|[12][^0-9.,]{3}");
  private static final Pattern PRIVATE =
      Pattern.compile("[0-9]{2,}[^0-9.,]{3,}[0-9]{2,}|[0-9]{3,}[^0-9.,]{4,}");
  private static final Pattern PRODUCT = Pattern.compile("[0-9.,]*[0-9](?:[^0-9.,][0-9][0-9.,]*)+");
  private static final Pattern VERSION = Pattern.compile("[0-9]+(?:\\.[0-9]+)*(?:\\.[xX*])+");
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9]+\\.[0-9]+\\.(?:[0-9]+|[xX]{2,})\\.[xX]{2,}");
  private static final Pattern STATUS = Pattern.compile("[1-5][xX]{2}");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?i)(?:article|chapter|part|title|section|volume|vol\\.|book|appendix|annex|schedule|louis|bowl|act|canto|cap\\.|第)\\s?$");
  private static final Pattern CASE_FILE =
      Pattern.compile("原告|被告|上诉人|审判员|人民法院|检察院|犯罪嫌疑人|案例|当事人|裁判|申请执行人|民警");
  private static final Pattern FORMULA = Pattern.compile("[=÷√∑≤≥≈]|公式|计算|乘以|算法|乘积");
  private static final Pattern ALGEBRA = Pattern.compile("设\\s?x|未知数|方程|函数|自变量|变量x|x\\s?[=+]|不等式");
  private static final Pattern STRONG_WORDS =
      Pattern.compile(
          "(?m)(?:^|[\\s(（>|-])\\*\\*[^\\s*][^*\\n]{0,200}\\*\\*(?:$|[\\s,.，。:：;；)）|、—-])");

  /** Whether stars are this document's way to make words bold. */
  private static final Analysis<Boolean> EMPHASIS =
      document ->
          document.mediaType().equals("text/markdown")
              || STRONG_WORDS.matcher(document.folded()).find();

  private static final Pattern LABELLED = Pattern.compile("[^:：\\n]{1,40}[:：][\\s\"'`*]*");

  private final Document document;
  private final Block block;
  private final String text;
  private final int low;
  private final int high;

  MaskJudge(Document document, Block block) {
    this.document = document;
    this.block = block;
    this.text = document.folded();
    this.low = block.span().start();
    this.high = block.span().end();
  }

  /** Adds the masks of the block to {@code to}. */
  void judge(List<Mask> to) {
    List<MaskRun> runs = MaskScanner.runs(text, low, high);
    for (int i = 0; i < runs.size(); i++) {
      MaskRun run = runs.get(i);
      int last = lastOfDate(runs, i);
      Certainty certainty = last > i ? ofChain(runs, i, last) : of(run);
      if (certainty != null && !isMention(run)) {
        int end = runs.get(last).end();
        to.add(
            new Mask(
                new Span(run.start(), end + tail(end)),
                last == i && run.mixed() && !isYear(run) && !isAddress(run),
                certainty));
      }
      i = last;
    }
    names(to);
  }

  /** {@code x月xx日}, {@code x-xx月}, {@code XX/XX/XXXX}: one date, or one range, is one mask. */
  private int lastOfDate(List<MaskRun> runs, int first) {
    int last = first;
    while (last + 1 < runs.size()
        && runs.get(last + 1).kind() == runs.get(first).kind()
        && joins(runs.get(last).end(), runs.get(last + 1).start())) {
      last++;
    }
    return last;
  }

  private boolean joins(int from, int to) {
    if (to <= from || to - from > 3) {
      return false;
    }
    String between = text.substring(from, to).strip();
    return switch (between) {
      case "年", "月", "日", "-", "–", "—", "~", "至", "/", "年度", "月至", "日至", "月-", "日-", "月—", "年至" ->
          true;
      default -> false;
    };
  }

  private @Nullable Certainty ofChain(List<MaskRun> runs, int first, int last) {
    MaskRun run = runs.get(first);
    MaskRun end = runs.get(last);
    boolean dated = false;
    int marks = 0;
    for (int i = first; i <= last; i++) {
      marks += runs.get(i).marks();
      dated |= Neighbours.DATE_PARTS.at(text, runs.get(i).end(), high) > 0;
    }
    if (dated || Neighbours.UNITS.at(text, end.end(), high) > 0) {
      return isFormula(run) && !dated ? null : Certainty.CERTAIN;
    }
    if (run.kind() != MaskRun.Kind.LETTER || isWord(left(run)) || isWord(right(end)) || marks < 5) {
      return null;
    }
    return runs.get(last).mixed() || mentionsFormat(run) ? Certainty.POSSIBLE : Certainty.LIKELY;
  }

  private @Nullable Certainty of(MaskRun run) {
    char left = left(run);
    char right = right(run);
    if (left == '+' || right == '+' || isInside(run)) {
      return inlineValue(run);
    }
    if (run.mixed()) {
      return mixed(run, left, right);
    }
    return switch (run.kind()) {
      case LETTER -> letters(run, left, right);
      case TIMES -> times(run, left, right);
      case STAR -> stars(run, left, right);
      case SHAPE -> shapes(run, left, right);
      case QUESTION, HASH -> questions(run, left);
    };
  }

  // figures with digits missing

  private @Nullable Certainty mixed(MaskRun run, char left, char right) {
    if (run.kind() == MaskRun.Kind.HASH || isWord(left) || left == '#') {
      return null;
    }
    if (run.kind() == MaskRun.Kind.STAR && run.words().charAt(0) == '*') {
      return null; // **12.5%**: emphasis opens before the figure
    }
    if (isYear(run)) {
      return year(run, right);
    }
    int unit = unit(run.end());
    if (isAddress(run)) {
      return Certainty.CERTAIN;
    }
    if (isLatin(right) && !latinUnit(run)) {
      return null;
    }
    if (PRODUCT.matcher(run.words()).matches() && singles(run)) {
      boolean sum =
          run.kind() == MaskRun.Kind.LETTER
              && run.marks() == 1
              && isAscii(run)
              && Neighbours.SUMS.at(text, run.end(), high) > 0
              && !isFormula(run);
      return sum ? Certainty.LIKELY : null;
    }
    boolean strict = Neighbours.STRICT_UNITS.at(text, run.end(), high) > 0;
    if (PRIVATE.matcher(run.words()).matches() && unit == 0) {
      return null;
    }
    if (VERSION.matcher(run.words()).matches() && Neighbours.SUMS.at(text, run.end(), high) == 0) {
      return null;
    }
    if (STATUS.matcher(run.words()).matches() && Neighbours.SUMS.at(text, run.end(), high) == 0) {
      return null;
    }
    if (run.kind() == MaskRun.Kind.QUESTION && run.marks() < 2) {
      return null;
    }
    if (run.kind() != MaskRun.Kind.LETTER && run.marks() == 1) {
      return Neighbours.SUMS.at(text, run.end(), high) > 0
              && !isFormula(run)
              && run.kind() != MaskRun.Kind.STAR
          ? Certainty.CERTAIN
          : null;
    }
    boolean prefix = !isDigit(run.words().charAt(0));
    if (prefix && run.marks() == 1 && !strict) {
      return null;
    }
    if (strict && !text.startsWith("倍", run.end())) {
      return isHan(left)
              || run.marks() > 1
              || Neighbours.SUMS.at(text, run.end(), high) > 0
              || !isHanDocument()
          ? Certainty.CERTAIN
          : Certainty.LIKELY;
    }
    if (unit > 0 && run.marks() > 1) {
      return Certainty.CERTAIN;
    }
    if (unit > 0 && !text.startsWith("倍", run.end()) && isHan(left)) {
      return Certainty.LIKELY;
    }
    if (latinUnit(run) && run.words().indexOf('.') >= 0) {
      return Certainty.LIKELY;
    }
    return run.marks() > 1 && isHan(left) && isHan(right) ? Certainty.LIKELY : null;
  }

  private @Nullable Certainty year(MaskRun run, char right) {
    boolean named = text.startsWith("年", skipSpace(run.end()));
    if (named) {
      return Certainty.CERTAIN;
    }
    String words = run.words();
    boolean twoOpen = words.length() == 4 && !isDigit(words.charAt(2)) && !isDigit(words.charAt(3));
    boolean century = words.startsWith("20") || words.startsWith("19");
    if (isLatin(right) || PRODUCT.matcher(words).matches()) {
      return null;
    }
    return switch (run.kind()) {
      case LETTER -> twoOpen && century ? Certainty.CERTAIN : null;
      case TIMES, STAR, SHAPE ->
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

  // x and X

  private @Nullable Certainty letters(MaskRun run, char left, char right) {
    if (isWord(left) || binds("\\@.", left)) {
      return null;
    }
    if (right == 'A' && (isHan(left) || isOpen(left)) && isHan(at(run.end() + 1))) {
      return Certainty.LIKELY; // xA级景区
    }
    boolean latinUnit = latinUnit(run);
    if ((isLatin(right) && !latinUnit)
        || right == '_'
        || right == '\\'
        || right == '@'
        || (right == '.' && isLatin(at(run.end() + 1)))) {
      return null;
    }
    if (Neighbours.X_WORDS.at(text, run.end(), high) > 0 && run.words().indexOf('.') < 0) {
      return null;
    }
    boolean decimal = run.words().indexOf('.') >= 0 || run.words().indexOf(',') >= 0;
    if (decimal) {
      return decimal(run, left, latinUnit);
    }
    return run.marks() == 1 ? single(run, left, right) : several(run, left, right, latinUnit);
  }

  private @Nullable Certainty decimal(MaskRun run, char left, boolean latinUnit) {
    if (isCurrency(left) || Neighbours.SUMS.at(text, run.end(), high) > 0) {
      return Certainty.CERTAIN;
    }
    if (unit(run.end()) > 0 && run.words().indexOf('.') == run.words().lastIndexOf('.')) {
      return Certainty.CERTAIN;
    }
    return latinUnit && run.marks() > 1 ? Certainty.LIKELY : null;
  }

  private @Nullable Certainty single(MaskRun run, char left, char right) {
    if (left == '*' && right == '*' && text.startsWith("** out of", run.end())) {
      return Certainty.LIKELY;
    }
    if (binds("=/\\^<>|&_-*(", left) || binds("=/\\^<>|&_-(*)]}", right)) {
      return null;
    }
    int unit = Neighbours.UNITS.at(text, run.end(), high);
    boolean upper = run.words().charAt(0) == 'X';
    if (unit > 0 && (isHan(left) || isOpen(left))) {
      if (left == '第') {
        return Certainty.CERTAIN;
      }
      if (Neighbours.VARIABLES.before(text, low, run.start()) > 0 || isAlgebra()) {
        return null;
      }
      int sum = Neighbours.SUMS.at(text, run.end(), high);
      return (unit > 1 && sum > 1) || (upper && sum > 0) ? Certainty.CERTAIN : Certainty.LIKELY;
    }
    if (Neighbours.VARIABLES.before(text, low, run.start()) > 0 || isAlgebra()) {
      return null;
    }
    if (Neighbours.PLACES_AND_PEOPLE.at(text, run.end(), high) > 0) {
      return Certainty.LIKELY;
    }
    if (isHan(left) && isHan(right)) {
      return Certainty.POSSIBLE;
    }
    if (isCurrency(left)
        || (right == '%' && !isHan(left))
        || englishAfter(run, Neighbours.ENGLISH_UNITS)) {
      return upper && !isWord(left) ? Certainty.LIKELY : null;
    }
    return null;
  }

  private @Nullable Certainty several(MaskRun run, char left, char right, boolean latinUnit) {
    boolean upper = run.words().chars().allMatch(c -> c == 'X' || c == '\u0425');
    boolean lower = run.words().chars().allMatch(c -> c == 'x' || c == '\u0445');
    if ((!upper && !lower) || left == '=' || right == '=' || (left == '/' && !isHan(right))) {
      return null;
    }
    if (upper && isRoman(run, left, right)) {
      return null;
    }
    if (isHan(left) || isHan(right) || right == '%' || isCurrency(left) || latinUnit) {
      return mentionsFormat(run) ? Certainty.POSSIBLE : Certainty.CERTAIN;
    }
    if (fillsTitleMarks(run)
        || englishAfter(run, Neighbours.ENGLISH_UNITS)
        || englishAfter(run, Neighbours.ENGLISH_SUFFIXES)
        || Neighbours.ENGLISH_LEADS.before(text, low, skipSpaceBack(run.start())) > 0) {
      return Certainty.CERTAIN;
    }
    if (isValue(run)) {
      return run.marks() > 2 || upper ? Certainty.CERTAIN : Certainty.LIKELY;
    }
    if (isCell(run)) {
      return Certainty.LIKELY;
    }
    boolean hanNear = isHan(at(skipSpaceBack(run.start()) - 1)) || isHan(at(skipSpace(run.end())));
    return hanNear ? Certainty.LIKELY : Certainty.POSSIBLE;
  }

  private static boolean binds(String signs, char c) {
    return c != 0 && signs.indexOf(c) >= 0;
  }

  private boolean isRoman(MaskRun run, char left, char right) {
    if (run.marks() > 3) {
      return false;
    }
    boolean label =
        (right == '.' || right == '、' || right == ')')
            && (left == 0 || left == '(' || left == '\n');
    int from = Math.max(low, run.start() - 12);
    return label || (left == ' ' && NUMBERED.matcher(text.substring(from, run.start())).find());
  }

  // × and ××

  private @Nullable Certainty times(MaskRun run, char left, char right) {
    char before = at(skipSpaceBack(run.start()) - 1);
    char after = at(skipSpace(run.end()));
    if (run.marks() == 1) {
      if (isDigit(before)
          || isLatin(before)
          || before == ')'
          || before == ']'
          || isDigit(after)
          || isLatin(after)
          || after == '('
          || isFormula(run)) {
        return null;
      }
      int unit = Neighbours.UNITS.at(text, run.end(), high);
      if (unit > 0 && !isMeasure(at(run.end() + unit)) && (isHan(left) || isOpen(left))) {
        return Certainty.CERTAIN;
      }
      if (Neighbours.PLACES_AND_PEOPLE.at(text, run.end(), high) > 0
          && (isHan(left) || isOpen(left))) {
        return Certainty.LIKELY;
      }
      return null;
    }
    if (text.startsWith("√", run.end() + 1) || before == '√') {
      return null;
    }
    return symbols(run, left, right);
  }

  // *** and ○○

  private @Nullable Certainty stars(MaskRun run, char left, char right) {
    if (run.marks() < 2
        || isLatin(left)
        || isLatin(right)
        || left == '_'
        || right == '_'
        || left == '/'
        || right == '/'
        || (left == '.' && right == 0)
        || isMarkup(run)) {
      return null;
    }
    if ((fillsLine(run) && !isCellKind()) || document.get(EMPHASIS)) {
      return null;
    }
    if (Neighbours.RATINGS.before(text, low, labelEnd(run)) > 0) {
      return null;
    }
    if (Neighbours.PLACES_AND_PEOPLE.at(text, run.end(), high) > 0
        || Neighbours.STRICT_UNITS.at(text, run.end(), high) > 0) {
      return Certainty.CERTAIN;
    }
    if (Neighbours.LEADS.before(text, low, labelEnd(run)) > 0) {
      return Certainty.CERTAIN;
    }
    if (isHan(left) && isHan(right)) {
      return Certainty.LIKELY;
    }
    return isValue(run) && run.marks() > 2 ? Certainty.LIKELY : null;
  }

  private @Nullable Certainty shapes(MaskRun run, char left, char right) {
    String words = run.words();
    boolean one =
        words
            .chars()
            .allMatch(
                c ->
                    c == words.charAt(0)
                        || ((c == '○' || c == '〇' || c == '◯')
                            && "○〇◯".indexOf(words.charAt(0)) >= 0));
    if (run.marks() < 2
        || !one
        || isNumeral(left)
        || isNumeral(right)
        || isLatin(left)
        || isLatin(right)) {
      return null;
    }
    if (fillsLine(run) && !isCellKind()) {
      return null;
    }
    return symbols(run, left, right);
  }

  /** Two and more signs that nobody writes for their own sake. */
  private @Nullable Certainty symbols(MaskRun run, char left, char right) {
    if (Neighbours.RATINGS.before(text, low, labelEnd(run)) > 0) {
      return null;
    }
    if (unit(run.end()) > 0
        || Neighbours.SUFFIXES.at(text, run.end(), high) > 0
        || fillsTitleMarks(run)) {
      return mentionsFormat(run) ? Certainty.POSSIBLE : Certainty.CERTAIN;
    }
    if (Neighbours.LEADS.before(text, low, labelEnd(run)) > 0) {
      return run.kind() == MaskRun.Kind.TIMES ? Certainty.CERTAIN : Certainty.LIKELY;
    }
    if (isHan(left) && isHan(right)) {
      return run.kind() == MaskRun.Kind.TIMES ? Certainty.CERTAIN : Certainty.LIKELY;
    }
    if (isHan(left) || isHan(right)) {
      return run.kind() == MaskRun.Kind.TIMES ? Certainty.LIKELY : Certainty.POSSIBLE;
    }
    return isValue(run) ? Certainty.LIKELY : Certainty.POSSIBLE;
  }

  private @Nullable Certainty questions(MaskRun run, char left) {
    boolean asks = run.marks() >= 2 && Neighbours.STRICT_UNITS.at(text, run.end(), high) > 0;
    return asks && (isHan(left) || isCurrency(left)) && "么吗呢吧谁何哪啊呀".indexOf(left) < 0
        ? Certainty.CERTAIN
        : null;
  }

  /** {@code 某某}: a name withheld. In court papers that is the rule, in a title it is a template. */
  private void names(List<Mask> to) {
    int at = nextName(low);
    while (at >= 0) {
      int end = at + 2;
      while (end < high && text.charAt(end) == '某') {
        end++;
      }
      boolean person =
          at > low
              && "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
                      .indexOf(text.charAt(at - 1))
                  >= 0;
      if (!person && !CASE_FILE.matcher(head()).find()) {
        Span span = new Span(at, end + Neighbours.SUFFIXES.at(text, end, high));
        boolean title = document.blocks().get(0).span().contains(at);
        to.add(new Mask(span, false, title ? Certainty.LIKELY : Certainty.POSSIBLE));
      }
      at = nextName(end);
    }
  }

  private int nextName(int from) {
    for (int i = from; i + 1 < high; i++) {
      if (text.charAt(i) == '某' && text.charAt(i + 1) == '某') {
        return i;
      }
    }
    return -1;
  }

  private String head() {
    return text.substring(0, Math.min(text.length(), 20_000));
  }

  // what stands round

  private char at(int offset) {
    return offset >= low && offset < high ? text.charAt(offset) : 0;
  }

  private char left(MaskRun run) {
    return at(run.start() - 1);
  }

  private char right(MaskRun run) {
    return at(run.end());
  }

  private int skipSpace(int offset) {
    return at(offset) == ' ' ? offset + 1 : offset;
  }

  private int skipSpaceBack(int offset) {
    return at(offset - 1) == ' ' ? offset - 1 : offset;
  }

  /** The end of the words before a run, a colon between them aside. */
  private int labelEnd(MaskRun run) {
    int end = run.start();
    while (end > low && ": (\"“‘为是".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private int unit(int offset) {
    return Neighbours.UNITS.at(text, skipSpace(offset), high);
  }

  /** How much of what follows belongs to the mask: its unit or its suffix. */
  private int tail(int end) {
    int unit = Neighbours.UNITS.at(text, end, high);
    return unit > 0 ? unit : Neighbours.SUFFIXES.at(text, end, high);
  }

  private boolean latinUnit(MaskRun run) {
    int length = Neighbours.ENGLISH_UNITS.at(text, run.end(), high);
    return length > 0
        && !isLatin(at(run.end() + length))
        && (run.marks() > 1 || at(run.end()) == '%')
        && at(run.end()) != ' ';
  }

  private boolean englishAfter(MaskRun run, Vocabulary words) {
    if (at(run.end()) != ' ') {
      return false;
    }
    int length = words.at(text, run.end() + 1, high);
    return length > 0 && !isLatin(at(run.end() + 1 + length));
  }

  private boolean isYear(MaskRun run) {
    return run.words().length() == 4 && YEAR.matcher(run.words()).matches();
  }

  private boolean isAddress(MaskRun run) {
    return run.kind() == MaskRun.Kind.LETTER && ADDRESS.matcher(run.words()).matches();
  }

  private static boolean singles(MaskRun run) {
    String words = run.words();
    for (int i = 1; i < words.length(); i++) {
      if (MaskRun.Kind.of(words.charAt(i)) != null
          && MaskRun.Kind.of(words.charAt(i - 1)) != null) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(MaskRun run) {
    return run.words().chars().allMatch(c -> c < 0x80);
  }

  /** Whether the run is all there is behind a label: {@code OSID: XXXX}. */
  private boolean isValue(MaskRun run) {
    int start = lineStart(run.start());
    return LABELLED
            .matcher(text.substring(Math.max(start, run.start() - 60), run.start()))
            .matches()
        && restIsEmpty(run.end());
  }

  private boolean restIsEmpty(int offset) {
    for (int i = offset; i < high && text.charAt(i) != '\n'; i++) {
      if (" \"'`*。.;；,，])|".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private int lineStart(int offset) {
    int start = offset;
    int limit = Math.max(low, offset - 200);
    while (start > limit && text.charAt(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  private boolean fillsLine(MaskRun run) {
    int start = lineStart(run.start());
    return text.substring(start, run.start()).isBlank() && restIsEmpty(run.end());
  }

  private boolean isCellKind() {
    return block.kind() == BlockKind.TABLE_CELL;
  }

  private boolean isCell(MaskRun run) {
    return isCellKind() && text.substring(low, run.start()).isBlank() && restIsEmpty(run.end());
  }

  private boolean fillsTitleMarks(MaskRun run) {
    return left(run) == '《' && right(run) == '》';
  }

  private boolean isInside(MaskRun run) {
    return Surroundings.holds(document, Inside.INLINE_CODE, run.span())
        || Surroundings.holds(document, Inside.URL, run.span());
  }

  /**
   * A value left as {@code `xxx`}: code marks round nothing but the mask, where a value belongs.
   */
  private @Nullable Certainty inlineValue(MaskRun run) {
    boolean marked = left(run) == '`' && right(run) == '`';
    boolean bare =
        run.kind() == MaskRun.Kind.LETTER
            && run.marks() > 2
            && !run.mixed()
            && (marked || Surroundings.isInlineCode(document, run.span()));
    if (!bare) {
      return null;
    }
    boolean cell = isCellKind() && run.start() - 1 <= low && run.end() + 1 >= high;
    return cell || isValue(run) || cellOfRow(run) ? Certainty.LIKELY : null;
  }

  private boolean cellOfRow(MaskRun run) {
    return at(skipSpaceBack(run.start() - 1) - 1) == '|';
  }

  /** Whether the words speak of the mask instead of using it: 密码以“***”形式显示. */
  private boolean isMention(MaskRun run) {
    char left = left(run);
    char right = right(run);
    boolean whole = isOpenQuote(left) && isCloseQuote(right);
    if (whole && Neighbours.SUFFIXES.at(text, run.end() + 1, high) == 0) {
      return true;
    }
    int open = run.start() - 1;
    int limit = Math.max(low, run.start() - 24);
    while (open >= limit
        && !isOpenQuote(text.charAt(open))
        && text.charAt(open) != '”'
        && text.charAt(open) != '\n') {
      open--;
    }
    return open >= limit
        && isOpenQuote(text.charAt(open))
        && Surroundings.holds(document, Inside.QUOTES, new Span(open + 1, run.end()))
        && Neighbours.MENTIONS.before(text, low, open) > 0;
  }

  private boolean mentionsFormat(MaskRun run) {
    String before = text.substring(Math.max(low, run.start() - 12), run.start());
    return before.contains("格式")
        || before.contains("形如")
        || before.contains("format")
        || before.contains("编号规则")
        || before.contains("样式");
  }

  private boolean isFormula(MaskRun run) {
    int start = lineStart(run.start());
    int end = Math.min(high, run.end() + 60);
    return FORMULA.matcher(text.substring(Math.max(start, run.start() - 60), end)).find();
  }

  private boolean isAlgebra() {
    return ALGEBRA.matcher(text.substring(low, Math.min(high, low + 2000))).find();
  }

  /** {@code **bold**}: a run that opens or closes emphasis with another of its length. */
  private boolean isMarkup(MaskRun run) {
    int length = run.end() - run.start();
    if (length > 3) {
      return false;
    }
    String mark = text.substring(run.start(), run.end());
    int limit = Math.min(high, run.end() + 120);
    int close = text.indexOf(mark, run.end());
    boolean opens =
        !isBreak(right(run))
            && close > 0
            && close + length <= limit
            && !isBreak(text.charAt(close - 1))
            && text.charAt(close - 1) != '*'
            && at(close + length) != '*'
            && pairs(run.end(), close);
    int floor = Math.max(low, run.start() - 120);
    int open = text.lastIndexOf(mark, run.start() - 1);
    boolean closes =
        !isBreak(left(run))
            && open >= floor
            && !isBreak(at(open + length))
            && at(open + length) != '*'
            && at(open - 1) != '*'
            && pairs(open + length, run.start());
    return opens || closes;
  }

  /** Whether emphasis may reach from one to the other: not over the end of a sentence or a year. */
  private boolean pairs(int from, int to) {
    for (int i = from; i < to; i++) {
      if ("。！？;；\n".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return !isDigit(at(to - 1)) || !text.startsWith("年", to + 2);
  }

  private static boolean isBreak(char c) {
    return c == 0 || Character.isWhitespace(c) || ",，。、；;：:！!？?）)".indexOf(c) >= 0;
  }

  private boolean isHanDocument() {
    int han = 0;
    int end = Math.min(high, low + 200);
    for (int i = low; i < end; i++) {
      if (isHan(text.charAt(i))) {
        han++;
      }
    }
    return han * 5 > end - low;
  }

  /** 人数, 年限: with these a unit is part of the name of a measure. */
  private static boolean isMeasure(char c) {
    return "数限率价均长宽高量度比".indexOf(c) >= 0;
  }

  private static boolean isCurrency(char c) {
    return c == '$' || c == '€' || c == '£' || c == '¥' || c == '￥';
  }

  private static boolean isOpen(char c) {
    return c == 0 || Character.isWhitespace(c) || "，,。.、；;：:（(“\"《〈【[‘—~".indexOf(c) >= 0;
  }

  private static boolean isOpenQuote(char c) {
    return c == '“' || c == '"' || c == '‘' || c == '「' || c == '\'';
  }

  private static boolean isCloseQuote(char c) {
    return c == '”' || c == '"' || c == '’' || c == '」' || c == '\'';
  }

  private static boolean isNumeral(char c) {
    return "一二三四五六七八九十百千零〇".indexOf(c) >= 0;
  }

  private static boolean isWord(char c) {
    return isLatin(c) || c == '_';
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetter(c);
  }

  private static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }
}
