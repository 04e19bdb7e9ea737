package dev.stet.rules.profile;

import com.google.re2j.Pattern;
import dev.stet.core.rule.Example;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A profile as a page of the user's guide, in both languages. */
public final class ProfilePage {
  private ProfilePage() {}

  /** The page of {@code profile}; Markdown that ends in a line break. */
  public static String markdown(Profile profile) {
    StringBuilder page = new StringBuilder(4096);
    page.append("# ").append(profile.id()).append("\n\n");
    page.append("*").append(profile.name().en()).append("* · *").append(profile.name().zh());
    page.append("*\n\n");
    page.append(profile.explanation().en()).append("\n\n");
    page.append(profile.explanation().zh()).append("\n\n");
    if (!profile.titles().isEmpty()) {
      page.append("`auto` suggests it for titles that hold ").append(quoted(profile.titles()));
      page.append(".\n\n");
    }
    page.append("```yaml\nprofiles:\n  - {files: [\"reports/**\"], profile: ");
    page.append(profile.id()).append("}\n```\n\n");
    page.append("| part | 部分 | required | stands | known by |\n|---|---|---|---|---|\n");
    for (Part part : profile.parts()) {
      page.append("| ").append(part.name().en()).append(" | ").append(part.name().zh());
      page.append(" | ").append(part.required() ? "yes" : "no").append(" | ");
      page.append(part.place().name().toLowerCase(Locale.ROOT)).append(" | ");
      page.append(knownBy(part)).append(" |\n");
    }
    if (profile.ordered()) {
      page.append("\nThe parts are expected in this order.\n");
    }
    page.append("\n## Examples\n");
    for (Example example : profile.examples()) {
      page.append(example.flagged() ? "\nLacks a part:\n" : "\nComplete:\n");
      page.append("\n```text\n").append(example.text().strip()).append("\n```\n");
    }
    return page.toString();
  }

  /** The list of all profiles; Markdown that ends in a line break. */
  public static String index(List<Profile> profiles) {
    StringBuilder page = new StringBuilder(2048);
    page.append("# Profiles\n\n");
    page.append(
        """
        What a kind of document has, as data. `stet.yaml` binds profiles to files; the rule
        [section/missing-section](../rules/section/missing-section.md) speaks of what is missing.
        `profile: auto` takes the one that the title suggests and says so. A file of your own in
        the same form may stand in the place of a name.

        """);
    page.append("| profile | for | 适用于 |\n|---|---|---|\n");
    for (Profile profile : profiles) {
      page.append("| [").append(profile.id()).append("](").append(profile.id()).append(".md) | ");
      page.append(profile.name().en()).append(" | ").append(profile.name().zh()).append(" |\n");
    }
    return page.toString();
  }

  private static String knownBy(Part part) {
    StringBuilder words = new StringBuilder();
    if (!part.titles().isEmpty()) {
      words.append("heading: ").append(quoted(part.titles()));
    }
    if (!part.cues().isEmpty()) {
      words.append(words.isEmpty() ? "" : "; ").append("words: ").append(quoted(part.cues()));
    }
    if (!part.patterns().isEmpty()) {
      words.append(words.isEmpty() ? "" : "; ").append("pattern: ");
      words.append(quoted(part.patterns().stream().map(Pattern::pattern).toList()));
    }
    return words.toString();
  }

  private static String quoted(List<String> words) {
    return words.stream()
        .map(word -> "`" + word.strip().replace("|", "\\|") + "`")
        .collect(Collectors.joining(", "));
  }
}
