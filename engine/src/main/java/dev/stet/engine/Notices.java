package dev.stet.engine;

import dev.stet.core.rule.Language;
import dev.stet.core.rule.Words;
import dev.stet.engine.config.Allow;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Collects what concerns a run as a whole, each thing once. Not thread-safe. */
final class Notices {
  private final Language language;
  private final TreeSet<String> notices = new TreeSet<>();

  Notices(Language language) {
    this.language = language;
  }

  void addAll(Collection<String> more) {
    notices.addAll(more);
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
