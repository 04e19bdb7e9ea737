package dev.stet.core.rule;

import dev.stet.core.document.Document;
import java.util.List;

/**
 * Something that looks at a document once, for one rule or for many that are cheaper looked for
 * together. Implementations are stateless and thread-safe.
 *
 * @see Rule
 */
public interface Check {

  /** The rules whose problems it may report. */
  List<RuleInfo> rules();

  /** Reports what is wrong with {@code document}, in any order. */
  void check(Document document, Reporter reporter);
}
