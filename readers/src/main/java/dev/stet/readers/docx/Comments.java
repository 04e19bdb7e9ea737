package dev.stet.readers.docx;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reviewers' comments of a document, by id. */
final class Comments {
  private final Map<String, Comment> byId = new HashMap<>();

  /**
   * One of them.
   *
   * @param details {@code author}, {@code date}
   */
  record Comment(String words, Map<String, String> details) {}

  void add(String id, String words, @Nullable String author, @Nullable String date) {
    Map<String, String> details = new LinkedHashMap<>();
    if (author != null && !author.isBlank()) {
      details.put("author", author);
    }
    if (date != null && !date.isBlank()) {
      details.put("date", date);
    }
    byId.putIfAbsent(id, new Comment(words, details));
  }

  @Nullable Comment byId(String id) {
    return byId.get(id);
  }
}
