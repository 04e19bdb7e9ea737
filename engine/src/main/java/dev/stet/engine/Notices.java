package dev.stet.engine;

import dev.stet.core.lint.Crash;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.Words;
import dev.stet.engine.config.Allow;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Collects what concerns a run as a whole, each thing once. Not thread-safe. */
final class Notices {
  /** How many rules of a check that speaks for many are named. */
  private static final int MOST_NAMED = 3;

  private final Language language;
  private final TreeSet<String> notices = new TreeSet<>();

  Notices(Language language) {
    this.language = language;
  }

  void addAll(Collection<String> more) {
    notices.addAll(more);
  }

  /** Rules failed on the document at {@code path}: Stet's mistake, which a person can report. */
  static Words crash(String path, Crash crash) {
    String en = named(crash.rules());
    int more = crash.rules().size() - MOST_NAMED;
    List<String> named = crash.rules().subList(0, Math.min(MOST_NAMED, crash.rules().size()));
    String zh = String.join("、", named) + (more > 0 ? " 等 " + crash.rules().size() + " 条规则" : "");
    return new Words(
        "%s: %s failed on this document (%s), so it is not checked for that. Please report this."
            .formatted(path, en, crash.error()),
        "%s：%s 在此文档上出错（%s），这方面未检查。请反馈此错误。".formatted(path, zh, crash.error()));
  }

  /** The first of {@code rules} and how many more there are, in English. */
  static String named(List<String> rules) {
    int more = rules.size() - MOST_NAMED;
    return String.join(", ", rules.subList(0, Math.min(MOST_NAMED, rules.size())))
        + (more > 0 ? " and " + more + " more rules" : "");
  }

  static String words(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }

  void expired(Allow allow) {
    add(
        new Words(
            "%s: this allow entry ended on %s.".formatted(allow.where(), allow.until()),
            "%s：此 allow 条目已于 %s 到期。".formatted(allow.where(), allow.until())));
  }

  void unused(Allow allow) {
    add(
        new Words(
            "%s: this allow entry excuses nothing any more.".formatted(allow.where()),
            "%s：此 allow 条目已不再对应任何问题。".formatted(allow.where())));
  }

  void add(Words words) {
    notices.add(words.in(language));
  }

  List<String> sorted() {
    return List.copyOf(notices);
  }
}
