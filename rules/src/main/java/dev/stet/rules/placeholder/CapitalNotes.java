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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * What writers put in capitals so that nobody overlooks it: {@code (ADD MAP OF THE WEIR)}, {@code
 * (IMAGE: two herons)}, {@code [TENANTS: CONSIDER A LONGER TERM]}. Capitals in round brackets must
 * tell the writer something; in square ones they do where others of the document do.
 */
final class CapitalNotes {
  private static final PrefilteredPattern ROUND =
      PrefilteredPattern.compile(
          "\\((?:[A-Z]{2,12}: ?)?(?:"
              + "(?:ADD(?! TO\\b)|INSERT|LINK (?:TO|HERE|ME)|VET|VERIFY|CONFIRM|REPLACE|REWRITE|REWORD|EXPAND|CITE|ATTACH|EMBED|FILL IN|UPLOAD|PASTE|LOOK UP|DOUBLE[- ]CHECK"
              + "|CHECK (?:THIS|THESE|THAT|THE|WITH|FIGURES?|NUMBERS?|DATES?|SPELLINGS?|SOURCES?|NAMES?|LINKS?)|NEEDS? (?:AN?|MORE|TO BE|SOURCES?|LINKS?|FIGURES?|PHOTOS?|DATES?|QUOTES?|WORK))"
              + "(?: [A-Z0-9][A-Z0-9'’/&.-]*){0,12}(?:[:,–—-]+ ?[^()\\n]{2,80})?"
              + "|(?:IMAGE|IMG|CHART|GRAPH|SCREENSHOT|SCREEN SHOT|DIAGRAM|GIF|FIGURE|PICTURE|PIC|MAP|SKETCH)S?: ?(?=[a-z])[^()\\n]{3,80})[.!?]?\\)");

  /** All in capitals, but for what it quotes. */
  private static final PrefilteredPattern SQUARE =
      PrefilteredPattern.compile(
          "\\[(?=[A-Z][A-Z])(?:[A-Z0-9 ,.:;'’/&()%?!—–-]|[“\"][^“”\"\\n\\[\\]]{1,200}[”\"]){2,700}\\](?![(:\\[])");

  /** What tells of a text that is still to be decided on. */
  private static final PrefilteredPattern DRAFTING =
      PrefilteredPattern.compile(
          "\\b(?:CONSIDER|OPTIONAL|REQUIRED?|DELETE|INCLUDE|INSERT|ADJUST|REMOVE|CHOOSE|SELECT|REPLACE|SPECIFY|IF|OR|CLIENT|YOUR?|SHOULD|ALTERNATIVE|DRAFT)\\b");

  /** So many remarks of two words and more in capitals are the house's way to make them. */
  private static final int FORM = 3;

  private CapitalNotes() {}

  /** Such notes of {@code document}, whose other slots are {@code slots}. */
  static List<Slot> in(Document document, List<Slot> slots) {
    List<Slot> found = new ArrayList<>();
    BitSet taken = new BitSet();
    slots.forEach(slot -> taken.set(slot.span().start(), slot.span().end()));
    add(ROUND, document, taken, found);
    Set<String> kin =
        slots.stream()
            .map(slot -> slot.span().of(document.folded()))
            .filter(words -> words.charAt(0) == '[' && words.indexOf(' ') > 0)
            .filter(words -> words.chars().noneMatch(Character::isLowerCase))
            .collect(Collectors.toSet());
    if (kin.size() >= FORM && kin.stream().filter(DRAFTING::isIn).limit(2).count() == 2) {
      add(SQUARE, document, taken, found);
    }
    return found;
  }

  private static void add(
      PrefilteredPattern notes, Document document, BitSet taken, List<Slot> found) {
    Matcher note = notes.matcher(document.folded());
    while (note.find()) {
      Span span = new Span(note.start(), note.end());
      if (taken.get(span.start(), span.end()).isEmpty()
          && standsOut(document, span)
          && !Mentions.hold(document, span)
          && !Surroundings.holds(document, Inside.INLINE_CODE, span)
          && !Surroundings.holds(document, Inside.QUOTES, span)) {
        found.add(new Slot(span, Certainty.CERTAIN, true));
      }
    }
  }

  /** Whether the text round {@code span} is in small letters, or nothing else is on its line. */
  private static boolean standsOut(Document document, Span span) {
    String text = document.folded();
    int low = text.lastIndexOf('\n', span.start() - 1) + 1;
    int stop = text.indexOf('\n', span.end());
    String line =
        text.substring(low, span.start())
            + text.substring(span.end(), stop < 0 ? text.length() : stop);
    return line.chars().noneMatch(Character::isLetter)
        || line.chars().anyMatch(Character::isLowerCase);
  }
}
