package dev.stet.rules.placeholder;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import dev.stet.rules.placeholder.Masks.Certainty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The bracketed slots of a document: 【单位名称】, {@code [Insert date]}, {@code <describe risk>}.
 * Brackets by themselves mean nothing; the words inside must ask for something, or name something
 * that belongs in their place. Immutable.
 */
final class Slots {
  static final Analysis<Slots> ANALYSIS = Slots::of;

  private static final Pattern MASK = Pattern.compile(".(?:[Xx]{2,}|[Yy]{2,}|[Nn]{2,}|[Zz]{2,}).");

  /** A name that a template has to fill in is not asked for more often. */
  private static final int NOTATION = 5;

  private static final Pattern TYPE =
      Pattern.compile(
          "(?i)<(?:string|number|boolean|bool|integer|int|float|double|char|byte|void|any|object|array|function|null|undefined|symbol|bigint|buffer|promise|map|set|list|error|this|stdin|stdout|module|file|files|dir|path|args|options?|cmd|command|pid|user|host|port|key|value|enter|return|tab|esc|ctrl|shift|alt|space|del|delete|home|end)>");

  /** Who or what a text is about that was written for anybody. */
  private static final Pattern PARTY =
      Pattern.compile("(?:贵|本|我)?(?:公司|企业|单位|机构|学校|网站|平台|品牌|产品|店铺|甲方|乙方)名?|[\\p{IsHan}]{2,6}名");

  /** So many slots in brackets of a kind make a form. */
  static final int FEWEST_OF_FORM = 8;

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
    char open = slot.open(document);
    return all.stream()
        .filter(other -> other.certainty() != Certainty.POSSIBLE)
        .filter(other -> other.open(document) == open)
        .count();
  }

  /** How many are no more than likely, not counting the brackets that make headings and terms. */
  int doubtful(Document document) {
    return (int)
        all.stream()
            .filter(slot -> slot.certainty() == Certainty.LIKELY)
            .filter(slot -> "[{".indexOf(slot.open(document)) >= 0)
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
  record Slot(Span span, Certainty certainty, boolean note) {
    static final Comparator<Slot> IN_ORDER = Comparator.comparingInt(slot -> slot.span().start());

    /** The bracket that opens it. */
    char open(Document document) {
      return document.folded().charAt(span.start());
    }

    Slot with(Certainty other) {
      return new Slot(span, other, note);
    }
  }

  private static Slots of(Document document) {
    List<Slot> slots = new ArrayList<>();
    List<Slot> others = new ArrayList<>();
    for (Block block : Prose.blocks(document)) {
      SlotScanner.scan(document, block, slots, others);
      if (block.kind() == BlockKind.HEADING
          || document.text().charAt(block.span().start()) == '#') {
        SlotScanner.identifiers(document, block, slots);
      }
    }
    slots.removeIf(slot -> CitedWorks.isName(document, slot.span()));
    others.removeIf(slot -> CitedWorks.isName(document, slot.span()));
    Map<String, Integer> counts = new HashMap<>();
    slots.forEach(slot -> counts.merge(slot.span().of(document.folded()), 1, Integer::sum));
    if (counts.keySet().stream().filter(words -> words.charAt(0) == '[').count()
        >= FEWEST_OF_FORM) {
      counts.keySet().removeIf(words -> words.charAt(0) == '['); // a form may ask the same often
    }
    slots.removeIf(
        slot ->
            isNotation(slot.span().of(document.folded()), counts)
                || (slot.open(document) == '<' && isInCode(document, slot)));
    DoubtfulSlots doubtful = new DoubtfulSlots(document, slots, others);
    doubtful.believe();
    doubtful.alternatives();
    doubtful.rows();
    doubtful.inSentences();
    List<Span> alone =
        others.stream().map(Slot::span).filter(span -> isAlone(document, span)).toList();
    for (char open : new char[] {'{', '<', '['}) {
      doubtful.withOthers(open);
    }
    slots.addAll(FigureSlots.in(document, slots));
    slots.addAll(CapitalNotes.in(document, slots));
    slots.addAll(CodeSlots.in(document, slots));
    slots.addAll(CodedValues.in(document));
    slots.sort(Slot.IN_ORDER);
    List<Span> conventional = document.get(SlotConvention.ANALYSIS);
    if (!conventional.isEmpty()) {
      slots.removeIf(slot -> SlotConvention.overlaps(conventional, slot.span()));
      conventional.forEach(span -> slots.add(new Slot(span, Certainty.CERTAIN, false)));
      slots.sort(Slot.IN_ORDER);
    }
    return new Slots(
        slots,
        alone.stream()
            .filter(span -> slots.stream().noneMatch(slot -> slot.span().overlaps(span)))
            .toList());
  }

  /** Whether square brackets are all of a cell, of a line or of what stands behind a label. */
  static boolean isAlone(Document document, Span span) {
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
   * {@code <string>}, {@code {number}}: one word again and again is a type or a variable that the
   * document writes so. {@code [XX]} is none, and no more is who a contract is between, [公司名称],
   * however often it comes.
   */
  private static boolean isNotation(String words, Map<String, Integer> counts) {
    return "<{[".indexOf(words.charAt(0)) >= 0
        && words.chars().skip(1).limit(words.length() - 2L).allMatch(Character::isLetter)
        && !MASK.matcher(words).matches()
        && !(words.charAt(0) == '[' && isParticular(words.substring(1, words.length() - 1)))
        && (TYPE.matcher(words).matches() || counts.getOrDefault(words, 0) > NOTATION);
  }

  private static boolean isParticular(String name) {
    return SlotWords.isFormName(name)
        || PARTY.matcher(name).matches()
        || (Character.isUpperCase(name.charAt(0))
            && EnglishThings.isAsked(name.toLowerCase(Locale.ROOT)));
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
}
