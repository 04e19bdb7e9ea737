package dev.stet.core.lint;

import dev.stet.core.rule.Problem;
import java.util.List;
import java.util.Map;

/**
 * What a check said of a document, and how it failed if it did.
 *
 * @param unkept how many more problems than these a rule found, by its id
 */
record Answer(List<Problem> problems, Map<String, Integer> unkept, List<Crash> crashes) {}
