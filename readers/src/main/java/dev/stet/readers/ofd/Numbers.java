package dev.stet.readers.ofd;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the lists of numbers that OFD writes into attributes. */
final class Numbers {
  private Numbers() {}

  /** The numbers of {@code list}; those after the first that is none are left out. */
  static double[] of(@Nullable String list) {
    if (list == null || list.isBlank()) {
      return new double[0];
    }
    String[] words = list.strip().split("[\\s,]+");
    double[] numbers = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      double number = one(words[i], Double.NaN);
      if (Double.isNaN(number)) {
        return Arrays.copyOf(numbers, i);
      }
      numbers[i] = number;
    }
    return numbers;
  }

  /**
   * The steps of {@code deltas} from each of {@code count} characters to the next. {@code g 3 2.5}
   * stands for 2.5 three times. Steps that are missing are NaN.
   */
  static double[] steps(@Nullable String deltas, int count) {
    double[] steps = new double[count];
    Arrays.fill(steps, Double.NaN);
    if (deltas == null) {
      return steps;
    }
    String[] words = deltas.strip().split("[\\s,]+");
    int at = 0;
    for (int i = 0; i < words.length && at < count; i++) {
      if (words[i].equals("g") && i + 2 < words.length) {
        int times = (int) Math.max(0, Math.min(count - at, one(words[i + 1], 0)));
        Arrays.fill(steps, at, at + times, one(words[i + 2], 0));
        at += times;
        i += 2;
      } else {
        steps[at++] = one(words[i], Double.NaN);
      }
    }
    return steps;
  }

  /** {@code word} as a finite number, or {@code otherwise}. */
  static double one(@Nullable String word, double otherwise) {
    if (word == null || word.length() > 32) {
      return otherwise;
    }
    try {
      double number = Double.parseDouble(word.strip());
      return Double.isFinite(number) ? number : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
