package dev.stet.engine.config;

import dev.stet.core.rule.Language;
import dev.stet.engine.config.Configuration.ForFiles;
import dev.stet.engine.config.Configuration.Levels;
import dev.stet.engine.config.Configuration.ProfileFor;
import dev.stet.engine.files.Discovery;
import dev.stet.engine.files.Glob;
import dev.stet.rules.pack.YamlException;
import dev.stet.rules.pack.YamlNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads a {@code stet.yaml}. */
final class ConfigurationFile {
  private final Path file;
  private final Path base;

  private ConfigurationFile(Path file, Path base) {
    this.file = file;
    this.base = base;
  }

  /**
   * Reads {@code file}.
   *
   * @param root of the run, which names in messages start from
   * @param base the folder that its globs start from
   * @throws ConfigurationException with file, line and column, if it does not say what it should
   */
  static Configuration read(Path file, Path root, Path base) throws ConfigurationException {
    String name = Discovery.path(root, file);
    try {
      String yaml =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      if (yaml.startsWith("\uFEFF")) {
        yaml = yaml.substring(1);
      }
      ConfigurationFile reader = new ConfigurationFile(file, base);
      return reader.configuration(YamlNode.parse(name, yaml));
    } catch (CharacterCodingException e) {
      throw new ConfigurationException(name + " is not UTF-8", e);
    } catch (IOException e) {
      throw new ConfigurationException("cannot read " + name + ": " + e.getMessage(), e);
    } catch (YamlException e) {
      throw new ConfigurationException(String.valueOf(e.getMessage()), e);
    }
  }

  private Configuration configuration(Optional<YamlNode> content) {
    Optional<YamlNode> root = content.map(node -> node.allowing(Key.names(Key.FILE)));
    return new Configuration(
        file,
        base,
        one(root, "root", YamlNode::bool).map(Sourced::value).orElse(false),
        globs(root, "include"),
        globs(root, "exclude"),
        one(root, "failOn", node -> node.constant(FailOn.class)).orElse(null),
        one(root, "maxAllowed", node -> node.number(0, Integer.MAX_VALUE)).orElse(null),
        one(root, "unreadable", node -> node.constant(UnreadablePolicy.class)).orElse(null),
        one(root, "language", node -> node.constant(Language.class)).orElse(null),
        one(root, "baseline", node -> folder().resolve(node.text()).normalize()).orElse(null),
        one(root, "encoding", ConfigurationFile::charset).orElse(null),
        levels(root),
        list(root, "allow", this::allow),
        list(root, "profiles", this::profile),
        list(root, "overrides", this::override),
        get(root, "packs").map(ConfigurationFile::sourced).orElse(List.of()));
  }

  private Path folder() {
    Path folder = file.getParent();
    return folder == null ? base : folder;
  }

  private static Optional<YamlNode> get(Optional<YamlNode> node, String key) {
    return node.flatMap(mapping -> mapping.get(key));
  }

  private static <T> Optional<Sourced<T>> one(
      Optional<YamlNode> node, String key, Function<YamlNode, T> value) {
    return get(node, key).map(found -> new Sourced<>(value.apply(found), where(found)));
  }

  private static <T> List<T> list(
      Optional<YamlNode> node, String key, Function<YamlNode, T> value) {
    return get(node, key)
        .map(found -> found.items().stream().map(value).toList())
        .orElse(List.of());
  }

  /** File and line, without the column. */
  private static String where(YamlNode node) {
    String place = node.place();
    return place.substring(0, place.lastIndexOf(':'));
  }

  private static List<Sourced<String>> sourced(YamlNode node) {
    return node.items().stream().map(item -> new Sourced<>(item.text(), where(item))).toList();
  }

  private static List<Glob> globs(Optional<YamlNode> node, String key) {
    List<Glob> globs = new ArrayList<>();
    get(node, key)
        .ifPresent(
            list -> {
              for (YamlNode item : list.items()) {
                try {
                  globs.add(Glob.of(item.text()));
                } catch (IllegalArgumentException e) {
                  throw item.problem(String.valueOf(e.getMessage()));
                }
              }
            });
    return globs;
  }

  private static Charset charset(YamlNode node) {
    try {
      return Charset.forName(node.text());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw node.problem("unknown encoding '" + node.text() + "'");
    }
  }

  private static Levels levels(Optional<YamlNode> node) {
    Optional<YamlNode> rules = get(node, "rules");
    if (rules.isEmpty()) {
      return Levels.NONE;
    }
    Map<String, Sourced<Level>> levels = new LinkedHashMap<>();
    rules
        .get()
        .entries()
        .forEach(
            (name, level) ->
                levels.put(name, new Sourced<>(level.constant(Level.class), where(level))));
    return new Levels(levels, rules.get());
  }

  private Allow allow(YamlNode node) {
    node.allowing(Key.names(Key.ALLOW));
    Optional<YamlNode> text = node.get("text");
    Optional<YamlNode> pattern = node.get("pattern");
    if (text.isPresent() == pattern.isPresent()) {
      throw node.problem("an entry under 'allow:' has either 'text:' or 'pattern:'");
    }
    String reason = node.require("reason").text();
    if (reason.isBlank()) {
      throw node.problem("an entry under 'allow:' says why: 'reason:' is empty");
    }
    return new Allow(
        text.map(YamlNode::text).orElse(null),
        pattern.map(ConfigurationFile::pattern).orElse(null),
        node.get("rule").map(YamlNode::texts).orElse(List.of()),
        globs(Optional.of(node), "files"),
        reason,
        node.get("until").map(ConfigurationFile::date).orElse(null),
        where(node));
  }

  private static Pattern pattern(YamlNode node) {
    try {
      return Pattern.compile(node.text());
    } catch (PatternSyntaxException e) {
      throw node.problem("not a regular expression: " + e.getDescription());
    }
  }

  private static LocalDate date(YamlNode node) {
    try {
      return LocalDate.parse(node.text());
    } catch (DateTimeParseException e) {
      throw node.problem("expected a date such as 2027-01-31, not '" + node.text() + "'");
    }
  }

  private ProfileFor profile(YamlNode node) {
    node.allowing(Key.names(Key.PROFILE));
    YamlNode profile = node.require("profile");
    return new ProfileFor(
        required(node, "files"), new Sourced<>(profileName(profile.text()), where(profile)));
  }

  /** The name of a profile, or the path of a file of the user's own. */
  private String profileName(String words) {
    return FileConfiguration.isFile(words) ? folder().resolve(words).normalize().toString() : words;
  }

  private ForFiles override(YamlNode node) {
    node.allowing(Key.names(Key.OVERRIDE));
    Optional<YamlNode> present = Optional.of(node);
    return new ForFiles(
        required(node, "files"),
        levels(present),
        one(present, "failOn", found -> found.constant(FailOn.class)).orElse(null),
        one(present, "encoding", ConfigurationFile::charset).orElse(null));
  }

  private static List<Glob> required(YamlNode node, String key) {
    node.require(key);
    return globs(Optional.of(node), key);
  }
}
