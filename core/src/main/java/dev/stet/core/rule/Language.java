package dev.stet.core.rule;

import java.util.Locale;

/** A language Stet speaks to its user. */
public enum Language {
  EN(Locale.ENGLISH),
  ZH(Locale.SIMPLIFIED_CHINESE);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** The locale under which this language's resource bundles are found. */
  public Locale locale() {
    return locale;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Chinese for a Chinese locale, English for every other. */
  public static Language of(Locale locale) {
    return locale.getLanguage().equals("zh") ? ZH : EN;
  }
}
