package dev.stet.rules.section;

import dev.stet.core.analysis.Endings;
import dev.stet.core.analysis.Outline;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** References to a figure, a table, an attachment or a part of the text by its number. */
final class NumberedReferences {
  /** Section 3.4 of this document. */
  private static final PrefilteredPattern OWN =
      PrefilteredPattern.compile(
          "^\\s+of (?:this|the present) (?:document|report|paper|plan|manual|guide|policy|handbook|thesis|specification|page|article)\\b");

  private static final int LONGEST_DENIAL = 20;

  /** No more is looked at behind a reference, in characters. */
  private static final int BEHIND = 30;

  private static final PrefilteredPattern DENIED =
      PrefilteredPattern.compile(
          "(?i)(?:\\b(?:no|never a|neither|nor|without(?: an?)?)\\s|(?:没有|并无|不设|未设|不另设|取消|无))$");

  private final Document document;
  private final Numbered numbered;

  private NumberedReferences(Document document) {
    this.document = document;
    this.numbered = Numbered.of(document);
  }

  /** Those of {@code document} to what it does not number. */
  static List<Dangling> dangling(Document document) {
    NumberedReferences references = new NumberedReferences(document);
    List<Dangling> dangling = new ArrayList<>();
    for (Block block : document.blocks()) {
      boolean title =
          block.kind() == BlockKind.HEADING && !Endings.closed(block.span().of(document.folded()));
      if (block.role() == Role.BODY && !title) {
        for (Reference reference : Reference.in(document, block.span())) {
          references.judge(reference, block.span()).ifPresent(dangling::add);
        }
      }
    }
    return dangling;
  }

  private Optional<Dangling> judge(Reference reference, Span block) {
    String folded = document.folded();
    int start = reference.whole().start();
    int end = reference.whole().end();
    String after = folded.substring(end, Math.min(folded.length(), end + BEHIND));
    boolean own = OWN.isIn(after);
    boolean elsewhere =
        (OtherTexts.areNamedBy(after) && !own)
            || OtherTexts.areNamedBefore(folded, start, block.start())
            || isDenied(folded, start, block.start());
    // section 0 is a reference that a program could not resolve
    if (elsewhere || isCaption(document, reference.span()) || reference.number().equals("0")) {
      return Optional.empty();
    }
    Set<String> numbers = numbered.besides(reference).orElse(null);
    if (numbers == null || isBeyondExcerpt(document, reference)) {
      return Optional.empty();
    }
    boolean missing =
        isMissing(reference, numbers)
            && !(reference.isDivision() && headsLine(folded, reference.number()));
    if ((!missing && numbers.contains(reference.number()))
        || leadsElsewhere(document, reference.span())) {
      return Optional.empty();
    }
    if (missing) {
      return Optional.of(Dangling.among(reference.span(), numbers.size()));
    }
    Dangling none = Dangling.ofNone(reference.span());
    // nothing of the kind: they may be pictures, or stand in files of their own
    return Optional.of(own && numbers.isEmpty() ? none : none.doubtful());
  }

  /** A reference that is a link to another file, where what it names stands. */
  private static boolean leadsElsewhere(Document document, Span reference) {
    return document.evidence().stream()
        .anyMatch(
            e ->
                e.kind() == Evidence.Kind.LINK
                    && e.span().overlaps(reference)
                    && !e.details().getOrDefault("target", "#").startsWith("#"));
  }

  /** 详见第十二节, in pages that begin with 第四节: the text is a part of one that has more. */
  private static boolean isBeyondExcerpt(Document document, Reference reference) {
    String words = reference.span().of(document.folded());
    Numbering.Style style =
        words.endsWith("节")
            ? Numbering.Style.SECTION
            : words.endsWith("章") ? Numbering.Style.CHAPTER : null;
    return words.startsWith("第")
        && document.get(Outline.ANALYSIS).points().stream()
            .filter(point -> point.numbering().style() == style)
            .findFirst()
            .filter(first -> first.number() > 1)
            .isPresent();
  }

  private static boolean isMissing(Reference reference, Set<String> numbers) {
    String number = reference.number();
    if (numbers.isEmpty() || numbers.contains(number)) {
      return false;
    }
    if (reference.isDivision()) {
      String chapter = number.contains(".") ? number.substring(0, number.indexOf('.')) : number;
      boolean counted = numbers.contains("1") && numbers.contains("2");
      return counted && (like(numbers, number) || !numbers.contains(chapter));
    }
    return like(numbers, number);
  }

  /** {@code 8. Charges and dues}: a line that looks like the heading, though it may be none. */
  private static boolean headsLine(String text, String number) {
    String head = "\n" + number;
    for (int at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
      int title = at + head.length();
      title += title < text.length() && text.charAt(title) == '.' ? 1 : 0;
      int words = title;
      while (words < text.length() && text.charAt(words) == ' ') {
        words++;
      }
      int end = text.indexOf('\n', words);
      int last = (end < 0 ? text.length() : end) - 1;
      if (words > title
          && last > words
          && Character.isLetter(text.charAt(words))
          && !Endings.closed(text.substring(words, last + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the numbers there are written like this one: 3-1 beside 3-2, B beside A. */
  private static boolean like(Set<String> numbers, String number) {
    String shape = shape(number);
    return numbers.stream().anyMatch(other -> shape(other).equals(shape));
  }

  private static String shape(String number) {
    return number.replaceAll("[0-9]+", "0").replaceAll("[A-Z]", "A");
  }

  /** {@code no Schedule C was prepared}. */
  private static boolean isDenied(String folded, int at, int start) {
    String before = folded.substring(Math.max(start, at - LONGEST_DENIAL), at);
    return DENIED.isIn(before);
  }

  private static boolean isCaption(Document document, Span words) {
    return document.get(Caption.ANALYSIS).stream()
        .anyMatch(caption -> caption.span().start() == words.start());
  }
}
