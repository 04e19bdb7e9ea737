package dev.stet.rules.section;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Attachments that are named and not there. */
final class AttachmentReferences {
  private static final String ATTACHMENT = "附件";

  /** 测量记录.rar (1.2 MB, …): a file that hangs on a post, with its size. */
  private static final PrefilteredPattern UPLOADED =
      PrefilteredPattern.compile(
          "\\.(?:rar|zip|7z|docx?|xlsx?|pptx?|pdf|wps|jpe?g|png)\\s?\\([0-9.]{1,7}\\s?[KMG]i?B");

  /** No report of a case or a law: 合同附件 is another document's. */
  private static final PrefilteredPattern ONLY =
      PrefilteredPattern.compile("(?:详见|见|参见)附件(?=[。，；,;)]|\\s*$)", Pattern.MULTILINE);

  private AttachmentReferences() {}

  /** 附件：1.名单 2.图: an attachment that is listed and does not follow, though others do. */
  static List<Dangling> unkept(Document document) {
    List<Dangling> unkept = listed(document);
    onlyMention(document).ifPresent(unkept::add);
    return unkept;
  }

  private static List<Dangling> listed(Document document) {
    List<Dangling> unkept = new ArrayList<>();
    for (AttachedList list : AttachedList.in(document)) {
      Set<String> present = new HashSet<>();
      for (Caption caption : document.get(Caption.ANALYSIS)) {
        if (caption.kind().equals("附件") && caption.span().start() > list.end()) {
          present.add(caption.number());
        }
      }
      for (AttachedList.Item item : list.items()) {
        if (!present.contains(String.valueOf(item.number()))) {
          Dangling dangling = Dangling.ofNone(item.words());
          unkept.add(present.isEmpty() ? dangling.doubtful() : dangling);
        }
      }
    }
    return unkept;
  }

  /** …报名，见附件。 in a document that says 附件 nowhere else. */
  private static Optional<Dangling> onlyMention(Document document) {
    String text = document.folded();
    int at = text.indexOf(ATTACHMENT);
    if (at < 0 || text.indexOf(ATTACHMENT, at + 1) >= 0 || UPLOADED.isIn(text)) {
      return Optional.empty();
    }
    Block block = document.blockAt(at);
    Matcher mention = ONLY.matcher(text);
    boolean only =
        block != null && block.role() == Role.BODY && mention.find() && mention.end() > at;
    return only
        ? Optional.of(Dangling.ofNone(new Span(mention.start(), mention.end())))
        : Optional.empty();
  }
}
