package dev.stet.core.run;

import dev.stet.core.rule.Language;
import dev.stet.core.rule.RuleInfo;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a run: the one value that the gate, every report and every face read. Immutable.
 *
 * @param version of Stet
 * @param root the folder that the documents' paths start from
 * @param language the language of the messages
 * @param rules the rules that ran, by id
 * @param documents in the order of their paths
 * @param notices what concerns the run as a whole and a person should know: marks that excuse
 *     nothing any more, allow entries past their date
 */
public record RunResult(
    String version,
    Path root,
    Language language,
    Map<String, RuleInfo> rules,
    List<DocumentResult> documents,
    List<String> notices) {
  public RunResult {
    rules = Collections.unmodifiableMap(new TreeMap<>(rules));
    documents = List.copyOf(documents);
    notices = List.copyOf(notices);
  }

  public Summary summary() {
    return Summary.of(documents);
  }
}
