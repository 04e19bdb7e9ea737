package dev.stet.core.document;

import java.util.Map;
import java.util.TreeMap;

/**
 * Something the file says about itself that its plain text does not: a tracked change, a hidden
 * run, a prompt still showing. Immutable.
 *
 * @param kind what it is
 * @param span where it stands in the text; empty where its words are not part of the text
 * @param words the words it is about, as the file has them
 * @param details further facts by name: {@code author}, {@code date}, {@code target}
 */
public record Evidence(Kind kind, Span span, String words, Map<String, String> details) {
  public Evidence {
    details = java.util.Collections.unmodifiableMap(new TreeMap<>(details));
  }

  public static Evidence of(Kind kind, Span span, String words) {
    return new Evidence(kind, span, words, Map.of());
  }

  /** What an evidence is about. */
  public enum Kind {
    /** A tracked insertion not yet accepted; its words are part of the text. */
    INSERTION,
    /** A tracked deletion not yet accepted; its words are not part of the text. */
    DELETION,
    /** Text moved under change tracking. */
    MOVE,
    /** A reviewer's comment on the span. */
    COMMENT,
    /** Text the program does not show. */
    HIDDEN_TEXT,
    /** A content control or form field that still shows its prompt. */
    EMPTY_CONTROL,
    /** A placeholder of a slide that nobody filled. */
    EMPTY_PLACEHOLDER,
    /**
     * Cells side by side in a table's body that hold nothing, or whole rows of such cells; details:
     * {@code table}, {@code row}, {@code column}, {@code columns} of them, {@code width} of the
     * row.
     */
    EMPTY_CELLS,
    /** A watermark object, or text set as one: rotated, pale, behind the page. */
    WATERMARK,
    /** A field whose result is an error, or that points nowhere. */
    BROKEN_FIELD,
    /** A link to a place in this document that does not exist. */
    BROKEN_LINK,
    /** A mail-merge field or other instruction whose result was never made. */
    UNFILLED_FIELD,
    /** A spreadsheet cell that shows an error value. */
    ERROR_CELL,
    /** A formula stored without its value. */
    FORMULA_WITHOUT_VALUE,
    HIDDEN_SHEET,
    HIDDEN_ROWS,
    HIDDEN_COLUMNS,
    HIDDEN_SLIDE,
    /** An entry of the file's own outline (PDF bookmarks); details: {@code level}, {@code page}. */
    BOOKMARK,
    /**
     * Words set as code or as a formula within a block: part of the text, but nobody's prose. What
     * looks like a placeholder there is meant.
     */
    VERBATIM,
    /** A link within a sentence, or a picture with words in its place, without its address. */
    UNSET_TARGET,
    /** A link; details: {@code target}. Its span is empty where it has no words. */
    LINK,
    /**
     * Where a link or a picture leads that only the machine or the program of its writer can open;
     * its words are the address.
     */
    PRIVATE_LINK,
    /**
     * An element in a text that a page needed and its text does not: the place of an advertisement,
     * a counter of visits, a smiley, the box round what is quoted; its words are the element's.
     */
    PAGE_MARKUP,
    /** A block all of whose words are set in italics. */
    ITALICS,
    /** The first line of a block, set in bold: a title for what follows. */
    BOLD_TITLE,
    /** Words that the source marks as said to who writes the text, not to who reads it. */
    GUIDANCE,
    /**
     * The mark of a list or a stop after a figure that a converter kept from being markup, or an
     * element that orders a new page.
     */
    ESCAPED_MARK,
    /** The file is damaged although it could be read. */
    DAMAGE;

    /**
     * Whether it is by itself something to judge, so that a document that has nothing else, a form
     * with all its prompts showing, is not one without content.
     */
    public boolean isContent() {
      return switch (this) {
        case EMPTY_CONTROL,
            EMPTY_PLACEHOLDER,
            WATERMARK,
            BROKEN_FIELD,
            UNFILLED_FIELD,
            ERROR_CELL,
            FORMULA_WITHOUT_VALUE,
            DELETION,
            HIDDEN_TEXT ->
            true;
        case INSERTION,
            MOVE,
            COMMENT,
            EMPTY_CELLS,
            BROKEN_LINK,
            HIDDEN_SHEET,
            HIDDEN_ROWS,
            HIDDEN_COLUMNS,
            HIDDEN_SLIDE,
            BOOKMARK,
            VERBATIM,
            UNSET_TARGET,
            LINK,
            PRIVATE_LINK,
            PAGE_MARKUP,
            ITALICS,
            BOLD_TITLE,
            GUIDANCE,
            ESCAPED_MARK,
            DAMAGE ->
            false;
      };
    }
  }
}
