package dev.stet.rules.section;

import dev.stet.core.analysis.Mentions;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reference to a figure, table, attachment or section that is not there. */
final class DanglingReference implements Rule {
  private static final String NUMBER =
      "([0-9]{1,3}(?:[-.–—][0-9]{1,3}){0,3}|[A-Z](?:\\.[0-9]{1,2})?(?![A-Za-z]))";
  private static final String KIND =
      "(Figure|Fig\\.|Table|Appendix|Annex|Section|Chapter)\\s+" + NUMBER;
  private static final Pattern CHINESE =
      Pattern.compile(
          "(?:见|如|由|从|参见|详见|参照|根据|按照|列于|列入)(附图|附表|附件|附录|图|表)\\s*"
              + NUMBER
              + "|(?:见|参见|详见|参照)(?:本文|本报告|本方案|本预案)?第?\\s*([0-9]{1,2}(?:\\.[0-9]{1,2}){0,3})\\s*([节章])");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(?:see|see also|in|from|refer to|shown in|given in|listed in|summari[sz]ed in|described in)\\s+"
              + KIND
              + "|\\b"
              + KIND
              + "\\s+(?=(?:shows|gives|lists|presents|compares|contains|illustrates|summari[sz]es|sets out)\\b)");
  private static final Pattern CAPTION =
      Pattern.compile(
          "[\\s*_#|(\\[【]*(附图|附表|附件|附录|图|表|Figure|Fig\\.|Table|Appendix|Annex|Section|Chapter|APPENDIX|TABLE|FIGURE|ANNEX)\\s*"
              + NUMBER);
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "^\\s*(?:,\\s*)?(?:of|in|from|to)\\s+(?:the |that |this |its )?(?:\\[|RFC|ISO|IEEE|NIST|SP |PEP|[A-Z]{2,}|original|other|previous|directive|regulation|act|guide|book|paper|standard)"
              + "|^\\s*(?:of|in)\\b|^[)\\]]?\\s*\\[");

  private static final Pattern ATTACHED = Pattern.compile("\\s*附\\s?件?\\s?[:：]\\s*");
  private static final Pattern ITEM = Pattern.compile("(?<![0-9.])([0-9]{1,2})[.、](?![0-9])");

  private static final Mentions NEEDED_CHINESE =
      Mentions.of(
          "如附", "如图", "如表", "照附", "照图", "照表", "据附", "据图", "据表", "于附", "于图", "于表", "入附", "入图", "入表",
          "由图", "由表", "从图", "从表", "见", "参照");
  private static final Mentions NEEDED_ENGLISH =
      Mentions.of("Figure", "Fig.", "Table", "Appendix", "Annex", "Section", "Chapter");

  private final RuleInfo info;

  DanglingReference(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    Map<String, Set<String>> there = captions(document);
    for (Block block : document.blocks()) {
      if (block.role() != Role.BODY || block.kind() == BlockKind.HEADING) {
        continue;
      }
      Span span = block.span();
      if (NEEDED_CHINESE.in(document.folded(), span.start(), span.end())) {
        references(document, block, CHINESE, there, reporter);
      }
      if (NEEDED_ENGLISH.in(document.folded(), span.start(), span.end())) {
        references(document, block, ENGLISH, there, reporter);
      }
    }
  }

  private void references(
      Document document,
      Block block,
      Pattern pattern,
      Map<String, Set<String>> there,
      Reporter reporter) {
    String folded = document.folded();
    Matcher matcher = pattern.matcher(folded).region(block.span().start(), block.span().end());
    while (matcher.find()) {
      Reference reference = Reference.of(matcher);
      String after = folded.substring(matcher.end(), Math.min(folded.length(), matcher.end() + 30));
      boolean elsewhere =
          ELSEWHERE.matcher(after).find() || quoted(folded, matcher.start(), block.span().start());
      if (elsewhere) {
        continue;
      }
      Set<String> numbers = there.getOrDefault(reference.kind(), Set.of());
      Problem problem =
          Problem.of(info, reference.span())
              .with("reference", reference.span().of(document.text()))
              .with("last", numbers.size());
      if (isMissing(reference, numbers)) {
        reporter.report(problem.message("missing"));
      } else if (numbers.isEmpty() && reference.isAttached()) {
        // nothing of the kind: they may have been left in files of their own
        reporter.report(problem.message("none").severity(Severity.INFO));
      }
    }
  }

  private static boolean isMissing(Reference reference, Set<String> numbers) {
    String number = reference.number();
    if (numbers.isEmpty() || numbers.contains(number)) {
      return false;
    }
    if (reference.kind().equals("section") || reference.kind().equals("chapter")) {
      String chapter = number.contains(".") ? number.substring(0, number.indexOf('.')) : number;
      boolean counted = numbers.contains("1") && numbers.contains("2");
      return counted && (like(numbers, number) || !numbers.contains(chapter));
    }
    return like(numbers, number);
  }

  /** Whether the numbers there are written like this one: 3-1 beside 3-2, B beside A. */
  private static boolean like(Set<String> numbers, String number) {
    String shape = shape(number);
    return numbers.stream().anyMatch(other -> shape(other).equals(shape));
  }

  private static String shape(String number) {
    return number.replaceAll("[0-9]+", "0").replaceAll("[A-Z]", "A");
  }

  private static boolean quoted(String folded, int at, int start) {
    String before = folded.substring(Math.max(start, at - 40), at);
    return before.contains("》") || before.contains("RFC") || before.endsWith("], ");
  }

  private static Map<String, Set<String>> captions(Document document) {
    Map<String, Set<String>> there = new HashMap<>();
    int attached = 0;
    for (Block block : document.blocks()) {
      if (block.role() == Role.FURNITURE || block.role() == Role.CONTENTS) {
        continue;
      }
      Matcher caption =
          CAPTION.matcher(document.folded()).region(block.span().start(), block.span().end());
      attached = listed(document, block, attached, there);
      if (caption.lookingAt()) {
        add(there, kind(caption.group(1)), number(caption.group(2)));
      }
      if (block.kind() == BlockKind.HEADING) {
        Numbering numbering = Numbering.of(document, block);
        if (numbering != null) {
          heading(there, numbering);
        }
      }
    }
    return there;
  }

  /**
   * 附件：1.报名表⏎2.展位图 names attachments 1 and 2.
   *
   * @param attached how many were named up to here, 0 outside such a list
   * @return how many are named now
   */
  private static int listed(
      Document document, Block block, int attached, Map<String, Set<String>> there) {
    Matcher list = ATTACHED.matcher(block.span().of(document.folded()));
    int from = block.span().start();
    int named = attached;
    if (list.lookingAt()) {
      from += list.end();
      named = 0;
    } else if (attached == 0) {
      return 0;
    }
    Numbering item = Numbering.at(document.folded(), from, block.span().end());
    if (item == null || item.style() != Numbering.Style.ARABIC || item.number() != named + 1) {
      return 0;
    }
    Matcher more = ITEM.matcher(document.folded()).region(from, block.span().end());
    while (more.find()) {
      named = Math.max(named, Integer.parseInt(more.group(1)));
      add(there, "附件", more.group(1));
    }
    return named;
  }

  private static void heading(Map<String, Set<String>> there, Numbering numbering) {
    StringBuilder number = new StringBuilder();
    for (int part : numbering.numbers()) {
      number.append(number.isEmpty() ? "" : ".").append(part);
    }
    switch (numbering.style()) {
      case ARABIC, DECIMAL, SECTION, CHAPTER -> {
        add(there, "section", number.toString());
        if (numbering.depth() == 1) {
          add(there, "chapter", number.toString());
        }
      }
      case LETTER, APPENDIX ->
          add(there, "appendix", String.valueOf((char) ('A' + numbering.number() - 1)));
      default -> {
        // other styles are not what a reference names
      }
    }
  }

  private static void add(Map<String, Set<String>> there, String kind, String number) {
    there.computeIfAbsent(kind, key -> new HashSet<>()).add(number);
  }

  /** A figure, table, attachment or section that the text names. */
  private record Reference(String kind, String number, Span span) {
    static Reference of(Matcher matcher) {
      for (int group = 1; group < matcher.groupCount(); group += 2) {
        String first = matcher.group(group);
        String second = matcher.group(group + 1);
        if (first == null || second == null) {
          continue;
        }
        Span span = new Span(matcher.start(group), matcher.end());
        return Character.isDigit(first.charAt(0))
            ? new Reference(second.equals("章") ? "chapter" : "section", first, span)
            : new Reference(DanglingReference.kind(first), DanglingReference.number(second), span);
      }
      throw new IllegalArgumentException("no group of the reference matched");
    }

    boolean isAttached() {
      return kind.startsWith("附") || kind.equals("appendix");
    }
  }

  private static String kind(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "fig.", "figure" -> "figure";
      case "annex", "appendix" -> "appendix";
      default -> word.toLowerCase(Locale.ROOT);
    };
  }

  private static String number(String number) {
    return number.replaceAll("[–—-]", "-");
  }
}
