package dev.stet.rules.section;

import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** References to a place on a sheet of paper. */
final class PageReferences {
  private static final PrefilteredPattern PLACE =
      PrefilteredPattern.compile(
          "\\b(?:overleaf|inside (?:back|front) cover|on the (?:back|opposite|next|facing) page|the (?:[a-z]+ )?(?:map|chart|photo(?:graph)?|picture|diagram|plan|graph) (?:opposite|on the (?:right|left)))\\b|[见如](?:封[二三底]|背面|反面|下页|后页|插页)");

  private static final Mentions NEEDED_PLACE =
      Mentions.of(
          "overleaf",
          "cover",
          "opposite",
          "on the right",
          "on the left",
          "next page",
          "facing page",
          "封",
          "背面",
          "反面",
          "下页",
          "后页",
          "插页");

  private PageReferences() {}

  /** The chart overleaf: on another side of a sheet that a text does not have. */
  static List<Dangling> in(Document document, Span block) {
    List<Dangling> places = new ArrayList<>();
    Matcher place = PLACE.matcher(document.folded(), block.start(), block.end());
    while (NEEDED_PLACE.in(document.folded(), block.start(), block.end()) && place.find()) {
      places.add(Dangling.ofNone(new Span(place.start(), place.end())).doubtful());
    }
    return places;
  }
}
