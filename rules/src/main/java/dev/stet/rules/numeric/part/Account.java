package dev.stet.rules.numeric.part;

import dev.stet.core.document.Span;
import dev.stet.rules.numeric.figure.Passage;
import java.util.List;

/** What there was, what came, what went and what is said to be left, that do not come out. */
interface Account {
  /** The figure, or the figures, to point at. */
  Span misprint(Passage values);

  /** The sum as printed: {@code 1864 + 212 + 38 − 143}. */
  String working(String text);

  /** What it comes to, as it should be printed. */
  String result(String text);

  /** What is said to be left, as printed. */
  String stated(String text);

  /** The figures the account is made of, but for its result. */
  List<Span> sides();
}
