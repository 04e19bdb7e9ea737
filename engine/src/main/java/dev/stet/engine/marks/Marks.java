package dev.stet.engine.marks;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Place;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.lint.Finding;
import dev.stet.core.lint.Kept;
import dev.stet.core.lint.Look;
import dev.stet.core.rule.Language;
import dev.stet.core.run.Judged;
import dev.stet.core.run.Standing;
import dev.stet.engine.config.RuleNames;
import dev.stet.engine.config.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The stet marks of a document. In text, a comment on a line excuses that line, and a comment that
 * has a line for itself the paragraph after it; {@code stet: off} and {@code stet: on} excuse what
 * is between them. In Word and PDF a comment excuses the words it is on. Immutable.
 */
public final class Marks {
  private static final Marks NONE = new Marks(List.of(), List.of(), List.of());
  private static final Set<String> MARKED_UP =
      Set.of("text/html", "text/markdown", "text/x-web-markdown", "application/xhtml+xml");

  private final List<Mark> marks;
  private final List<Span> comments;
  private final List<Unknown> unknown;

  private Marks(List<Mark> marks, List<Span> comments, List<Unknown> unknown) {
    this.marks = marks;
    this.comments = comments;
    this.unknown = unknown;
  }

  private record Unknown(String place, String name) {}

  /**
   * The marks in {@code document}.
   *
   * @param ids of all rules
   */
  public static Marks of(Document document, Collection<String> ids) {
    boolean markedUp = MARKED_UP.contains(document.mediaType());
    Collector collector = new Collector(document, ids);
    if (document.mediaType().startsWith("text/") && !markedUp) {
      for (Comments.Comment comment : Comments.in(document)) {
        collector.text(comment);
      }
    } else {
      for (Evidence evidence : document.evidence()) {
        if (evidence.kind() == Evidence.Kind.COMMENT) {
          collector.evidence(evidence, markedUp);
        }
      }
    }
    return collector.marks();
  }

  /** {@code document} with its marks set apart, so that no rule takes them for its text. */
  public Document setApart(Document document) {
    if (comments.isEmpty()) {
      return document;
    }
    List<Block> blocks = new ArrayList<>(document.blocks().size() + comments.size());
    for (Block block : document.blocks()) {
      split(block, document.text(), blocks);
    }
    return document.withBlocks(blocks);
  }

  /** Cuts the lines that are marks out of {@code block}. */
  private void split(Block block, String text, List<Block> blocks) {
    int from = block.span().start();
    for (Span comment : comments) {
      if (!block.span().contains(comment)) {
        continue;
      }
      addPiece(block, from, comment.start(), text, blocks);
      blocks.add(new Block(BlockKind.COMMENT, Role.FURNITURE, comment, 0, null, null));
      from = comment.end();
    }
    if (from == block.span().start()) {
      blocks.add(block);
    } else {
      addPiece(block, from, block.span().end(), text, blocks);
    }
  }

  private static void addPiece(Block block, int from, int to, String text, List<Block> blocks) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      blocks.add(
          new Block(
              block.kind(),
              block.role(),
              new Span(start, end),
              block.level(),
              start == block.span().start() ? block.label() : null,
              block.cell()));
    }
  }

  /**
   * The findings with what the marks excuse.
   *
   * @param on whether the rule of an id is on; a mark for rules that are off is not called useless
   */
  public Judgement judge(Look look, String path, Language language, Predicate<String> on) {
    Set<Mark> used = new HashSet<>();
    List<Judged> judged = new ArrayList<>(look.findings().size());
    for (Finding finding : look.findings()) {
      if (!insideComment(finding.span())) {
        Mark mark = excuse(finding.rule(), finding.span(), used);
        judged.add(
            new Judged(
                finding, mark == null ? null : new Standing(Standing.By.MARK, mark.reason())));
      }
    }
    List<Kept> kept =
        look.kept().stream()
            .filter(
                trace ->
                    !insideComment(trace.span())
                        && excuse(trace.rule(), trace.span(), used) == null)
            .toList();
    return new Judgement(judged, kept, notices(used, path, language, on));
  }

  private boolean insideComment(Span span) {
    return !span.isEmpty() && comments.stream().anyMatch(comment -> comment.contains(span));
  }

  private @Nullable Mark excuse(String rule, Span span, Set<Mark> used) {
    Mark excuse = null;
    for (Mark mark : marks) {
      if (mark.excuses(rule, span)) {
        used.add(mark);
        excuse = excuse == null ? mark : excuse;
      }
    }
    return excuse;
  }

  /**
   * Findings, and what a person should know about the marks.
   *
   * @param judged in the order of the findings
   * @param kept what must still be compared with other documents and no mark lets stand
   * @param notices sentences that name the place
   */
  public record Judgement(List<Judged> judged, List<Kept> kept, List<String> notices) {
    public Judgement {
      judged = List.copyOf(judged);
      kept = List.copyOf(kept);
      notices = List.copyOf(notices);
    }
  }

  private List<String> notices(
      Set<Mark> used, String path, Language language, Predicate<String> on) {
    boolean zh = language == Language.ZH;
    Set<String> notices = new TreeSet<>();
    for (Mark mark : marks) {
      if (!used.contains(mark) && (mark.rules().isEmpty() || mark.rules().stream().anyMatch(on))) {
        String rules = String.join(", ", mark.rules());
        notices.add(
            zh
                ? "%s:%s：此 stet 标记已不再对应任何问题%s。"
                    .formatted(path, mark.place(), rules.isEmpty() ? "" : "（" + rules + "）")
                : "%s:%s: this stet mark excuses nothing%s."
                    .formatted(path, mark.place(), rules.isEmpty() ? "" : " (" + rules + ")"));
      }
    }
    for (Unknown one : unknown) {
      notices.add("%s:%s: %s".formatted(path, one.place(), one.name()));
    }
    return List.copyOf(notices);
  }

  /** Collects the marks of one document. */
  private static final class Collector {
    private final Document document;
    private final Collection<String> ids;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Span> comments = new ArrayList<>();
    private final List<Unknown> unknown = new ArrayList<>();
    private @Nullable Words off;
    private int offAt;
    private String offPlace = "";

    Collector(Document document, Collection<String> ids) {
      this.document = document;
      this.ids = ids;
    }

    void text(Comments.Comment comment) {
      Words words = Words.parse(comment.words(), true, ids);
      if (words == null) {
        return;
      }
      comments.add(comment.span());
      Span covers =
          comment.alone()
              ? blockAfter(comment.span().end())
              : new Span(
                  Comments.lineStart(document.text(), comment.span().start()),
                  Comments.lineEnd(document.text(), comment.span().end()));
      add(words, comment.span(), covers);
    }

    void evidence(Evidence evidence, boolean markedUp) {
      Words words = Words.parse(evidence.words(), markedUp, ids);
      if (words != null) {
        Span span = evidence.span();
        add(words, span, span.isEmpty() ? besides(span.start()) : span);
      }
    }

    private void add(Words words, Span at, Span covers) {
      String place = document.place(at).label();
      for (String name : words.unknown()) {
        unknown.add(new Unknown(place, Suggestions.unknown("rule", name, RuleNames.of(ids))));
      }
      if (!words.unknown().isEmpty() && words.rules().isEmpty()) {
        return;
      }
      switch (words.kind()) {
        case HERE -> marks.add(new Mark(place, words.rules(), words.reason(), covers));
        case OFF -> {
          end(at.start());
          off = words;
          offAt = at.end();
          offPlace = place;
        }
        case ON -> end(at.start());
      }
    }

    private void end(int at) {
      Words begun = off;
      if (begun != null) {
        marks.add(
            new Mark(
                offPlace, begun.rules(), begun.reason(), new Span(offAt, Math.max(offAt, at))));
        off = null;
      }
    }

    Marks marks() {
      end(document.text().length());
      return marks.isEmpty() && unknown.isEmpty()
          ? NONE
          : new Marks(List.copyOf(marks), List.copyOf(comments), List.copyOf(unknown));
    }

    /** The block that begins at or after {@code offset}, or what is left of the one around it. */
    private Span blockAfter(int offset) {
      for (Block block : document.blocks()) {
        if (block.span().end() > offset && !onlyMarks(block, offset)) {
          return new Span(Math.max(offset, block.span().start()), block.span().end());
        }
      }
      return Span.at(document.text().length());
    }

    /** Whether a block is another mark, one below the first. */
    private boolean onlyMarks(Block block, int offset) {
      String rest =
          document.text().substring(Math.max(offset, block.span().start()), block.span().end());
      return rest.isBlank()
          || Words.parse(rest.replaceFirst("^\\s*(<!--|//|#+|%+)", ""), true, ids) != null;
    }

    /**
     * What a comment without words of its own is about. The comment is not part of the text: it
     * stands inside a paragraph, at its end, or before one.
     */
    private Span besides(int offset) {
      String text = document.text();
      Block before = null;
      for (Block block : document.blocks()) {
        Span span = block.span();
        if (span.start() < offset && span.end() >= offset) {
          if (span.end() > offset || sameLine(block, offset)) {
            return new Span(
                Math.max(span.start(), Comments.lineStart(text, offset)),
                Math.min(span.end(), Comments.lineEnd(text, offset)));
          }
        }
        if (span.start() >= offset) {
          return sameLineBefore(before, offset) ? lastLine(before) : span;
        }
        before = block;
      }
      return before == null || !sameLineBefore(before, offset)
          ? Span.at(text.length())
          : lastLine(before);
    }

    private boolean sameLineBefore(@Nullable Block before, int offset) {
      return before != null && sameLine(before, offset);
    }

    /** Whether the last words of {@code block} stand on the source line of {@code offset}. */
    private boolean sameLine(Block block, int offset) {
      if (block.span().isEmpty()) {
        return false;
      }
      Place end = document.place(new Span(block.span().end() - 1, block.span().end()));
      Place comment = document.place(Span.at(offset));
      return end instanceof Place.Lines last
          && comment instanceof Place.Lines here
          && last.endLine() == here.line();
    }

    private Span lastLine(@Nullable Block block) {
      if (block == null) {
        return Span.at(0);
      }
      int start = Comments.lineStart(document.text(), block.span().end());
      return new Span(Math.max(block.span().start(), start), block.span().end());
    }
  }
}
