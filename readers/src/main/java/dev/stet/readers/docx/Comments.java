package dev.stet.readers.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reviewers' comments of a document, by id. */
final class Comments {
  private final Map<String, Comment> byId = new HashMap<>();
  private final Set<String> resolved = new HashSet<>();

  /**
   * One of them.
   *
   * @param details {@code author}, {@code date}, {@code resolved} where its thread was closed
   */
  record Comment(String words, Map<String, String> details) {}

  /** Says that the thread is closed whose comment has the paragraph {@code paragraph}. */
  void resolve(String paragraph) {
    resolved.add(paragraph);
  }

  /** Adds a comment; {@code paragraph} is the id of its last paragraph, or empty. */
  void add(
      String id, String paragraph, String words, @Nullable String author, @Nullable String date) {
    Map<String, String> details = new LinkedHashMap<>();
    if (author != null && !author.isBlank()) {
      details.put("author", author);
    }
    if (date != null && !date.isBlank()) {
      details.put("date", date);
    }
    if (resolved.contains(paragraph)) {
      details.put("resolved", "true");
    }
    byId.putIfAbsent(id, new Comment(words, details));
  }

  @Nullable Comment byId(String id) {
    return byId.get(id);
  }
}
