package dev.stet.rules.placeholder;

import dev.stet.core.rule.Check;
import dev.stet.core.rule.RuleInfo;
import dev.stet.rules.pack.CompiledRules;
import java.util.List;

/** The rules of this category that are written in Java; the others are in its pack. */
public final class PlaceholderRules {
  private PlaceholderRules() {}

  public static List<Check> all() {
    return List.of(
        new MaskedText(info("masked-text")),
        new MaskedNumber(info("masked-number")),
        new EmptyValue(info("empty-value")),
        new DrawnBlank(info("drawn-blank")),
        new LostFigure(info("lost-figure")),
        new FillInPrompt(info("fill-in-prompt")),
        new GuidanceText(info("guidance-text")));
  }

  private static RuleInfo info(String name) {
    return CompiledRules.info("placeholder/" + name);
  }
}
