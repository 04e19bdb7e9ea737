package dev.stet.rules.truncation;

import dev.stet.core.rule.Words;
import java.util.ArrayList;
import java.util.List;

/** What speaks for a cut and against it. Each reason has a weight and words a person can check. */
final class Grounds {
  private final List<Words> evidence = new ArrayList<>();
  private double weight;

  void add(double more, String en, String zh) {
    weight += more;
    evidence.add(new Words(en, zh));
  }

  /** What speaks against a cut has no words: nobody asks why nothing was found. */
  void doubt(double less) {
    weight -= less;
  }

  double weight() {
    return weight;
  }

  /** In the order in which they were given. */
  List<Words> evidence() {
    return List.copyOf(evidence);
  }
}
