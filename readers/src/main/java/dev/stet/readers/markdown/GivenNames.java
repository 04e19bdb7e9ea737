package dev.stet.readers.markdown;

import dev.stet.readers.markup.Anchors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that a Markdown source itself gives to places in it, for links to lead to. */
final class GivenNames {
  /** {@code {#name}}, {@code <a id="name">}. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\{[^{}\\n]{0,80}?#([^\\s{}]{1,80})|(?i:\\b(?:id|name) ?= ?[\"']([^\"'\\n]{1,80})[\"'])");

  /** Words of other files that a program sets in. */
  private static final Pattern INCLUDED =
      Pattern.compile("\\{%|\\{\\{[<%#]|--8<--|(?m:^(?:!|@|::)(?:include|import)\\b)");

  private GivenNames() {}

  /** Tells {@code anchors}, which know all links of {@code source}, of the names in it. */
  static void tell(String source, Anchors anchors) {
    if (!anchors.haveLinks()) {
      return;
    }
    Matcher named = NAMED.matcher(source);
    while (named.find()) {
      anchors.name(named.group(1) == null ? named.group(2) : named.group(1));
    }
    if (INCLUDED.matcher(source).find()) {
      anchors.open();
    }
  }
}
