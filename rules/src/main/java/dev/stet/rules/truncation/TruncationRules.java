package dev.stet.rules.truncation;

import dev.stet.core.rule.Check;
import dev.stet.core.rule.RuleInfo;
import dev.stet.rules.pack.CompiledRules;
import java.util.List;

/** The rules of this category. */
public final class TruncationRules {
  private TruncationRules() {}

  public static List<Check> all() {
    return List.of(
        new CutEnding(info("cut-ending")),
        new CutNotice(info("cut-notice")),
        new SplitSentence(info("split-sentence")),
        new CutTitle(info("cut-title")),
        new UnfinishedParagraph(info("unfinished-paragraph")),
        new UnclosedPair(info("unclosed-pair")),
        new MissingPages(info("missing-pages")),
        new LostObject(info("lost-object")),
        new DamagedFile(info("damaged-file")));
  }

  private static RuleInfo info(String name) {
    return CompiledRules.info("truncation/" + name);
  }
}
