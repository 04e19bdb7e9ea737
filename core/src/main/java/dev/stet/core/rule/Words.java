package dev.stet.core.rule;

import java.util.Objects;

/** The same words in each language. */
public record Words(String en, String zh) {
  public Words {
    Objects.requireNonNull(en, "en");
    Objects.requireNonNull(zh, "zh");
  }

  public String in(Language language) {
    return switch (language) {
      case EN -> en;
      case ZH -> zh;
    };
  }
}
