package dev.stet.rules.pack;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The stretches of a document in which words mean themselves: inline code, addresses, quotations,
 * titles of works. Each kind is looked for once, when first asked for.
 */
public final class Surroundings {
  private static final Pattern CODE = Pattern.compile("``[^`\\n]+``|`[^`\\n]+`");
  private static final Pattern URL =
      Pattern.compile(
          "(?i)(?:https?|ftp|file)://[^\\s<>\"“”，。；、）】》]+|www\\.[^\\s<>\"“”，。；、）】》]+"
              + "|[a-z0-9._%+-]+@[a-z0-9-]+(?:\\.[a-z0-9-]+)+");
  private static final Pattern QUOTES =
      Pattern.compile("“[^“”\\n]{0,200}”|‘[^‘’\\n]{0,200}’|「[^「」\\n]{0,200}」|\"[^\"\\n]{0,200}\"");
  private static final Pattern TITLE_MARKS = Pattern.compile("《[^《》\\n]{0,100}》");

  private static final Analysis<Found> INLINE_CODE = document -> find(document, CODE);
  private static final Analysis<Found> URLS = document -> find(document, URL);
  private static final Analysis<Found> QUOTATIONS = document -> find(document, QUOTES);
  private static final Analysis<Found> TITLES = document -> find(document, TITLE_MARKS);

  private Surroundings() {}

  /** Whether {@code span} lies in a stretch of the kind {@code inside}. */
  public static boolean holds(Document document, RulePattern.Inside inside, Span span) {
    return document
        .get(
            switch (inside) {
              case INLINE_CODE -> INLINE_CODE;
              case URL -> URLS;
              case QUOTES -> QUOTATIONS;
              case TITLE_MARKS -> TITLES;
            })
        .contains(span);
  }

  private static Found find(Document document, Pattern pattern) {
    List<Span> spans = new ArrayList<>();
    for (Block block : document.blocks()) {
      String text = document.text(block);
      Matcher matcher = pattern.matcher(text);
      int start = block.span().start();
      while (matcher.find()) {
        spans.add(new Span(start + matcher.start(), start + matcher.end()));
      }
    }
    return new Found(spans);
  }

  /** Stretches in the order of the text. */
  private record Found(List<Span> spans) {
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
