package dev.stet.core.rule;

import java.util.List;

/** A check for one rule, written in Java. Final, stateless, with its metadata beside it. */
public interface Rule extends Check {

  /** What it is called, says and shows. */
  RuleInfo info();

  @Override
  default List<RuleInfo> rules() {
    return List.of(info());
  }
}
