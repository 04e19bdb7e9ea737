package dev.stet.reports;

import java.util.Locale;

/** Names of constants as machine formats have them: {@code NO_TEXT} is {@code no-text}. */
final class JsonNames {
  private JsonNames() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
