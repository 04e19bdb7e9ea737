package dev.stet.rules.pack;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Role;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.rules.match.PatternSet;
import dev.stet.rules.match.PatternShape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a pattern pack. */
final class PackParser {
  private static final Set<String> OPTIONS =
      ordered(
          "ignore-case",
          "exact",
          "span",
          "before",
          "not-before",
          "after",
          "not-after",
          "line",
          "not-line",
          "match",
          "not-match",
          "title",
          "not-title",
          "document",
          "not-document",
          "in",
          "kinds",
          "not-inside",
          "whole",
          "needs",
          "family");
  private static final Set<String> PATTERN_KEYS =
      with(OPTIONS, "pattern", "literals", "severity", "message");
  private static final Set<String> RULE_KEYS =
      with(with(OPTIONS, RuleFile.KEYS), "patterns", "literals", "evidence");

  private final String file;

  PackParser(String file) {
    this.file = file;
  }

  PatternPack parse(String yaml) {
    YamlNode root =
        YamlNode.parse(file, yaml)
            .orElseThrow(() -> new YamlException(file, 1, 1, "the file is empty"));
    return pack(root);
  }

  PatternPack pack(YamlNode root) {
    List<PatternRule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlNode node : root.allowing(List.of("rules")).require("rules").items()) {
      PatternRule rule = rule(node.allowing(RULE_KEYS));
      if (!ids.add(rule.info().id())) {
        throw node.require("id").problem("two rules are called '" + rule.info().id() + "'");
      }
      rules.add(rule);
    }
    return new PatternPack(file, rules);
  }

  private static PatternRule rule(YamlNode node) {
    RuleInfo info = RuleFile.info(node);
    Map<String, YamlNode> shared = options(node);
    List<RulePattern> patterns = new ArrayList<>();
    node.get("patterns")
        .ifPresent(list -> list.items().forEach(item -> patterns(item, info, shared, patterns)));
    node.get("literals")
        .ifPresent(list -> patterns.add(pattern(literals(list), list, info, shared)));
    Set<Evidence.Kind> evidence = EnumSet.noneOf(Evidence.Kind.class);
    node.get("evidence")
        .ifPresent(l -> l.items().forEach(i -> evidence.add(i.constant(Evidence.Kind.class))));
    if (patterns.isEmpty() && evidence.isEmpty()) {
      throw node.problem(
          info.id() + " looks for nothing: it has no 'patterns:', 'literals:' or 'evidence:'");
    }
    return new PatternRule(info, patterns, evidence);
  }

  private static void patterns(
      YamlNode item, RuleInfo info, Map<String, YamlNode> shared, List<RulePattern> to) {
    if (!item.isMapping()) {
      to.add(pattern(item.text(), item, info, shared));
      return;
    }
    Map<String, YamlNode> own = new LinkedHashMap<>(shared);
    own.putAll(item.allowing(PATTERN_KEYS).entries());
    if (item.get("pattern").isEmpty() == item.get("literals").isEmpty()) {
      throw item.problem("a pattern has either 'pattern:' or 'literals:'");
    }
    item.get("pattern").ifPresent(p -> to.add(pattern(p.text(), p, info, own)));
    item.get("literals").ifPresent(l -> to.add(pattern(literals(l), l, info, own)));
  }

  /** The alternation of texts that mean themselves, the longest first. */
  private static String literals(YamlNode list) {
    return String.join(
        "|",
        list.texts().stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .toList());
  }

  private static RulePattern pattern(
      String regex, YamlNode at, RuleInfo info, Map<String, YamlNode> options) {
    boolean ignoreCase = bool(options.get("ignore-case"));
    boolean exact = bool(options.get("exact"));
    PatternShape shape = shape(regex, ignoreCase, at);
    if (shape.mayBeNothing()) {
      throw at.problem("the pattern matches nothing at all: " + regex);
    }
    YamlNode whole = options.get("whole");
    YamlNode severity = options.get("severity");
    YamlNode message = options.get("message");
    YamlNode family = options.get("family");
    return new RulePattern(
        regex,
        ignoreCase,
        exact,
        group(shape, options.get("span")),
        shape.names(),
        guards(options, ignoreCase),
        roles(options.get("in")),
        constants(options.get("kinds"), BlockKind.class, EnumSet.allOf(BlockKind.class)),
        constants(
            options.get("not-inside"),
            RulePattern.Inside.class,
            Set.of(RulePattern.Inside.INLINE_CODE)),
        whole == null ? null : whole.constant(RulePattern.Whole.class),
        constants(options.get("needs"), RulePattern.Need.class, Set.of()),
        family == null ? info.id() : family.text(),
        severity == null ? null : severity.constant(Severity.class),
        message(info, message, at));
  }

  private static String message(RuleInfo info, @Nullable YamlNode message, YamlNode at) {
    String key = message == null ? RuleInfo.DEFAULT : message.text();
    if (!info.messages().containsKey(key)) {
      throw (message == null ? at : message)
          .problem(
              "%s has no message '%s'; there are: %s"
                  .formatted(info.id(), key, String.join(", ", info.messages().keySet())));
    }
    return key;
  }

  private static List<Guard> guards(Map<String, YamlNode> options, boolean ignoreCase) {
    List<Guard> guards = new ArrayList<>();
    for (Guard.Where where : Guard.Where.values()) {
      String key = where.name().toLowerCase(java.util.Locale.ROOT);
      for (boolean wanted : new boolean[] {true, false}) {
        YamlNode node = options.get(wanted ? key : "not-" + key);
        if (node == null) {
          continue;
        }
        for (YamlNode item : node.items()) {
          shape(item.text(), ignoreCase, item);
          guards.add(new Guard(where, wanted, item.text(), ignoreCase));
        }
      }
    }
    return guards;
  }

  private static Set<Role> roles(@Nullable YamlNode node) {
    return constants(node, Role.class, EnumSet.complementOf(EnumSet.of(Role.CODE)));
  }

  private static int group(PatternShape pattern, @Nullable YamlNode span) {
    if (span == null) {
      return 0;
    }
    Integer named = pattern.names().get(span.text());
    return named != null ? named : span.number(0, pattern.groups());
  }

  private static PatternShape shape(String regex, boolean ignoreCase, YamlNode at) {
    try {
      return PatternShape.of(new PatternSet.Source(regex, ignoreCase));
    } catch (PatternSyntaxException e) {
      throw at.problem(
          "not a pattern (RE2 syntax): %s in: %s".formatted(e.getDescription(), regex));
    }
  }

  private static <E extends Enum<E>> Set<E> constants(
      @Nullable YamlNode node, Class<E> type, Set<E> otherwise) {
    if (node == null) {
      return otherwise;
    }
    Set<E> constants = EnumSet.noneOf(type);
    node.items().forEach(item -> constants.add(item.constant(type)));
    return constants;
  }

  private static boolean bool(@Nullable YamlNode node) {
    return node != null && node.bool();
  }

  private static Map<String, YamlNode> options(YamlNode rule) {
    Map<String, YamlNode> options = new LinkedHashMap<>();
    rule.entries()
        .forEach(
            (key, value) -> {
              if (OPTIONS.contains(key)) {
                options.put(key, value);
              }
            });
    return options;
  }

  private static Set<String> ordered(String... keys) {
    return with(Set.of(), keys);
  }

  private static Set<String> with(Set<String> some, Set<String> more) {
    return with(some, more.toArray(String[]::new));
  }

  private static Set<String> with(Set<String> some, String... more) {
    Set<String> all = new LinkedHashSet<>(some);
    Collections.addAll(all, more);
    return Collections.unmodifiableSet(all);
  }
}
