package dev.stet.rules.match;

import org.jspecify.annotations.Nullable;

/** One pattern ready to be tried in one stretch of text. Not thread-safe. */
interface Engine {

  /** The match that begins at {@code at}, or null. Asked for ever later places. */
  @Nullable Match at(int at);

  /** Goes on to another stretch. */
  void reset(String text);

  /** The first match that begins at or after {@code from}, or null. */
  @Nullable Match from(int from);

  /**
   * By automaton: no text makes it slow. Near the end of the stretch it is tried at the place asked
   * for; far from it, it finds the next match, which is kept until a later place is asked for, so
   * that nothing is read twice.
   */
  final class Automaton implements Engine {
    private static final int NEAR = 2_000;

    private final Patterns patterns;
    private String text = "";
    private com.google.re2j.@Nullable Matcher matcher;
    private @Nullable Match next;
    private int searchedFrom = -1;

    Automaton(Patterns patterns) {
      this.patterns = patterns;
    }

    @Override
    public void reset(String newText) {
      text = newText;
      matcher = null;
      next = null;
      searchedFrom = -1;
    }

    /**
     * The pattern as it is, and the pattern behind one character whatever it is: so it sees what
     * stands before the place where it is tried.
     */
    record Patterns(com.google.re2j.Pattern plain, com.google.re2j.Pattern behindOne) {
      static Patterns of(String regex, int flags) {
        return new Patterns(
            com.google.re2j.Pattern.compile(regex, flags),
            com.google.re2j.Pattern.compile("(?s:.)(?:" + regex + ")", flags));
      }
    }

    @Override
    public @Nullable Match at(int at) {
      if (text.length() - at <= NEAR) {
        return tried(at);
      }
      Match match = from(at);
      return match != null && match.start() == at ? match : null;
    }

    private @Nullable Match tried(int at) {
      if (at == 0) {
        com.google.re2j.Matcher first = patterns.plain.matcher(text);
        return first.lookingAt() ? groups(first, 0, 0) : null;
      }
      com.google.re2j.Matcher behind = patterns.behindOne.matcher(text.substring(at - 1));
      return behind.lookingAt() ? groups(behind, at - 1, 1) : null;
    }

    @Override
    public @Nullable Match from(int from) {
      Match known = next;
      boolean still =
          searchedFrom >= 0 && from >= searchedFrom && (known == null || known.start() >= from);
      if (!still) {
        com.google.re2j.Matcher whole = matcher;
        if (whole == null) {
          whole = patterns.plain.matcher(text);
          matcher = whole;
        }
        searchedFrom = from;
        next = from <= text.length() && whole.find(from) ? groups(whole, 0, 0) : null;
      }
      return next;
    }

    private static Match groups(com.google.re2j.Matcher matcher, int offset, int skipped) {
      int[] bounds = new int[2 * matcher.groupCount() + 2];
      for (int group = 0; group <= matcher.groupCount(); group++) {
        int start = matcher.start(group);
        bounds[2 * group] = start < 0 ? -1 : start + offset;
        bounds[2 * group + 1] = start < 0 ? -1 : matcher.end(group) + offset;
      }
      bounds[0] += skipped;
      return new Match(bounds);
    }
  }

  /** By backtracking, for a pattern that can only match in few ways. */
  final class Backtracking implements Engine {
    private final java.util.regex.Matcher matcher;
    private int length;

    Backtracking(java.util.regex.Pattern pattern) {
      this.matcher = pattern.matcher("").useTransparentBounds(true).useAnchoringBounds(false);
    }

    @Override
    public void reset(String text) {
      matcher.reset(text);
      length = text.length();
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
