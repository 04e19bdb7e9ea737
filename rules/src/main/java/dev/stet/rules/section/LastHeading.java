package dev.stet.rules.section;

import dev.stet.core.analysis.CutNotices;
import dev.stet.core.analysis.Section;
import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.search.PrefilteredPattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The last heading of a text, under which nothing stands. */
final class LastHeading {
  /** 附件2 采样点位表, 7. Appendix: Measurements: the heading of what is attached. */
  private static final PrefilteredPattern ATTACHED =
      PrefilteredPattern.compile(
          "(?i)^[#\\s]*(?:[0-9.]{1,5}\\s+)?(?:(?:attachment|appendix|annex|schedule|exhibit)\\b[^.!?]{0,60}\\w|(?:附件|附录|附表)[^。]{2,40})$");

  private static final Pattern RULE = Pattern.compile("(?:-{3,}|\\*{3,}|_{3,})\\s*(?:\\n|$)");

  private static final Set<String> ATTACHMENTS =
      Set.of("附件", "附录", "附表", "attachments", "appendix", "appendices", "annexes");

  /**
   * The last heading, where a notice that the rest is cut is all that follows, or nothing at all.
   */
  static Optional<Section> cut(
      Document document, List<Section> sections, Map<Integer, Integer> filledAt) {
    if (sections.size() < 2) {
      return Optional.empty();
    }
    Section last = sections.get(sections.size() - 1);
    boolean nothing =
        document.blocks().stream()
            .skip(last.block() + 1L)
            .filter(block -> block.role() != Role.FURNITURE)
            .findFirst()
            .filter(block -> !isNotice(document, block))
            .isEmpty();
    return nothing
            && filledAt.getOrDefault(last.level(), 0) > 1
            && !SectionText.saysItself(document, last)
        ? Optional.of(last)
        : Optional.empty();
  }

  private static boolean isNotice(Document document, Block block) {
    return document.get(CutNotices.ANALYSIS).stream()
        .anyMatch(notice -> block.span().contains(notice.span()));
  }

  /** 九、附件 as the last words: what is attached is not named. */
  static Optional<Section> ofAttachments(Document document, List<Section> sections) {
    if (sections.size() < 2) {
      return Optional.empty();
    }
    Section last = sections.get(sections.size() - 1);
    String rest = document.text().substring(last.heading().end()).strip();
    String title = Titles.key(last.heading().of(document.text()));
    if (rest.isEmpty() && ATTACHMENTS.contains(title)) {
      return Optional.of(last);
    }
    // a rule of Markdown closes the document: what stands behind it is another's
    boolean end = rest.isEmpty() || RULE.matcher(rest).lookingAt();
    boolean marked = document.blocks().get(last.block()).kind() == BlockKind.HEADING;
    boolean attached = ATTACHED.isIn(last.heading().of(document.folded()));
    long filled = sections.stream().filter(section -> section.all() > 0).count();
    return end && marked && attached && filled > sections.size() / 2
        ? Optional.of(last)
        : Optional.empty();
  }

  private LastHeading() {}
}
