package dev.stet.readers.layout;

import dev.stet.core.document.BlockKind;
import java.util.ArrayList;
import java.util.List;

/** Lines that belong together, and what they are. */
final class Paragraph {
  final List<Line> lines = new ArrayList<>();
  BlockKind kind = BlockKind.PARAGRAPH;
  int level;

  Paragraph(Line first) {
    lines.add(first);
  }

  Line first() {
    return lines.get(0);
  }

  Line last() {
    return lines.get(lines.size() - 1);
  }

  /** Roughly its characters; for judging by length. */
  int length() {
    int length = 0;
    for (Line line : lines) {
      length += line.text.length();
    }
    return length;
  }

  boolean bold() {
    return lines.stream().allMatch(line -> line.bold);
  }
}
