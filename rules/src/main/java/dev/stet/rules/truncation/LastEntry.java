package dev.stet.rules.truncation;

import dev.stet.core.analysis.Endings;
import dev.stet.core.analysis.Exercises;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Role;
import dev.stet.core.search.PrefilteredPattern;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the last line of a report is an entry of a list, a reference, an answer or a label rather
 * than a sentence: such lines end without a stop.
 */
final class LastEntry {
  /** – Ends – */
  private static final Pattern END_SIGN =
      Pattern.compile("[–—-]{1,3}\\s?[\\p{L} ]{2,30}\\s?[–—-]{1,3}");

  /** Tel. 496 · press@…; Rules v2.1: entries that signs part, and what names an issue. */
  private static final PrefilteredPattern ROW =
      PrefilteredPattern.compile(
          "\\S [·•] \\S|\\b[vV](?:er\\.|ersion)? ?[0-9]{1,3}(?:\\.[0-9]{1,3})*$");

  /** A whole date: whatever was cut was seldom cut there. */
  private static final PrefilteredPattern DATED =
      PrefilteredPattern.compile(
          "[a-z)] [0-9]{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December),? (?:1[6-9]|20)[0-9]{2}$");

  /** See also: under it stand the titles of other texts. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)[#*_ ]*(?:see also|related(?: [a-z]+)?|further reading|next steps|links)[:*_ ]*");

  /** cut(1), paste(1), awk(1) */
  private static final Pattern NAMES = Pattern.compile("(?:[^\\s,.]+, )+[^\\s,.]+[\\p{L})]");

  /** Berth: 4 */
  private static final Pattern LABELLED = Pattern.compile("[*_]*\\p{Lu}[^.:;]{2,80}:[*_]* .{2,60}");

  /** How did you hear of us? from a neighbour: a question, and a few words. */
  private static final Pattern ANSWERED =
      Pattern.compile(
          "[^.!?。！？]{5,120}[?？][*_]*\\s*[^\\s.!?,;。！？，；]+(?:\\s[^\\s.!?,;。！？，；]+){0,3}");

  private static final PrefilteredPattern INNER_STOP = PrefilteredPattern.compile("[.;:!?] ");

  /** In 2019, the 12, more than 40: a sentence has begun. */
  private static final PrefilteredPattern GOES_ON =
      PrefilteredPattern.compile(
          "(?i)^(?:in|on|by|at|from|of|to|for|since|until|between|over|under|about|with|after|before|during|the|a|an|this|these|it|we|they|he|she|there|than|up|down|and|or|but)\\b|\\b(?:the|of|to|by|from|than|at|in|and|or|with)\\s\\S+$");

  private static final int SAME_TAIL = 2;
  private static final int FEWEST_ENTRIES = 3;
  private static final int FEWEST_LINES = 4;
  private static final int LONGEST_OF_LINES = 30;
  private static final int LONGEST_REFERENCE = 4;

  private final LastBlock last;
  private final Document document;
  private final String words;

  LastEntry(LastBlock last) {
    this.last = last;
    this.document = last.document();
    this.words = last.words();
  }

  /** Whether it is whole even where its last word is one after which a sentence goes on. */
  boolean isWhole() {
    return endsAsLinesBefore()
        || NAMES.matcher(words).matches()
        || END_SIGN.matcher(words).matches()
        || DATED.isIn(words);
  }

  /** Whether it is an entry, unless its last word must go on. */
  boolean isEntry() {
    return isLastOfLines()
        || document.get(Exercises.ANALYSIS)
        || isReference()
        || ANSWERED.matcher(words).matches()
        || isLink()
        || isLabelled();
  }

  /** Whether it is a row of names or terms, unless it has a verb. */
  boolean isRow() {
    return words.endsWith(")")
        || words.endsWith("]")
        || ROW.isIn(words)
        || isGlossary()
        || OTHERS.matcher(last.lineBefore()).matches();
  }

  /** Whether the two blocks before it end in the same words: rows of a tariff. */
  private boolean endsAsLinesBefore() {
    int index = last.index();
    String tail = words.substring(Math.max(0, words.length() - SAME_TAIL));
    return index > 1
        && !Endings.closed(words)
        && document.text(document.blocks().get(index - 1)).strip().endsWith(tail)
        && document.text(document.blocks().get(index - 2)).strip().endsWith(tail);
  }

  /**
   * 提梁壶，西汉 below 方罍，商后期 and others: the last of at least four short lines of as many clauses, none
   * of which stops.
   */
  private boolean isLastOfLines() {
    int lines = 0;
    long clauses = -1;
    for (int i = last.index(); i >= 0 && lines < FEWEST_LINES; i--) {
      Block other = document.blocks().get(i);
      String line = document.folded().substring(other.span().start(), other.span().end()).strip();
      long here = line.chars().filter(c -> c == ',' || c == '，').count();
      boolean like =
          other.kind() == last.block().kind()
              && line.length() <= LONGEST_OF_LINES
              && !Endings.closed(line)
              && here > 0
              && (clauses < 0 || here == clauses);
      if (!like) {
        return false;
      }
      clauses = here;
      lines++;
    }
    return lines == FEWEST_LINES;
  }

  /** K. Oduya, 22.1.17; Registered charity 1044170; 5 so] so 1874: a few words and a figure. */
  private boolean isReference() {
    int stop = 0;
    for (Matcher inner = INNER_STOP.matcher(words); inner.find(); ) {
      stop = inner.end();
    }
    String phrase = words.substring(stop).strip();
    return words.chars().filter(c -> c == ']').count()
            > words.chars().filter(c -> c == '[').count() + 1
        || (Character.isDigit(phrase.charAt(phrase.length() - 1))
            && phrase.split("\\s+").length <= LONGEST_REFERENCE
            && !GOES_ON.isIn(phrase));
  }

  /** HR hazard ratio; MI myocardial infarction; y years: entries without a verb. */
  private boolean isGlossary() {
    return words.chars().filter(c -> c == ';').count() >= FEWEST_ENTRIES && words.indexOf(". ") < 0;
  }

  /** Whether the last words are a link: many a writer sets no stop behind one. */
  private boolean isLink() {
    int end = last.end().words().end();
    return document.evidence().stream()
        .anyMatch(e -> e.kind() == Evidence.Kind.LINK && e.span().end() == end);
  }

  /** Whether its last line and the one before are each a label and what it is of. */
  private boolean isLabelled() {
    return LABELLED.matcher(last.line()).matches() && LABELLED.matcher(last.lineBefore()).matches();
  }

  /** Whether the line before it is a title, a name or a link as well. */
  boolean followsLine() {
    int before = last.index() - 1;
    if (before < 0 || document.blocks().get(before).kind() != BlockKind.PARAGRAPH) {
      return false;
    }
    String line = document.text(document.blocks().get(before)).strip();
    return document.blocks().get(before).role() == Role.BODY
        && !Endings.closed(line)
        && !LastWords.holdMarks(line, Endings.isChinese(line))
        && "：:；;".indexOf(line.charAt(line.length() - 1)) < 0;
  }
}
