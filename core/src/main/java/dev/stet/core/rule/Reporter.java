package dev.stet.core.rule;

/** Takes what checks have to say. */
@FunctionalInterface
public interface Reporter {
  void report(Problem problem);
}
