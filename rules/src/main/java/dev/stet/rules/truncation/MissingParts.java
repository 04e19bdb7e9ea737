package dev.stet.rules.truncation;

import dev.stet.core.analysis.BodyEnd;
import dev.stet.core.analysis.ContentsMatch;
import dev.stet.core.analysis.Outline;
import dev.stet.core.analysis.Promise;
import dev.stet.core.analysis.Section;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import java.util.List;

/** What a report announced, or what its other sections have, and its end lacks. */
final class MissingParts {
  private final BodyEnd end;
  private final Document document;

  MissingParts(LastBlock last) {
    this.end = last.end();
    this.document = last.document();
  }

  void addTo(Grounds grounds) {
    points(grounds);
    titles(grounds);
    length(grounds);
  }

  private void points(Grounds grounds) {
    for (Promise promise : document.get(Promise.ANALYSIS)) {
      Span lastPoint = promise.points().get(promise.points().size() - 1);
      boolean here = promise.span().start() >= end.start() && lastPoint.start() < end.words().end();
      if (here
          && promise.points().size() < promise.count()
          && lastPoint.end() > end.words().start() - 4000) {
        String announced = promise.span().of(document.text());
        grounds.add(
            2,
            "“" + announced + "” were announced and " + promise.points().size() + " follow",
            "前文称“" + announced + "”，只见 " + promise.points().size() + " 项");
        return;
      }
    }
  }

  private void titles(Grounds grounds) {
    for (ContentsMatch match : document.get(ContentsMatch.ANALYSIS)) {
      int all = match.places().size();
      boolean lastMissing = match.places().get(all - 1).isEmpty();
      if (end.last() && lastMissing && match.found() > 0) {
        int missing = all - match.found();
        grounds.add(
            2,
            missing + " of the " + all + " titles in the contents are missing",
            "目录所列 " + all + " 项中有 " + missing + " 项不见正文");
        return;
      }
    }
  }

  private void length(Grounds grounds) {
    List<Section> sections = document.get(Outline.ANALYSIS).sections();
    for (int i = sections.size() - 1; i >= 0; i--) {
      Section section = sections.get(i);
      if (!section.leaf()
          || section.body().end() < end.words().end()
          || section.block() == end.block()) {
        continue;
      }
      List<Integer> siblings =
          sections.stream()
              .filter(
                  other ->
                      other.leaf()
                          && other.level() == section.level()
                          && other.block() != section.block())
              .map(Section::all)
              .sorted()
              .toList();
      if (siblings.size() >= 2) {
        int median = siblings.get(siblings.size() / 2);
        if (section.all() * 3 < median) {
          int share = section.all() * 100 / Math.max(1, median);
          grounds.add(
              1,
              "its section is " + share + " % as long as the others",
              "所在一节只有其他各节的 " + share + "% 长");
        }
      }
      return;
    }
  }
}
