package dev.stet.rules.residue;

import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tracked changes, comments and hidden text that are still in the file. Changes by the dozen are
 * one thing to settle, so each kind is reported once, at its first place, with the others beside
 * it.
 */
final class RevisionLeft implements Rule {
  private static final String STET = "stet";

  private final RuleInfo info;

  RevisionLeft(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    Map<Kind, List<Evidence>> byKind = new EnumMap<>(Kind.class);
    for (Evidence evidence : document.evidence()) {
      Kind kind = Kind.of(evidence);
      // a comment in the source of a text format is the author's note to whoever edits the source
      if (kind != null && (kind != Kind.COMMENT || !document.mediaType().startsWith("text/"))) {
        byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(evidence);
      }
    }
    byKind.forEach(
        (kind, all) -> {
          Evidence first = all.get(0);
          // every page of a site has what it shows only when asked to
          boolean page = kind == Kind.HIDDEN && document.mediaType().equals("text/html");
          reporter.report(
              Problem.of(info, first.span())
                  .severity(page ? Severity.INFO : info.severity())
                  .message(kind.name().toLowerCase(Locale.ROOT))
                  .with("count", all.size())
                  .with("words", shown(first.words()))
                  .related(all.stream().skip(1).map(Evidence::span).toList()));
        });
  }

  private static String shown(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    return line.length() <= 40 ? line : line.substring(0, 39) + "…";
  }

  private enum Kind {
    CHANGE,
    COMMENT,
    HIDDEN;

    static @org.jspecify.annotations.Nullable Kind of(Evidence evidence) {
      return switch (evidence.kind()) {
        case INSERTION, DELETION, MOVE -> CHANGE;
        case COMMENT ->
            evidence.words().strip().toLowerCase(Locale.ROOT).startsWith(STET) ? null : COMMENT;
        case HIDDEN_TEXT -> evidence.words().isBlank() ? null : HIDDEN;
        default -> null;
      };
    }
  }
}
