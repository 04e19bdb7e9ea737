package dev.stet.readers.ole;

import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hpsf.SummaryInformation;
import org.jspecify.annotations.Nullable;

/** What a binary Office file says about itself, by the names that all readers use. */
public final class Summary {
  private Summary() {}

  /** The facts in {@code summary}; none if the file has no summary. */
  public static Map<String, String> of(@Nullable SummaryInformation summary) {
    Map<String, String> facts = new TreeMap<>();
    if (summary != null) {
      put(facts, "title", summary.getTitle());
      put(facts, "author", summary.getAuthor());
      put(facts, "last-author", summary.getLastAuthor());
      put(facts, "producer", summary.getApplicationName());
    }
    return facts;
  }

  private static void put(Map<String, String> facts, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.put(name, value.strip());
    }
  }
}
