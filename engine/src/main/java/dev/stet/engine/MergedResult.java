package dev.stet.engine;

import dev.stet.core.rule.Language;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.RunResult;
import dev.stet.engine.files.Discovery;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Several runs over folders of one tree, told as one. */
public final class MergedResult {
  private MergedResult() {}

  /** {@code results} as if one run from {@code root} had checked all of their documents. */
  public static RunResult of(Path root, Language language, List<RunResult> results) {
    Map<String, RuleInfo> rules = new TreeMap<>();
    List<DocumentResult> documents = new ArrayList<>();
    List<String> notices = new ArrayList<>();
    for (RunResult result : results) {
      rules.putAll(result.rules());
      for (DocumentResult document : result.documents()) {
        Path file = result.root().resolve(document.path()).normalize();
        documents.add(document.at(Discovery.path(root, file)));
      }
      notices.addAll(result.notices());
    }
    documents.sort(Comparator.comparing(DocumentResult::path));
    return new RunResult(Version.NUMBER, root, language, rules, documents, notices);
  }
}
