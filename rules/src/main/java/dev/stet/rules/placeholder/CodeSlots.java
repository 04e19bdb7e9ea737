package dev.stet.rules.placeholder;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.placeholder.Masks.Certainty;
import dev.stet.rules.placeholder.Slots.Slot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Slots in the commands and boxes of a form whose words have slots in square brackets: {@code gauge
 * --door [door]}, {@code [Step 1 — e.g. the alarm rings]} over an arrow. Code has such brackets of
 * its own ({@code [a-z]}, {@code a[0]}, the sections of a file of settings), so what is in them
 * must be a slot of the text too, ask for something in so many words, or be a line beside one that
 * does.
 */
final class CodeSlots {
  private static final PrefilteredPattern BRACKETS =
      PrefilteredPattern.compile(
          "(?<![\\w\\])$#\\[\\\\])\\[(\\p{L}[^\\[\\]\\n\"'=$\\\\]{1,160})\\](?![\\[(=\\]])");

  /** A line of words in a place of code. */
  private static final int MANY_WORDS = 4;

  private static final int FORM = 3;

  /** With so many, a word that code has in brackets where a value belongs is another. */
  private static final int LONG_FORM = 8;

  private static final Pattern WORD = Pattern.compile("[a-z]{4,16}");

  /** What commands take, in the notation of their manuals. */
  private static final Set<String> NOTATION =
      Set.of("option", "options", "args", "arguments", "flags", "file", "files", "path", "command");

  private CodeSlots() {}

  /** Such places of {@code document}, whose slots outside code are {@code slots}. */
  static List<Slot> in(Document document, List<Slot> slots) {
    Set<String> names = new HashSet<>();
    int certain = 0;
    for (Slot slot : slots) {
      if (document.folded().charAt(slot.span().start()) == '['
          && slot.certainty() != Certainty.POSSIBLE) {
        names.add(slot.span().of(document.folded()).toLowerCase(Locale.ROOT));
        certain += slot.certainty() == Certainty.CERTAIN ? 1 : 0;
      }
    }
    if (certain < FORM) {
      return List.of();
    }
    List<Slot> found = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (!Prose.isProse(document, block) && block.span().find(document.folded(), "[") >= 0) {
        scan(document, block, names, certain >= LONG_FORM, found);
      }
    }
    return found;
  }

  private static void scan(
      Document document, Block block, Set<String> names, boolean longForm, List<Slot> found) {
    String text = document.folded();
    Matcher brackets = BRACKETS.matcher(text, block.span().start(), block.span().end());
    List<Slot> lines = new ArrayList<>();
    int asked = 0;
    while (brackets.find()) {
      Slot slot = new Slot(new Span(brackets.start(), brackets.end()), Certainty.CERTAIN, false);
      boolean line = isLine(text, slot.span());
      if ((longForm && isValue(text, slot.span(), brackets.group(1)))
          || names.contains(brackets.group().toLowerCase(Locale.ROOT))
          || asks(brackets.group(1), line)) {
        found.add(slot);
        asked++;
      } else if (line) {
        lines.add(slot);
      }
    }
    if (asked > 1) {
      found.addAll(lines);
    }
  }

  /** {@code tool --all [device]}, {@code http://[device]/}: a word where a value belongs. */
  private static boolean isValue(String text, Span span, String words) {
    return WORD.matcher(words).matches()
        && !NOTATION.contains(words)
        && !isLine(text, span)
        && span.start() > 0
        && " /".indexOf(text.charAt(span.start() - 1)) >= 0;
  }

  private static boolean asks(String words, boolean line) {
    return switch (SlotWords.asks('[', words)) {
      case FOR_CERTAIN -> true;
      case BY_NAME -> words.indexOf(' ') > 0;
      case PERHAPS, BY_BARE_NAME -> line && words.split(" ", -1).length >= MANY_WORDS;
      case NOTE, NOTHING -> false;
    };
  }

  /** Whether nothing but the sides of a box stands beside {@code span} on its line. */
  private static boolean isLine(String text, Span span) {
    int low = text.lastIndexOf('\n', span.start() - 1) + 1;
    int high = text.indexOf('\n', span.end());
    return isBare(text, low, span.start())
        && isBare(text, span.end(), high < 0 ? text.length() : high);
  }

  private static boolean isBare(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
