package dev.stet.rules.truncation;

import dev.stet.core.analysis.Boilerplate;
import dev.stet.core.analysis.CutNotices;
import dev.stet.core.analysis.Endings;
import dev.stet.core.analysis.Exercises;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A paragraph or item of a document, and how it ends. Immutable.
 *
 * @param index of its block
 * @param place what of it stands before a notice at its end, or all of it
 * @param words in that place, without the mark of a note behind their last stop
 * @param chinese whether the words are Chinese
 */
record Paragraph(Document document, int index, Span place, String words, boolean chinese) {
  /** Marks that other characters than letters close: fields, code and tables hold them. */
  private static final String NO_PROSE = "=_{}|<>\\";

  /** A blank and a formula may stand in a Chinese sentence. */
  private static final String NO_CHINESE = "{}|\\";

  private static final int SHORTEST_CHINESE = 12;

  private static final int SHORTEST = 30;

  /** A line of dashes or dots closes what is set off in the sources of several formats. */
  private static final PrefilteredPattern FENCED =
      PrefilteredPattern.compile("\\n *(?:-{2,}|={3,}|\\.{4}|\\+{3,}|_{4,}|\\*{4,}|~{3,})$");

  /** Where a thing is laid down, or what a table shows: no sentence. */
  private static final PrefilteredPattern REFERENCE =
      PrefilteredPattern.compile(
          "》第[一二三四五六七八九十百零〇0-9]+条(?:之[一二三四五六七八九十])?(?:第[一二三四五六七八九十0-9]+款)?(?:第[一二三四五六七八九十0-9]+项)?$"
              + "|^(?:续?表|图)\\s?[0-9一二三四五六七八九十]{1,3}(?:[-—.][0-9]{1,3})?\\s[^。，；]{2,40}$");

  /** 金额　占比　金额　占比: cells of a table set apart by blanks, without a mark of a sentence. */
  private static final Pattern CELLS =
      Pattern.compile("[^\\s\u3000。，；！？]{1,12}(?:[\\s\u3000]+[^\\s\u3000。，；！？]{1,12}){3,40}");

  /** 议题：1．教师节活动；2．食堂承包；3．其他: a label and a row of numbered names. */
  private static final Pattern ROW_OF_ITEMS =
      Pattern.compile(
          "\\p{IsHan}{2,8}(?<![是为有下])[:：]\\s?(?:[(（]?[1一][)）.．、]|①)[^，；;。]{1,40}"
              + "(?:[；;]\\s?(?:[(（]?[0-9二三四五六七八九十]{1,2}[)）.．、]|[②-⑳])[^，。；;]{1,40}){1,20}");

  /** The block at {@code index}, which must be prose. */
  static Paragraph of(Document document, int index) {
    Span place = place(document, document.blocks().get(index));
    String words = LastWords.withoutNote(place.of(document.text()).strip());
    return new Paragraph(document, index, place, words, Endings.isChinese(words));
  }

  /** Whether paragraphs are made of such blocks. */
  static boolean isProse(Block block) {
    return switch (block.kind()) {
      case PARAGRAPH, LIST_ITEM, QUOTATION ->
          block.role() == Role.BODY || block.role() == Role.QUOTATION;
      default -> false;
    };
  }

  /** What of {@code block} stands before a notice at its end. */
  private static Span place(Document document, Block block) {
    Span span = block.span();
    int end = span.end();
    for (CutNotices.Notice notice : document.get(CutNotices.ANALYSIS)) {
      boolean last =
          notice.kind() != CutNotices.Kind.KEPT
              && span.contains(notice.span())
              && notice.span().start() > span.start()
              && document.text().substring(notice.span().end(), span.end()).strip().length() < 3;
      if (last) {
        end = Math.min(end, notice.span().start());
      }
    }
    String text = document.text();
    boolean cut = end < span.end();
    while (cut && end > span.start() && " …。.>[【(（".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(span.start(), end);
  }

  Block block() {
    return document.blocks().get(index);
  }

  boolean isItem() {
    return block().kind() == BlockKind.LIST_ITEM;
  }

  /** Whether a notice stands behind the words in the same paragraph. */
  boolean isCut() {
    return place.end() < block().span().end();
  }

  /** Whether something is begun at its very end: a point, a clause or a figure. */
  boolean isBegun() {
    return !words.isEmpty() && LastWords.areBegun(words, chinese);
  }

  /** Whether it ends as a sentence does, and begins nothing behind that. */
  boolean isClosed() {
    return words.isEmpty() || (Endings.closed(words) && !isBegun());
  }

  /** Whether it is running text of sentences, rather than a name, fields, a table or the site's. */
  boolean isText() {
    String prose = withoutCode();
    return prose.length() >= (chinese ? SHORTEST_CHINESE : SHORTEST)
        && prose.chars().noneMatch(c -> (chinese ? NO_CHINESE : NO_PROSE).indexOf(c) >= 0)
        && !prose.contains("   ")
        && !(chinese && (CELLS.matcher(prose).matches() || ROW_OF_ITEMS.matcher(prose).matches()))
        && prose.indexOf('\t') < 0
        && !prose.contains("://")
        && !prose.contains("www.")
        && !EndMatter.is(prose)
        && !FENCED.isIn(prose)
        && !REFERENCE.isIn(prose)
        && !Exercises.areChoices(prose)
        && Boilerplate.families(prose).isEmpty();
  }

  /** The words but for the code among them, whose marks are not those of the prose. */
  private String withoutCode() {
    if (words.chars().noneMatch(c -> NO_PROSE.indexOf(c) >= 0)) {
      return words;
    }
    StringBuilder left = new StringBuilder(place.of(document.text()));
    List<Evidence> evidence = document.evidence();
    for (int i = evidence.size() - 1; i >= 0; i--) {
      Span code = evidence.get(i).span();
      if (evidence.get(i).kind() == Evidence.Kind.VERBATIM && place.contains(code)) {
        left.replace(code.start() - place.start(), code.end() - place.start(), "x");
      }
    }
    return left.toString().strip();
  }
}
