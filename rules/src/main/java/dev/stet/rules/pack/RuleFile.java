package dev.stet.rules.pack;

import dev.stet.core.document.Evidence;
import dev.stet.core.rule.Example;
import dev.stet.core.rule.RuleGuide;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.rule.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a rule says about itself, as YAML: the same form beside a code rule and inside a pattern
 * pack.
 *
 * <pre>{@code
 * id: numeric/run-together
 * severity: error
 * summary: {en: ..., zh: ...}
 * explanation: {en: ..., zh: ...}
 * message: {en: "... {first} ...", zh: ...}     # or messages: {key: {en, zh}}
 * yields-to: [numeric/malformed-number]
 * examples:
 *   - bad: "up ⟦37.5%25%⟧"
 *   - good: "up 37.5% and 25%"
 *     note: why it is right
 * }</pre>
 */
public final class RuleFile {
  /** The keys that describe a rule; a pattern pack has more. */
  public static final Set<String> KEYS =
      Set.of(
          "id",
          "severity",
          "summary",
          "explanation",
          "message",
          "messages",
          "yields-to",
          "examples");

  private RuleFile() {}

  /** The rule described by the resource {@code name} beside {@code home}. */
  public static RuleInfo load(Class<?> home, String name) {
    try (InputStream in = home.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name + " beside " + home.getName());
      }
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      YamlNode root =
          YamlNode.parse(name, yaml)
              .orElseThrow(() -> new YamlException(name, 1, 1, "the file is empty"));
      return info(root.allowing(KEYS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rule described by {@code node}. */
  public static RuleInfo info(YamlNode node) {
    try {
      return new RuleInfo(
          node.require("id").text(),
          node.require("severity").constant(Severity.class),
          messages(node),
          new TreeSet<>(node.get("yields-to").map(YamlNode::texts).orElse(List.of())),
          new RuleGuide(
              node.require("summary").words(),
              node.require("explanation").words(),
              node.get("examples").map(RuleFile::examples).orElse(List.of())));
    } catch (IllegalArgumentException e) {
      throw node.problem(String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, Words> messages(YamlNode node) {
    Map<String, Words> messages = new LinkedHashMap<>();
    node.get("message").ifPresent(message -> messages.put(RuleInfo.DEFAULT, message.words()));
    node.get("messages")
        .ifPresent(
            all -> all.entries().forEach((key, message) -> messages.put(key, message.words())));
    return messages;
  }

  private static List<Example> examples(YamlNode node) {
    List<Example> examples = new ArrayList<>();
    for (YamlNode item : node.items()) {
      item.allowing(List.of("bad", "good", "note", "as"));
      String note = item.get("note").map(YamlNode::text).orElse("");
      boolean bad = item.get("bad").isPresent();
      Set<Evidence.Kind> evidence =
          item.get("as").map(kind -> Set.of(kind.constant(Evidence.Kind.class))).orElse(Set.of());
      Example example = new Example(item.require(bad ? "bad" : "good").text(), note, evidence);
      if (example.flagged() != bad) {
        throw item.problem(
            bad
                ? "a bad example marks the words to find with ⟦ and ⟧"
                : "a good example has no ⟦⟧");
      }
      examples.add(example);
    }
    return examples;
  }
}
