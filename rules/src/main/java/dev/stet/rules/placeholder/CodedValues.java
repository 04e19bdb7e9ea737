package dev.stet.rules.placeholder;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import dev.stet.rules.placeholder.Masks.Certainty;
import dev.stet.rules.placeholder.SlotWords.Asks;
import dev.stet.rules.placeholder.Slots.Slot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Slots in angle brackets that a form sets as code, because Markdown would take them for elements:
 * {@code | Pump | `<make and type>` |}, {@code 水位：`<填写>`}. The notation of commands looks the same;
 * so they must be all of a cell, all that a label has or the end of a heading, several of them must
 * ask for something in so many words, and no option may stand beside one.
 */
final class CodedValues {
  private static final String ANGLES = "<([^<>\\n]{1,160})>";

  private static final Pattern SLOT = Pattern.compile(ANGLES);

  /** Such brackets, each with its name before it or none: {@code low=<n>; high=<n>}. */
  private static final Pattern VALUE =
      Pattern.compile("(?:(?:[\\p{L}\\p{N}_]{1,24}[=:] ?)?" + ANGLES + "[;,/、 ]{0,3}){1,12}");

  private static final Pattern LABELLED = Pattern.compile("[^\\n]{1,40}[:：][\\s*_]*");

  private static final int FEWEST = 4;

  private static final int FEWEST_NAMES = 3;

  private CodedValues() {}

  /** Those of {@code document}, in order; none where nothing shows that code is to be filled in. */
  static List<Slot> in(Document document) {
    List<Slot> found = new ArrayList<>();
    Set<String> asking = new HashSet<>();
    boolean certain = false;
    int notation = 0;
    for (Evidence evidence : document.evidence()) {
      Span code = evidence.span();
      if (evidence.kind() != Evidence.Kind.VERBATIM || code.find(document.folded(), "<") < 0) {
        continue;
      }
      if (isOptions(document, code)) {
        return List.of();
      }
      if (!VALUE.matcher(code.of(document.folded())).matches() || !isValue(document, code)) {
        notation++;
        continue;
      }
      Matcher slot = SLOT.matcher(document.folded()).region(code.start(), code.end());
      while (slot.find()) {
        String words = slot.group(1).strip();
        Asks asks = SlotWords.asks('<', words);
        certain |= asks == Asks.FOR_CERTAIN;
        if (asks == Asks.FOR_CERTAIN || (asks != Asks.NOTHING && isPhrase(words))) {
          asking.add(words);
        }
        found.add(new Slot(new Span(slot.start(), slot.end()), Certainty.CERTAIN, false));
      }
    }
    return certain
            && asking.size() >= FEWEST_NAMES
            && found.size() >= FEWEST
            && notation * 2 < found.size()
        ? found
        : List.of();
  }

  /** {@code | `-o` | `<file>` |}: what an option takes; each cell is a line of the text. */
  private static boolean isOptions(Document document, Span code) {
    String text = document.folded();
    int before = text.lastIndexOf('\n', code.start() - 2) + 1;
    return before < code.start() - 1
        && text.charAt(code.start() - 1) == '\n'
        && text.charAt(before) == '-';
  }

  private static boolean isPhrase(String words) {
    return Signs.holdHan(words) || words.indexOf(' ') > 0;
  }

  private static boolean isValue(Document document, Span code) {
    Block block = document.blockAt(code.start());
    if (block == null) {
      return false;
    }
    String text = document.folded();
    if (block.cell() != null) {
      return !block.cell().header()
          && text.substring(block.span().start(), code.start()).isBlank()
          && text.substring(code.end(), block.span().end()).isBlank();
    }
    int line = Math.max(block.span().start(), text.lastIndexOf('\n', code.start()) + 1);
    int stop = text.indexOf('\n', code.end());
    int end = stop < 0 ? block.span().end() : Math.min(stop, block.span().end());
    return text.substring(code.end(), Math.max(code.end(), end)).isBlank()
        && (block.kind() == BlockKind.HEADING
            || LABELLED.matcher(text).region(line, code.start()).matches());
  }
}
