package dev.stet.rules.section;

import dev.stet.core.analysis.Endings;
import dev.stet.core.analysis.Section;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Span;
import java.util.regex.Pattern;

/** Whether a section has a text under its heading, or needs none. */
final class SectionText {
  private static final Pattern SENTENCE =
      Pattern.compile("[^:]{2,30}:\\s?\\S{2}.*|[^,，。]+[,，].*[。！？!?]|\\S.{5,}[。！]|\\S.{24,}[。！？!?]");

  /** Budget :moneybag: has a picture at its end. */
  private static final Pattern SHORT_CODE = Pattern.compile("\\s*:[a-z0-9_+-]{2,40}:\\s*$");

  private static final int LONGEST_PART = 80;

  /** A few words, as opposed to a tool's directive. */
  private static final Pattern COMMENT =
      Pattern.compile("[\\s#]*(?:\\p{L}[\\p{L}'’,.-]*\\s+){2}\\p{L}|.*[\\p{IsHan}]{4}");

  /** Whether it has a text under it, or needs none. */
  static boolean isFilled(Document document, Section section) {
    return !isBare(document, section) || saysItself(document, section);
  }

  /**
   * Whether nothing stands under it, or 第二部分 评分 as a line of its own: with that another part
   * begins.
   */
  private static boolean isBare(Document document, Section section) {
    int next = section.block() + 1;
    if (section.own() == 0 || next >= document.blocks().size()) {
      return section.all() == 0;
    }
    Block block = document.blocks().get(next);
    Numbering part = Numbering.of(document, block);
    return block.kind() == BlockKind.PARAGRAPH
        && block.span().length() <= LONGEST_PART
        && part != null
        && part.style() == Numbering.Style.PART
        && part.number() > 1
        && !Endings.closed(document.text(block));
  }

  /** 二、项目名称：环卫服务 and 一、从我做起，不乱扔垃圾。 are points that need no text under them. */
  static boolean saysItself(Document document, Section section) {
    String heading = section.heading().of(document.folded());
    String words = heading.endsWith(":") ? SHORT_CODE.matcher(heading).replaceFirst("") : heading;
    return SENTENCE.matcher(words).matches();
  }

  /**
   * ## [课后测验](quiz): what the heading names stands where it leads; a list of links that is set as a
   * heading is none.
   */
  static boolean isLink(Document document, Section section) {
    Span heading = section.heading();
    boolean list = heading.find(document.text(), "\n") >= 0;
    return document.evidence().stream()
        .anyMatch(
            e ->
                e.kind() == Evidence.Kind.LINK
                    && (e.span().equals(heading) || (list && heading.overlaps(e.span()))));
  }

  /**
   * Whether the source has words between two headings that tell what is to come: the comment is
   * what is to be removed.
   */
  static boolean isCommented(Document document, int from, int to) {
    return document.evidence().stream()
        .filter(evidence -> evidence.kind() == Evidence.Kind.COMMENT)
        .filter(evidence -> evidence.span().start() >= from && evidence.span().start() < to)
        .anyMatch(
            evidence ->
                "bare".equals(evidence.details().get("place"))
                    || COMMENT.matcher(evidence.words()).lookingAt());
  }

  private SectionText() {}
}
