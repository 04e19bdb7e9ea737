package dev.stet.reports;

import java.nio.charset.StandardCharsets;

/** Paths as URI references after RFC 3986. */
final class Uris {
  private static final String AS_THEY_ARE = "-._~/";

  private Uris() {}

  /** A relative reference for a relative path, a {@code file:} URI for an absolute one. */
  static String of(String path) {
    if (path.matches("[A-Za-z]:/.*")) {
      return "file:///" + path.substring(0, 2) + encoded(path.substring(2));
    }
    return path.startsWith("/") ? "file://" + encoded(path) : encoded(path);
  }

  private static String encoded(String path) {
    StringBuilder uri = new StringBuilder(path.length() + 16);
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || AS_THEY_ARE.indexOf(c) >= 0;
      if (plain) {
        uri.append(c);
      } else {
        uri.append('%')
            .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
            .append(Character.toUpperCase(Character.forDigit(c & 0xF, 16)));
      }
    }
    return uri.toString();
  }
}
