package dev.stet.rules.section;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Links within a document to what is not in it. Many whose targets differ in their figures alone,
 * as those of an index do, have one cause and are told once.
 */
final class BrokenLinks {
  /** So many of one name were made by a program, and are mended together. */
  private static final int MANY = 10;

  private final RuleInfo info;

  BrokenLinks(RuleInfo info) {
    this.info = info;
  }

  void check(Document document, Reporter reporter) {
    Map<String, List<Evidence>> byName = new LinkedHashMap<>();
    for (Evidence link : document.evidence()) {
      if (link.kind() == Evidence.Kind.BROKEN_LINK
          && !isFurniture(document, link)
          && !link.words().isBlank()) {
        byName.computeIfAbsent(name(target(link)), name -> new ArrayList<>()).add(link);
      }
    }
    for (List<Evidence> links : byName.values()) {
      if (links.size() >= MANY) {
        List<Span> others = links.subList(1, MANY).stream().map(Evidence::span).toList();
        reporter.report(problem(links.get(0), "links").with("count", links.size()).related(others));
      } else {
        links.forEach(link -> reporter.report(problem(link, "link")));
      }
    }
  }

  private Problem problem(Evidence link, String message) {
    Problem problem =
        Problem.of(info, link.span())
            .message(message)
            .with("reference", link.words().strip())
            .with("target", target(link));
    boolean doubtful = link.details().containsKey("doubtful");
    return doubtful ? problem.severity(Severity.INFO) : problem;
  }

  private static boolean isFurniture(Document document, Evidence link) {
    Block block = document.blockAt(link.span().start());
    return block != null && block.role() == Role.FURNITURE;
  }

  private static String target(Evidence link) {
    return link.details().getOrDefault("target", "");
  }

  /** The target without its figures; one of figures alone by itself. */
  private static String name(String target) {
    String name = target.replaceAll("[0-9]+", "0");
    return name.equals("0") ? target : name;
  }
}
