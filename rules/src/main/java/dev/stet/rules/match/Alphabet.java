package dev.stet.rules.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The characters as a pattern tells them apart: those that are in the same of its sets are of one
 * class. Immutable and thread-safe.
 */
final class Alphabet {
  private static final int PAGE = 256;

  /** The first character of each stretch of characters of one class, and that class. */
  private final int[] firsts;

  private final char[] classes;

  /** The classes of the basic plane, {@value #PAGE} characters a page; like pages are one. */
  private final char[][] pages = new char[PAGE][];

  /** For each class a character of it. */
  private final int[] samples;

  private Alphabet(int[] firsts, char[] classes, int[] samples) {
    this.firsts = firsts;
    this.classes = classes;
    this.samples = samples;
    Map<Character, char[]> plain = new HashMap<>();
    int stretch = 0;
    for (int page = 0; page < PAGE; page++) {
      int from = page * PAGE;
      while (stretch + 1 < firsts.length && firsts[stretch + 1] <= from) {
        stretch++;
      }
      if (stretch + 1 == firsts.length || firsts[stretch + 1] >= from + PAGE) {
        pages[page] = plain.computeIfAbsent(classes[stretch], Alphabet::page);
        continue;
      }
      pages[page] = new char[PAGE];
      for (int c = from; c < from + PAGE; c++) {
        if (stretch + 1 < firsts.length && firsts[stretch + 1] == c) {
          stretch++;
        }
        pages[page][c - from] = classes[stretch];
      }
    }
  }

  private static char[] page(char of) {
    char[] page = new char[PAGE];
    Arrays.fill(page, of);
    return page;
  }

  /** Tells {@code sets} and {@code more} apart. */
  static Alphabet of(List<CharSet> sets, List<CharSet> more) {
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
    int count = 1;
    for (CharSet set : all) {
      count = split(set, firsts, classes, count);
    }
    return numbered(firsts, classes);
  }

  /** Gives the part of each class that is in {@code set} a class of its own. */
  private static int split(CharSet set, int[] firsts, int[] classes, int count) {
    Map<Integer, Integer> parts = new HashMap<>();
    int next = count;
    for (int range = 0; range < set.rangeCount(); range++) {
      int at = Arrays.binarySearch(firsts, set.low(range));
      for (; at < firsts.length && firsts[at] <= set.high(range); at++) {
        Integer part = parts.putIfAbsent(classes[at], next);
        classes[at] = part == null ? next++ : part;
      }
    }
    return next;
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
  int size() {
    return samples.length;
  }

  /** A character of the class {@code of}. */
  int sample(int of) {
    return samples[of];
  }

  /** The classes that the characters of {@code set} are in, which is one of those told apart. */
  BitSet classes(CharSet set) {
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
  int of(char c) {
    return pages[c >>> 8][c & 0xFF];
  }

  /** The classes of the UTF-16 units of {@code text} from {@code from} to {@code to}. */
  char[] of(String text, int from, int to) {
    char[] all = new char[to - from];
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      all[i - from] = pages[c >>> 8][c & 0xFF];
    }
    return all;
  }

  /** The class of any character. */
  int of(int codePoint) {
    if (codePoint <= Character.MAX_VALUE) {
      return of((char) codePoint);
    }
    int at = Arrays.binarySearch(firsts, codePoint);
    return classes[at >= 0 ? at : -at - 2];
  }
}
