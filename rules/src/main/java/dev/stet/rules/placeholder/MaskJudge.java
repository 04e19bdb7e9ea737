package dev.stet.rules.placeholder;

import static dev.stet.rules.placeholder.Signs.isCloseQuote;
import static dev.stet.rules.placeholder.Signs.isCurrency;
import static dev.stet.rules.placeholder.Signs.isHan;
import static dev.stet.rules.placeholder.Signs.isOpenQuote;
import static dev.stet.rules.placeholder.Signs.isWord;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import dev.stet.rules.placeholder.Masks.Certainty;
import dev.stet.rules.placeholder.Masks.Mask;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges the mask runs of one block by what stands round them. */
final class MaskJudge {
  private static final Pattern WITHHELD =
      Pattern.compile(
          "[^\\s,，。;；(（]{0,16}[?？”]?\\s?[(][^()]{0,32}(?:隐去|代之|残缺|漫漶|保密|脱敏|涉密|化名|笔名|网名|艺名|匿名|原文如此|略去|从略|公开|罗马数字|即第|(?i:anonymi[sz]ed|redacted|withheld|confidential|not disclosed|as printed|sic))[^()]{0,24}[)]");

  /** {@code 20XX Minutes (current year)}, {@code XX Month (e.g. 08 Aug)}: how a file is named. */
  private static final Pattern NAMING =
      Pattern.compile(
          "[^\\n()]{0,24}\\((?i:current|this|e\\.g\\.|for example|example|i\\.e\\.|the (?:current |same )?(?:year|month|day|number)|year of|month of|例如|如|即)\\b?[^()\\n]{2,80}\\)");

  private static final PrefilteredPattern PERSON =
      PrefilteredPattern.compile("\\b(?:Mrs?|Ms|Miss|Dr)\\.? $");

  /** Where somebody is said to be named by a letter. */
  private static final PrefilteredPattern GIVEN =
      PrefilteredPattern.compile(
          "\\b(?:called|named|known as|referred to as|refer to (?:him|her|them) as|call (?:him|her|them)|use the (?:name|pseudonym)) [\"“']?(?:Mrs?|Ms|Miss|Dr)\\.? [A-Z]\\b");

  private static final Analysis<Boolean> GIVES_LETTERS = document -> GIVEN.isIn(document.folded());

  private static final int LONGEST_TITLE = 6;

  private static final Pattern OF_QUOTED = Pattern.compile(".{0,2}”(?:中|里|内)?的?");

  private static final PrefilteredPattern PAGES = PrefilteredPattern.compile("\\bpp?\\. ?$");

  /** Marks that programmers leave, of which {@code xxx} is one too. */
  private static final PrefilteredPattern MARKERS =
      PrefilteredPattern.compile(
          "(?i)\\b(?:todo|fixme|hack)[s\"'”’`]{0,3}(?:,|,? (?:and|or)|/| \\|)\\s?[\"'“‘`]?$");

  private static final Pattern STANDS_FOR =
      Pattern.compile(
          " (?:(?:for|as) (?:an? |the )?(?:gap|blank|figure|number|name|missing|unknown|placeholder)|stands? for|means|(?:is|are|being) (?:an?|the) (?:[a-z]+ ){0,2}(?:number|name|year|month|day|date|code|id|identifier|version|letter|digit)s?)\\b");

  private final Document document;
  private final Around around;
  private final FigureMasks figures;
  private final LetterMasks letters;
  private final SymbolMasks symbols;
  private final StarMasks stars;
  private final OwnMasks ownMasks;
  private final OwnSigns own;
  private final String text;
  private final int low;
  private final int high;

  MaskJudge(Document document, Block block) {
    this.document = document;
    this.around = new Around(document, block);
    this.figures = new FigureMasks(around);
    this.letters = new LetterMasks(around);
    this.symbols = new SymbolMasks(around);
    this.stars = new StarMasks(around);
    this.ownMasks = new OwnMasks(around);
    this.own = document.get(OwnSigns.ANALYSIS);
    this.text = around.text;
    this.low = around.low;
    this.high = around.high;
  }

  /** Adds the masks of the block to {@code to}. */
  void judge(List<Mask> to) {
    List<MaskRun> runs = MaskScanner.runs(text, low, high, own);
    for (int i = 0; i < runs.size(); i++) {
      MaskRun run = runs.get(i);
      int last = lastOfDate(runs, i);
      Certainty certainty = last > i ? ofChain(runs, i, last) : of(run);
      if (certainty == Certainty.POSSIBLE && namesSomething(run)) {
        certainty = Certainty.LIKELY; // 以“xxx”为主题
      }
      if (certainty == Certainty.CERTAIN && around.isJudgment()) {
        certainty = Certainty.POSSIBLE;
      }
      if (certainty == Certainty.CERTAIN && (fillsQuotation(run) || isInTitle(run))) {
        certainty = Certainty.LIKELY; // “XX局”: a text about masks quotes them
      }
      if (certainty != null
          && !CodeMasks.isInDevice(text, run.span())
          && !isMention(run, last > i)
          && !isBox(run)
          && !around.isWindowSystem(run)) {
        int end = runs.get(last).end();
        to.add(
            new Mask(
                new Span(run.start() - lead(run), end + tail(end)),
                last == i && run.mixed() && !FigureMasks.isYear(run) && !FigureMasks.isAddress(run),
                certainty));
      }
      i = last;
    }
    new WithheldNames(around).names(to);
    new CountLetters(around).counts(to);
    new EnglishCounts(around).counts(to);
    new CodeMasks(around).codes(to);
  }

  /** {@code □1万元以下　□1万—3万元}: a box to tick before an amount, another in its line. */
  private boolean isBox(MaskRun run) {
    if (run.marks() != 1 || text.charAt(run.start()) != '□' || own.has('□')) {
      return false;
    }
    int end = text.indexOf('\n', run.end());
    int line = around.lineStart(run.start());
    return text.substring(line, end < 0 || end > high ? high : end)
            .chars()
            .filter(c -> c == '□')
            .count()
        > 1;
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
    if (to <= from || to - from > 4) {
      return false;
    }
    String between = text.substring(from, to).strip();
    return switch (between) {
      case "年",
          "年级",
          "月",
          "日",
          "-",
          "–",
          "—",
          "~",
          "至",
          "到",
          "to",
          "/",
          "年度",
          "月至",
          "日至",
          "月-",
          "日-",
          "月—",
          "年至" ->
          true;
      default -> false;
    };
  }

  private @Nullable Certainty ofChain(List<MaskRun> runs, int first, int last) {
    MaskRun run = runs.get(first);
    MaskRun end = runs.get(last);
    boolean dated = false;
    int marks = 0;
    if (FigureMasks.isMonth(run) || (FigureMasks.isYear(run) && FigureMasks.isCentury(run))) {
      return Certainty.CERTAIN; // 20XX–XX: from a year to the next
    }
    for (int i = first; i <= last; i++) {
      marks += runs.get(i).marks();
      dated |= Neighbours.DATE_PARTS.at(text, runs.get(i).end(), high) > 0;
    }
    if (end.words().equals(run.words())
        && PAGES.isIn(text.substring(Math.max(low, run.start() - 5), run.start()))) {
      return Certainty.CERTAIN; // pp. xx–xx
    }
    dated |= around.monthAfter(end.end()) || isDate(runs.subList(first, last + 1));
    if (dated && run.kind() == MaskRun.Kind.STAR && tail(end.end()) == 0) {
      return null; // **年**内: words made bold
    }
    if (dated || Neighbours.UNITS.at(text, end.end(), high) > 0) {
      return around.isFormula(run) && !dated ? null : Certainty.CERTAIN;
    }
    if (run.kind() == MaskRun.Kind.TIMES && run.marks() > 1 && end.marks() > 1) {
      return Neighbours.SUFFIXES.at(text, end.end(), high) > 0
          ? Certainty.CERTAIN
          : Certainty.LIKELY; // ××至××高速
    }
    if (last == first + 1
        && run.words().equals(end.words())
        && run.marks() > 1
        && "至到".indexOf(text.charAt(run.end())) >= 0
        && isHan(around.right(end))) {
      return Certainty.CERTAIN; // xx至xx公路
    }
    if (run.kind() != MaskRun.Kind.LETTER
        || isWord(around.left(run))
        || isWord(around.right(end))
        || marks < 5) {
      return null;
    }
    return runs.get(last).mixed() || around.mentionsFormat(run)
        ? Certainty.POSSIBLE
        : Certainty.LIKELY;
  }

  /** {@code xx/xx/xxxx}: a day, a month and a year. */
  private boolean isDate(List<MaskRun> runs) {
    int year = runs.get(runs.size() - 1).words().length();
    return runs.size() == 3
        && (year == 2 || year == 4)
        && runs.get(0).marks() == 2
        && runs.get(1).marks() == 2
        && !isWord(around.left(runs.get(0)))
        && !isWord(around.right(runs.get(2)))
        && !around.mentionsFormat(runs.get(0));
  }

  private @Nullable Certainty of(MaskRun run) {
    char left = around.left(run);
    char right = around.right(run);
    if (left == '+' || right == '+' || around.isInside(run)) {
      return inlineValue(run);
    }
    if (run.mixed()) {
      return figures.mixed(run, left, right);
    }
    if (own.has(run.words().charAt(0))) {
      Certainty certainty = ownMasks.of(run, left, right);
      if (certainty != null) {
        return certainty;
      }
    }
    return switch (run.kind()) {
      case LETTER -> letters.letters(run, left, right);
      case TIMES -> symbols.times(run, left, right);
      case STAR -> stars.judge(run, left, right);
      case SHAPE -> symbols.shapes(run, left, right);
      case QUESTION, HASH -> symbols.questions(run, left);
      case OWN -> null;
    };
  }

  /**
   * A value left as {@code `xxx`}: code marks round nothing but the mask, where a value belongs.
   */
  private @Nullable Certainty inlineValue(MaskRun run) {
    boolean marked = around.left(run) == '`' && around.right(run) == '`';
    boolean bare =
        run.kind() == MaskRun.Kind.LETTER
            && run.marks() > 2
            && !run.mixed()
            && (marked || Surroundings.isInlineCode(document, run.span()));
    if (!bare) {
      return null;
    }
    boolean cell = around.isCellKind() && run.start() - 1 <= low && run.end() + 1 >= high;
    return cell || around.isValue(run) || cellOfRow(run) ? Certainty.LIKELY : null;
  }

  private boolean cellOfRow(MaskRun run) {
    return around.at(around.skipSpaceBack(run.start() - 1) - 1) == '|';
  }

  /**
   * Whether the words speak of the mask instead of using it: 密码以“***”形式显示.
   *
   * @param chained whether it is a date or a range
   */
  private boolean isMention(MaskRun run, boolean chained) {
    if (ExplainedSigns.hold(document, run.words(), chained || tail(run.end()) > 0)
        || Mentions.hold(document, new Span(run.start(), run.end() + tail(run.end())))) {
      return true;
    }
    if (Neighbours.STAND_FOR.at(text, run.end(), high) > 0 || isExplained(run) || isNamed(run)) {
      return true; // 人名以××代替
    }
    if (MARKERS.isIn(text.substring(Math.max(low, run.start() - 24), run.start()))) {
      return true; // todo, fixme and xxx
    }
    if (Mentions.tellForm(document, run.start())) {
      return true;
    }
    if (around.right(run) == ' ' && STANDS_FOR.matcher(text).region(run.end(), high).lookingAt()) {
      return true; // do not use XX for a gap
    }
    char left = around.left(run);
    char right = around.right(run);
    boolean whole = isOpenQuote(left) && isCloseQuote(right);
    if (whole && Neighbours.SUFFIXES.at(text, run.end() + 1, high) == 0) {
      return !namesSomething(run);
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

  /** 110千伏××线（按保密要求隐去名称）: the text says why the name is not there. */
  private boolean isExplained(MaskRun run) {
    return WITHHELD.matcher(text).region(run.end(), Math.min(high, run.end() + 60)).lookingAt()
        || NAMING.matcher(text).region(run.end(), Math.min(high, run.end() + 110)).lookingAt()
        || isGivenName(run);
  }

  /** The patient will be called Mrs X: whoever is called so all through is not left out. */
  private boolean isGivenName(MaskRun run) {
    int start = run.start();
    return run.marks() == 1
        && PERSON.isIn(text.substring(Math.max(0, start - LONGEST_TITLE), start))
        && document.get(GIVES_LETTERS);
  }

  /**
   * “NJ-××-2023”中的××由代码替换, “大中×年”款，“×”处字残: the text speaks of a sign that it quotes, in the same
   * paragraph.
   */
  private boolean isNamed(MaskRun run) {
    String words = run.words();
    if (OF_QUOTED.matcher(text.substring(Math.max(low, run.start() - 4), run.start())).matches()) {
      int close = text.lastIndexOf('”', run.start());
      int open = text.lastIndexOf('“', close);
      return open >= low && text.substring(open, close).contains(words);
    }
    int quoted = text.indexOf('“' + words + '”', low);
    return quoted >= 0
        && quoted < high
        && quoted + 1 != run.start()
        && "处表代系指均是".indexOf(around.at(quoted + words.length() + 2)) >= 0
        && Surroundings.holds(document, Inside.QUOTES, run.span());
  }

  /** Whether the run fills a quotation that the words behind it call a name. */
  private boolean namesSomething(MaskRun run) {
    return isOpenQuote(around.left(run))
        && isCloseQuote(around.right(run))
        && Neighbours.NAMED.at(text, run.end() + 1, high) > 0;
  }

  /** {@code 《第×号屋》}: one sign in the name of a work may belong to the name. */
  private boolean isInTitle(MaskRun run) {
    return run.marks() == 1
        && !run.mixed()
        && Surroundings.holds(document, Inside.TITLE_MARKS, run.span());
  }

  private boolean fillsQuotation(MaskRun run) {
    return isOpenQuote(around.left(run))
        && isCloseQuote(around.at(run.end() + tail(run.end())))
        && tail(run.end()) > 0;
  }

  /** How much of what stands before belongs to the mask: the sign of a currency. */
  private int lead(MaskRun run) {
    return isCurrency(around.left(run)) ? 1 : 0;
  }

  /** How much of what follows belongs to the mask: its unit or its suffix. */
  private int tail(int end) {
    int unit = Neighbours.UNITS.at(text, end, high);
    return unit > 0 ? unit : Neighbours.SUFFIXES.at(text, end, high);
  }
}
