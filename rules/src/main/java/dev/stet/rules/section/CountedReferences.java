package dev.stet.rules.section;

import dev.stet.core.analysis.Endings;
import dev.stet.core.analysis.Outline;
import dev.stet.core.analysis.Point;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * References by figures alone to what counts from one: see note 4, repeat step 6, and the works
 * that a text cites as [3].
 */
final class CountedReferences {
  private static final PrefilteredPattern POINT =
      PrefilteredPattern.compile(
          "(?i)\\b(?:see|in|under|to|from|with|per|repeat|follow|and|or)\\s+((?:note|step|paragraph|para\\.?|item|question)\\s+([0-9]{1,2}))(?![/0-9.,(]?[0-9(])");

  private static final PrefilteredPattern CITATION =
      PrefilteredPattern.compile("(?<=[\\p{L}0-9,.)”] ?)\\[([0-9]{1,2})\\](?![\\[(:])");

  /** A citation that stands apart from the word before, which then is no element of an array. */
  private static final PrefilteredPattern APART =
      PrefilteredPattern.compile("(?<=\\p{L}[,.]? )\\[[0-9]{1,2}\\](?![\\[(:])");

  private static final PrefilteredPattern ENTRY =
      PrefilteredPattern.compile("(?m)^\\s{0,4}(?:\\[([0-9]{1,2})\\]|([0-9]{1,2})\\. )");

  /** No more is looked at behind a reference, in characters. */
  private static final int BEHIND = 30;

  private final Document document;
  private final String text;
  private final List<Dangling> missing = new ArrayList<>();

  private CountedReferences(Document document) {
    this.document = document;
    this.text = document.folded();
  }

  /** Those of {@code document}. */
  static List<Dangling> missing(Document document) {
    CountedReferences references = new CountedReferences(document);
    references.look(POINT, references.points());
    references.look(CITATION, references.works());
    return references.missing;
  }

  /** The numbers of the points that are no headings. */
  private Set<String> points() {
    Set<String> numbers = new HashSet<>();
    for (Point point : document.get(Outline.ANALYSIS).points()) {
      Numbering.Style style = point.numbering().style();
      boolean counts = style == Numbering.Style.ARABIC || style == Numbering.Style.STEP;
      if (counts && (point.form() != Point.Form.HEADING || style == Numbering.Style.STEP)) {
        numbers.add(String.valueOf(point.number()));
      }
    }
    return numbers;
  }

  /** The numbers in the list of references. */
  private Set<String> works() {
    Set<String> numbers = new HashSet<>();
    boolean begun = false;
    for (Block block : document.blocks()) {
      boolean listed = block.role() == Role.REFERENCES;
      begun |= listed;
      // a heading inside the list ends what is known to be the list
      if (listed || (begun && text.charAt(block.span().start()) == '[')) {
        Matcher entry = ENTRY.matcher(block.span().of(text));
        while (entry.find()) {
          numbers.add(entry.group(1) != null ? entry.group(1) : entry.group(2));
        }
      }
    }
    return numbers;
  }

  /** Takes the references of a kind that name none of {@code there}, which count from one. */
  private void look(PrefilteredPattern kind, Set<String> there) {
    if (!there.contains("1") || !there.contains("2")) {
      return;
    }
    for (Block block : document.blocks()) {
      Span span = block.span();
      boolean title = block.kind() == BlockKind.HEADING && !Endings.closed(span.of(text));
      if (block.role() != Role.BODY || title) {
        continue;
      }
      Matcher reference = kind.matcherSeeingMore(text, span.start(), span.end());
      while (reference.find()) {
        boolean citation = kind == CITATION;
        String number = reference.group(citation ? 1 : 2);
        if (!there.contains(number)
            && !number.startsWith("0")
            && !(citation ? isNoCitation(reference.start()) : isOfAnother(reference.end()))
            && !OtherTexts.areNamedBefore(text, reference.start(), span.start())) {
          int start = citation ? reference.start() : reference.start(1);
          missing.add(Dangling.among(new Span(start, reference.end()), there.size()));
        }
      }
    }
  }

  private boolean isOfAnother(int end) {
    return OtherTexts.areNamedBy(text.substring(end, Math.min(text.length(), end + BEHIND)));
  }

  /**
   * “张三等[5]”: how a citation is written; {@code depth[9]}: an element of an array, in a text that
   * sets its citations apart from the words.
   */
  private boolean isNoCitation(int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    boolean glued = before <= 'z' && Character.isLetterOrDigit(before);
    return Surroundings.holds(document, Inside.QUOTES, new Span(at, at + 1))
        || (glued && APART.isIn(text));
  }
}
