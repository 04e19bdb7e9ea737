package dev.stet.core.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts the lines of a text into blocks. Used once. */
final class PlainBlocks {
  /** Columns a heading may take; what is longer is a paragraph that begins with a number. */
  private static final int WIDEST_HEADING = 84;

  private static final int WIDEST_LIST_HEADING = 60;

  /** Dots in a row that lead to a page number. */
  private static final int LEADER = 4;

  private static final String SENTENCE_ENDS = "。！？!?;；";
  private static final String BULLETS = "-*•·●○◆■▪►➢✦✧❖‣–—+";
  private static final String UNDERLINES = "=-~^*\"#+`'";
  private static final String DRAWING = "+|=_/\\<>{}[]-*#^~$&";

  private final TextLines lines;
  private final String text;
  private final SpacedNumbers spaced;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Numbering.Style> open = new ArrayList<>();
  private final StringBuilder underlines = new StringBuilder();

  private PlainBlocks(TextLines lines) {
    this.lines = lines;
    this.text = lines.text();
    this.spaced = SpacedNumbers.of(lines);
  }

  static List<Block> of(TextLines lines) {
    PlainBlocks blocks = new PlainBlocks(lines);
    blocks.cut();
    return blocks.blocks;
  }

  private void cut() {
    int line = 0;
    int literal = -1;
    while (line < lines.count()) {
      int after = line + 1;
      if (literal >= 0 && lines.indent(line) <= literal) {
        literal = -1;
      }
      if (literal >= 0) {
        blocks.add(Block.of(BlockKind.CODE, span(line, line)));
      } else if (underlined(line)) {
        heading(line, null, underlineLevel(text.charAt(lines.start(line + 1))));
        after = line + 2;
      } else {
        Numbering numbering = numbering(line);
        Span figure = spaced.at(line);
        if (figure != null) {
          Numbering spacedNumbering = new Numbering(Numbering.Style.ARABIC, List.of(1), figure);
          heading(line, spacedNumbering, level(spacedNumbering));
        } else if (numbering != null && isHeading(line, numbering)) {
          heading(line, numbering, level(numbering));
        } else if (isDrawing(line)) {
          blocks.add(Block.of(BlockKind.CODE, span(line, line)));
        } else {
          after = paragraph(line, numbering);
        }
      }
      // a paragraph that ends in :: announces program text, as in PEPs
      if (literal < 0 && announcesCode(after - 1)) {
        literal = lines.indent(after - 1);
      }
      line = after;
    }
  }

  private boolean announcesCode(int line) {
    int end = lines.end(line);
    return lines.length(line) >= 2
        && text.charAt(end - 1) == ':'
        && text.charAt(end - 2) == ':'
        && lines.beforeGap(line);
  }

  private void heading(int line, @Nullable Numbering numbering, int level) {
    Block heading = Block.heading(level, span(line, line));
    blocks.add(numbering == null ? heading : heading.withLabel(new Label(numbering.span(), false)));
  }

  /** Adds the paragraph that begins on {@code line}; returns the line after it. */
  private int paragraph(int line, @Nullable Numbering numbering) {
    int last = line;
    while ((lines.brokenAtMargin(last) || lines.brokenInClause(last))
        && !endsInPage(last)
        && goesOn(line, last)) {
      last++;
    }
    Span label = numbering != null ? numbering.span() : bullet(line);
    boolean item = numbering == null ? label != null : !numbering.style().divides();
    boolean article =
        numbering != null
            && (numbering.style() == Numbering.Style.ARTICLE
                || numbering.style() == Numbering.Style.CHINESE_IS);
    Block block =
        new Block(
            item && !article ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH,
            Role.BODY,
            span(line, last),
            item && !article ? 1 : 0,
            label == null ? null : new Label(label, false),
            null);
    blocks.add(block);
    return last + 1;
  }

  /** Whether the line after {@code last} belongs to the paragraph that began on {@code first}. */
  private boolean goesOn(int first, int last) {
    int next = last + 1;
    if (bullet(next) != null || underlined(next) || isDrawing(next)) {
      return false;
    }
    Numbering numbering = numbering(next);
    if (numbering != null
        && (numbering.style().divides() || lines.indent(next) != 0)
        && !isWithinSentence(first, last)) {
      return false;
    }
    int shift = Math.abs(lines.indent(next) - lines.indent(last));
    return shift <= 1 || (first == last && shift <= 12);
  }

  /**
   * {@code of the octets 3, 4 and⏎5. It is}, {@code as noted in⏎Appendix A.}: whether a full line
   * ends in the middle of a sentence, so that the number below is its next word, and no item behind
   * that of {@code first}.
   */
  private boolean isWithinSentence(int first, int last) {
    char end = text.charAt(lines.end(last) - 1);
    return lines.brokenAtMargin(last)
        && ((end >= 'a' && end <= 'z') || end == ',')
        && lines.indent(last + 1) == lines.indent(last)
        && numbering(first) == null;
  }

  private @Nullable Numbering numbering(int line) {
    return Numbering.at(text, lines.start(line), lines.end(line));
  }

  private boolean isHeading(int line, Numbering numbering) {
    Numbering.Style style = numbering.style();
    int start = numbering.span().end();
    int end = lines.end(line);
    boolean last = line + 1 == lines.count();
    if (style.divides()) {
      return !hasLeader(line)
          && !FigureColumns.end(text, lines.start(line), end)
          && !isListed(line, style)
          && lines.width(line) <= WIDEST_HEADING
          && !holdsSentenceEnd(start, end - 1)
          && endsAsHeading(end, style)
          && (!lines.brokenAtMargin(line) || lines.beforeGap(line));
    }
    if (style != Numbering.Style.ARABIC
        && style != Numbering.Style.ROMAN
        && style != Numbering.Style.LETTER
        && style != Numbering.Style.STEP) {
      return false;
    }
    // a numbered line is a heading if it is short, no sentence, and something else comes under it
    char close = text.charAt(end - 1);
    if (lines.width(line) > WIDEST_LIST_HEADING
        || start == end
        || (SENTENCE_ENDS + "，,、：:").indexOf(close) >= 0
        || close == '.'
        || holdsSentenceEnd(start, end)
        || last) {
      return false;
    }
    Numbering next = numbering(line + 1);
    return (next == null || next.style() != style)
        && !hangs(line)
        && bullet(line + 1) == null
        && !(endsInPage(line) && lines.length(line + 1) < 40)
        && (lines.beforeGap(line)
            || lines.width(line + 1) > lines.width(line)
            || isFirstUnder(numbering, next));
  }

  /**
   * Whether the line goes on below, set in and in the middle of a sentence: {@code 3. Understand
   * the wishes of both⏎the owner and the ..}.
   */
  private boolean hangs(int line) {
    char next = text.charAt(lines.start(line + 1));
    return !lines.beforeGap(line)
        && lines.indent(line + 1) > lines.indent(line)
        && (Character.isLowerCase(next) || next == '"');
  }

  /** 5.1 behind 5. */
  private static boolean isFirstUnder(Numbering numbering, @Nullable Numbering next) {
    return next != null
        && next.style() == Numbering.Style.DECIMAL
        && next.numbers().equals(List.of(numbering.number(), 1));
  }

  /** Volume 1, Volume 2, Volume 3 line by line: a list of the parts, of which none has a text. */
  private boolean isListed(int line, Numbering.Style style) {
    if (style != Numbering.Style.PART
        && style != Numbering.Style.CHAPTER
        && style != Numbering.Style.APPENDIX) {
      return false;
    }
    int first = line;
    while (first > 0 && !lines.beforeGap(first - 1) && hasStyle(first - 1, style)) {
      first--;
    }
    int last = line;
    while (last + 1 < lines.count() && !lines.beforeGap(last) && hasStyle(last + 1, style)) {
      last++;
    }
    return last - first >= 2;
  }

  private boolean hasStyle(int line, Numbering.Style style) {
    Numbering numbering = numbering(line);
    return numbering != null && numbering.style() == style;
  }

  /** 1.1 研究背景 ........ 3: an entry of a list of contents, wherever it stands. */
  private boolean hasLeader(int line) {
    int dots = 0;
    int i = lines.end(line) - 1;
    while (i > lines.start(line) && ". …".indexOf(text.charAt(i)) < 0) {
      i--;
    }
    while (i > lines.start(line) && ". …".indexOf(text.charAt(i)) >= 0) {
      dots += text.charAt(i) == '…' ? LEADER / 2 : text.charAt(i) == '.' ? 1 : 0;
      i--;
    }
    return dots >= LEADER && endsInPage(line);
  }

  /** Whether the line ends in a page number, as the lines of a contents list do. */
  private boolean endsInPage(int line) {
    int i = lines.end(line) - 1;
    while (i > lines.start(line) && Character.isDigit(text.charAt(i))) {
      i--;
    }
    char before = text.charAt(i);
    return i < lines.end(line) - 1 && (before == ' ' || before == '.' || before == '…');
  }

  private boolean endsAsHeading(int end, Numbering.Style style) {
    char close = text.charAt(end - 1);
    if (close == '；' || close == ';' || close == '，' || close == ',') {
      return false;
    }
    // 1.1 Every member pays. is a clause; (一)推进城乡统筹。 alone on its line is a heading
    return style != Numbering.Style.DECIMAL || (close != '。' && close != '.');
  }

  private boolean holdsSentenceEnd(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean stop = c == '.' && i + 2 < to && text.charAt(i + 1) == ' ' && i - from > 6;
      if (stop || SENTENCE_ENDS.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Levels follow the nesting in which the styles came; a decimal number tells its own. */
  private int level(Numbering numbering) {
    Numbering.Style style = numbering.style();
    int at = open.indexOf(style);
    if (at < 0) {
      open.add(style);
      at = open.size() - 1;
    } else {
      open.subList(at + 1, open.size()).clear();
    }
    boolean decimal = style == Numbering.Style.DECIMAL;
    return decimal ? Math.max(at + numbering.depth() - 1, 1) : at + 1;
  }

  private int underlineLevel(char mark) {
    int at = underlines.indexOf(String.valueOf(mark));
    if (at < 0) {
      at = underlines.length();
      underlines.append(mark);
    }
    return at + 1;
  }

  private boolean underlined(int line) {
    if (line + 1 >= lines.count() || lines.beforeGap(line) || lines.indent(line) > 0) {
      return false;
    }
    int start = lines.start(line + 1);
    int end = lines.end(line + 1);
    char mark = text.charAt(start);
    if (end - start < 3 || UNDERLINES.indexOf(mark) < 0 || lines.width(line) > WIDEST_HEADING) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != mark) {
        return false;
      }
    }
    // a statement of a program, and below it a line drawn across the page
    return end - start >= lines.length(line) * 2 / 3
        && text.charAt(lines.end(line) - 1) != ';'
        && Character.isLetterOrDigit(text.charAt(lines.start(line)));
  }

  private @Nullable Span bullet(int line) {
    int start = lines.start(line);
    boolean bullet =
        lines.length(line) > 2
            && BULLETS.indexOf(text.charAt(start)) >= 0
            && (text.charAt(start + 1) == ' ' || "•·●○◆■▪►➢✦✧❖‣".indexOf(text.charAt(start)) >= 0);
    return bullet ? new Span(start, start + 1) : null;
  }

  /** Whether the line is part of a figure or of program text: many marks, no Chinese. */
  private boolean isDrawing(int line) {
    if (lines.indent(line) < 2) {
      return false;
    }
    int marks = 0;
    int letters = 0;
    for (int i = lines.start(line); i < lines.end(line); i++) {
      char c = text.charAt(i);
      if (TextLines.isWide(c)) {
        return false;
      }
      marks += DRAWING.indexOf(c) >= 0 ? 1 : 0;
      letters += Character.isLetterOrDigit(c) ? 1 : 0;
    }
    return marks > 3 && marks > letters / 3;
  }

  private Span span(int first, int last) {
    return new Span(lines.start(first), lines.end(last));
  }
}
