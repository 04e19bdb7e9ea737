package dev.stet.reports;

import dev.stet.core.rule.Language;
import dev.stet.core.rule.Severity;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The reports' own words in one language, from the resource bundle {@code Phrases}. */
final class Phrases {
  private final Language language;
  private final ResourceBundle bundle;

  private Phrases(Language language) {
    this.language = language;
    // Both languages have a bundle of their own, so that the platform's locale never decides.
    this.bundle = ResourceBundle.getBundle("dev.stet.reports.Phrases", language.locale());
  }

  static Phrases in(Language language) {
    return new Phrases(language);
  }

  Language language() {
    return language;
  }

  /** The phrase under {@code key} with {@code facts} filled in for {@code {0}}, {@code {1}}. */
  String get(String key, Object... facts) {
    return new MessageFormat(bundle.getString(key), language.locale()).format(facts);
  }

  String severity(Severity severity) {
    return get("severity." + severity.id());
  }
}
