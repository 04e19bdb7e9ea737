package dev.stet.rules.placeholder;

import dev.stet.core.analysis.ProgramText;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.placeholder.Masks.Certainty;
import dev.stet.rules.placeholder.Slots.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the other slots of a document say of a doubtful one: that it is one of many in such
 * brackets, the other half of a choice, a cell in a row of slots. Each step changes the lists it
 * was given.
 */
final class DoubtfulSlots {
  /** So many angle brackets round plain words leave no doubt. */
  private static final int MANY = 3;

  /** Between the alternatives of which all but one are to be struck out. */
  private static final Pattern OR = Pattern.compile(" ?/? ?| or ");

  private static final Pattern BEGINS = Pattern.compile("\\s*|.*[|_*•-]\\s?");

  private static final Pattern ENDS = Pattern.compile("\\s*(?:[,.;|_*。；，].*)?");

  private static final Pattern FILLS_CELL = Pattern.compile("\\[[^\\[\\]\\n]{1,60}\\]");

  /** A box that nobody ticked: then one with a letter is ticked. */
  private static final PrefilteredPattern UNTICKED = PrefilteredPattern.compile("\\[ ?\\]|☐|□");

  private final Document document;
  private final List<Slot> slots;

  /** Brackets round plain words that ask for nothing by themselves. */
  private final List<Slot> others;

  DoubtfulSlots(Document document, List<Slot> slots, List<Slot> others) {
    this.document = document;
    this.slots = slots;
    this.others = others;
  }

  /**
   * Several angle brackets round names of things, two of them in the places of values; several
   * phrases in braces.
   */
  void believe() {
    List<Slot> angles =
        slots.stream()
            .filter(slot -> slot.certainty() != Certainty.POSSIBLE)
            .filter(slot -> opens(slot, '<'))
            .toList();
    if (angles.size() >= MANY && angles.stream().filter(this::isValue).limit(2).count() == 2) {
      believe(angles);
    }
    List<Slot> phrases =
        slots.stream()
            .filter(slot -> opens(slot, '{'))
            .filter(slot -> Brackets.isPhrase(Brackets.inner(document.folded(), slot.span())))
            .toList();
    if (phrases.stream().map(slot -> slot.span().of(document.folded())).distinct().count()
        >= MANY) {
      believe(phrases);
    }
  }

  private void believe(List<Slot> sure) {
    Set<Slot> all = Set.copyOf(sure);
    slots.replaceAll(slot -> all.contains(slot) ? slot.with(Certainty.CERTAIN) : slot);
  }

  /** Whether a slot is all that stands on its line, in its cell or behind a label. */
  private boolean isValue(Slot slot) {
    String text = document.folded();
    int start = text.lastIndexOf('\n', slot.span().start() - 1) + 1;
    int stop = text.indexOf('\n', slot.span().end());
    String before = text.substring(start, slot.span().start());
    String after = text.substring(slot.span().end(), stop < 0 ? text.length() : stop);
    return ENDS.matcher(after).matches()
        && (BEGINS.matcher(before).matches()
            || SlotWords.isLabelled(text, start, slot.span().start()));
  }

  /** {@code [may] [will]}: brackets one after the other are a choice that nobody made. */
  void alternatives() {
    List<Slot> all = new ArrayList<>(slots);
    all.addAll(others);
    // [RFC 1035] [Smith 2001]: works that are cited
    all.removeIf(
        slot ->
            !opens(slot, '[')
                || !Character.isLowerCase(document.text().charAt(slot.span().start() + 1)));
    all.sort(Slot.IN_ORDER);
    for (int i = 0; i + 1 < all.size(); i++) {
      Span one = all.get(i).span();
      Span other = all.get(i + 1).span();
      if (other.start() - one.end() <= 4
          && OR.matcher(document.folded().substring(one.end(), other.start())).matches()) {
        likely(all.get(i));
        likely(all.get(i + 1));
      }
    }
    slots.sort(Slot.IN_ORDER);
  }

  private void likely(Slot slot) {
    Slot likely = slot.with(Certainty.LIKELY);
    if (others.remove(slot)) {
      slots.add(likely);
    } else if (slot.certainty() == Certainty.POSSIBLE) {
      slots.replaceAll(other -> other.equals(slot) ? likely : other);
    }
  }

  /**
   * {@code | [1-5] | [P×I] | [Name] |}: beside a slot, what fills another cell of the row in square
   * brackets is one, whatever it is. Letters alone may be ticks, figures the works that are cited.
   */
  void rows() {
    if (slots.isEmpty()) {
      return;
    }
    Map<List<Integer>, Integer> rows = new HashMap<>();
    for (Slot slot : slots) {
      List<Integer> row = slot.certainty() == Certainty.POSSIBLE ? null : row(slot);
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
      int beside = rows.getOrDefault(List.of(block.cell().table(), block.cell().row()), 0);
      boolean letter = words.length() == 3;
      boolean figures = words.chars().noneMatch(Character::isLetter);
      if (beside >= (figures ? 2 : 1)
          && !(letter && (ticks || figures || Character.isLowerCase(words.charAt(1))))
          && slots.stream().noneMatch(slot -> slot.span().overlaps(block.span()))
          && !OtherBrackets.areDefined(document, block.span())) {
        slots.add(new Slot(block.span(), Certainty.LIKELY, false));
      }
    }
    slots.sort(Slot.IN_ORDER);
  }

  private @Nullable List<Integer> row(Slot slot) {
    Block block = document.blockAt(slot.span().start());
    return block == null || block.cell() == null
        ? null
        : List.of(block.cell().table(), block.cell().row());
  }

  /**
   * Where the document sets its slots in brackets of a kind, or at least as many of them are slots
   * for certain as make a form, every other of the kind is one: {@code [we]} in a contract.
   */
  void withOthers(char open) {
    List<Slot> alike = new ArrayList<>(slots);
    alike.addAll(others);
    alike.removeIf(slot -> !opens(slot, open));
    alike.sort(Slot.IN_ORDER);
    long certain =
        slots.stream()
            .filter(slot -> opens(slot, open) && slot.certainty() == Certainty.CERTAIN)
            .count();
    int least = open == '[' ? Slots.FEWEST_OF_FORM : MANY;
    boolean form = certain >= least && certain * 2 > alike.size();
    if (form
        || (!document.get(ProgramText.ANALYSIS)
            && SlotConvention.isMeant(document, alike.stream().map(Slot::span).toList()))) {
      slots.removeIf(slot -> opens(slot, open));
      alike.forEach(slot -> slots.add(slot.with(Certainty.CERTAIN)));
      slots.sort(Slot.IN_ORDER);
    }
  }

  /**
   * 主要从事【主营业务】，: in a document that has slots, a bracket of this kind inside a sentence names what
   * is to stand there; one that heads a line names what follows it.
   */
  void inSentences() {
    boolean form =
        slots.stream().filter(slot -> slot.certainty() != Certainty.POSSIBLE).limit(2).count() == 2;
    for (Slot slot : form ? List.copyOf(others) : List.<Slot>of()) {
      Span span = slot.span();
      String text = document.folded();
      if (opens(slot, '【')
          && Signs.isHan(text.charAt(Math.max(0, span.start() - 1)))
          && span.end() < text.length()
          && ",。;、的".indexOf(text.charAt(span.end())) >= 0) {
        likely(slot);
      }
    }
    others.removeIf(slot -> opens(slot, '【'));
    slots.sort(Slot.IN_ORDER);
  }

  private boolean opens(Slot slot, char open) {
    return slot.open(document) == open;
  }
}
