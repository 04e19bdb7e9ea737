package dev.stet.core.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern taken apart, so far as it tells what a match may look like. Where that is not known in
 * full it says too much and never too little: what matches the pattern matches this too.
 */
sealed interface Regex {
  Regex NOTHING = new Sequence(List.of());
  Regex ANYTHING = new Repeat(new One(CharSet.ALL, CharSet.ALL), 0, -1);

  /**
   * Characters that stand for themselves.
   *
   * @param ignoreCase whether letters of ASCII may be of either case
   */
  record Text(String characters, boolean ignoreCase) implements Regex {
    /** What the UTF-16 unit at {@code index} may be. */
    CharSet set(int index) {
      CharSet one = CharSet.single(characters.charAt(index));
      return ignoreCase ? one.withBothCases() : one;
    }
  }

  /**
   * One character.
   *
   * @param surely what it certainly may be
   * @param maybe what it may be; nothing else
   */
  record One(CharSet surely, CharSet maybe) implements Regex {}

  record Sequence(List<Regex> parts) implements Regex {}

  record Choice(List<Regex> branches) implements Regex {}

  /** {@code part} from {@code min} to {@code max} times; a negative {@code max} is no limit. */
  record Repeat(Regex part, int min, int max) implements Regex {}

  /**
   * What stands beside a place and is not taken.
   *
   * @param ahead whether it follows the place
   * @param wanted whether it must stand there; otherwise it must not
   */
  record Look(Regex part, boolean ahead, boolean wanted) implements Regex {}

  /** A condition on a place. */
  enum Place implements Regex {
    TEXT_START,
    LINE_START,
    TEXT_END,
    /** At a line break or the end. */
    LINE_END,
    WORD_EDGE,
    /** Where what is looked at begins, and what is before can be seen. */
    SEEN_START,
    /** Where it ends, and what follows can be seen. */
    SEEN_END
  }

  /** The one character that {@code node} is; null if it may be less or more. */
  static @Nullable One single(Regex node) {
    if (node instanceof One one) {
      return one;
    }
    if (node instanceof Text text) {
      return text.characters.length() == 1 ? new One(text.set(0), text.set(0)) : null;
    }
    if (node instanceof Sequence sequence) {
      return sequence.parts.size() == 1 ? single(sequence.parts.get(0)) : null;
    }
    if (node instanceof Choice choice) {
      CharSet surely = CharSet.NONE;
      CharSet maybe = CharSet.NONE;
      for (Regex branch : choice.branches) {
        One one = single(branch);
        if (one == null) {
          return null;
        }
        surely = surely.union(one.surely);
        maybe = maybe.union(one.maybe);
      }
      return new One(surely, maybe);
    }
    return null;
  }
}
