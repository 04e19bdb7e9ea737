package dev.stet.rules.truncation;

import dev.stet.core.analysis.Endings;
import dev.stet.core.document.BlockKind;

/** How the writer of a document ends paragraphs and items. Counts what it is shown. */
final class StopHabit {
  /** Shorter items are names. */
  private static final int SHORTEST_CHINESE_ITEM = 8;

  private static final int SHORTEST_ITEM = 30;

  private static final int ADJACENT = 3;

  private int sentences;
  private int closed;
  private int items;
  private int closedItems;
  private int openClauses;
  private int wrapped;

  /** Counts {@code paragraph}, whichever way it ends, if it is an item. */
  void item(Paragraph paragraph) {
    String words = paragraph.words();
    int shortest = paragraph.chinese() ? SHORTEST_CHINESE_ITEM : SHORTEST_ITEM;
    if (paragraph.isItem() && words.length() >= shortest) {
      // in a Chinese list each item but the last may end with a semicolon
      boolean joined = paragraph.chinese() && (words.endsWith("；") || words.endsWith(";"));
      items++;
      closedItems += joined || Endings.closed(words) ? 1 : 0;
    }
  }

  /** Counts {@code paragraph}, which is closed, unless it is a name. */
  void closed(Paragraph paragraph) {
    if (LastWords.holdMarks(paragraph.words(), paragraph.chinese())
        || LastWords.areClause(paragraph.words(), paragraph.chinese())) {
      sentences++;
      closed++;
    }
  }

  /**
   * Counts {@code paragraph}, which is open.
   *
   * @param goesOn whether the next line may go on with it
   */
  void open(Paragraph paragraph, boolean goesOn) {
    boolean sentence = LastWords.holdSentence(paragraph.words());
    wrapped += goesOn && paragraph.chinese() ? 1 : 0;
    sentences += sentence ? 1 : 0;
    openClauses += paragraph.chinese() && !sentence && isClause(paragraph) ? 1 : 0;
  }

  /** Whether it holds as much of a sentence as those with a stop. */
  private static boolean isClause(Paragraph paragraph) {
    return paragraph.block().kind() == BlockKind.PARAGRAPH
        && LastWords.holdMarks(paragraph.words(), true)
        && LastWords.areClause(paragraph.words(), true)
        && paragraph.isText();
  }

  /** How many paragraphs of whole sentences there are. */
  int sentences() {
    return sentences;
  }

  /** How many of these end with a stop. */
  int closed() {
    return closed;
  }

  /** The share of paragraphs of whole sentences that end with a stop. */
  double share() {
    return sentences == 0 ? 0 : (double) closed / sentences;
  }

  /** What the others say of a paragraph without a stop: more than 0 if they have one. */
  double weight() {
    boolean open = openClauses > 2 && openClauses * 2 > closed;
    if (open || share() < 0.6) {
      return -1.5;
    }
    return share() >= 0.8 && closed > 1 ? 1 : 0.6;
  }

  /** Many a writer sets stops in the paragraphs and none in the lists. */
  boolean leavesItemsOpen() {
    return closedItems * 5 < items * 3;
  }

  /** How many lines may go on in the next. */
  int wrapped() {
    return wrapped;
  }

  /** Where lines are paragraphs and break anywhere, none of them says that it goes on. */
  boolean breaksAnywhere() {
    return wrapped >= ADJACENT && wrapped * 3 > closed;
  }
}
