package dev.stet.rules.placeholder;

import static dev.stet.rules.placeholder.Signs.isHan;
import static dev.stet.rules.placeholder.Signs.isLatin;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands round a mask run in its block. */
final class Around {
  private static final PrefilteredPattern FORMULA =
      PrefilteredPattern.compile("[=÷√∑≤≥≈]|公式|计算|乘以|算法|乘积");
  private static final PrefilteredPattern ALGEBRA =
      PrefilteredPattern.compile("设\\s?x|未知数|方程|函数|自变量|变量x|x\\s?[=+]|不等式");
  private static final PrefilteredPattern TERMS =
      PrefilteredPattern.compile(
          "(?<![a-zA-Z])[a-zA-Z][0-9n]?\\s?[=<>≤≥]\\s?[-0-9a-zA-Z(√]|概率|样本量|方程|函数|定理");

  /** So many terms of mathematics, and letters are variables. */
  private static final int MANY_TERMS = 3;

  private static final Analysis<Boolean> MATHEMATICS =
      document -> {
        String head = document.folded().substring(0, Math.min(document.folded().length(), 20_000));
        return TERMS.matcher(head).results().limit(MANY_TERMS).count() == MANY_TERMS;
      };

  private static final PrefilteredPattern PLURAL = PrefilteredPattern.compile(" [a-z]{3,20}s\\b");
  private static final PrefilteredPattern GENETIC =
      PrefilteredPattern.compile(
          " (?:chromosome|gene|male|female|individual|cell|karyotype|centur|embryo|series|class|was|is\\b|movie|video|film|site|pic)");
  private static final PrefilteredPattern SIZES =
      PrefilteredPattern.compile("(?<!\\S)(?:S|M|L|XL|XS)(?!\\S)");

  private static final Analysis<Boolean> GENETICS =
      document ->
          document.folded().contains("hromosom")
              || document.folded().contains("aryotyp")
              || document.folded().contains(" XY ");

  /** X服务器, an X client: of a document about the window system that is called so. */
  private static final PrefilteredPattern WINDOW_SYSTEM =
      PrefilteredPattern.compile(
          "X Window|X ?窗口|(?<![A-Za-z0-9])X11(?![0-9个户人亩万元%])(?:[ ,.;:)，。、]|$)|X\\.?Org\\b|Xorg\\b");

  private static final Analysis<Boolean> WINDOWS =
      document -> WINDOW_SYSTEM.isIn(document.folded());

  private static final Pattern NEXT_LABEL = Pattern.compile("\\s{1,8}[\\p{IsHan}]{2,6}[:：]");
  private static final PrefilteredPattern LAST_LABEL =
      PrefilteredPattern.compile("\\s[\\p{IsHan}]{2,6}[:：]\\s?$");
  private static final Pattern LABELLED = Pattern.compile("[^:：\\n]{1,40}[:：][\\s\"'`*]*");

  private static final PrefilteredPattern CASE_NUMBER =
      PrefilteredPattern.compile(
          "[(〔][12][0-9]{3}[)〕][^\\n,。]{2,14}(?:民|刑|行|执|赔|知|破|商)[^\\n,。]{0,14}号");
  private static final PrefilteredPattern PARTIES =
      PrefilteredPattern.compile("原告|被告|上诉人|审判员|申请执行人|公诉机关|被执行人|上诉案|纠纷案|再审案|审理法院|二审法院|审判长");

  private static final Analysis<Boolean> JUDGMENT =
      document -> {
        String head = document.folded().substring(0, Math.min(document.folded().length(), 20_000));
        return CASE_NUMBER.isIn(head) && PARTIES.isIn(head);
      };

  final Document document;
  final Block block;

  /** The document's folded text. */
  final String text;

  /** Where the block begins. */
  final int low;

  /** Where the block ends. */
  final int high;

  Around(Document document, Block block) {
    this.document = document;
    this.block = block;
    this.text = document.folded();
    this.low = block.span().start();
    this.high = block.span().end();
  }

  char at(int offset) {
    return offset >= low && offset < high ? text.charAt(offset) : 0;
  }

  char left(MaskRun run) {
    return at(run.start() - 1);
  }

  char right(MaskRun run) {
    return at(run.end());
  }

  int skipSpace(int offset) {
    return at(offset) == ' ' ? offset + 1 : offset;
  }

  int skipSpaceBack(int offset) {
    return at(offset - 1) == ' ' ? offset - 1 : offset;
  }

  /** The end of the words before a run, a colon between them aside. */
  int labelEnd(MaskRun run) {
    int end = run.start();
    while (end > low && ": (\"“‘为是".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  int unit(int offset) {
    return Neighbours.UNITS.at(text, skipSpace(offset), high);
  }

  boolean latinUnit(MaskRun run) {
    int length = Neighbours.ENGLISH_UNITS.at(text, run.end(), high);
    return length > 0
        && !isLatin(at(run.end() + length))
        && (run.marks() > 1
            || (run.mixed() && run.words().indexOf('.') > 0)
            || at(run.end()) == '%')
        && at(run.end()) != ' ';
  }

  boolean englishAfter(MaskRun run, Vocabulary words) {
    if (at(run.end()) != ' ') {
      return false;
    }
    int length = words.at(text, run.end() + 1, high);
    return length > 0 && !isLatin(at(run.end() + 1 + length));
  }

  /** Whether the document is a court's: there the rules of publication ask for masks. */
  boolean isJudgment() {
    return document.get(JUDGMENT);
  }

  /** Whether the run is all there is behind a label: {@code OSID: XXXX}. */
  boolean isValue(MaskRun run) {
    return (isLabelled(run.start()) || isLabelledWithin(run.start()))
        && (restIsEmpty(run.end()) || NEXT_LABEL.matcher(text).region(run.end(), high).lookingAt());
  }

  /** 文字：XX　摄影：XX: a label that is not the first of its line. */
  private boolean isLabelledWithin(int offset) {
    return LAST_LABEL.isIn(text.substring(Math.max(low, offset - 16), offset));
  }

  /** Whether nothing but a label stands before {@code offset} on its line. */
  boolean isLabelled(int offset) {
    int start = lineStart(offset);
    return LABELLED.matcher(text.substring(Math.max(start, offset - 60), offset)).matches();
  }

  boolean restIsEmpty(int offset) {
    for (int i = offset; i < high && text.charAt(i) != '\n'; i++) {
      if (" \"'`*。.;；,，])|".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  int lineStart(int offset) {
    int start = offset;
    int limit = Math.max(low, offset - 200);
    while (start > limit && text.charAt(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  /** Whether a month's name and nothing longer follows: XX June 2023. */
  boolean monthAfter(int offset) {
    int length = at(offset) == ' ' ? Neighbours.MONTHS.at(text, offset + 1, high) : 0;
    int end = offset + 1 + length;
    return length > 0
        && !isLatin(at(end))
        && !(text.startsWith("May ", end - 3) && Character.isLowerCase(at(end + 1)));
  }

  /** {@code June XX, 2023}; but not June XX Corps. */
  boolean monthBefore(MaskRun run) {
    return left(run) == ' '
        && (right(run) != ' ' || !Character.isLetter(at(run.end() + 1)))
        && Signs.isBreak(right(run))
        && Neighbours.MONTHS.before(text, low, run.start() - 1) > 0;
  }

  /** Whether the word before the run is a common one: no name of something numbered. */
  boolean followsCommonWord(MaskRun run) {
    int start = run.start() - 1;
    while (start > low && isLatin(text.charAt(start - 1))) {
      start--;
    }
    return left(run) == ' ' && start < run.start() - 2 && Character.isLowerCase(text.charAt(start));
  }

  /** {@code XX teachers}: a number of things, not a chromosome's name. */
  boolean isCounted(MaskRun run) {
    if (at(run.end()) != ' ' || !Character.isLowerCase(at(run.end() + 1))) {
      return false;
    }
    Matcher noun = PLURAL.matcher(text, run.end(), Math.min(high, run.end() + 30));
    return noun.lookingAt() && !GENETIC.isIn(noun.group());
  }

  /** Whether {@code run} is the X of a document about the X Window System. */
  boolean isWindowSystem(MaskRun run) {
    return run.marks() == 1 && text.charAt(run.start()) == 'X' && document.get(WINDOWS);
  }

  /** Whether the document is about the chromosomes X and Y. */
  boolean isGenetics() {
    return document.get(GENETICS);
  }

  /**
   * Whether the run stands in a column, behind another cell, in lines with figures: {@code Travel
   * XXX}.
   */
  boolean isColumn(MaskRun run) {
    int start = text.lastIndexOf('\n', run.start() - 1) + 1;
    boolean apart =
        isCell(run)
            || (isGap(run.start() - 2, run.start())
                && (isLineEnd(run.end()) || isGap(run.end(), run.end() + 2)));
    if (!apart
        || !text.substring(start, run.start()).chars().anyMatch(Character::isLetterOrDigit)) {
      return false;
    }
    int last = text.lastIndexOf('\n', start - 2) + 1;
    int stop = text.indexOf('\n', run.end());
    int end = stop < 0 ? text.length() : stop;
    int next = text.indexOf('\n', end + 1);
    return text.substring(last, next < 0 ? text.length() : next)
            .chars()
            .anyMatch(c -> c >= '0' && c <= '9')
        && !SIZES.isIn(text.substring(start, end));
  }

  private boolean isGap(int from, int to) {
    boolean wide = from >= low && to <= high && text.substring(from, to).isBlank();
    return wide || at(from) == '\t' || at(to - 1) == '\t';
  }

  private boolean isLineEnd(int offset) {
    int end = skipSpace(offset);
    return end >= high || text.charAt(end) == '\n';
  }

  boolean fillsLine(MaskRun run) {
    int start = lineStart(run.start());
    return text.substring(start, run.start()).isBlank() && restIsEmpty(run.end());
  }

  boolean isCellKind() {
    return block.kind() == BlockKind.TABLE_CELL;
  }

  boolean isCell(MaskRun run) {
    return isCellKind() && text.substring(low, run.start()).isBlank() && restIsEmpty(run.end());
  }

  /** Whether a run is all of its line or item, but for a bullet. */
  boolean isAllOf(MaskRun run) {
    for (int i = lineStart(run.start()); i < run.start(); i++) {
      if (" \t-•*·".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return restIsEmpty(run.end());
  }

  boolean fillsTitleMarks(MaskRun run) {
    return left(run) == '《' && right(run) == '》';
  }

  boolean isInside(MaskRun run) {
    return Surroundings.holds(document, Inside.INLINE_CODE, run.span())
        || Surroundings.holds(document, Inside.URL, run.span());
  }

  boolean mentionsFormat(MaskRun run) {
    String before = text.substring(Math.max(low, run.start() - 12), run.start());
    String after = text.substring(run.end(), Math.min(high, run.end() + 10));
    return before.contains("格式")
        || after.contains("命名规则")
        || after.contains("编号规则")
        || before.contains("形如")
        || before.contains("format")
        || before.contains("编号规则")
        || before.contains("样式");
  }

  boolean isFormula(MaskRun run) {
    int start = lineStart(run.start());
    int end = Math.min(high, run.end() + 60);
    return FORMULA.isIn(text.substring(Math.max(start, run.start() - 60), end));
  }

  boolean isAlgebra() {
    return document.get(MATHEMATICS)
        || ALGEBRA.isIn(text.substring(low, Math.min(high, low + 2000)));
  }

  boolean isHanDocument() {
    int han = 0;
    int end = Math.min(high, low + 200);
    for (int i = low; i < end; i++) {
      if (isHan(text.charAt(i))) {
        han++;
      }
    }
    return han * 5 > end - low;
  }
}
