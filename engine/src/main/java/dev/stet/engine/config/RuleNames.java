package dev.stet.engine.config;

import dev.stet.core.rule.Category;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** What rules are called where a person names them: by id, by category, or {@code all}. */
public final class RuleNames {
  /** Every rule there is. */
  public static final String ALL = "all";

  private RuleNames() {}

  /** Whether {@code name} names the rule {@code id}. */
  public static boolean fits(String name, String id) {
    return name.equals(id)
        || name.equals(ALL)
        || (id.startsWith(name) && id.length() > name.length() && id.charAt(name.length()) == '/');
  }

  /** Whether one of {@code names} names the rule {@code id}; no names at all name every rule. */
  public static boolean anyFits(Collection<String> names, String id) {
    return names.isEmpty() || names.stream().anyMatch(name -> fits(name, id));
  }

  /** Every name that means something where the rules {@code ids} exist, sorted. */
  public static Set<String> of(Collection<String> ids) {
    Set<String> names = new TreeSet<>(ids);
    Arrays.stream(Category.values()).map(Category::id).forEach(names::add);
    names.add(ALL);
    return names;
  }
}
