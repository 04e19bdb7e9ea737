package dev.stet.engine;

import dev.stet.engine.config.FileConfiguration;
import dev.stet.readers.spi.Source;
import java.nio.file.Path;

/** A document to check, with what holds for it. */
record Task(
    String path,
    Path place,
    Source source,
    FileConfiguration configuration,
    RuleSets.RuleSet rules) {

  /** This document with another content. */
  Task of(Source content) {
    return new Task(path, place, content, configuration, rules);
  }
}
