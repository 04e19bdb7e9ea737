package dev.stet.core.document;

import org.jspecify.annotations.Nullable;

/** A place in a file that a person can go to. The kinds are closed: reports know each of them. */
public sealed interface Place {

  /** A short text a person understands: {@code 70:46}, {@code p. 4}, {@code Sheet2!C7}. */
  String label();

  /**
   * A stretch of a file that has lines. All numbers count from 1; columns are UTF-16 code units of
   * the source line; the end is exclusive.
   */
  record Lines(int line, int column, int endLine, int endColumn) implements Place {
    public Lines {
      if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
        throw new IllegalArgumentException(
            "not a place: %d:%d to %d:%d".formatted(line, column, endLine, endColumn));
      }
    }

    @Override
    public String label() {
      return line + ":" + column;
    }
  }

  /**
   * A page, for formats that are laid out.
   *
   * @param page number of the page in the file, from 1
   * @param pageLabel what the page calls itself ({@code iv}) where that differs from its number
   * @param line number of the line on the page, from 1; 0 where it is not known
   */
  record Page(int page, @Nullable String pageLabel, int line) implements Place {
    @Override
    public String label() {
      String words = "p. " + page + (pageLabel == null ? "" : " (" + pageLabel + ")");
      return line == 0 ? words : words + ", line " + line;
    }
  }

  /**
   * A paragraph of a flowing document.
   *
   * @param part where it stands when that is not the body: {@code header}, {@code footnote 2},
   *     {@code table 1, row 3, column 2}
   * @param heading the heading it stands under, or null before the first
   * @param paragraph number of the paragraph, from 1, in the whole of its part
   * @param page the page, where the file says so; 0 where it does not
   */
  record Paragraph(@Nullable String part, @Nullable String heading, int paragraph, int page)
      implements Place {
    private static final int LONGEST_HEADING = 24;

    @Override
    public String label() {
      StringBuilder words = new StringBuilder();
      if (heading != null) {
        words.append("§ ").append(shortened(heading)).append(" / ");
      }
      if (part != null) {
        words.append(part).append(" / ");
      }
      return words.append("para. ").append(paragraph).toString();
    }

    private static String shortened(String heading) {
      int points = heading.codePointCount(0, heading.length());
      return points <= LONGEST_HEADING
          ? heading
          : heading.substring(0, heading.offsetByCodePoints(0, LONGEST_HEADING - 1)) + "…";
    }
  }

  /** A cell of a spreadsheet, named as the program names it: {@code C7}. */
  record SheetCell(String sheet, String cell) implements Place {
    @Override
    public String label() {
      return sheet + "!" + cell;
    }
  }

  /**
   * A shape on a slide.
   *
   * @param slide number of the slide in the order of the show, from 1
   * @param shape name of the shape, or {@code notes}; null where it has none
   */
  record Slide(int slide, @Nullable String shape) implements Place {
    @Override
    public String label() {
      return shape == null ? "slide " + slide : "slide " + slide + ", " + shape;
    }
  }

  /** The file as a whole: a finding about its container, or about what is missing from it. */
  record Whole() implements Place {
    @Override
    public String label() {
      return "whole document";
    }
  }
}
