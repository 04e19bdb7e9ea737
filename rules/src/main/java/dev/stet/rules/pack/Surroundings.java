package dev.stet.rules.pack;

import dev.stet.core.analysis.Directions;
import dev.stet.core.analysis.Exercises;
import dev.stet.core.analysis.ProgramText;
import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.match.Match;
import dev.stet.rules.match.PatternSet;
import java.util.ArrayList;
import java.util.List;

/**
 * The stretches of a document in which words mean themselves: inline code, addresses, quotations,
 * titles of works. Each kind is looked for once, when first asked for.
 */
public final class Surroundings {
  private static final PatternSet CODE = CompiledSets.of("``[^`\\n]{1,300}``|`[^`\\n]{1,300}`");
  private static final PatternSet URL =
      CompiledSets.of(
          "(?i)(?:https?|ftp|file)://[^\\s<>\"“”，。；、）】》]{1,500}",
          "(?i)www\\.[^\\s<>\"“”，。；、）】》]{1,300}",
          "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}");
  private static final PatternSet QUOTES =
      CompiledSets.of("“[^“”\\n]{0,200}”|‘[^‘’\\n]{0,200}’|「[^「」\\n]{0,200}」|\"[^\"\\n]{0,200}\"");
  private static final PatternSet TITLE_MARKS = CompiledSets.of("《[^《》\\n]{0,100}》");

  private static final Mentions URL_MARKS = Mentions.of("://", "www.", "@");
  private static final Mentions QUOTE_MARKS = Mentions.of("“", "‘", "「", "\"");

  /** Words after which a quotation is what stands somewhere, word for word. */
  private static final PrefilteredPattern SHOWS =
      PrefilteredPattern.compile(
          "(?i)\\b(?:beg[iau]ns?|beginning|starts?|started|starting|opens|opened|ends|ended|ending|reads?|shows?|showed|showing|displays?|displayed|prints?|printed|appears? as|contains?|contained|containing|holds?|held|typ(?:es?|ed|ing)|enter(?:s|ed|ing)?|replac(?:e[sd]?|ing)|phrase|wording|string|placeholder|variable|token|merge field|e\\.g\\.|pseudo-[a-z]{2,10})(?: with| by| in| up)?[ ,:(]{1,3}$");

  /** Likewise behind it: “{{name}}”这个变量. */
  private static final PrefilteredPattern SHOWN_BEFORE =
      PrefilteredPattern.compile(
          "^(?:这|那|该|此)?(?:一|两|几|些)?(?:个|类|种)?(?:变量|标签|参数|字段|宏|占位符|标记|字样|写法)");

  private static final int BEFORE = 32;

  private static final Analysis<Found> INLINE_CODE =
      document -> {
        List<Span> spans = new ArrayList<>(find(document, CODE, Mentions.of("`")).spans());
        for (Evidence evidence : document.evidence()) {
          if (evidence.kind() == Evidence.Kind.VERBATIM) {
            spans.add(evidence.span());
          }
        }
        return Found.of(spans);
      };
  private static final Analysis<Found> URLS = document -> find(document, URL, URL_MARKS);
  private static final Analysis<Found> QUOTATIONS = document -> find(document, QUOTES, QUOTE_MARKS);
  private static final Analysis<Found> SHOWN =
      document ->
          Found.of(
              new ArrayList<>(
                  document.get(QUOTATIONS).spans().stream()
                      .filter(quotation -> isShown(document, quotation))
                      .toList()));
  private static final Analysis<Found> TITLES =
      document -> find(document, TITLE_MARKS, Mentions.of("《"));
  private static final Analysis<Found> DIRECTIONS = Surroundings::directions;
  private static final Analysis<Found> FORMS = document -> Found.of(FormSections.of(document));
  private static final Analysis<Found> SIGN_OFFS =
      document -> Found.of(new ArrayList<>(SignOffs.of(document)));

  private Surroundings() {}

  /**
   * Whether {@code span} lies in a stretch of the kind {@code inside}. What begins in a quotation
   * is quoted, however far a pattern reaches.
   */
  public static boolean holds(Document document, RulePattern.Inside inside, Span span) {
    if (inside == RulePattern.Inside.PROGRAM_TEXT) {
      return document.get(ProgramText.ANALYSIS);
    }
    if (inside == RulePattern.Inside.SHOWN && document.get(RulePage.ANALYSIS)) {
      return true;
    }
    if (inside == RulePattern.Inside.EXERCISES) {
      return document.get(Exercises.ANALYSIS);
    }
    return document
        .get(
            switch (inside) {
              case INLINE_CODE -> INLINE_CODE;
              case URL -> URLS;
              case QUOTES -> QUOTATIONS;
              case SHOWN -> SHOWN;
              case TITLE_MARKS -> TITLES;
              case DIRECTIONS -> DIRECTIONS;
              case SIGN_OFF -> SIGN_OFFS;
              default -> FORMS;
            })
        .contains(
            (inside == RulePattern.Inside.QUOTES || inside == RulePattern.Inside.SHOWN)
                    && span.length() > 1
                ? new Span(span.start(), span.start() + 1)
                : span);
  }

  /** Whether inline code is {@code span} and nothing else. */
  public static boolean isInlineCode(Document document, Span span) {
    return document.get(INLINE_CODE).spans().contains(span);
  }

  private static Found directions(Document document) {
    Directions directions = document.get(Directions.ANALYSIS);
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < document.blocks().size(); i++) {
      if (directions.tells(i)) {
        spans.add(document.blocks().get(i).span());
      }
    }
    return Found.of(spans);
  }

  private static boolean isShown(Document document, Span quotation) {
    int start = quotation.start();
    String text = document.folded();
    int end = quotation.end();
    return SHOWS.isIn(text.substring(Math.max(0, start - BEFORE), start))
        || SHOWN_BEFORE.isIn(text.substring(end, Math.min(text.length(), end + BEFORE)));
  }

  /** What {@code patterns} find in the blocks that hold one of {@code marks}. */
  private static Found find(Document document, PatternSet patterns, Mentions marks) {
    List<Span> spans = new ArrayList<>();
    patterns.find(
        document.text(),
        document.blocks().stream()
            .map(Block::span)
            .filter(span -> marks.in(document.text(), span.start(), span.end()))
            .toList(),
        new PatternSet.Visitor() {
          @Override
          public boolean wants(int pattern, int stretch) {
            return true;
          }

          @Override
          public boolean take(int pattern, int stretch, Match match) {
            spans.add(new Span(match.start(), match.end()));
            return true;
          }
        });
    return Found.of(spans);
  }

  /** Stretches in the order of the text. */
  private record Found(List<Span> spans) {
    static Found of(List<Span> spans) {
      spans.sort(null);
      List<Span> merged = new ArrayList<>();
      for (Span span : spans) {
        int last = merged.size() - 1;
        if (last >= 0 && merged.get(last).overlaps(span)) {
          merged.set(last, merged.get(last).union(span));
        } else {
          merged.add(span);
        }
      }
      return new Found(merged);
    }

    boolean contains(Span span) {
      int low = 0;
      int high = spans.size() - 1;
      while (low <= high) {
        int middle = (low + high) >>> 1;
        Span at = spans.get(middle);
        if (at.end() <= span.start()) {
          low = middle + 1;
        } else if (at.start() > span.start()) {
          high = middle - 1;
        } else {
          return at.contains(span);
        }
      }
      return false;
    }
  }
}
