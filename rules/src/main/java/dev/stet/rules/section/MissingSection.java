package dev.stet.rules.section;

import dev.stet.core.analysis.Outline;
import dev.stet.core.analysis.Section;
import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.rule.Words;
import dev.stet.rules.profile.Part;
import dev.stet.rules.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a profile requires and the document does not have. */
final class MissingSection implements Rule {
  /** How many blocks belong to the head and the foot of a document. */
  private static final int EDGE = 12;

  private static final int LONGEST_LINE = 120;

  private final RuleInfo info;
  private final ProfileChoice choice;

  MissingSection(RuleInfo info, ProfileChoice choice) {
    this.info = info;
    this.choice = choice;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    Optional<Profile> profile = choice.of(document);
    if (profile.isPresent() && !document.blocks().isEmpty()) {
      check(document, profile.orElseThrow(), reporter);
    }
  }

  private void check(Document document, Profile profile, Reporter reporter) {
    boolean suggested = choice instanceof ProfileChoice.Auto;
    int last = -1;
    List<Words> missing = new ArrayList<>();
    for (Part part : profile.parts()) {
      Found found = find(document, part);
      if (found == null) {
        if (part.required()) {
          missing.add(part.name());
        }
        continue;
      }
      Section section = found.section();
      if (section != null && section.all() < part.minimum()) {
        reporter.report(
            Problem.of(info, section.heading())
                .message("short")
                .with("part", part.name())
                .with("size", section.all())
                .with("minimum", part.minimum()));
      }
      if (profile.ordered() && section != null && part.place() == Part.Place.BODY) {
        if (found.at() < last) {
          reporter.report(
              Problem.of(info, section.heading())
                  .severity(Severity.INFO)
                  .message("order")
                  .with("part", part.name()));
        }
        last = Math.max(last, found.at());
      }
    }
    if (!missing.isEmpty()) {
      reporter.report(
          Problem.of(info, title(document))
              .message(suggested ? "suggested" : "missing")
              .with("parts", joined(missing))
              .with("profile", profile.name()));
    }
  }

  private static Words joined(List<Words> names) {
    return new Words(
        names.stream().map(Words::en).collect(Collectors.joining(", ")),
        names.stream().map(Words::zh).collect(Collectors.joining("、")));
  }

  private static @Nullable Found find(Document document, Part part) {
    if (part.place() == Part.Place.BODY) {
      for (Section section : document.get(Outline.ANALYSIS).sections()) {
        if (holds(section.heading().of(document.folded()), part.titles())) {
          return new Found(section.heading().start(), section);
        }
      }
    }
    List<Block> blocks = document.blocks();
    int from = part.place() == Part.Place.FOOT ? edgeFromEnd(blocks) : 0;
    int to = part.place() == Part.Place.HEAD ? Math.min(EDGE, blocks.size()) : blocks.size();
    for (int i = from; i < to; i++) {
      Block block = blocks.get(i);
      if (block.role() == Role.FURNITURE || block.role() == Role.CONTENTS) {
        continue;
      }
      String words = block.span().of(document.folded());
      boolean line = words.length() <= LONGEST_LINE;
      boolean heading = line && !part.titles().isEmpty() && holds(words, part.titles());
      if ((heading && looksLikeTitle(block, words))
          || holds(words, part.cues())
          || (line && matches(words, part))) {
        return new Found(block.span().start(), null);
      }
    }
    return null;
  }

  /** A title may stand at the start of its paragraph: 存在问题：…, **Impact:** … */
  private static boolean looksLikeTitle(Block block, String words) {
    return block.kind() != BlockKind.PARAGRAPH
        || words.length() <= 40
        || (words.indexOf(':') > 0 && words.indexOf(':') < 30);
  }

  private static boolean matches(String words, Part part) {
    return part.patterns().stream().anyMatch(pattern -> pattern.matcher(words).find());
  }

  private static boolean holds(String words, List<String> phrases) {
    String lower = words.toLowerCase(Locale.ROOT);
    return phrases.stream().anyMatch(phrase -> lower.contains(phrase.toLowerCase(Locale.ROOT)));
  }

  private static int edgeFromEnd(List<Block> blocks) {
    int seen = 0;
    int i = blocks.size();
    while (i > 0 && seen < EDGE) {
      i--;
      seen += blocks.get(i).role() == Role.FURNITURE ? 0 : 1;
    }
    return i;
  }

  /** The title, or the first words: what is missing has no place of its own. */
  private static Span title(Document document) {
    Block first = document.blocks().get(0);
    for (Block block : document.blocks()) {
      if (block.role() == Role.TITLE) {
        return block.span();
      }
      if (first.role() == Role.FURNITURE && block.role() == Role.BODY) {
        first = block;
      }
    }
    Span span = first.span();
    int end = span.start();
    int limit = Math.min(span.end(), span.start() + 40);
    String text = document.text();
    while (end < limit && !Titles.letters(text.substring(end, end + 1)).isEmpty()) {
      end++;
    }
    return new Span(span.start(), Math.max(end, Math.min(limit, span.start() + 1)));
  }

  /** Where a part was found, with its section if it has a heading of its own. */
  private record Found(int at, @Nullable Section section) {}
}
