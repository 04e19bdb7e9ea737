package dev.stet.rules.section;

import dev.stet.core.analysis.Outline;
import dev.stet.core.analysis.Section;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** 具体措施如下：, The following table shows …, and then a heading: what is announced is not there. */
final class UnkeptAnnouncements {
  private static final PrefilteredPattern ANNOUNCES =
      PrefilteredPattern.compile(
          "(?:如下|以下|下列)[\\p{IsHan}]{0,10}[:：]\\s*$|(?:^|(?<=[。！？!]\\s?))(?:下面|以下)(?:就)?是[^。，,:]{2,16}[。:]\\s*$"
              + "|(?:^|(?<=\\. ))The (?:following|next) (?:(?:two|three) )?(?:sub)?(?:sections?|tables?|charts?|figures?|lists?|paragraphs?) (?:shows?|sets? out|lists?|describes?|gives?|presents?|summari[sz]es?|explains?|contains?)\\b[^.]{0,120}\\.?\\s*$"
              + "|\\b(?:as follows|the following (?!(?:(?:sub)?(?:section|chapter|page|paragraph|clause|article|schedule)|appendi|annex|slide|(?:mid|week)?day|month|year|week|night|morning|afternoon|evening|summer|spring|autumn|winter|season|decade|century|term|session|meeting|round|generation|monday|tuesday|wednesday|thursday|friday|saturday|sunday))[a-z]+|are shown below|is shown below|is given below|are given below|are listed below)[:.]\\s*$");

  static List<Span> in(Document document) {
    List<Span> announcements = new ArrayList<>();
    List<Block> blocks = document.blocks();
    List<Section> sections = document.get(Outline.ANALYSIS).sections();
    for (int i = 0; i + 1 < sections.size(); i++) {
      Section section = sections.get(i);
      int end = sections.get(i + 1).block();
      Block last = blocks.get(Math.max(0, end - 1));
      Span next = sections.get(i + 1).heading();
      Numbering first = Numbering.at(document.folded(), next.start(), next.end());
      boolean over =
          sections.get(i + 1).level() <= section.level() && (first == null || first.number() != 1);
      if (!over || last.role() != Role.BODY || last.kind() == BlockKind.HEADING) {
        continue;
      }
      Matcher announces =
          ANNOUNCES.matcher(document.folded(), last.span().start(), last.span().end());
      if (announces.find()) {
        announcements.add(new Span(announces.start(), announces.end()));
      }
    }
    return announcements;
  }

  private UnkeptAnnouncements() {}
}
