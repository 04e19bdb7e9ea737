package dev.stet.readers.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The bookmarks of a document and what refers to them. A reference may come before its bookmark, so
 * that each is taken for broken until the whole document is read.
 */
public final class Links {
  /** Places that every document has without a bookmark. */
  private static final Set<String> ALWAYS = Set.of("_top", "top", "_goback");

  private final Set<String> bookmarks = new HashSet<>(ALWAYS);
  private final List<Reference> references = new ArrayList<>();

  private record Reference(Flow flow, Mark mark, String target) {}

  public void bookmark(String name) {
    bookmarks.add(name.toLowerCase(Locale.ROOT));
  }

  /** Says that the evidence at {@code mark} holds only if there is no bookmark {@code target}. */
  public void refer(Flow flow, Mark mark, String target) {
    references.add(new Reference(flow, mark, target.toLowerCase(Locale.ROOT)));
  }

  /** Drops the evidence about references that are not broken. */
  public void settle() {
    for (Reference reference : references) {
      if (bookmarks.contains(reference.target())) {
        reference.flow().drop(reference.mark());
      }
    }
  }
}
