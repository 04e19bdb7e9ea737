package dev.stet.rules.section;

import dev.stet.core.analysis.BodyEnd;
import dev.stet.core.analysis.Contents;
import dev.stet.core.analysis.ContentsMatch;
import dev.stet.core.analysis.Endings;
import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A list of contents that names what the body does not have. */
final class ContentsMismatch implements Rule {
  /** 汇编（35篇）, 集锦（共四篇）, 方案（通用6篇）: how many reports a compilation says it holds. */
  private static final PrefilteredPattern COUNT =
      PrefilteredPattern.compile(
          "(?:[(（][\\p{IsHan}]{0,6}?(?=[0-9一二三四五六七八九十]{1,3}\\s*篇[)）])|(?<=[\\p{IsHan}&&[^表写发成送用]])(?=[0-9一二三四五六七八九十]{1,3}\\s*篇\\s*(?:目录|$)))(([0-9]{1,3}|[一二三四五六七八九十]{1,3})\\s*篇)");

  private static final PrefilteredPattern PART =
      PrefilteredPattern.compile(
          "[#【\\[(（\\s]*(?:第\\s*([0-9]{1,3}|[一二三四五六七八九十]{1,3})\\s*篇|(?:篇|范文|例文)\\s*([0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:[】)）:：、 .]|$))");

  /** 绩效考核方案2: the title of the second report. */
  private static final PrefilteredPattern COUNTED_TITLE =
      PrefilteredPattern.compile(
          "[#【\\s]*(\\S.{3,40}?)\\s*[(（]?([0-9]{1,2}|[一二三四五六七八九十]{1,2})[)）】]?\\s*");

  /** 述职报告汇编(9篇).docx: the name of a file, above the title. */
  private static final PrefilteredPattern FILE =
      PrefilteredPattern.compile("(?i)\\.(?:docx?|pdf|wps|txt)\\b");

  /** What a program that lists all headings lists with them: the list's own title, and its page. */
  private static final Pattern OWN_TITLE =
      Pattern.compile("(?:(?:tableof)?contents|目[录次])[ivx]{0,5}");

  private static final int FIRST_BLOCKS = 15;
  private static final int MOST_GAPS = 4;
  private static final int FEWEST_LISTED = 3;
  private static final int FEWEST_ALIKE = 2;
  private static final int LONGEST_TITLE = 50;

  private static final Pattern ABOUT_THE_TEXT =
      Pattern.compile(
          "(?i)(?:the )?(?:licen[cs]e|licen[cs]ing|copyright|credits?|acknowledge?ments?|contributing|contributors|authors?|maintainers?|contact|support|sponsors?|change ?log|disclaimer|citation)s?(?: (?:and|&) [a-z]+)?");

  private final RuleInfo info;

  ContentsMismatch(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    for (ContentsMatch match : document.get(ContentsMatch.ANALYSIS)) {
      // nothing in common: the contents of another volume
      if (match.found() > 0) {
        missing(document, match, reporter);
        unlisted(document, match, reporter);
        numbers(document, match, reporter);
      }
    }
    Agenda agenda = Agenda.of(document);
    for (Span item : agenda.missing()) {
      reporter.report(
          Problem.of(info, item)
              .message("one")
              .severity(Severity.WARNING)
              .with("missing", 1)
              .with("all", agenda.items())
              .with("first", item.of(document.text()).strip())
              .with("last", item.of(document.text()).strip()));
    }
    count(document, reporter);
  }

  /** 5. Findings in the list and 4. Findings above the text, where others have the same number. */
  private void numbers(Document document, ContentsMatch match, Reporter reporter) {
    List<Problem> unlike = new ArrayList<>();
    int like = 0;
    for (int i = 0; i < match.places().size(); i++) {
      Contents.Entry entry = match.contents().entries().get(i);
      Span place = match.places().get(i).orElse(null);
      Numbering listed = entry.numbering();
      Block block = place == null ? null : document.blockAt(place.start());
      Numbering there = block == null ? null : Numbering.of(document, block);
      if (listed == null
          || block == null
          || there == null
          || listed.style() != Numbering.Style.ARABIC
          || there.style() != Numbering.Style.ARABIC
          || block.kind() != BlockKind.HEADING) {
        continue;
      }
      if (listed.number() == there.number()) {
        like++;
      } else {
        unlike.add(
            Problem.of(info, entry.span())
                .message("number")
                .severity(Severity.WARNING)
                .with("listed", listed.number())
                .with("there", there.number())
                .with("title", entry.title())
                .related(List.of(block.span())));
      }
    }
    if (like >= FEWEST_ALIKE) {
      unlike.forEach(reporter::report);
    }
  }

  /** Reports headings like the listed ones that the list leaves out. */
  private void unlisted(Document document, ContentsMatch match, Reporter reporter) {
    int entries = match.contents().entries().size();
    if (match.found() < FEWEST_LISTED || match.found() * 5 < entries * 4) {
      return;
    }
    Set<Integer> listed = new HashSet<>();
    match.places().forEach(place -> place.ifPresent(span -> listed.add(span.start())));
    Map<String, Integer> like = new HashMap<>();
    Map<String, Integer> unlike = new HashMap<>();
    List<Block> left = new ArrayList<>();
    for (Block block : document.blocks()) {
      boolean heading =
          block.kind() == BlockKind.HEADING
              && block.role() == Role.BODY
              && block.span().start() >= match.contents().span().end();
      if (!heading) {
        continue;
      }
      boolean here = listed.contains(block.span().start());
      (here ? like : unlike).merge(shape(document, block), 1, Integer::sum);
      if (!here) {
        left.add(block);
      }
    }
    for (Block block : left) {
      String shape = shape(document, block);
      // where several of a kind are left out, the list does not go down to that level
      int in = like.getOrDefault(shape, 0);
      if (ABOUT_THE_TEXT.matcher(document.text(block).strip()).matches()) {
        continue; // what stands at the end of a read-me is seldom listed
      }
      if (in >= FEWEST_LISTED && unlike.getOrDefault(shape, 0) * 4 <= in + 1) {
        reporter.report(
            Problem.of(info, block.span())
                .message("unlisted")
                .with("title", document.text(block).strip()));
      }
    }
  }

  /** How a heading is numbered and how deep it stands. */
  private static String shape(Document document, Block block) {
    Numbering numbering = Numbering.of(document, block);
    return numbering == null
        ? "level " + block.level()
        : numbering.style() + " " + numbering.depth();
  }

  /** Holds the number of reports in the title against those in the body. */
  private void count(Document document, Reporter reporter) {
    // the site says the title too, in its path
    boolean titled = document.blocks().stream().anyMatch(block -> block.role() == Role.TITLE);
    List<Block> blocks = document.blocks();
    for (int i = 0; i < Math.min(blocks.size(), FIRST_BLOCKS); i++) {
      Block block = blocks.get(i);
      if (titled && block.role() == Role.FURNITURE) {
        continue;
      }
      int end = Math.min(block.span().end(), block.span().start() + 60);
      Matcher count = COUNT.matcher(document.folded(), block.span().start(), end);
      boolean file = FILE.isIn(document.text(block));
      boolean inline =
          document.get(Contents.ANALYSIS).stream()
              .anyMatch(contents -> contents.heading().start() == block.span().start());
      if (block.role() != Role.CONTENTS
          && !inline
          && (file || block.span().length() > 80 || Endings.closed(document.text(block)))) {
        continue;
      }
      if (count.find()) {
        int declared = number(count.group(2));
        int found =
            parts(document, document.folded().substring(block.span().start(), count.start()));
        if (declared > 1 && found < declared) {
          reporter.report(
              Problem.of(info, new Span(count.start(1), count.end(1)))
                  .message("count")
                  .with("declared", count.group(1))
                  .with("found", Math.max(1, found)));
        }
        return;
      }
    }
  }

  /**
   * How many reports of a compilation stand in the body, by the contents and by the titles that
   * count them or repeat the words of the compilation's own.
   */
  private static int parts(Document document, String title) {
    int found =
        document.get(ContentsMatch.ANALYSIS).stream()
            .mapToInt(ContentsMatch::found)
            .max()
            .orElse(0);
    Set<Integer> numbers = new HashSet<>();
    String kind = Titles.letters(title);
    String noun = kind.substring(Math.max(0, kind.length() - 2));
    int titles = 0;
    for (Block block : document.blocks()) {
      if (block.role() == Role.FURNITURE || block.role() == Role.CONTENTS) {
        continue;
      }
      String words = block.span().of(document.folded());
      Matcher part = PART.matcher(words);
      Matcher counted = COUNTED_TITLE.matcher(words);
      if (part.lookingAt()) {
        numbers.add(number(part.group(1) == null ? part.group(2) : part.group(1)));
      } else if (counted.matches() && kind.contains(Titles.letters(counted.group(1)))) {
        numbers.add(number(counted.group(2)));
      } else if (words.length() <= LONGEST_TITLE
          && !COUNT.isIn(words)
          && !Endings.closed(words)
          && Titles.letters(words).endsWith(noun)) {
        titles++;
      }
    }
    return Math.max(Math.max(found, titles), numbers.size());
  }

  private static int number(String words) {
    if (Character.isDigit(words.charAt(0))) {
      return Integer.parseInt(words);
    }
    Numbering numbering = Numbering.at("(" + words + ")", 0, words.length() + 2);
    return numbering == null ? 0 : numbering.number();
  }

  /**
   * Reports each run of entries without a place in the body. A text that lost a part lost it in one
   * place or two; a list of which titles all along are not found lists something else, or its
   * titles were not read as such. What stands before the list, an abstract or a preface, is there.
   */
  private void missing(Document document, ContentsMatch match, Reporter reporter) {
    List<Contents.Entry> entries = match.contents().entries();
    Set<String> earlier = titlesBefore(document, match.contents().span().start());
    List<Problem> problems = new ArrayList<>();
    int i = 0;
    while (i < entries.size()) {
      String key = entries.get(i).key();
      if (match.places().get(i).isPresent()
          || key.isEmpty()
          || OWN_TITLE.matcher(key).matches()
          || earlier.contains(key)) {
        i++;
        continue;
      }
      int last = i;
      while (last + 1 < entries.size()
          && match.places().get(last + 1).isEmpty()
          && !earlier.contains(entries.get(last + 1).key())) {
        last++;
      }
      Span span = entries.get(i).span().union(entries.get(last).span());
      Problem problem =
          Problem.of(info, span)
              .with("missing", last - i + 1)
              .with("all", entries.size())
              .with("first", entries.get(i).title())
              .with("last", entries.get(last).title());
      // of a text that stops inside a sentence the last parts are cut off, which is told there
      boolean cut = last == entries.size() - 1 && stopsInside(document);
      // 附件：数据表 alone lies in a file of its own
      boolean apart = i == last && entries.get(i).title().startsWith("附件");
      problem = cut || apart ? problem.severity(Severity.INFO) : problem;
      problems.add(i == last ? problem.message("one") : problem.message("many"));
      i = last + 1;
    }
    for (Problem problem : problems) {
      reporter.report(problems.size() > MOST_GAPS ? problem.severity(Severity.INFO) : problem);
    }
  }

  /** Whether the last words of the text are a sentence without end. */
  private static boolean stopsInside(Document document) {
    List<BodyEnd> ends = document.get(BodyEnd.ANALYSIS);
    if (ends.isEmpty()) {
      return false;
    }
    BodyEnd end = ends.get(ends.size() - 1);
    String words = end.words().of(document.text());
    return document.blocks().get(end.block()).kind() == BlockKind.PARAGRAPH
        && words.length() > LONGEST_TITLE
        && !Endings.closed(words);
  }

  /** The short blocks before {@code end}, as titles are compared. */
  private static Set<String> titlesBefore(Document document, int end) {
    Set<String> titles = new HashSet<>();
    for (Block block : document.blocks()) {
      if (block.span().end() > end) {
        break;
      }
      if (block.span().length() <= LONGEST_TITLE) {
        titles.add(Titles.key(block.span().of(document.folded())));
      }
    }
    return titles;
  }
}
