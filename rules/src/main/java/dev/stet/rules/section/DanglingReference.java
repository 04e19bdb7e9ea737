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
  private static final Pattern CHINESE =
      Pattern.compile("(?:见|如|参见|详见|参照|根据|按照|列于|列入)(附图|附表|附件|附录|图|表)\\s*" + NUMBER);
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(?:see|see also|in|from|refer to|shown in|given in|listed in|summari[sz]ed in|described in)\\s+(Figure|Fig\\.|Table|Appendix|Annex|Section|Chapter)\\s+"
              + NUMBER);
  private static final Pattern CAPTION =
      Pattern.compile(
          "[\\s*_#|(\\[【]*(附图|附表|附件|附录|图|表|Figure|Fig\\.|Table|Appendix|Annex|Section|Chapter|APPENDIX|TABLE|FIGURE|ANNEX)\\s*"
              + NUMBER);
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "^\\s*(?:,\\s*)?(?:of|in|from|to)\\s+(?:the |that |this |its )?(?:\\[|RFC|ISO|IEEE|NIST|SP |PEP|[A-Z]{2,}|original|other|previous|directive|regulation|act|guide|book|paper|standard)"
              + "|^\\s*(?:of|in)\\b|^[)\\]]?\\s*\\[");

  private static final Mentions NEEDED_CHINESE =
      Mentions.of(
          "见附", "见图", "见表", "如附", "如图", "如表", "照附", "照图", "照表", "据附", "据图", "据表", "于附", "于图", "于表",
          "入附", "入图", "入表");
  private static final Mentions NEEDED_ENGLISH =
      Mentions.of("Figure", "Fig.", "Table", "Appendix", "Annex", "Section", "Chapter");

  private static final int FEWEST_CAPTIONS = 2;

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
      String kind = kind(matcher.group(1));
      String number = number(matcher.group(2));
      Set<String> numbers = there.getOrDefault(kind, Set.of());
      String after = folded.substring(matcher.end(), Math.min(folded.length(), matcher.end() + 30));
      boolean elsewhere =
          ELSEWHERE.matcher(after).find() || quoted(folded, matcher.start(), block.span().start());
      if (elsewhere
          || numbers.size() < FEWEST_CAPTIONS
          || numbers.contains(number)
          || (kind.equals("section") && !numbers.contains("1"))
          || !like(numbers, number)) {
        continue;
      }
      Span span = new Span(matcher.start(1), matcher.end());
      reporter.report(
          Problem.of(info, span)
              .with("reference", span.of(document.text()))
              .with("last", numbers.size()));
    }
  }

  /** Whether the numbers there are written like this one: 3-1 beside 3-2, B beside A. */
  private static boolean like(Set<String> numbers, String number) {
    String shape = shape(number);
    return numbers.stream().filter(other -> shape(other).equals(shape)).count() >= FEWEST_CAPTIONS;
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
    for (Block block : document.blocks()) {
      if (block.role() == Role.FURNITURE || block.role() == Role.CONTENTS) {
        continue;
      }
      Matcher caption =
          CAPTION.matcher(document.folded()).region(block.span().start(), block.span().end());
      if (caption.lookingAt()) {
        add(there, kind(caption.group(1)), number(caption.group(2)));
      }
      if (block.kind() == BlockKind.HEADING) {
        Numbering numbering =
            Numbering.at(document.folded(), block.span().start(), block.span().end());
        if (numbering != null) {
          heading(there, numbering);
        }
      }
    }
    return there;
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
