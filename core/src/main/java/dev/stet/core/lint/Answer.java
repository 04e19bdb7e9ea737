package dev.stet.core.lint;

import dev.stet.core.rule.Problem;
import java.util.List;

/** What a check said of a document, and how it failed if it did. */
record Answer(List<Problem> problems, List<Crash> crashes) {}
