package dev.stet.rules.numeric.rate;

import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Passage;
import org.jspecify.annotations.Nullable;

/** A part of a whole, and the rate the text gives for it. */
public record Rate(Quantity part, Quantity whole, Quantity rate, Tie tie) {

  /** What ties a rate to its part and its whole. */
  enum Tie {
    /** The words themselves: {@code 18 of 28}, {@code 占计划240套的}; no other whole can be meant. */
    WRITTEN,
    /** The rate is named after what was done to the part. */
    NAMED,
    /** Nothing else stands there that it could be of. */
    INFERRED,
    /** A plan or target, which may be surpassed. */
    PLANNED
  }

  /** The figures of a passage, by their places in it. */
  static Rate of(Passage values, int part, int whole, int rate, Tie tie) {
    return new Rate(values.figure(part), values.figure(whole), values.figure(rate), tie);
  }

  /** The same where part and whole are in one unit; or null. */
  static @Nullable Rate inOneUnit(Passage values, int part, int whole, int rate, Tie tie) {
    return Figures.sameUnit(values.figure(part), values.figure(whole))
        ? of(values, part, whole, rate, tie)
        : null;
  }

  /** Whether the one can be counted among the other. */
  boolean isCountable() {
    return part.is(Kind.AMOUNT)
        && whole.is(Kind.AMOUNT)
        && isAlike()
        && part.exact()
        && whole.exact()
        && part.value().signum() > 0
        && (tie == Tie.PLANNED || part.value().compareTo(whole.value()) <= 0)
        && Figures.divides(whole);
  }

  /** Whether both can be counts of the same things; English names them only once. */
  private boolean isAlike() {
    return Figures.money(part) == Figures.money(whole)
        && (!Figures.money(part) || part.unit().equals(whole.unit()));
  }
}
