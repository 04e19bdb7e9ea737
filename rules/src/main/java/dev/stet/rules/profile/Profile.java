package dev.stet.rules.profile;

import dev.stet.core.rule.Example;
import dev.stet.core.rule.Words;
import java.util.List;

/**
 * A kind of document and the parts it has: a work report, a project status report, the minutes of a
 * meeting. Immutable; loaded with {@link ProfileFile}.
 *
 * @param id its name in {@code stet.yaml}: {@code zh-government-work-report}
 * @param name what it is called
 * @param explanation what such a document is for and where its parts come from; Markdown
 * @param titles words by which the title of such a document is known
 * @param ordered whether the parts of the body come in the order of the profile
 * @param parts what such a document has
 * @param examples documents that have all of it, or in which the marked title lacks some
 */
public record Profile(
    String id,
    Words name,
    Words explanation,
    List<String> titles,
    boolean ordered,
    List<Part> parts,
    List<Example> examples) {
  public Profile {
    titles = List.copyOf(titles);
    parts = List.copyOf(parts);
    examples = List.copyOf(examples);
  }
}
