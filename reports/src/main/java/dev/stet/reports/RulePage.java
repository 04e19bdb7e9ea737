package dev.stet.reports;

import dev.stet.core.rule.Category;
import dev.stet.core.rule.Example;
import dev.stet.core.rule.Language;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What there is to read about a rule: its page in the user's guide, what {@code stet explain}
 * prints, and the help that SARIF carries. All of it comes from {@link RuleInfo}, so none can
 * differ from what the rule does.
 */
public final class RulePage {
  private static final Words FLAGGED = new Words("Flagged", "会报告");
  private static final Words PASSES = new Words("Passes", "不报告");
  private static final Words MARKS =
      new Words("What is reported stands between ⟦ and ⟧.", "报告的文字在 ⟦ 与 ⟧ 之间。");
  private static final Words SILENCE = new Words("Where it is right as it stands", "确认无误时");
  private static final Words SEVERITY = new Words("Severity", "级别");
  private static final Words CATEGORY = new Words("Category", "类别");
  private static final Words MARK =
      new Words(
          "one place: a comment on the line or before it (in Word and PDF a comment on the words)",
          "只放过一处：在该行或其上方加注释（Word 和 PDF 中，在文字上加批注）");
  private static final Words ALLOW =
      new Words("the same words everywhere, in `stet.yaml`", "放过所有相同文字，写在 `stet.yaml` 中");
  private static final Words OFF =
      new Words("the whole rule, in `stet.yaml`", "关闭整条规则，写在 `stet.yaml` 中");
  private static final Words REASON = new Words("why it is right", "放过的理由");
  private static final Words WORDS = new Words("the words", "原文");

  private static final Pattern CHINESE_LINE_END =
      Pattern.compile("(?<=[\\p{IsHan}，。；：、！？）”])\\n(?=[\\p{IsHan}（“《])");

  private RulePage() {}

  /** Where the page of {@code rule} stands below the folder of all pages. */
  public static String path(RuleInfo rule) {
    return rule.id() + ".md";
  }

  /** The page of the user's guide, in every language; the examples stand once. */
  public static String markdown(RuleInfo rule) {
    Text page = new Text();
    page.paragraph("<!-- written from the rule itself; changes belong there -->");
    page.paragraph("# " + rule.id());
    for (Language language : Language.values()) {
      page.paragraph("**" + rule.summary().in(language).strip() + "**");
      page.paragraph(facts(rule, language));
      page.paragraph(explanation(rule, language));
    }
    examplesAndSilence(rule, List.of(Language.values()), page);
    return page.end();
  }

  /** Explanation, examples and how to silence it, in one language, without a title. */
  public static String markdown(RuleInfo rule, Language language) {
    Text page = new Text();
    page.paragraph(explanation(rule, language));
    examplesAndSilence(rule, List.of(language), page);
    return page.end();
  }

  private static void examplesAndSilence(RuleInfo rule, List<Language> languages, Text page) {
    examples(rule, true, languages, page);
    examples(rule, false, languages, page);
    Language first = languages.get(0);
    page.paragraph("## " + in(languages, SILENCE));
    page.paragraph(item(MARK, mark(rule, first), languages));
    page.paragraph(item(ALLOW, allow(rule, first), languages));
    page.paragraph(item(OFF, off(rule), languages));
  }

  private static String item(Words what, String how, List<Language> languages) {
    return "* " + in(languages, what) + "\n\n" + indented(fenced(how));
  }

  private static String in(List<Language> languages, Words words) {
    return languages.stream().map(words::in).collect(Collectors.joining(" · "));
  }

  /** The same for a terminal. */
  public static String plain(RuleInfo rule, Language language) {
    Text page = new Text();
    page.paragraph(rule.id() + "\n" + rule.summary().in(language).strip());
    page.paragraph(facts(rule, language));
    page.paragraph(explanation(rule, language));
    for (boolean flagged : new boolean[] {true, false}) {
      List<Example> examples = examples(rule, flagged);
      if (!examples.isEmpty()) {
        page.paragraph((flagged ? FLAGGED : PASSES).in(language));
      }
      for (Example example : examples) {
        String note = example.note().isEmpty() ? "" : "  (" + example.note().strip() + ")\n";
        page.paragraph(note + indented(example.text().strip()));
      }
    }
    page.paragraph(SILENCE.in(language));
    page.paragraph("* " + MARK.in(language) + "\n" + indented(mark(rule, language)));
    page.paragraph("* " + ALLOW.in(language) + "\n" + indented(allow(rule, language)));
    page.paragraph("* " + OFF.in(language) + "\n" + indented(off(rule)));
    return page.end();
  }

  /** The table of all rules, by category, each with a link to its page. */
  public static String index(Collection<RuleInfo> rules) {
    Text page = new Text();
    page.paragraph("<!-- written from the rules themselves; changes belong there -->");
    page.paragraph("# Rules 规则");
    for (Category category : Category.values()) {
      List<RuleInfo> ofCategory =
          rules.stream()
              .filter(rule -> rule.category() == category)
              .sorted(Comparator.comparing(RuleInfo::id))
              .toList();
      if (ofCategory.isEmpty()) {
        continue;
      }
      page.paragraph(
          "## %s: %s · %s".formatted(category.id(), category.title().en(), category.title().zh()));
      List<String> rows = new ArrayList<>();
      rows.add("| rule | severity | what it finds | 说明 |");
      rows.add("|---|---|---|---|");
      for (RuleInfo rule : ofCategory) {
        rows.add(
            "| [%s](%s) | %s | %s | %s |"
                .formatted(
                    rule.name(),
                    path(rule),
                    rule.severity().id(),
                    cell(rule.summary().en()),
                    cell(rule.summary().zh())));
      }
      page.paragraph(String.join("\n", rows));
    }
    return page.end();
  }

  /** Chinese has no space where a line of the rule's file ends; a renderer would put one. */
  private static String explanation(RuleInfo rule, Language language) {
    String words = rule.explanation().in(language).strip();
    return language == Language.ZH ? CHINESE_LINE_END.matcher(words).replaceAll("") : words;
  }

  private static String cell(String words) {
    return words.strip().replace("\n", " ").replace("|", "\\|");
  }

  private static String facts(RuleInfo rule, Language language) {
    String colon = language == Language.ZH ? "：" : ": ";
    return SEVERITY.in(language)
        + colon
        + Phrases.in(language).severity(rule.severity())
        + (language == Language.ZH ? "；" : ". ")
        + CATEGORY.in(language)
        + colon
        + rule.category().title().in(language)
        + (language == Language.ZH ? "。" : ".");
  }

  private static void examples(
      RuleInfo rule, boolean flagged, List<Language> languages, Text page) {
    List<Example> examples = examples(rule, flagged);
    if (examples.isEmpty()) {
      return;
    }
    page.paragraph("## " + in(languages, flagged ? FLAGGED : PASSES));
    if (flagged) {
      page.paragraph(in(languages, MARKS));
    }
    for (Example example : examples) {
      if (!example.note().isEmpty()) {
        page.paragraph(example.note().strip());
      }
      page.paragraph(fenced(example.text()));
    }
  }

  private static List<Example> examples(RuleInfo rule, boolean flagged) {
    return rule.examples().stream().filter(example -> example.flagged() == flagged).toList();
  }

  private static String mark(RuleInfo rule, Language language) {
    return "<!-- stet: " + rule.id() + " -- " + REASON.in(language) + " -->";
  }

  private static String allow(RuleInfo rule, Language language) {
    return "allow:\n  - {text: \"%s\", rule: %s, reason: \"%s\"}"
        .formatted(WORDS.in(language), rule.id(), REASON.in(language));
  }

  private static String off(RuleInfo rule) {
    return "rules:\n  " + rule.id() + ": off";
  }

  /** A code block whose fence is longer than any run of backticks in {@code text}. */
  private static String fenced(String text) {
    String fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    return fence + "text\n" + text.replaceAll("\\R+$", "") + "\n" + fence;
  }

  private static String indented(String text) {
    return "  " + text.replace("\n", "\n  ");
  }

  /** Paragraphs with an empty line between them. */
  private static final class Text {
    private final StringBuilder text = new StringBuilder();

    void paragraph(String words) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      text.append(words.stripTrailing()).append('\n');
    }

    String end() {
      return text.toString();
    }
  }
}
