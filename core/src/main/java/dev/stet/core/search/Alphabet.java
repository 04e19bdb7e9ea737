package dev.stet.core.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The characters as a pattern tells them apart: those that are in the same of its sets are of one
 * class. Immutable and thread-safe.
 */
public final class Alphabet {
  private static final int PAGE = 256;

  /** The first character of each stretch of characters of one class, and that class. */
  private final int[] firsts;

  private final char[] classes;

  /**
   * The classes of the basic plane, {@value #PAGE} characters a page. A page is made when a text
   * first has one of its characters; a thread that does not see it yet makes it anew.
   */
  private final @Nullable Page[] pages = new @Nullable Page[PAGE];

  /** For each class a character of it. */
  private final int[] samples;

  private Alphabet(int[] firsts, char[] classes, int[] samples) {
    this.firsts = firsts;
    this.classes = classes;
    this.samples = samples;
  }

  /** A record, so that a thread that sees one sees all of it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Page(char[] classes) {}

  private char[] page(int number) {
    Page page = pages[number];
    return page == null ? made(number) : page.classes;
  }

  private char[] made(int number) {
    char[] page = new char[PAGE];
    int from = number * PAGE;
    int stretch = stretch(from);
    for (int i = 0; i < PAGE; i++) {
      if (stretch + 1 < firsts.length && firsts[stretch + 1] == from + i) {
        stretch++;
      }
      page[i] = classes[stretch];
    }
    pages[number] = new Page(page);
    return page;
  }

  /** The number of the stretch that {@code codePoint} is in. */
  private int stretch(int codePoint) {
    int at = Arrays.binarySearch(firsts, codePoint);
    return at >= 0 ? at : -at - 2;
  }

  /** Tells {@code sets} and {@code more} apart. */
  public static Alphabet of(List<CharSet> sets, List<CharSet> more) {
    List<CharSet> all = new ArrayList<>(sets);
    all.addAll(more);
    TreeSet<Integer> bounds = new TreeSet<>(List.of(0));
    for (CharSet set : all) {
      for (int i = 0; i < set.rangeCount(); i++) {
        bounds.add(set.low(i));
        bounds.add(set.high(i) + 1);
      }
    }
    bounds.remove(Character.MAX_CODE_POINT + 1);
    int[] firsts = bounds.stream().mapToInt(i -> i).toArray();
    int[] classes = new int[firsts.length];
    Parts parts = new Parts();
    for (CharSet set : all) {
      parts.split(set, firsts, classes);
    }
    return numbered(firsts, classes);
  }

  /** The alphabet whose {@link #stretches} these are. */
  public static Alphabet of(int[] stretches) {
    int[] firsts = new int[stretches.length / 2];
    int[] classes = new int[firsts.length];
    for (int i = 0; i < firsts.length; i++) {
      firsts[i] = stretches[2 * i];
      classes[i] = stretches[2 * i + 1];
    }
    return numbered(firsts, classes);
  }

  /** The first character of each stretch of characters of one class and that class, in turn. */
  public int[] stretches() {
    int[] stretches = new int[2 * firsts.length];
    for (int i = 0; i < firsts.length; i++) {
      stretches[2 * i] = firsts[i];
      stretches[2 * i + 1] = classes[i];
    }
    return stretches;
  }

  /** Gives the part of each class that is in a set a class of its own. */
  private static final class Parts {
    private int count = 1;

    /** For each class what its part in the set at hand is called, if {@link #asked} says so. */
    private int[] parts = new int[64];

    /** For each class the set that was the last to split it. */
    private int[] asked = new int[64];

    private int sets;

    void split(CharSet set, int[] firsts, int[] classes) {
      sets++;
      for (int range = 0; range < set.rangeCount(); range++) {
        int at = Arrays.binarySearch(firsts, set.low(range));
        for (; at < firsts.length && firsts[at] <= set.high(range); at++) {
          classes[at] = part(classes[at]);
        }
      }
    }

    private int part(int of) {
      if (of >= parts.length) {
        parts = Arrays.copyOf(parts, 2 * of);
        asked = Arrays.copyOf(asked, 2 * of);
      }
      if (asked[of] != sets) {
        asked[of] = sets;
        parts[of] = count++;
      }
      return parts[of];
    }
  }

  /** With the classes that are left numbered from 0. */
  private static Alphabet numbered(int[] firsts, int[] classes) {
    Map<Integer, Integer> numbers = new HashMap<>();
    char[] numbered = new char[firsts.length];
    int[] samples = new int[firsts.length];
    for (int i = 0; i < firsts.length; i++) {
      int next = numbers.size();
      int number = numbers.computeIfAbsent(classes[i], key -> next);
      numbered[i] = (char) number;
      if (number == next) {
        samples[number] = firsts[i];
      }
    }
    return new Alphabet(firsts, numbered, Arrays.copyOf(samples, numbers.size()));
  }

  /** How many classes there are. */
  public int size() {
    return samples.length;
  }

  /** A character of the class {@code of}. */
  public int sample(int of) {
    return samples[of];
  }

  /** The classes that the characters of {@code set} are in, which is one of those told apart. */
  public BitSet classes(CharSet set) {
    BitSet all = new BitSet(size());
    for (int range = 0; range < set.rangeCount(); range++) {
      int at = Arrays.binarySearch(firsts, set.low(range));
      for (; at < firsts.length && firsts[at] <= set.high(range); at++) {
        all.set(classes[at]);
      }
    }
    return all;
  }

  /** The class of a character of the basic plane. */
  public int of(char c) {
    return page(c >>> 8)[c & 0xFF];
  }

  /** The classes of the UTF-16 units of {@code text} from {@code from} to {@code to}. */
  public char[] of(String text, int from, int to) {
    char[] all = new char[to - from];
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      all[i - from] = page(c >>> 8)[c & 0xFF];
    }
    return all;
  }

  /** The class of any character. */
  public int of(int codePoint) {
    if (codePoint <= Character.MAX_VALUE) {
      return of((char) codePoint);
    }
    return classes[stretch(codePoint)];
  }
}
