package dev.stet.rules.placeholder;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Paragraphs that tell the writer what to write where the text should stand: first under a heading
 * and in the imperative ("Describe the …"), set in italics, or behind a word like "Help:".
 */
final class Instructions {
  /** The instructions of a document, in order. */
  static final Analysis<List<Span>> ANALYSIS = Instructions::of;

  private static final int LONGEST = 600;

  private static final String WRITE =
      "(?:Briefly )?(?:Describe|Explain|Summari[sz]e|Outline|State|Give|Say|List|Include|Add|Write|Define|Identify|Specify|Mention|Note|Document|Detail|Discuss|Insert|Enter|Attach)";

  /** First under a heading: the writer is told what this part is to say. */
  private static final Pattern FIRST =
      Pattern.compile(
          "(?s)(?:"
              + WRITE
              + "\\s+(?:(?:here|briefly|in|any|all|the|a|an|your|how|what|which|why|who|whether|additional|each|every|one|two|three|examples?|at|specific|relevant|short|brief)\\b.*|[a-z]+s\\.?)"
              + "|What (?:[a-z]+ )?you (?:need|have|want) to .*|In this section,? (?:you |please )?(?:should |can |must )?[a-z].*|(?:This section (?:should|must|is where you)|Use this (?:section|space|page) to|Tell (?:the reader|your readers?|people|us|them)).*)");

  /** Said to the writer wherever it stands. */
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?s)(?:Help|Guidance|Writing tip|Author hint|Template note)\\s?[:：]\\s?.{8,}");

  private static final Pattern ITALIC = Pattern.compile("(?s)([_*])(?![_*\\s])(.*[^_*\\s])\\1");
  private static final String MARKS = " \t\n>*_";

  private Instructions() {}

  private static List<Span> of(Document document) {
    List<Span> found = new ArrayList<>();
    boolean first = false;
    for (Block block : Prose.blocks(document)) {
      boolean heading = block.kind() == BlockKind.HEADING || block.kind() == BlockKind.TITLE;
      if (heading) {
        first = true;
        continue;
      }
      if (block.span().length() <= LONGEST && block.kind() != BlockKind.TABLE_CELL) {
        Span words = words(document, block);
        String text = words.of(document.text());
        Matcher italic = ITALIC.matcher(document.text(block).strip());
        boolean imperative = (first || italic.matches()) && FIRST.matcher(text).matches();
        if (imperative
            || LABELLED.matcher(text.replaceFirst("^([A-Za-z ]+):\\*\\*", "$1:")).matches()) {
          found.add(words);
        }
      }
      first = false;
    }
    return List.copyOf(found);
  }

  /** The words of {@code block} without the marks of emphasis and quotation round them. */
  private static Span words(Document document, Block block) {
    String text = document.text();
    int start = block.span().start();
    int end = block.span().end();
    while (start < end - 1 && MARKS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start + 1 && MARKS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(start, end);
  }
}
