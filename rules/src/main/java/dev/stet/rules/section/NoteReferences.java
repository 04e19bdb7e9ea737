package dev.stet.rules.section;

import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Details are given in Note 8, where the notes of the accounts are headed Note 1 to Note 7, or
 * stand as A. to F. under a heading of their own.
 */
final class NoteReferences {
  private static final String NUMBER = "([0-9]{1,2}|[A-Z])(?![\\p{L}0-9(./-]*[\\p{L}0-9])";

  private static final PrefilteredPattern MENTION =
      PrefilteredPattern.compile("\\b(?:in|see|under|to|by|and)\\s+([Nn]ote\\s+" + NUMBER + ")");

  private static final PrefilteredPattern LABEL =
      PrefilteredPattern.compile("^\\W{0,3}(?i:Note)\\s+([0-9]{1,2}|[A-Z])(?=\\s*(?:[-–—:.]|$))");

  private static final int FEWEST = 3;

  /** NOTES TO THE ACCOUNTS in capitals, over headings that have their own level. */
  private static final int TO_THE_END = -1;

  private static final int LONGEST_HEADING = 60;

  /** Titles of the columns of an account, of which the first holds the numbers of notes. */
  private static final PrefilteredPattern COLUMNS =
      PrefilteredPattern.compile("^\\s*Notes?\\s{2,}[^\\n]*[0-9]{2}\\s*$");

  /** Stocks 8 12,400 11,900: a line of the account, with a note. */
  private static final PrefilteredPattern ROW =
      PrefilteredPattern.compile(
          "^[^0-9\\n]{3,60}?\\s{2,}([0-9]{1,2})\\s{2,}[(£$€]{0,2}[0-9][0-9,.]*");

  private static final int LONGEST_ACCOUNT = 60;

  private NoteReferences() {}

  /** The mentions of notes that {@code document} does not have, though it has others. */
  static List<Dangling> unkept(Document document) {
    List<Dangling> unkept = new ArrayList<>();
    if (document.text().indexOf("ote ") < 0) {
      return unkept;
    }
    Set<String> there = null;
    int columns = 0;
    for (Block block : document.blocks()) {
      Span line = block.span();
      columns = COLUMNS.isIn(line.of(document.folded())) ? LONGEST_ACCOUNT : columns - 1;
      Matcher row = ROW.matcher(columns > 0 ? line.of(document.folded()) : "");
      if (row.find()) {
        there = there == null ? labels(document) : there;
        if (there.size() >= FEWEST && there.contains("1") && !there.contains(row.group(1))) {
          unkept.add(
              Dangling.ofNone(new Span(line.start() + row.start(1), line.start() + row.end(1))));
        }
      }
      if (block.role() != Role.BODY && block.role() != Role.REFERENCES) {
        continue;
      }
      Span span = block.span();
      Matcher mention = MENTION.matcher(document.folded(), span.start(), span.end());
      while (mention.find()) {
        there = there == null ? labels(document) : there;
        boolean counted =
            there.size() >= FEWEST
                && Character.isDigit(there.iterator().next().charAt(0))
                    == Character.isDigit(mention.group(2).charAt(0));
        if (counted && !there.contains(mention.group(2))) {
          unkept.add(Dangling.ofNone(new Span(mention.start(1), mention.end(1))));
        }
      }
    }
    return unkept;
  }

  /** What the notes are called, if they count up from 1 or A. */
  private static Set<String> labels(Document document) {
    Set<String> labels = new LinkedHashSet<>();
    int level = 0;
    for (Block block : document.blocks()) {
      String words = block.span().of(document.folded());
      Matcher label = LABEL.matcher(words);
      if (label.find() && label.start() == 0) {
        labels.add(label.group(1));
        continue;
      }
      if (block.kind() == BlockKind.HEADING) {
        level = isNotes(words) ? block.level() : block.level() <= level ? 0 : level;
      } else if (isNotes(words) && words.equals(words.toUpperCase(Locale.ROOT))) {
        level = TO_THE_END;
      }
      Numbering numbering = level != 0 ? Numbering.of(document, block) : null;
      if (numbering != null && numbering.style() == Numbering.Style.ARABIC) {
        labels.add(String.valueOf(numbering.number()));
      } else if (numbering != null && numbering.style() == Numbering.Style.LETTER) {
        labels.add(String.valueOf((char) ('A' + numbering.number() - 1)));
      }
    }
    boolean fromOne = labels.contains("1") ? labels.contains("2") : labels.contains("B");
    return fromOne ? labels : Set.of();
  }

  private static boolean isNotes(String heading) {
    String key = heading.length() > LONGEST_HEADING ? "" : Titles.key(heading);
    return key.equals("notes") || key.startsWith("notestothe");
  }
}
