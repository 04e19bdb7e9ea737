package dev.stet.rules.placeholder;

import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import dev.stet.rules.placeholder.Masks.Certainty;
import dev.stet.rules.placeholder.Slots.Slot;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures in square brackets that whoever fills a template in is to keep or to change: {@code
 * within [21] days}, {@code [40]%}, {@code £[250]}; or the letters for them, {@code Q[X] 202[Y]}.
 * Works are cited so as well; but a unit, a sum's sign or what is counted goes with no citation,
 * and only a document with other slots in such brackets has any.
 */
final class FigureSlots {
  private static final String FIGURE = "\\[(?:[0-9]{1,3}(?:,?[0-9]{3}){0,3}(?:[.][0-9]{1,3})?)\\]";

  private static final String UNIT =
      "(?:(?:calendar|business|working|clear|full|consecutive) )?(?:days?|weeks?|months?|years?|hours?|minutes?|quarters?"
          + "|percent|per cent|percentage|basis points?|miles?|metres?|meters?|kilomet(?:re|er)s?|km|kg|words?|pages?|copies)\\b";

  /** Behind a sign of money, before a unit, or between a preposition and what is counted. */
  private static final PrefilteredPattern MEASURED =
      PrefilteredPattern.compile(
          "(?<=[$£€¥] ?)"
              + FIGURE
              + "|"
              + FIGURE
              + "(?= ?%| ?(?:st|nd|rd|th)\\b|[ -]"
              + UNIT
              + ")|(?<=\\b(?:within|of|for|after|least|most|than|to|exceed|every|first|last|next|includes?|up to|from|by|an?|the|is|are|be|pays?) )"
              + FIGURE
              + "(?= [a-z]{3,20}s\\b)|(?<=: )\\[v?[0-9][0-9./:-]{0,18}\\](?= {0,4}(?:\\n|$))|(?<=\\b[A-Z]{2,12}-)"
              + FIGURE
              + "|(?:(?<=[$£€¥0-9])|(?<=\\b(?:Q|FY)))\\[[XYZN#]{1,4}\\](?:[MBKk%]\\b|bn\\b)?");

  /** A list of the works that are cited. */
  private static final PrefilteredPattern WORKS =
      PrefilteredPattern.compile("(?m)^\\[[0-9]{1,3}\\] {1,4}\\p{Lu}");

  private static final Pattern SURE = Pattern.compile("%|st\\b|nd\\b|rd\\b|th\\b");

  /** So many slots in square brackets are a form. */
  private static final int FORM = 3;

  private FigureSlots() {}

  /** Such figures of {@code document}, whose other slots are {@code slots}. */
  static List<Slot> in(Document document, List<Slot> slots) {
    String text = document.folded();
    long kin =
        slots.stream()
            .filter(slot -> slot.certainty() == Certainty.CERTAIN)
            .filter(slot -> text.charAt(slot.span().start()) == '[')
            .limit(FORM)
            .count();
    if (kin < FORM) {
      return List.of();
    }
    boolean works = WORKS.isIn(text);
    BitSet taken = new BitSet(text.length());
    slots.forEach(slot -> taken.set(slot.span().start(), slot.span().end()));
    List<Slot> found = new ArrayList<>();
    Matcher figure = MEASURED.matcher(text);
    while (figure.find()) {
      Span span = new Span(figure.start(), figure.end());
      boolean sure =
          SURE.matcher(text).region(span.end(), text.length()).lookingAt()
              || Signs.isCurrency(text.charAt(Math.max(0, span.start() - 1)));
      if ((sure || !works)
          && !Surroundings.holds(document, Inside.INLINE_CODE, span)
          && taken.get(span.start(), span.end()).isEmpty()) {
        found.add(new Slot(span, Certainty.CERTAIN, false));
      }
    }
    return found;
  }
}
