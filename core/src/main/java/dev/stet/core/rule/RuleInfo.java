package dev.stet.core.rule;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * All there is to say about a rule: what its page, {@code stet explain} and the reports show, and
 * what its findings are called. Immutable.
 *
 * @param id {@code category/name}: {@code placeholder/masked-text}
 * @param severity of its findings, unless one of them or the configuration says otherwise
 * @param summary one line: what is wrong with what it finds
 * @param explanation why it matters, what is left alone and what to do; Markdown
 * @param messages the message of a finding by key, with {@code {name}} where a fact is filled in;
 *     the usual key is {@code default}
 * @param examples what must be found and what must pass
 * @param yieldsTo rules that know better: where one of them speaks of the same words, this one is
 *     silent; of two that name each other, the one that speaks of more words is heard
 */
public record RuleInfo(
    String id,
    Severity severity,
    Words summary,
    Words explanation,
    Map<String, Words> messages,
    List<Example> examples,
    Set<String> yieldsTo) {

  /** The key of a rule's only message. */
  public static final String DEFAULT = "default";

  private static final Pattern ID = Pattern.compile("[a-z]+/[a-z0-9]+(-[a-z0-9]+)*");

  public RuleInfo {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("a rule's id is category/some-name, not '" + id + "'");
    }
    category(id);
    if (messages.isEmpty()) {
      throw new IllegalArgumentException(id + " has no message");
    }
    messages = Collections.unmodifiableMap(new TreeMap<>(messages));
    examples = List.copyOf(examples);
    yieldsTo = Collections.unmodifiableSet(new java.util.TreeSet<>(yieldsTo));
  }

  public Category category() {
    return category(id);
  }

  /** The id without its category. */
  public String name() {
    return id.substring(id.indexOf('/') + 1);
  }

  /**
   * The message under {@code key}.
   *
   * @throws IllegalArgumentException if the rule has none
   */
  public Words message(String key) {
    Words words = messages.get(key);
    if (words == null) {
      throw new IllegalArgumentException(id + " has no message '" + key + "'");
    }
    return words;
  }

  private static Category category(String id) {
    String name = id.substring(0, id.indexOf('/'));
    for (Category category : Category.values()) {
      if (category.id().equals(name)) {
        return category;
      }
    }
    throw new IllegalArgumentException(
        "'%s' is no category; there are %s"
            .formatted(name, List.of(Category.values()))
            .toLowerCase(Locale.ROOT));
  }
}
