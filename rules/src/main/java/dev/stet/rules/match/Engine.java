package dev.stet.rules.match;

import org.jspecify.annotations.Nullable;

/** One pattern ready to be tried in one stretch of text. Not thread-safe. */
interface Engine {

  /** The match that begins at {@code at}, or null. Asked for ever later places. */
  @Nullable Match at(int at);

  /** The first match that begins at or after {@code from}, or null. */
  @Nullable Match from(int from);

  /** By automaton: no text makes it slow. It only knows how to find the next match, so it is kept. */
  final class Automaton implements Engine {
    private final com.google.re2j.Matcher matcher;
    private final int length;
    private @Nullable Match next;
    private int searchedFrom = -1;

    Automaton(com.google.re2j.Pattern pattern, String text) {
      this.matcher = pattern.matcher(text);
      this.length = text.length();
    }

    @Override
    public @Nullable Match at(int at) {
      Match match = from(at);
      return match != null && match.start() == at ? match : null;
    }

    @Override
    public @Nullable Match from(int from) {
      Match known = next;
      boolean still = searchedFrom >= 0 && from >= searchedFrom && (known == null || known.start() >= from);
      if (!still) {
        searchedFrom = from;
        next = from <= length && matcher.find(from) ? groups() : null;
      }
      return next;
    }

    private Match groups() {
      int[] bounds = new int[2 * matcher.groupCount() + 2];
      for (int group = 0; group <= matcher.groupCount(); group++) {
        bounds[2 * group] = matcher.start(group);
        bounds[2 * group + 1] = matcher.end(group);
      }
      return new Match(bounds);
    }
  }

  /** By backtracking, for a pattern that can only match in few ways. */
  final class Backtracking implements Engine {
    private final java.util.regex.Matcher matcher;
    private final int length;

    Backtracking(java.util.regex.Pattern pattern, String text) {
      this.matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
      this.length = text.length();
    }

    @Override
    public @Nullable Match at(int at) {
      return matcher.region(at, length).lookingAt() ? groups() : null;
    }

    @Override
    public @Nullable Match from(int from) {
      return from <= length && matcher.region(from, length).find() ? groups() : null;
    }

    private Match groups() {
      int[] bounds = new int[2 * matcher.groupCount() + 2];
      for (int group = 0; group <= matcher.groupCount(); group++) {
        bounds[2 * group] = matcher.start(group);
        bounds[2 * group + 1] = matcher.end(group);
      }
      return new Match(bounds);
    }
  }
}
