package dev.stet.rules.watermark;

import dev.stet.core.rule.Check;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.RunRule;
import dev.stet.rules.pack.CompiledRules;
import java.util.List;

/** The rules of this category that are written in Java; the others are in its packs. */
public final class WatermarkRules {
  private WatermarkRules() {}

  public static List<Check> all() {
    return List.of(
        new SiteMenu(info("site-menu")),
        new VisitorPrompt(info("visitor-prompt")),
        new CopyProtectionNoise(info("copy-protection-noise")),
        new TitleAgain(info("title-again")),
        new DocumentWatermark(info("document-watermark")));
  }

  /** The rules over all documents of a run. */
  public static List<RunRule> overRuns() {
    return List.of(new RepeatedAcrossDocuments(info("repeated-across-documents")));
  }

  private static RuleInfo info(String name) {
    return CompiledRules.info("watermark/" + name);
  }
}
