package dev.stet.rules.pack;

import dev.stet.core.rule.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A node of a YAML file that remembers where it stands. What it is asked for and does not hold is
 * answered with a {@link YamlException} that shows the place. Not thread-safe.
 */
public final class YamlNode {
  private final String file;
  private final Node node;
  private @Nullable Map<String, YamlNode> entries;

  private YamlNode(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  /**
   * The root of {@code yaml}, or empty for a file without content.
   *
   * @param file the name that mistakes are reported under
   * @throws YamlException if it is not YAML
   */
  public static Optional<YamlNode> parse(String file, String yaml) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setMaxAliasesForCollections(10).build();
    try {
      return new Compose(settings).composeString(yaml).map(node -> new YamlNode(file, node));
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark();
      throw new YamlException(
          file,
          mark.map(Mark::getLine).orElse(0) + 1,
          mark.map(Mark::getColumn).orElse(0) + 1,
          e.getProblem());
    }
  }

  /** The entries of a mapping, in order. */
  public Map<String, YamlNode> entries() {
    Map<String, YamlNode> known = entries;
    if (known == null) {
      known = Collections.unmodifiableMap(read());
      entries = known;
    }
    return known;
  }

  private Map<String, YamlNode> read() {
    if (!(node instanceof MappingNode mapping)) {
      throw problem("expected a mapping (key: value)");
    }
    Map<String, YamlNode> read = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      YamlNode key = new YamlNode(file, tuple.getKeyNode());
      if (read.put(key.text(), new YamlNode(file, tuple.getValueNode())) != null) {
        throw key.problem("the key '" + key.text() + "' stands here twice");
      }
    }
    return read;
  }

  /** Checks that a mapping has no other keys than {@code known}; suggests the nearest. */
  public YamlNode allowing(Collection<String> known) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        YamlNode key = new YamlNode(file, tuple.getKeyNode());
        if (!known.contains(key.text())) {
          throw key.problem(unknown("key", key.text(), known));
        }
      }
    }
    return this;
  }

  /** The value under {@code key}, or empty. */
  public Optional<YamlNode> get(String key) {
    return Optional.ofNullable(entries().get(key)).filter(value -> !value.isNull());
  }

  /** The value under {@code key}, which must be there. */
  public YamlNode require(String key) {
    return get(key).orElseThrow(() -> problem("'" + key + ":' is missing"));
  }

  /** The items of a sequence; a single scalar counts as a sequence of one. */
  public List<YamlNode> items() {
    if (node instanceof SequenceNode sequence) {
      List<YamlNode> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(new YamlNode(file, item)));
      return items;
    }
    if (node instanceof ScalarNode) {
      return List.of(this);
    }
    throw problem("expected a list");
  }

  /** The texts of a sequence. */
  public List<String> texts() {
    return items().stream().map(YamlNode::text).toList();
  }

  /** The text of a scalar. */
  public String text() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw problem("expected a text");
  }

  /** What it says in each language: {@code {en: ..., zh: ...}}. */
  public Words words() {
    allowing(List.of("en", "zh"));
    return new Words(require("en").text().strip(), require("zh").text().strip());
  }

  public boolean bool() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw problem("expected true or false, not '" + text() + "'");
    };
  }

  /** A whole number from {@code low} to {@code high}. */
  public int number(int low, int high) {
    try {
      int value = Integer.parseInt(text());
      if (value >= low && value <= high) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw problem("expected a whole number from %d to %d, not '%s'".formatted(low, high, text()));
  }

  /** The constant of {@code type} that this text names, in lower case and with hyphens. */
  public <E extends Enum<E>> E constant(Class<E> type) {
    Map<String, E> constants =
        Arrays.stream(type.getEnumConstants())
            .collect(
                Collectors.toMap(
                    constant ->
                        StringUtils.lowerCase(constant.name(), java.util.Locale.ROOT)
                            .replace('_', '-'),
                    constant -> constant,
                    (one, other) -> one,
                    LinkedHashMap::new));
    E constant = constants.get(text());
    if (constant == null) {
      throw problem(unknown("value", text(), constants.keySet()));
    }
    return constant;
  }

  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  public boolean isSequence() {
    return node instanceof SequenceNode;
  }

  private boolean isNull() {
    return node.getTag().equals(Tag.NULL);
  }

  /** Where it stands: {@code stet.yaml:12:3}. */
  public String place() {
    Optional<Mark> mark = node.getStartMark();
    return "%s:%d:%d"
        .formatted(
            file, mark.map(Mark::getLine).orElse(0) + 1, mark.map(Mark::getColumn).orElse(0) + 1);
  }

  /** An exception that shows this node's place. */
  public YamlException problem(String what) {
    Optional<Mark> mark = node.getStartMark();
    return new YamlException(
        file, mark.map(Mark::getLine).orElse(0) + 1, mark.map(Mark::getColumn).orElse(0) + 1, what);
  }

  private static String unknown(String what, String word, Collection<String> known) {
    LevenshteinDistance distance = new LevenshteinDistance(3);
    return known.stream()
        .filter(candidate -> distance.apply(candidate, word) >= 0)
        .min(java.util.Comparator.comparingInt(candidate -> distance.apply(candidate, word)))
        .map(nearest -> "unknown %s '%s'; did you mean '%s'?".formatted(what, word, nearest))
        .orElseGet(
            () -> "unknown %s '%s'; there are: %s".formatted(what, word, String.join(", ", known)));
  }
}
