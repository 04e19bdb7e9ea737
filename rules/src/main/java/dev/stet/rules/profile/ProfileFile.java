package dev.stet.rules.profile;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.stet.core.rule.Example;
import dev.stet.core.rule.Words;
import dev.stet.rules.pack.YamlException;
import dev.stet.rules.pack.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A profile as YAML, the same for those that come with Stet and a user's own.
 *
 * <pre>{@code
 * profile: minutes
 * name: {en: minutes of a meeting, zh: 会议纪要（英文）}
 * explanation: {en: ..., zh: ...}
 * titles: [minutes]                 # by which `auto` knows it
 * ordered: false
 * parts:
 *   - id: attendance
 *     name: {en: who was there, zh: 出席人员}
 *     titles: [attendees, present]  # words of its heading
 *     cues: ["present:"]            # or words that show it is there
 *     minimum: 10                   # characters
 *     required: true                # unless said otherwise
 *   - id: date
 *     name: {en: date, zh: 日期}
 *     place: head                   # or foot; body unless said otherwise
 *     patterns: ["\\d{4}"]          # RE2
 * examples:
 *   - good: ...
 *   - bad: ...                      # ⟦⟧ round the title of what lacks a part
 * }</pre>
 */
public final class ProfileFile {
  private static final Set<String> KEYS =
      Set.of("profile", "name", "explanation", "titles", "ordered", "parts", "examples");

  private static final Set<String> PART_KEYS =
      Set.of("id", "name", "required", "place", "titles", "cues", "patterns", "minimum");

  private static final int LARGEST_MINIMUM = 1_000_000;

  private ProfileFile() {}

  /**
   * The profile that {@code yaml} describes.
   *
   * @param name of the file, for messages
   * @throws YamlException if the file does not say what it should
   */
  public static Profile parse(String name, String yaml) {
    YamlNode root =
        YamlNode.parse(name, yaml)
            .orElseThrow(() -> new YamlException(name, 1, 1, "the file is empty"))
            .allowing(KEYS);
    List<Part> parts = new ArrayList<>();
    for (YamlNode part : root.require("parts").items()) {
      parts.add(part(part.allowing(PART_KEYS)));
    }
    if (parts.isEmpty()) {
      throw root.require("parts").problem("a profile has at least one part");
    }
    return new Profile(
        root.require("profile").text(),
        root.require("name").words(),
        root.get("explanation").map(YamlNode::words).orElse(new Words("", "")),
        root.get("titles").map(YamlNode::texts).orElse(List.of()),
        root.get("ordered").map(YamlNode::bool).orElse(false),
        parts,
        root.get("examples").map(ProfileFile::examples).orElse(List.of()));
  }

  private static Part part(YamlNode node) {
    try {
      return new Part(
          node.require("id").text(),
          node.require("name").words(),
          node.get("required").map(YamlNode::bool).orElse(true),
          node.get("place").map(place -> place.constant(Part.Place.class)).orElse(Part.Place.BODY),
          node.get("titles").map(YamlNode::texts).orElse(List.of()),
          node.get("cues").map(YamlNode::texts).orElse(List.of()),
          node.get("patterns").map(ProfileFile::patterns).orElse(List.of()),
          node.get("minimum").map(minimum -> minimum.number(0, LARGEST_MINIMUM)).orElse(0));
    } catch (IllegalArgumentException e) {
      throw node.problem(String.valueOf(e.getMessage()));
    }
  }

  private static List<Pattern> patterns(YamlNode node) {
    List<Pattern> patterns = new ArrayList<>();
    for (YamlNode item : node.items()) {
      try {
        patterns.add(Pattern.compile(item.text(), Pattern.CASE_INSENSITIVE));
      } catch (PatternSyntaxException e) {
        throw item.problem("not a pattern: " + e.getDescription());
      }
    }
    return patterns;
  }

  private static List<Example> examples(YamlNode node) {
    List<Example> examples = new ArrayList<>();
    for (YamlNode item : node.items()) {
      item.allowing(List.of("bad", "good", "note"));
      String note = item.get("note").map(YamlNode::text).orElse("");
      boolean bad = item.get("bad").isPresent();
      examples.add(new Example(item.require(bad ? "bad" : "good").text(), note));
    }
    return examples;
  }
}
