package dev.stet.rules.pack;

import dev.stet.core.rule.RuleInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Rules written as patterns, many in one file: the built-in ones and a user's own. {@code
 * docs/packs.md} describes the form. Immutable.
 *
 * @param name what the pack is called where its mistakes are reported, usually its file's name
 * @param rules its rules in the order of the file
 */
public record PatternPack(String name, List<PatternRule> rules) {
  public PatternPack {
    rules = List.copyOf(rules);
  }

  /**
   * The pack that {@code yaml} describes.
   *
   * @throws YamlException if the file does not say what a pack says; the message shows file, line
   *     and column
   */
  public static PatternPack load(String name, String yaml) {
    return new PackParser(name).parse(yaml);
  }

  /** The pack in the resource {@code name} beside {@code home}. */
  public static PatternPack resource(Class<?> home, String name) {
    try (InputStream in = home.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name + " beside " + home.getName());
      }
      return load(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What its rules say about themselves. */
  public List<RuleInfo> infos() {
    return rules.stream().map(PatternRule::info).toList();
  }
}
