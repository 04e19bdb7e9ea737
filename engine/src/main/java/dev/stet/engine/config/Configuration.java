package dev.stet.engine.config;

import dev.stet.core.rule.Language;
import dev.stet.engine.files.Glob;
import dev.stet.rules.pack.YamlNode;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one {@code stet.yaml} says. Immutable.
 *
 * @param file it was read from
 * @param base the folder that its globs start from
 * @param top whether the search upward ends here ({@code root: true})
 */
record Configuration(
    Path file,
    Path base,
    boolean top,
    List<Glob> include,
    List<Glob> exclude,
    @Nullable Sourced<FailOn> failOn,
    @Nullable Sourced<Integer> maxAllowed,
    @Nullable Sourced<UnreadablePolicy> unreadable,
    @Nullable Sourced<Language> language,
    @Nullable Sourced<Path> baseline,
    @Nullable Sourced<Charset> encoding,
    Levels rules,
    List<Allow> allow,
    List<ProfileFor> profiles,
    List<ForFiles> overrides,
    List<Sourced<String>> packs) {

  /** The profile of some files. */
  record ProfileFor(List<Glob> files, Sourced<String> profile) {}

  /** What holds for some files only. */
  record ForFiles(
      List<Glob> files,
      Levels rules,
      @Nullable Sourced<FailOn> failOn,
      @Nullable Sourced<Charset> encoding) {}

  /**
   * Levels by rule or category.
   *
   * @param node where they stand, for the check that the names mean something; null where there are
   *     none
   */
  record Levels(Map<String, Sourced<Level>> byName, @Nullable YamlNode node) {
    static final Levels NONE = new Levels(Map.of(), null);

    /** The level of {@code rule}: its own, else its category's, else that of all rules. */
    Optional<Sourced<Level>> of(String rule) {
      for (String name : List.of(rule, rule.substring(0, rule.indexOf('/')), RuleNames.ALL)) {
        Sourced<Level> level = byName.get(name);
        if (level != null) {
          return Optional.of(level);
        }
      }
      return Optional.empty();
    }
  }
}
