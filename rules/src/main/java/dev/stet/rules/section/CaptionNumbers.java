package dev.stet.rules.section;

import dev.stet.core.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The numbers of the captions of figures, tables and attachments. */
final class CaptionNumbers {
  private static final Set<String> COUNTED_CAPTIONS =
      Set.of("图", "表", "附件", "附表", "附图", "figure", "table", "schedule", "exhibit", "attachment");

  private CaptionNumbers() {}

  /** 图1, 图3: captions that count up from one and leave out one that no word speaks of. */
  static List<Gap> gaps(Document document) {
    List<Gap> found = new ArrayList<>();
    Map<String, List<Caption>> kinds = new TreeMap<>();
    for (Caption caption : document.get(Caption.ANALYSIS)) {
      if (COUNTED_CAPTIONS.contains(caption.kind()) && caption.number().matches("[0-9]+")) {
        kinds.computeIfAbsent(caption.kind(), key -> new ArrayList<>()).add(caption);
      }
    }
    for (List<Caption> captions : kinds.values()) {
      int last = 0;
      List<Caption> gaps = new ArrayList<>();
      for (Caption caption : captions) {
        int number = Integer.parseInt(caption.number());
        if (number == last + 2 && last > 0) {
          gaps.add(caption);
        } else if (number != last + 1 && number != last) {
          gaps.clear();
          break;
        }
        last = number;
      }
      if (captions.size() > 2 && gaps.size() == 1) {
        Caption caption = gaps.get(0);
        Caption before = captions.get(captions.indexOf(caption) - 1);
        found.add(Gap.skipped(before.span(), caption.span()));
      }
    }
    return found;
  }
}
