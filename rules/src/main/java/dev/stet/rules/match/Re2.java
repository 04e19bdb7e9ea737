package dev.stet.rules.match;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.stet.core.document.Span;
import java.nio.CharBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A pattern as RE2 itself runs it: slowly, but it knows all of its syntax and what each group took.
 * Compiled when it is first wanted. Thread-safe.
 */
final class Re2 {
  private final PatternSet.Source source;
  private volatile @Nullable Pattern pattern;

  Re2(PatternSet.Source source) {
    this.source = source;
  }

  /** The first match in {@code stretch} that begins at or after {@code from}, or null. */
  @Nullable Match from(String text, Span stretch, int from) {
    int offset = stretch.start();
    Matcher matcher = pattern().matcher(CharBuffer.wrap(text, offset, stretch.end()));
    if (from > stretch.end() || !matcher.find(from - offset)) {
      return null;
    }
    int[] bounds = new int[2 * matcher.groupCount() + 2];
    for (int group = 0; group <= matcher.groupCount(); group++) {
      int start = matcher.start(group);
      bounds[2 * group] = start < 0 ? -1 : start + offset;
      bounds[2 * group + 1] = start < 0 ? -1 : matcher.end(group) + offset;
    }
    return new Match(bounds);
  }

  /** RE2's own reading of the pattern. */
  Pattern pattern() {
    Pattern known = pattern;
    if (known == null) {
      int flags = Pattern.MULTILINE | (source.ignoreCase() ? Pattern.CASE_INSENSITIVE : 0);
      known = Pattern.compile(source.regex(), flags);
      pattern = known;
    }
    return known;
  }
}
