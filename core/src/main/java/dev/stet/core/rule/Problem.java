package dev.stet.core.rule;

import dev.stet.core.document.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has to say about one stretch of a document. Immutable; begin with {@link #of} and add
 * what there is to add.
 *
 * @param rule the rule that speaks
 * @param span the words it is about, in the document's text; empty for a thing that has no words
 * @param severity where it differs from the rule's own; null where it does not
 * @param message key of the message in the rule's {@link RuleInfo#messages}
 * @param facts what is filled into the message, by name
 * @param related other stretches that belong to it: the other of two figures that contradict
 */
public record Problem(
    RuleInfo rule,
    Span span,
    @Nullable Severity severity,
    String message,
    Map<String, Object> facts,
    List<Span> related) {

  /** A problem with the rule's default message and severity. */
  public static Problem of(RuleInfo rule, Span span) {
    return new Problem(rule, span, null, RuleInfo.DEFAULT, Map.of(), List.of());
  }

  public Problem message(String key) {
    return new Problem(rule, span, severity, key, facts, related);
  }

  public Problem severity(Severity newSeverity) {
    return new Problem(rule, span, newSeverity, message, facts, related);
  }

  /** Fills {@code {name}} in the message. */
  public Problem with(String name, Object fact) {
    Map<String, Object> more = new LinkedHashMap<>(facts);
    more.put(name, fact);
    return new Problem(rule, span, severity, message, more, related);
  }

  public Problem related(List<Span> spans) {
    return new Problem(rule, span, severity, message, facts, List.copyOf(spans));
  }

  /** The message in {@code language} with its facts filled in. */
  public String words(Language language) {
    String words = rule.message(message).in(language);
    StringBuilder filled = new StringBuilder(words.length() + 32);
    int at = 0;
    while (at < words.length()) {
      int open = words.indexOf('{', at);
      int close = open < 0 ? -1 : words.indexOf('}', open);
      Object fact = close < 0 ? null : facts.get(words.substring(open + 1, close));
      if (fact == null) {
        int next = open < 0 ? words.length() : open + 1;
        filled.append(words, at, next);
        at = next;
      } else {
        filled.append(words, at, open).append(fact instanceof Words w ? w.in(language) : fact);
        at = close + 1;
      }
    }
    return filled.toString();
  }
}
