package dev.stet.core.rule;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about a rule: what its findings are called, and what its page, {@code stet
 * explain} and the reports show. The latter is fetched when it is first asked for, since a run that
 * finds nothing needs none of it. Two with the same id are the same if they say the same. Immutable
 * and thread-safe where its guide is.
 *
 * @param id {@code category/name}: {@code placeholder/masked-text}
 * @param severity of its findings, unless one of them or the configuration says otherwise
 * @param messages the message of a finding by key, with {@code {name}} where a fact is filled in;
 *     the usual key is {@code default}
 * @param yieldsTo rules that know better: where one of them speaks of the same words, this one is
 *     silent; of two that name each other, the one that speaks of more words is heard
 * @param guide what its page tells; the same whenever it is asked for
 */
public record RuleInfo(
    String id,
    Severity severity,
    Map<String, Words> messages,
    Set<String> yieldsTo,
    Supplier<RuleGuide> guide) {

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
    yieldsTo = Collections.unmodifiableSet(new TreeSet<>(yieldsTo));
  }

  /** A rule whose guide is at hand. */
  public RuleInfo(
      String id,
      Severity severity,
      Map<String, Words> messages,
      Set<String> yieldsTo,
      RuleGuide guide) {
    this(id, severity, messages, yieldsTo, () -> guide);
  }

  /** One line: what is wrong with what it finds. */
  public Words summary() {
    return guide.get().summary();
  }

  /** Why it matters, what is left alone and what to do; Markdown. */
  public Words explanation() {
    return guide.get().explanation();
  }

  /** What must be found and what must pass. */
  public List<Example> examples() {
    return guide.get().examples();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other == this
        || (other instanceof RuleInfo info
            && id.equals(info.id)
            && severity == info.severity
            && messages.equals(info.messages)
            && yieldsTo.equals(info.yieldsTo)
            && guide.get().equals(info.guide.get()));
  }

  @Override
  public int hashCode() {
    return id.hashCode();
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
