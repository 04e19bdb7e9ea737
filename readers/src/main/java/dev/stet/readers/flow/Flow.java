package dev.stet.readers.flow;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.UnreadableException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text of a word-processor document while it grows: paragraph by paragraph, cell by cell, with
 * the evidence in it and the place of each paragraph.
 *
 * <p>Nothing is written for a paragraph before its first character: the line break before it, its
 * number and the place of whatever was marked ({@link #mark}) all wait for that, so that empty and
 * deleted paragraphs leave no trace. Evidence in a paragraph that has no text (a prompt that nobody
 * filled) gets an empty line of its own. Not thread-safe.
 */
public final class Flow {
  private final Shared shared;
  private final boolean aside;
  private final StringBuilder text = new StringBuilder();
  private final OpenParagraph paragraph = new OpenParagraph(text);
  private final Blocks blocks = new Blocks(text);
  private final Marks marks = new Marks(text);
  private final ParagraphIndex paragraphs = new ParagraphIndex();
  private final Deque<Story> stories = new ArrayDeque<>();
  private final List<Flow> asides = new ArrayList<>();

  /** A flow of at most {@code limits.characters()} characters. */
  public Flow(Limits limits) {
    this(new Shared(limits), false, new Story(null, false));
  }

  private Flow(Shared shared, boolean aside, Story story) {
    this.shared = shared;
    this.aside = aside;
    stories.push(story);
  }

  /** What a flow and its asides count together. */
  private static final class Shared {
    private final Limits limits;
    private final HeadingPath headings = new HeadingPath();
    private long written;
    private int tables;

    Shared(Limits limits) {
      this.limits = limits;
    }
  }

  // Parts and cells

  /** Begins the body, whose paragraphs stand under its headings and on pages. */
  public void beginBody() {
    stories.push(new Story(null, true));
  }

  /** Begins a part beside the body, called {@code part}: {@code header}, {@code footnote 2}. */
  public void beginPart(String part) {
    stories.push(new Story(part, false));
  }

  /** Ends the part begun last, and the paragraph before. */
  public void endPart() throws UnreadableException {
    settle();
    stories.pop();
    paragraph.forget();
  }

  /** Begins a table and returns its number in the document, from 0. */
  public int beginTable() {
    return shared.tables++;
  }

  /** Begins {@code cell}, whose paragraphs become one block. */
  public void beginCell(Cell cell) {
    Story outer = stories.element();
    blocks.endCell(outer);
    stories.push(new Story(outer, cell));
    paragraph.forget();
  }

  /** Ends the cell and returns the index of its first block; -1 if it has no text. */
  public int endCell() throws UnreadableException {
    settle();
    Story story = stories.pop();
    blocks.endCell(story);
    paragraph.forget();
    if (!inCell()) {
      flushAsides();
    }
    return story.firstBlock();
  }

  /** Makes the cell whose block has this index one row taller. */
  public void extendCell(int block) {
    blocks.extendCell(block);
  }

  private boolean inCell() {
    return stories.element().cell != null;
  }

  // Paragraphs

  /** Begins a paragraph, or goes on with one that was not ended and has text. */
  public void beginParagraph() {
    if (!paragraph.isWritten()) {
      paragraph.forget();
    }
  }

  /** Whether something of the open paragraph is written. */
  public boolean isParagraphWritten() {
    return paragraph.isWritten();
  }

  /**
   * Says that the paragraph has a number, which is counted when its first character is written.
   * Without effect after that.
   */
  public void number(Numbered numbered) {
    paragraph.number(numbered);
  }

  /** Writes {@code words}, which have no line breaks. */
  public void write(CharSequence words) throws UnreadableException {
    if (words.length() > 0) {
      beforeText(words.length());
      text.append(words);
    }
  }

  /** Writes a part of {@code characters}, which has no line breaks. */
  public void write(char[] characters, int from, int length) throws UnreadableException {
    if (length > 0) {
      beforeText(length);
      text.append(characters, from, length);
    }
  }

  /** A line break in the paragraph; left out if the paragraph begins or ends with it. */
  public void lineBreak() {
    paragraph.lineBreak();
  }

  /** Says that a new page begins here. */
  public void pageBreak(PageBreak kind) {
    paragraphs.pageBreak(kind, text.length());
  }

  private void beforeText(int length) throws UnreadableException {
    if (!paragraph.isWritten()) {
      open();
    }
    count(length);
    paragraph.writeBreaks();
    marks.settle();
  }

  private void count(int characters) throws UnreadableException {
    shared.written += characters;
    shared.limits.requireRoom(shared.written);
  }

  /** Begins the paragraph in the text, on a new line, with its number. */
  private void open() throws UnreadableException {
    if (!paragraphs.isEmpty()) {
      text.append('\n');
    }
    count(1);
    int start = text.length();
    Story story = stories.element();
    int heading = story.body ? shared.headings.current() : ParagraphIndex.OUTSIDE_THE_BODY;
    paragraphs.add(start, story.paragraph(start), story.part, heading, story.cell);
    paragraph.begin(story);
  }

  /** What is written of the open paragraph, its number included; a view. */
  public CharSequence paragraph() {
    return paragraph.words();
  }

  /** Whether the open paragraph has a number in the text. */
  public boolean isNumbered() {
    return paragraph.isNumbered();
  }

  /**
   * Shows the number of the paragraph although nothing follows it; without effect if something is
   * written already.
   */
  public void showNumber() throws UnreadableException {
    if (paragraph.expectsNumber()) {
      open();
      paragraph.endWithNumber();
    }
  }

  /** Ends the paragraph. In a cell the cell is the block, and {@code kind} does not matter. */
  public void endParagraph(BlockKind kind, Role role, int level) throws UnreadableException {
    settle();
    if (paragraph.isWritten() && !inCell()) {
      Span span = paragraph.span();
      if (blocks.add(new Block(kind, role, span, level, paragraph.label(), null))
          && kind == BlockKind.HEADING
          && stories.element().body
          && !aside) {
        shared.headings.add(level, text.substring(span.start(), span.end()));
        paragraphs.setHeadingOfLast(shared.headings.current());
      }
    }
    paragraph.forget();
    if (!inCell()) {
      flushAsides();
    }
  }

  // Evidence

  /** A mark before the next character that will be written. */
  public Mark mark() {
    return marks.mark(paragraph.isAtCharacter());
  }

  /** What was written since {@code mark}. */
  public String writtenSince(Mark mark) {
    return mark.isWaiting() ? "" : text.substring(Math.min(mark.start, text.length()));
  }

  /** Forgets {@code mark}, and its evidence. */
  public void drop(Mark mark) {
    marks.drop(mark);
  }

  /** Evidence about all that was written since {@code mark}, in the words of the text. */
  public void evidence(Evidence.Kind kind, Mark mark, Map<String, String> details) {
    evidence(kind, mark, null, details);
  }

  /**
   * Evidence about all that was written since {@code mark}.
   *
   * @param words what it says, if that is not the text
   */
  public void evidence(
      Evidence.Kind kind, Mark mark, @Nullable String words, Map<String, String> details) {
    marks.claim(mark, new Mark.Claim(kind, words, details));
  }

  /** Says that all that was written since {@code mark} is set in a {@link Typewriter} font. */
  public void typed(Mark mark) {
    if (writtenSince(mark).isBlank()) {
      drop(mark);
    } else {
      evidence(Evidence.Kind.VERBATIM, mark, Map.of());
    }
  }

  /** Makes evidence at a point reach to here. */
  public void extend(Mark mark) {
    marks.extend(mark);
  }

  /** Evidence here about {@code words}, which are not part of the text. */
  public Mark absent(Evidence.Kind kind, String words, Map<String, String> details) {
    return marks.absent(mark(), kind, words, details);
  }

  /** Drops evidence of {@code kind} in words that {@code told} has; adds the other words to it. */
  public void dropRepeated(Evidence.Kind kind, Set<String> told) {
    marks.dropRepeated(kind, told);
  }

  /** Gives evidence that still waits a place, on an empty line if its paragraph has no text. */
  private void settle() throws UnreadableException {
    if (!marks.isEvidenceWaiting()) {
      return;
    }
    if (!paragraph.isWritten()) {
      paragraph.number(null);
      open();
    }
    marks.settleEvidence();
  }

  // Asides

  /**
   * A flow for what stands beside the text, such as a text box in the open paragraph. Once added it
   * follows that paragraph, or the table that the paragraph is in.
   */
  public Flow aside(String part) {
    Story story = stories.element();
    String name = story.part == null ? part : story.part + ", " + part;
    return new Flow(shared, true, new Story(name, story.body));
  }

  /** Whether it stands beside the text: a box, a note, a header. */
  public boolean isAside() {
    return aside;
  }

  /** A flow for a note, which stands under no heading and is added when the body has ended. */
  public Flow note(String part) {
    return new Flow(shared, true, new Story(part, false));
  }

  /** Takes over what was written to {@code beside}. */
  public void add(Flow beside) throws UnreadableException {
    beside.settle();
    beside.flushAsides();
    if (!beside.isEmpty()) {
      asides.add(beside);
    }
  }

  /** Whether there is neither text nor evidence. */
  public boolean isEmpty() {
    return text.length() == 0 && marks.isEmpty();
  }

  /** Writes the asides that were added. Not while a paragraph is open. */
  public void flushAsides() {
    for (Flow beside : asides) {
      if (!paragraphs.isEmpty()) {
        text.append('\n');
      }
      int shift = text.length();
      text.append(beside.text);
      blocks.addAll(beside.blocks, shift);
      marks.addAll(beside.marks, shift);
      paragraphs.addAll(beside.paragraphs, shift);
    }
    asides.clear();
  }

  // The outcome

  /** The text so far; a view. */
  public CharSequence text() {
    return text;
  }

  /** The evidence so far, in the order of the text. */
  public List<Evidence> evidence() {
    return typewriter().evidence();
  }

  private Typewriter typewriter() {
    return Typewriter.of(text, blocks.all(), marks.evidence());
  }

  /** How many page breaks of this kind there are. */
  public int pageBreaks(PageBreak kind) {
    return paragraphs.pageBreaks(kind);
  }

  /**
   * Gives the text, the blocks, the places and the evidence to {@code document}.
   *
   * @param pages the page breaks by which to count; null if the pages are not known
   */
  public Document.Builder into(Document.Builder document, @Nullable PageBreak pages) {
    Typewriter typewriter = typewriter();
    return document
        .text(text.toString())
        .blocks(typewriter.blocks(blocks.all()))
        .places(paragraphs.places(shared.headings.all(), pages))
        .evidence(typewriter.evidence());
  }
}
