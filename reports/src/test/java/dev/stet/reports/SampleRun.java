package dev.stet.reports;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Place;
import dev.stet.core.document.Places;
import dev.stet.core.document.Span;
import dev.stet.core.document.Unread;
import dev.stet.core.lint.Excerpt;
import dev.stet.core.lint.Finding;
import dev.stet.core.rule.Example;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.RuleGuide;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.rule.Words;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.Judged;
import dev.stet.core.run.RunResult;
import dev.stet.core.run.Standing;
import dev.stet.core.run.Unreadable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run that has everything a report can meet: both languages, every kind of place, every state
 * of a document, what stands, and text made to break escaping.
 */
final class SampleRun {
  static final RuleInfo JOINED =
      new RuleInfo(
          "numeric/joined",
          Severity.ERROR,
          Map.of("default", new Words("Two values: {words}.", "两个数值：{words}。")),
          Set.of(),
          new RuleGuide(
              new Words("Two values stand together.", "两个数值连在一起。"),
              new Words(
                  "A separator was lost, as in `5%6%`.\n\n* Put it *back*.\n* <Never> guess.\n",
                  "分隔符丢失，如 `5%6%`。\n\n* 请*补上*。\n"),
              List.of(
                  new Example("分别增长⟦5%6%⟧。", ""),
                  new Example("分别增长5%、6%。", "the separator is there"),
                  new Example("```\n⟦7%8%⟧\n```\nand ⟦9%1%⟧", "in a code block"))));

  static final RuleInfo UNFILLED =
      new RuleInfo(
          "placeholder/unfilled",
          Severity.WARNING,
          Map.of("default", new Words("Not filled in: '{words}'.", "未填写：“{words}”。")),
          Set.of(),
          new RuleGuide(
              new Words("A blank | nobody filled.", "空白 | 无人填写。"),
              new Words("Fill it in.", "请填写。"),
              List.of(new Example("Dear ⟦[name]⟧,", ""), new Example("Dear Ms Hall,", ""))));

  static final RuleInfo OPEN_END =
      new RuleInfo(
          "truncation/open-end",
          Severity.INFO,
          Map.of("default", new Words("It stops: {words}", "中断：{words}")),
          Set.of(),
          new RuleGuide(
              new Words("The last paragraph stops.", "末段中断。"),
              new Words("See whether the rest was lost.", "请查看后文是否丢失。"),
              List.of(new Example("and then the⟦⟧", ""), new Example("The end.", ""))));

  private SampleRun() {}

  static RunResult in(Language language) {
    return new RunResult(
        "0.1.0",
        Path.of("root"),
        language,
        Map.of(
            JOINED.id(), JOINED,
            UNFILLED.id(), UNFILLED,
            OPEN_END.id(), OPEN_END),
        List.of(
            lines(language),
            hostile(language),
            many(language),
            paragraphs(language),
            pages(language),
            cells(language),
            slides(language),
            DocumentResult.unreadable(
                "资料/加密.pdf",
                "application/pdf",
                new Unreadable(Unreadable.Reason.ENCRYPTED, "a password is asked for")),
            DocumentResult.unreadable("资料/空.docx", "", new Unreadable(Unreadable.Reason.EMPTY, "")),
            skipped()),
        List.of("stet.yaml:12: the allow entry 'old name' excuses nothing any more"));
  }

  private static DocumentResult lines(Language language) {
    Sample sample =
        new Sample(
            "a/年度 报告.md",
            "text/markdown",
            "# 年度报告\n\n第一、二产业分别增长8.1%6.4%，其中[待填]万元。\n\nThe share rose 3%4% and then\nthe other 5%\n6% and the",
            null,
            language);
    sample.find(JOINED, "8.1%6.4%", null);
    sample.find(UNFILLED, "[待填]", null);
    sample.find(JOINED, "3%4%", new Standing(Standing.By.MARK, "quoted from the source"));
    sample.find(JOINED, "5%\n6%", null);
    sample.find(OPEN_END, "and the", null);
    return sample.result(List.of(), List.of("encoding guessed: GB18030"));
  }

  /** Text that would break out of every format it is not escaped for. */
  private static DocumentResult hostile(Language language) {
    Sample sample =
        new Sample(
            "b,c:d/%41'[x]|;<i>.html",
            "text/html",
            "<script>alert(\"1%2%\")</script> ]]> ##vso[x] | 'q' \u001b[31m\u0000 \uD83D\uDE00 half \uD83D.\n"
                + "::error::x @someone `code` \\ | 4%5% \u202Eleft",
            null,
            language);
    sample.find(JOINED, "<script>alert(\"1%2%\")</script>", null);
    sample.find(UNFILLED, "]]> ##vso[x] | 'q' \u001b[31m\u0000 \uD83D\uDE00 half \uD83D.", null);
    sample.find(JOINED, "::error::x @someone `code` \\ | 4%5% \u202Eleft", null);
    return sample.result(List.of(), List.of());
  }

  private static DocumentResult many(Language language) {
    Sample sample =
        new Sample("c/many.txt", "text/plain", "1%2% ".repeat(25).strip(), null, language);
    for (int i = 0; i < 25; i++) {
      sample.find(JOINED, new Span(i * 5, i * 5 + 4), null);
    }
    return sample.result(List.of(), List.of());
  }

  private static DocumentResult paragraphs(Language language) {
    Sample sample =
        new Sample(
            "d/letter.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "Dear [name],\nthe total is [sum].\n[footnote]",
            span ->
                span.start() < 13
                    ? new Place.Paragraph(null, null, 1, 0)
                    : span.start() < 32
                        ? new Place.Paragraph(null, "二、经济社会发展的主要目标和重点任务以及保障措施安排", 12, 3)
                        : new Place.Paragraph("footnote 2", "Aims", 1, 0),
            language);
    sample.find(UNFILLED, "[name]", null);
    sample.find(UNFILLED, "[sum]", new Standing(Standing.By.ALLOW, "a form <for> \"printing\""));
    sample.find(UNFILLED, "[footnote]", null);
    return sample.result(List.of(), List.of());
  }

  private static DocumentResult pages(Language language) {
    Sample sample =
        new Sample(
            "e/scan.pdf",
            "application/pdf",
            "7%8% on a page\n9%1% on another",
            span -> span.start() < 15 ? new Place.Page(4, "iv", 2) : new Place.Page(5, null, 0),
            language);
    sample.find(JOINED, "7%8%", null);
    sample.find(JOINED, "9%1%", new Standing(Standing.By.BASELINE, ""));
    return sample.result(
        List.of(
            new Unread(Unread.Reason.NO_TEXT, "pages 3-7"),
            new Unread(Unread.Reason.EMBEDDED, "chart.xlsx")),
        List.of());
  }

  private static DocumentResult cells(Language language) {
    Sample sample =
        new Sample(
            "f/book.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "2%3%",
            span -> new Place.SheetCell("收入 2024", "C7"),
            language);
    sample.find(JOINED, "2%3%", null);
    return sample.result(List.of(), List.of());
  }

  private static DocumentResult slides(Language language) {
    Sample sample =
        new Sample(
            "g/show.pptx",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "[title]\n[notes]\n",
            span ->
                span.start() < 8
                    ? new Place.Slide(2, null)
                    : span.isEmpty() ? new Place.Whole() : new Place.Slide(3, "notes"),
            language);
    sample.find(UNFILLED, "[title]", null);
    sample.find(UNFILLED, "[notes]", null);
    sample.find(OPEN_END, Span.at(16), null);
    return sample.result(List.of(), List.of());
  }

  private static DocumentResult skipped() {
    return new DocumentResult(
        "资料/照片.jpg",
        "image/jpeg",
        DocumentResult.Status.SKIPPED,
        null,
        0,
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  /** A document and what is found in it, as the linter would give it. */
  private static final class Sample {
    private final Document document;
    private final Language language;
    private final List<Judged> judged = new ArrayList<>();

    Sample(String path, String mediaType, String text, @Nullable Places places, Language language) {
      this.language = language;
      this.document =
          Document.named(path)
              .mediaType(mediaType)
              .text(text)
              .blocks(blocks(text))
              .places(places == null ? Places.lines(text) : places)
              .build();
    }

    private static List<Block> blocks(String text) {
      List<Block> blocks = new ArrayList<>();
      int from = 0;
      while (from < text.length()) {
        int to = text.indexOf('\n', from);
        int end = to < 0 ? text.length() : to;
        if (end > from) {
          Span span = new Span(from, end);
          blocks.add(
              text.charAt(from) == '#'
                  ? Block.heading(1, span)
                  : Block.of(BlockKind.PARAGRAPH, span));
        }
        from = end + 1;
      }
      return blocks;
    }

    void find(RuleInfo rule, String words, @Nullable Standing standing) {
      int at = document.text().lastIndexOf(words);
      find(rule, new Span(at, at + words.length()), standing);
    }

    void find(RuleInfo rule, Span span, @Nullable Standing standing) {
      String words = span.of(document.text());
      int nth = judged.size();
      judged.add(
          new Judged(
              new Finding(
                  rule.id(),
                  rule.category(),
                  rule.severity(),
                  rule.message("default").in(language).replace("{words}", words),
                  words,
                  span,
                  document.place(span),
                  Excerpt.of(document.text(), span.start(), span.end()),
                  nth == 1 ? List.of(document.place(new Span(0, 1))) : List.of(),
                  "%020x".formatted(document.name().length() * 1000L + nth)),
              standing));
    }

    DocumentResult result(List<Unread> unread, List<String> notes) {
      return new DocumentResult(
          document.name(),
          document.mediaType(),
          DocumentResult.Status.CHECKED,
          null,
          document.text().length(),
          judged,
          unread,
          notes,
          document);
    }
  }
}
