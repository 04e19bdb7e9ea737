package dev.stet.rules.residue;

import dev.stet.core.rule.Check;
import dev.stet.core.rule.RuleInfo;
import dev.stet.rules.pack.CompiledRules;
import java.util.List;

/** The rules of this category that are written in Java; the others are in its pack. */
public final class ResidueRules {
  private ResidueRules() {}

  public static List<Check> all() {
    return List.of(
        new Mojibake(info("mojibake")),
        new DoubledRun(info("doubled-run")),
        new FontDamage(info("font-damage")),
        new PageFurniture(info("page-furniture")),
        new NoiseLine(info("noise-line")),
        new SynonymSwap(info("synonym-swap")),
        new SplitWord(info("split-word")),
        new MisreadWord(info("misread-word")),
        new SwappedLetters(info("swapped-letters")),
        new RevisionLeft(info("revision-left")));
  }

  private static RuleInfo info(String name) {
    return CompiledRules.info("residue/" + name);
  }
}
