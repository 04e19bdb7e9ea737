package dev.stet.rules.placeholder;

import dev.stet.core.analysis.ProgramText;
import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import dev.stet.rules.placeholder.Masks.Certainty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The bracketed slots of a document: 【单位名称】, {@code [Insert date]}, {@code <describe risk>}.
 * Brackets by themselves mean nothing; the words inside must ask for something, or name something
 * that belongs in their place. Immutable.
 */
final class Slots {
  static final Analysis<Slots> ANALYSIS = Slots::of;

  /** What GB/T 7714 puts behind the title of a work it cites. */
  private static final Pattern KIND_OF_WORK =
      Pattern.compile("[A-Z]|(?:[A-Z]|EB|DB|CP|CM|DS)/(?:OL|CD|MT|DK)");

  private static final Analysis<Boolean> HAS_LABELS = Slots::hasLabels;

  /** So many lines that begin so are the house's way to head its paragraphs. */
  private static final int FEWEST_LABELS = 5;

  /** Longer words in brackets are a remark, unless they are an instruction. */
  private static final int LONGEST = 300;

  /** {@code <List the hazards … Name … Refer …>}: a paragraph of orders. */
  private static final int LONGEST_ORDER = 2000;

  /** So many angle brackets round plain words leave no doubt. */
  private static final int MANY = 3;

  private static final String OPEN = "【[<〈({〔〖‹";
  private static final String CLOSE = "】]>〉)}〕〗›";

  /** Words of this length, all of a paragraph, are no name. */
  private static final int SENTENCE = 32;

  private static final Pattern MASK = Pattern.compile(".(?:[Xx]{2,}|[Yy]{2,}|[Nn]{2,}|[Zz]{2,}).");

  /** A name that a template has to fill in is not asked for more often. */
  private static final int NOTATION = 5;

  private static final Pattern TYPE =
      Pattern.compile(
          "(?i)<(?:string|number|boolean|bool|integer|int|float|double|char|byte|void|any|object|array|function|null|undefined|symbol|bigint|buffer|promise|map|set|list|error|this|stdin|stdout|module|file|files|dir|path|args|options?|cmd|command|pid|user|host|port|key|value|enter|return|tab|esc|ctrl|shift|alt|space|del|delete|home|end)>");

  private static final PrefilteredPattern IDENTIFIER =
      PrefilteredPattern.compile(
          "(?:^|[\\s—–-])([a-z]+(?:_[a-z]+)*_(?:name|title|date|number|version|type|description|address))(?:$|[\\s,.;:—–-])");

  /** So many slots in brackets of a kind make a form. */
  private static final int FEWEST_OF_FORM = 8;

  private static final Pattern PLAIN =
      Pattern.compile("(?:\\p{N}{1,4} )?\\p{L}[\\p{L}\\p{N} ,.'’/&%-]{1,80}");

  private static final Pattern PLAIN_IN_BRACES =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ,.'’/&%-]{1,80}");

  private static final Pattern PLAIN_IN_ANGLES = Pattern.compile("\\p{L}(?:[^<>=/@]{0,120})");

  /** Between the alternatives of which all but one are to be struck out. */
  private static final Pattern OR = Pattern.compile(" ?/? ?| or ");

  /** Words in braces that no program's notation has: at least two that follow each other. */
  private static final Pattern PHRASE =
      Pattern.compile(
          "(?=.*\\p{L}{2} \\p{L}{2}|.*\\p{L} \\| \\p{L}.*\\||.*\\p{IsHan}{4})[\\p{L}\\p{IsHan}][^{}<>=;\\\\$#@^_]{5,}");

  private static final Pattern BEGINS = Pattern.compile("\\s*|.*[|_*•-]\\s?");

  private static final Pattern ENDS = Pattern.compile("\\s*(?:[,.;|_*。；，].*)?");

  private static final Pattern FILLS_CELL = Pattern.compile("\\[[^\\[\\]\\n]{1,60}\\]");

  /** In angle brackets nobody says anything to a reader. */
  private static final Pattern SENTENCES =
      Pattern.compile("\\p{Lu}\\p{Ll}+,?(?: [^\\s<>=]+){5,400}[.?]");

  /** What a part of the text is for, said of a template. */
  private static final PrefilteredPattern OF_THIS =
      PrefilteredPattern.compile(
          "^(?:The (?:purpose|aim|objective|goal|intent|introduction|overview) of (?:this|the)|In this (?:section|subsection|chapter|part)|A (?:brief )?(?:description|list|summary|overview|statement|discussion) of)\\b");

  /** A box that nobody ticked: then one with a letter is ticked. */
  private static final PrefilteredPattern UNTICKED = PrefilteredPattern.compile("\\[ ?\\]|☐|□");

  private final List<Slot> all;

  private final List<Span> alone;

  private Slots(List<Slot> all, List<Span> alone) {
    this.all = List.copyOf(all);
    this.alone = List.copyOf(alone);
  }

  /**
   * Square brackets round plain words that are all of a cell, of a line or of what stands behind a
   * label: {@code [Supplier representative]}. In a document with other places to fill they are
   * another.
   */
  List<Span> alone() {
    return alone;
  }

  List<Slot> all() {
    return all;
  }

  /** How many slots in brackets like those of {@code slot} are no worse than likely. */
  long kin(Document document, Slot slot) {
    char open = document.folded().charAt(slot.span().start());
    return all.stream()
        .filter(other -> other.certainty() != Certainty.POSSIBLE)
        .filter(other -> document.folded().charAt(other.span().start()) == open)
        .count();
  }

  /** How many are no more than likely, not counting the brackets that make headings and terms. */
  int doubtful(Document document) {
    return (int)
        all.stream()
            .filter(slot -> slot.certainty() == Certainty.LIKELY)
            .filter(slot -> "[{".indexOf(document.folded().charAt(slot.span().start())) >= 0)
            .count();
  }

  int certain() {
    return (int) all.stream().filter(slot -> slot.certainty() == Certainty.CERTAIN).count();
  }

  /**
   * Whether so many are certain that the others in brackets that begin with {@code open} are slots
   * too: a form is full of them, while a dictionary or a play has square brackets of its own.
   */
  boolean isForm(char open) {
    return certain() >= FEWEST_OF_FORM && (open == '【' || certain() * 3 >= all.size());
  }

  /** A slot with its brackets. */
  record Slot(Span span, Certainty certainty, boolean note) {}

  private static Slots of(Document document) {
    List<Slot> slots = new ArrayList<>();
    List<Slot> others = new ArrayList<>();
    for (Block block : Prose.blocks(document)) {
      scan(document, block, slots, others);
      if (block.kind() == BlockKind.HEADING
          || document.text().charAt(block.span().start()) == '#') {
        identifiers(document, block, slots);
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    slots.forEach(slot -> counts.merge(slot.span().of(document.folded()), 1, Integer::sum));
    if (counts.keySet().stream().filter(words -> words.charAt(0) == '[').count()
        >= FEWEST_OF_FORM) {
      counts.keySet().removeIf(words -> words.charAt(0) == '['); // a form may ask the same often
    }
    slots.removeIf(
        slot ->
            isNotation(slot.span().of(document.folded()), counts)
                || (opens(document, slot, '<') && isInCode(document, slot)));
    believe(document, slots);
    alternatives(document, slots, others);
    rows(document, slots);
    List<Span> alone =
        others.stream().map(Slot::span).filter(span -> isAlone(document, span)).toList();
    for (char open : new char[] {'{', '<', '['}) {
      withOthers(document, slots, others, open);
    }
    slots.addAll(FigureSlots.in(document, slots));
    slots.addAll(CodeSlots.in(document, slots));
    slots.sort(Comparator.comparingInt(slot -> slot.span().start()));
    List<Span> conventional = document.get(SlotConvention.ANALYSIS);
    if (!conventional.isEmpty()) {
      slots.removeIf(slot -> SlotConvention.overlaps(conventional, slot.span()));
      conventional.forEach(span -> slots.add(new Slot(span, Certainty.CERTAIN, false)));
      slots.sort(Comparator.comparingInt(slot -> slot.span().start()));
    }
    return new Slots(
        slots,
        alone.stream()
            .filter(span -> slots.stream().noneMatch(slot -> slot.span().overlaps(span)))
            .toList());
  }

  private static boolean isAlone(Document document, Span span) {
    String text = document.folded();
    int before = span.start() - 1;
    while (before >= 0 && text.charAt(before) == ' ' && document.text().charAt(before) != '\t') {
      before--;
    }
    int after = span.end();
    while (after < text.length() && text.charAt(after) == ' ') {
      after++;
    }
    return text.charAt(span.start()) == '['
        && (before < 0 || "\n|\t:".indexOf(document.text().charAt(before)) >= 0)
        && (after == text.length() || "\n|\t".indexOf(text.charAt(after)) >= 0);
  }

  /**
   * Where the document sets its slots in brackets of a kind, or at least as many of them are slots
   * for certain as make a form, every other of the kind is one: {@code [we]} in a contract.
   */
  private static void withOthers(
      Document document, List<Slot> slots, List<Slot> others, char open) {
    List<Slot> alike = new ArrayList<>(slots);
    alike.addAll(others);
    alike.removeIf(slot -> !opens(document, slot, open));
    alike.sort(Comparator.comparingInt(slot -> slot.span().start()));
    long certain =
        slots.stream()
            .filter(slot -> opens(document, slot, open) && slot.certainty() == Certainty.CERTAIN)
            .count();
    int least = open == '[' ? FEWEST_OF_FORM : MANY;
    boolean form = certain >= least && certain * 2 > alike.size();
    if (form
        || (!document.get(ProgramText.ANALYSIS)
            && SlotConvention.isMeant(document, alike.stream().map(Slot::span).toList()))) {
      slots.removeIf(slot -> opens(document, slot, open));
      alike.forEach(slot -> slots.add(new Slot(slot.span(), Certainty.CERTAIN, slot.note())));
      slots.sort(Comparator.comparingInt(slot -> slot.span().start()));
    }
  }

  /** {@code [may] [will]}: brackets one after the other are a choice that nobody made. */
  private static void alternatives(Document document, List<Slot> slots, List<Slot> others) {
    List<Slot> all = new ArrayList<>(slots);
    all.addAll(others);
    // [RFC 1035] [Smith 2001]: works that are cited
    all.removeIf(
        slot ->
            !opens(document, slot, '[')
                || !Character.isLowerCase(document.text().charAt(slot.span().start() + 1)));
    all.sort(Comparator.comparingInt(slot -> slot.span().start()));
    for (int i = 0; i + 1 < all.size(); i++) {
      Span one = all.get(i).span();
      Span other = all.get(i + 1).span();
      if (other.start() - one.end() <= 4
          && OR.matcher(document.folded().substring(one.end(), other.start())).matches()) {
        likely(slots, others, all.get(i));
        likely(slots, others, all.get(i + 1));
      }
    }
    slots.sort(Comparator.comparingInt(slot -> slot.span().start()));
  }

  /**
   * {@code | [1-5] | [P×I] | [Name] |}: beside a slot, what fills another cell of the row in square
   * brackets is one, whatever it is. Letters alone may be ticks, figures the works that are cited.
   */
  private static void rows(Document document, List<Slot> slots) {
    if (slots.isEmpty()) {
      return;
    }
    Map<List<Integer>, Integer> rows = new HashMap<>();
    for (Slot slot : slots) {
      List<Integer> row = slot.certainty() == Certainty.POSSIBLE ? null : row(document, slot);
      if (row != null) {
        rows.merge(row, 1, Integer::sum);
      }
    }
    boolean ticks = UNTICKED.isIn(document.text());
    for (Block block : document.blocks()) {
      String words = block.span().of(document.folded());
      if (block.cell() == null || !FILLS_CELL.matcher(words).matches()) {
        continue;
      }
      int others = rows.getOrDefault(List.of(block.cell().table(), block.cell().row()), 0);
      boolean letter = words.length() == 3;
      boolean figures = words.chars().noneMatch(Character::isLetter);
      if (others >= (figures ? 2 : 1)
          && !(letter && (ticks || figures || Character.isLowerCase(words.charAt(1))))
          && slots.stream().noneMatch(slot -> slot.span().overlaps(block.span()))
          && !isDefined(document, block.span())) {
        slots.add(new Slot(block.span(), Certainty.LIKELY, false));
      }
    }
    slots.sort(Comparator.comparingInt(slot -> slot.span().start()));
  }

  private static @Nullable List<Integer> row(Document document, Slot slot) {
    Block block = document.blockAt(slot.span().start());
    return block == null || block.cell() == null
        ? null
        : List.of(block.cell().table(), block.cell().row());
  }

  private static void likely(List<Slot> slots, List<Slot> others, Slot slot) {
    Slot likely = new Slot(slot.span(), Certainty.LIKELY, slot.note());
    if (others.remove(slot)) {
      slots.add(likely);
    } else if (slot.certainty() == Certainty.POSSIBLE) {
      slots.replaceAll(other -> other.equals(slot) ? likely : other);
    }
  }

  /** {@code [list wards or "All"]}: what is to be written word for word is part of the order. */
  private static String unquoted(String words) {
    return !words.isEmpty() && Character.isLetter(words.charAt(0)) && words.indexOf('"') > 0
        ? words.replace("\"", "")
        : words;
  }

  private static String inner(String text, Span brackets) {
    return text.substring(brackets.start() + 1, brackets.end() - 1).strip().replace('\n', ' ');
  }

  /**
   * {@code <string>}, {@code {number}}: one word again and again is a type or a variable that the
   * document writes so. {@code [XX]} is none.
   */
  private static boolean isNotation(String words, Map<String, Integer> counts) {
    return "<{[".indexOf(words.charAt(0)) >= 0
        && words.chars().skip(1).limit(words.length() - 2L).allMatch(Character::isLetter)
        && !MASK.matcher(words).matches()
        && (TYPE.matcher(words).matches() || counts.getOrDefault(words, 0) > NOTATION);
  }

  /** {@code <unk>}: a sign that the document has among its code, too, is the name of something. */
  private static boolean isInCode(Document document, Slot slot) {
    String words = slot.span().of(document.folded());
    for (int at = document.folded().indexOf(words);
        at >= 0;
        at = document.folded().indexOf(words, at + 1)) {
      if (Surroundings.holds(document, Inside.INLINE_CODE, new Span(at, at + words.length()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a slot is all that stands on its line, in its cell or behind a label. */
  private static boolean isValue(Document document, Slot slot) {
    String text = document.folded();
    int start = text.lastIndexOf('\n', slot.span().start() - 1) + 1;
    int stop = text.indexOf('\n', slot.span().end());
    String before = text.substring(start, slot.span().start());
    String after = text.substring(slot.span().end(), stop < 0 ? text.length() : stop);
    return ENDS.matcher(after).matches()
        && (BEGINS.matcher(before).matches()
            || SlotWords.isLabelled(text, start, slot.span().start()));
  }

  /**
   * Several angle brackets round names of things, two of them in the places of values; several
   * phrases in braces.
   */
  private static void believe(Document document, List<Slot> slots) {
    List<Slot> angles =
        slots.stream()
            .filter(slot -> slot.certainty() != Certainty.POSSIBLE)
            .filter(slot -> opens(document, slot, '<'))
            .toList();
    if (angles.size() >= MANY
        && angles.stream().filter(slot -> isValue(document, slot)).limit(2).count() == 2) {
      believe(slots, angles);
    }
    List<Slot> phrases =
        slots.stream()
            .filter(slot -> opens(document, slot, '{'))
            .filter(slot -> PHRASE.matcher(inner(document.folded(), slot.span())).matches())
            .toList();
    if (phrases.stream().map(slot -> slot.span().of(document.folded())).distinct().count()
        >= MANY) {
      believe(slots, phrases);
    }
  }

  private static void believe(List<Slot> slots, List<Slot> sure) {
    Set<Slot> all = Set.copyOf(sure);
    slots.replaceAll(
        slot -> all.contains(slot) ? new Slot(slot.span(), Certainty.CERTAIN, slot.note()) : slot);
  }

  private static boolean opens(Document document, Slot slot, char open) {
    return document.folded().charAt(slot.span().start()) == open;
  }

  private static void scan(Document document, Block block, List<Slot> slots, List<Slot> others) {
    String text = document.folded();
    int high = block.span().end();
    for (int i = block.span().start(); i < high; i++) {
      char c = text.charAt(i);
      if (c >= 0x4E00 || Character.isLetter(c)) {
        continue; // nearly all of a text
      }
      int kind = OPEN.indexOf(c);
      if (kind < 0) {
        continue;
      }
      int close = close(text, i, high, OPEN.charAt(kind), CLOSE.charAt(kind));
      if (close < 0) {
        continue;
      }
      Slot slot = slot(document, block, i, close);
      if (slot != null) {
        slots.add(slot);
        i = close;
      } else if (isPlain(document, block, i, close)) {
        others.add(new Slot(new Span(i, close + 1), Certainty.CERTAIN, false));
      }
    }
  }

  /**
   * Whether square or angle brackets or braces hold a few words that ask for nothing by themselves.
   */
  private static boolean isPlain(Document document, Block block, int open, int close) {
    String text = document.folded();
    Span span = new Span(open, close + 1);
    char left = open > block.span().start() ? text.charAt(open - 1) : 0;
    char right = close + 1 < block.span().end() ? text.charAt(close + 1) : 0;
    char kind = text.charAt(open);
    Pattern plain = kind == '{' ? PLAIN_IN_BRACES : kind == '<' ? PLAIN_IN_ANGLES : PLAIN;
    return "[{<".indexOf(kind) >= 0
        && span.length() <= LONGEST
        && plain.matcher(inner(text, span)).matches()
        && (kind == '[' || !document.get(ProgramText.ANALYSIS))
        && !Mentions.hold(document, span)
        && !isElse(document, block, span, SlotWords.Asks.PERHAPS, left, right);
  }

  /** {@code app_name} in a heading: the name of a variable where a title belongs. */
  private static void identifiers(Document document, Block block, List<Slot> slots) {
    Matcher matcher = IDENTIFIER.matcher(document.text(block));
    while (matcher.find()) {
      Span span =
          new Span(block.span().start() + matcher.start(1), block.span().start() + matcher.end(1));
      if (!Surroundings.holds(document, Inside.INLINE_CODE, span)) {
        slots.add(new Slot(span, Certainty.POSSIBLE, false));
      }
    }
  }

  private static int close(String text, int open, int high, char opening, char closing) {
    boolean order = "[<{".indexOf(opening) >= 0 && isCapital(text, open + 1);
    int limit = Math.min(high, open + (order ? LONGEST_ORDER : LONGEST));
    for (int i = open + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == closing) {
        return i;
      }
      if (c == opening || (c == '\n' && "[{<【".indexOf(opening) < 0)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isCapital(String text, int at) {
    return at < text.length() && Character.isUpperCase(text.charAt(at));
  }

  private static @Nullable Slot slot(Document document, Block block, int open, int close) {
    String text = document.folded();
    Span span = new Span(open, close + 1);
    String words = inner(text, span);
    boolean sentences = text.charAt(open) == '<' && SENTENCES.matcher(words).matches();
    if (span.length() > LONGEST && !sentences && !Instructions.isOrder(words)) {
      return null;
    }
    boolean remark = isRemark(document, block, span);
    boolean lines = !remark && text.substring(open, close).indexOf('\n') >= 0;
    char left = open > block.span().start() ? text.charAt(open - 1) : 0;
    char right = close + 1 < block.span().end() ? text.charAt(close + 1) : 0;
    SlotWords.Asks asks = SlotWords.asks(text.charAt(open), unquoted(words));
    if (sentences || (remark && (Instructions.isOfItsPlace(words) || OF_THIS.isIn(words)))) {
      asks = SlotWords.Asks.FOR_CERTAIN;
    } else if (remark && asks == SlotWords.Asks.NOTHING) {
      asks = SlotWords.Asks.PERHAPS;
    }
    boolean phrase = text.charAt(open) == '{' && PHRASE.matcher(words).matches();
    if (phrase && asks == SlotWords.Asks.NOTHING) {
      asks = SlotWords.Asks.PERHAPS;
    }
    if (lines && !phrase && asks != SlotWords.Asks.FOR_CERTAIN) {
      return null; // an opening that was never closed
    }
    if ((right == '.' || right == '/')
        && left > ' '
        && KIND_OF_WORK.matcher(words).matches()
        && (words.length() > 1 || left >= 0x2000)) {
      return null; // 指南[Z]., “最后一公里”[N]., 论文集[C]//, 问题[EB/OL].
    }
    if (words.length() == 1 && Character.isLowerCase(words.charAt(0)) && !isCounting(text, close)) {
      asks = SlotWords.Asks.NOTHING; // [n] of mathematics
    }
    if (asks == SlotWords.Asks.NOTHING
        && text.charAt(open) == '('
        && words.length() < 24
        && EnglishSlot.standsForThing(
            words, text.substring(Math.max(block.span().start(), open - 12), open))) {
      asks = SlotWords.Asks.BY_BARE_NAME;
    }
    if (asks == SlotWords.Asks.NOTHING
        || (asks != SlotWords.Asks.FOR_CERTAIN
            && asks != SlotWords.Asks.NOTE
            && "[<{".indexOf(text.charAt(open)) >= 0
            && document.get(ProgramText.ANALYSIS)) // the notation of its commands
        || Mentions.hold(document, span)
        || isElse(document, block, span, asks, left, right)) {
      return null;
    }
    Certainty certainty =
        switch (asks) {
          case FOR_CERTAIN, NOTE -> Certainty.CERTAIN;
          case BY_NAME ->
              text.charAt(open) == '<' && !SlotWords.isLabelled(text, block.span().start(), open)
                  ? Certainty.LIKELY
                  : byPlace(document, block, span, left, right);
          case BY_BARE_NAME ->
              isOnlyValue(text, block, open, right, words) || isMeantBy(document, span, words)
                  ? Certainty.CERTAIN
                  : Certainty.LIKELY;
          case PERHAPS ->
              isMeantBy(document, span, words)
                  ? Certainty.CERTAIN
                  : (phrase && isAlone(left, right))
                          || (text.charAt(open) == '[' && EnglishSlot.isChoice(words))
                      ? Certainty.LIKELY
                      : Certainty.POSSIBLE;
          case NOTHING -> Certainty.POSSIBLE;
        };
    return new Slot(
        span,
        certainty == Certainty.CERTAIN
                && (text.charAt(open) == '{'
                    || (isQuoted(left, right) && !isSaidBy(text, open, asks)))
            ? Certainty.LIKELY
            : certainty,
        asks == SlotWords.Asks.NOTE);
  }

  /** {@code The director comments: "[client to provide]"}: words still to come. */
  private static boolean isSaidBy(String text, int open, SlotWords.Asks asks) {
    return asks == SlotWords.Asks.FOR_CERTAIN
        && !isHan(text.charAt(open + 1))
        && text.startsWith(": ", open - 3);
  }

  /** {@code 授课教师：（姓名、职称）}: the name of a field, all that its label has. */
  private static boolean isOnlyValue(String text, Block block, int open, char right, String words) {
    return text.charAt(open) == '('
        && (right == 0 || right == '\n')
        && SlotWords.isFormName(words)
        && SlotWords.isLabelled(text, block.span().start(), open);
  }

  /** {@code on [date]}, {@code for [amount]}: no editor's word, outside a quotation. */
  private static boolean isMeantBy(Document document, Span span, String words) {
    String text = document.folded();
    String before = text.substring(Math.max(0, span.start() - 12), span.start());
    boolean name = words.equalsIgnoreCase("name");
    return text.charAt(span.start()) == '['
        && (EnglishSlot.standsForPerson(words, before)
            || (name && isInApposition(text, span))
            || (!name && EnglishSlot.standsForThing(words, before)))
        && !Surroundings.holds(document, Inside.QUOTES, span);
  }

  /** {@code our architect, [name], who gave her time}. */
  private static boolean isInApposition(String text, Span span) {
    return text.startsWith(", ", span.start() - 2)
        && span.start() > 2
        && Character.isLowerCase(text.charAt(span.start() - 3))
        && text.startsWith(", ", span.end());
  }

  /** {@code [n] tenants}: what is counted follows. */
  private static boolean isCounting(String text, int close) {
    int end = close + 2;
    while (end < text.length() && Character.isLowerCase(text.charAt(end))) {
      end++;
    }
    return end > close + 5 && text.charAt(close + 1) == ' ' && text.charAt(end - 1) == 's';
  }

  /** A quotation of nothing but the slot may be a text that speaks about slots. */
  private static boolean isQuoted(char left, char right) {
    return Signs.isOpenQuote(left) && Signs.isCloseQuote(right);
  }

  /** Links, citations, formats of identifiers, buttons, code: brackets with another job. */
  private static boolean isElse(
      Document document, Block block, Span span, SlotWords.Asks asks, char left, char right) {
    char open = document.folded().charAt(span.start());
    if (open == '['
        && (right == '(' || right == '[' || left == '!' || left == ']')
        && isLink(document, span, right)) {
      return true;
    }
    boolean alone = isAlone(left, right);
    if (open == '(' && asks != SlotWords.Asks.NOTE && !alone && !isInSentence(left, right)) {
      return isForm(document, span);
    }
    if (open == '{'
        && (binds(left)
            || (left != 0 && "{$%#/".indexOf(left) >= 0)
            || ("\"'".indexOf(left) >= 0 && !span.of(document.folded()).contains(" "))
            || right == '}')) {
      return true;
    }
    if (span.length() == 3 && isCheckBox(document.folded(), span, right)) {
      return true;
    }
    if (open == '['
        && (leadsWithin(document, span) || span.of(document.folded()).indexOf('`') > 0)) {
      return true; // [[link]](#fig-2), [e.g. `time(time)`]
    }
    if (open == '[' && (isDefined(document, span) || isWikiLink(document, left, right))) {
      return true;
    }
    boolean italic = left == '_' && right == '_';
    if (open != '【'
        && open != '('
        && !italic
        && !isHan(document.folded().charAt(span.start() + 1))
        && (binds(left) || binds(right) || (left == '@' && open == '<'))) {
      return true;
    }
    if (open == '[' && isLabelOfRow(document.folded(), span)) {
      return true;
    }
    if (SlotWords.isControl(document.folded(), block.span(), span)
        || headsPart(document.folded(), span, left, right)) {
      return true;
    }
    return Surroundings.holds(document, Inside.INLINE_CODE, span)
        || Surroundings.holds(document, Inside.URL, span)
        || (open == '<' && SlotWords.isSyntax(document.folded(), block.span(), span));
  }

  /**
   * {@code [ 文号 ] | 2024-2 | [ 主题 ] | 农业 |}: a row in which every other cell, from the first on, is
   * in brackets and one between has a value, as registers show what they keep of a document.
   */
  private static boolean isLabelOfRow(String text, Span span) {
    int start = text.lastIndexOf('\n', span.start() - 1) + 1;
    int stop = text.indexOf('\n', span.end());
    String row = text.substring(start, stop < 0 ? text.length() : stop);
    if (row.indexOf('|') < 0 || row.strip().charAt(0) != '[') {
      return false;
    }
    boolean value = false;
    String[] cells = row.split("\\|");
    for (int i = 0; i < cells.length; i++) {
      String cell = cells[i].strip();
      boolean bracketed = cell.startsWith("[") && cell.endsWith("]");
      if (bracketed != (i % 2 == 0) && !cell.isEmpty()) {
        return false;
      }
      value |= i % 2 == 1 && !cell.isEmpty();
    }
    return value;
  }

  /** 【结果】产量最高: the part of an abstract follows. */
  private static boolean headsPart(String text, Span span, char left, char right) {
    boolean starts = left == 0 || "。;!?.:\n ".indexOf(left) >= 0;
    boolean follows =
        Character.isLetterOrDigit(right)
            || (right == ' '
                && span.end() + 1 < text.length()
                && Character.isUpperCase(text.charAt(span.end() + 1)));
    return starts
        && follows
        && SlotWords.isPartOfAbstract(text.substring(span.start() + 1, span.end() - 1));
  }

  /** {@code [[link]](#fig-2)}: it leads to a place of the same text, whose name a site sets in. */
  private static boolean leadsWithin(Document document, Span span) {
    return document.evidence().stream()
        .filter(evidence -> evidence.kind() == Evidence.Kind.LINK)
        .filter(link -> link.span().equals(span))
        .map(link -> link.details().getOrDefault("target", ""))
        .anyMatch(target -> target.length() > 1 && target.charAt(0) == '#');
  }

  /** Whether a sentence in square brackets is all of its lines: it is said aside. */
  static boolean isRemark(Document document, Block block, Span span) {
    String text = document.folded();
    return span.length() > SENTENCE
        && isAllOfLines(text, block, span)
        && text.charAt(span.start()) == '['
        && Character.isUpperCase(text.charAt(span.start() + 1))
        && !text.startsWith("This page ", span.start() + 1);
  }

  private static boolean isAllOfLines(String text, Block block, Span span) {
    int from = span.start();
    while (from > block.span().start() && text.charAt(from - 1) == ' ') {
      from--;
    }
    int to = span.end();
    while (to < block.span().end() && text.charAt(to) == ' ') {
      to++;
    }
    return (from == block.span().start() || text.charAt(from - 1) == '\n')
        && (to == block.span().end() || text.charAt(to) == '\n');
  }

  /** Whether nothing else stands on the line. */
  private static boolean isAlone(char left, char right) {
    return (left == 0 || left == '\n') && (right == 0 || right == '\n');
  }

  /** {@code - [X] done}: the mark of a box at the head of an item. */
  private static boolean isCheckBox(String text, Span span, char right) {
    int start = text.lastIndexOf('\n', span.start() - 1) + 1;
    return (right == ' ' || right == 0)
        && " xX√✓*-#".indexOf(text.charAt(span.start() + 1)) >= 0
        && text.substring(start, span.start()).chars().noneMatch(Character::isLetter);
  }

  /**
   * Whether the document says elsewhere where {@code [these words]} link to. {@code [Fee 1]: [sum]}
   * at the head of a point, and nowhere else, defines nothing.
   */
  private static boolean isDefined(Document document, Span span) {
    String text = document.text();
    String words = span.of(text);
    int at = text.indexOf("\n" + words + ":");
    return (at >= 0 && (at + 1 != span.start() || text.indexOf(words, span.end()) >= 0))
        || text.contains("]" + words);
  }

  /** {@code [[Name of page]]} in a text about a wiki. */
  private static boolean isWikiLink(Document document, char left, char right) {
    return left == '[' && right == ']' && document.text().contains("wiki");
  }

  private static boolean isLink(Document document, Span span, char right) {
    return (right == '(' && document.text().charAt(span.end()) == '(')
        || !document
            .folded()
            .substring(span.start(), span.end())
            .codePoints()
            .anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
  }

  /** Whether round brackets stand in place of a name: words before, words or nothing after. */
  private static boolean isInSentence(char left, char right) {
    return (isHan(left) || left == ':' || ((left == 0 || left == '\n') && isHan(right)))
        && (right == 0 || right == '\n' || isHan(right) || isStop(right));
  }

  private static boolean isStop(char c) {
    return c == ',' || c == '。' || c == '、' || c == ';';
  }

  /** Whether the brackets only name what a form's field is for. */
  private static boolean isForm(Document document, Span span) {
    return SlotWords.isFormName(
        document.folded().substring(span.start() + 1, span.end() - 1).strip());
  }

  private static boolean binds(char c) {
    return (c < 0x250 && Character.isLetterOrDigit(c))
        || c == '-'
        || c == '_'
        || c == '\\'
        || c == '=';
  }

  /**
   * How sure one is of a bracketed name: in the run of a sentence or behind a label it stands for
   * something; alone or at the head of a line it may be a label itself (【注意事项】).
   */
  private static Certainty byPlace(
      Document document, Block block, Span span, char left, char right) {
    String text = document.folded();
    if (SlotWords.isLabelled(text, block.span().start(), span.start())) {
      return Certainty.CERTAIN;
    }
    boolean heads =
        left == 0
            || left == '\n'
            || text.substring(lineStart(text, block, span), span.start()).isBlank();
    boolean ends = right == 0 || right == '\n';
    if (block.kind() == BlockKind.TABLE_CELL && heads && ends) {
      return Certainty.LIKELY;
    }
    boolean han = text.charAt(span.start()) == '【' || isHan(text.charAt(span.start() + 1));
    if (!han) {
      return Certainty.CERTAIN;
    }
    if (heads && !ends && labels(text, span)) {
      return Certainty.POSSIBLE; // 【活动时间】5月20日上午
    }
    if (text.charAt(span.start()) == '【' && (heads || left == '见') && document.get(HAS_LABELS)) {
      return Certainty.POSSIBLE; // 【规格】（1）25mg, 详见【注意事项】
    }
    if (heads && right == ' ' && text.charAt(span.start()) == '[') {
      return Certainty.POSSIBLE; // [经验] of a forum
    }
    if (heads) {
      return right == '的' || right == '关' ? Certainty.CERTAIN : Certainty.LIKELY;
    }
    boolean bound =
        isHan(left)
            || (left != 0 && "《“\"、(".indexOf(left) >= 0)
            || (right != 0 && "》”\"、".indexOf(right) >= 0);
    return bound ? Certainty.CERTAIN : Certainty.LIKELY;
  }

  /** Whether lines all over the document begin with 【用法用量】 and words behind it. */
  private static boolean hasLabels(Document document) {
    String text = document.folded();
    int labels = 0;
    for (int at = text.indexOf('【'); at >= 0; at = text.indexOf('【', at + 1)) {
      int close = text.indexOf('】', at);
      boolean heads = at == 0 || text.charAt(at - 1) == '\n';
      labels +=
          heads && close > 0 && close + 1 < text.length() && isHan(text.charAt(close + 1)) ? 1 : 0;
    }
    return labels >= FEWEST_LABELS;
  }

  /** Whether the next line or the last begins with such a name too: a list of labels. */
  private static boolean labels(String text, Span span) {
    char open = text.charAt(span.start());
    int next = text.indexOf('\n', span.end());
    int end = text.lastIndexOf('\n', span.start() - 1);
    int last = text.lastIndexOf('\n', end - 1) + 1;
    return open == '【'
        && ((next > 0 && next + 1 < text.length() && text.charAt(next + 1) == open)
            || (end > 0 && text.charAt(last) == open));
  }

  private static int lineStart(String text, Block block, Span span) {
    int start = span.start();
    while (start > block.span().start()
        && text.charAt(start - 1) != '\n'
        && span.start() - start < 20) {
      start--;
    }
    return start;
  }

  private static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }
}
