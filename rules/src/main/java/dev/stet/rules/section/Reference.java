package dev.stet.rules.section;

import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Span;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;

/**
 * A figure, table, attachment or section that the text names.
 *
 * @param kind what it is, in English
 * @param number its number, as {@link Caption} writes it
 * @param span its name and number
 * @param whole the words that name it, {@code see} and all
 */
record Reference(String kind, String number, Span span, Span whole) {
  private static final String OBJECT =
      "(Figures?|Figs?\\.|Tables?|Appendix|Annex|Schedule|Exhibit|Attachment)\\s+" + Caption.NUMBER;

  /** Volume 4, of a set of which others are named at the beginning of lines. */
  private static final String VOLUME =
      "(?:in|on|see|under|of|to|with|by|backup)\\s+(Volume|Part|Book|[Ss]lide)\\s+([0-9]{1,2})(?=[;.)]|,? (?:and|or|by|before|below|above)\\b)";

  private static final String DIVISION =
      "([Ss]ection|[Cc]hapter|[Cc]lause|Article)\\s+" + Caption.NUMBER + "(?![0-9]|\\.[0-9])";

  private static final PrefilteredPattern CHINESE =
      PrefilteredPattern.compile(
          "(?:见|如|由|从|参见|详见|参照|根据|按照|列于|列入)(附图|附表|附件|附录|图|表)\\s*"
              + Caption.NUMBER
              + "|(附件|附表|附录)\\s*(?![A-Z])"
              + Caption.NUMBER
              + "|(?:见|参见|详见|参照)(?:本[\\p{IsHan}]{1,4}?)?第?\\s*([0-9]{1,2}(?:\\.[0-9]{1,2}){0,3})\\s*([节章])"
              + "|[(](附图|附表|附件|图|表)\\s*"
              + Caption.NUMBER
              + "\\s*[)]"
              + "|(?:见|参见|详见|参照)(?:本[\\p{IsHan}]{1,4}?)?(第\\s*[一二三四五六七八九十]{1,3})\\s*(章|节|部分)"
              + "|(?:按照?|依照|根据)(?:本|招标|采购|磋商|谈判)?(?:文件|报告|方案)(第\\s*[一二三四五六七八九十]{1,3})\\s*(章|节|部分)"
              + "|(?:按|由|见|如|据|将|代入|公|用)(式)\\s*[(]([0-9]{1,2}(?:[-–][0-9]{1,2})?)[)]"
              + "|本(?:报告|方案|规划|文件|手册|办法|纪要|指南|标书)(第\\s*[0-9一二三四五六七八九十]{1,3})\\s*(章|节|部分)"
              + "|本(?:合同|协议|办法|规定|条例|细则|制度|章程|规则|规程|法)(第\\s*[0-9一二三四五六七八九十百]{1,6})\\s*(条)"
              + "|(?:按|按照|依照|依据|执行|适用|违反)(第\\s*[一二三四五六七八九十百]{1,5})\\s*(条)(?=处理|执行|办理|承担|约定|规定|的约定|的规定)"
              + "|(?:按|按照|依照|执行)([0-9]{1,2}(?:\\.[0-9]{1,2}){1,3})\\s*(节)");

  private static final PrefilteredPattern ENGLISH =
      PrefilteredPattern.compile(
          "\\b(?:[Ss]ee|[Ss]ee also|in|from|[Uu]nder|with|refer to|[Ss]ubject to|pursuant to|required by|shown in|given in|listed in|summari[sz]ed in|described in)\\s+"
              + DIVISION
              + "|(?<![\\[(\\w*#|])\\b"
              + OBJECT
              + "|(?<=\\()"
              + OBJECT
              + "(?=\\))|\\b"
              + VOLUME
              + "|\\b"
              + DIVISION
              + "\\s+(?=(?:shows|gives|lists|presents|compares|contains|illustrates|summari[sz]es|sets out|says|states|provides|discusses|considers|concludes|introduces|reports|reviews|examines|outlines|evaluates|analyses|analyzes|requires|deals|covers|explains|describes|applies)\\b)");

  private static final Mentions NEEDED_CHINESE =
      Mentions.of(
          "如图", "如表", "按第", "照第", "据第", "行第", "用第", "反第", "节", "照图", "照表", "据图", "据表", "于图", "于表",
          "入图", "入表", "由图", "由表", "从图", "从表", "见", "参照", "附", "(图", "(表", "式(", "同第", "议第", "法第",
          "定第", "例第", "则第", "度第", "程第", "告第", "案第", "划第", "件第", "册第", "要第", "南第", "书第");

  private static final Mentions NEEDED_ENGLISH =
      Mentions.of(
          "Figure",
          "Fig.",
          "Table",
          "Appendix",
          "Annex",
          "Schedule",
          "Exhibit",
          "Attachment",
          "Volume",
          "Part ",
          "lide ",
          "Book",
          "Section",
          "Chapter",
          "lause",
          "Article",
          "section",
          "chapter",
          "Figs");

  /** Those of {@code block}. */
  static List<Reference> in(Document document, Span block) {
    String folded = document.folded();
    List<Reference> references = new ArrayList<>();
    if (NEEDED_CHINESE.in(folded, block.start(), block.end())) {
      CHINESE
          .matcher(folded, block.start(), block.end())
          .results()
          .forEach(found -> references.add(of(found)));
    }
    if (NEEDED_ENGLISH.in(folded, block.start(), block.end())) {
      ENGLISH
          .matcher(folded, block.start(), block.end())
          .results()
          .forEach(found -> references.add(of(found)));
    }
    return references;
  }

  private static Reference of(MatchResult matcher) {
    Span whole = new Span(matcher.start(), matcher.end());
    for (int group = 1; group < matcher.groupCount(); group += 2) {
      String first = matcher.group(group);
      String second = matcher.group(group + 1);
      if (first == null || second == null) {
        continue;
      }
      Span span = new Span(matcher.start(group), matcher.end(group + 1));
      return switch (second) {
        case "章" -> new Reference("chapter", counted(first), span, whole);
        case "节" -> new Reference("section", counted(first), span, whole);
        case "部分" -> new Reference("part", Caption.number(first.substring(1).strip()), span, whole);
        case "条" -> new Reference("article", article(first), span, whole);
        default -> {
          String kind = Caption.kind(first);
          yield new Reference(kind, Caption.number(kind, second), span, whole);
        }
      };
    }
    throw new IllegalArgumentException("no group of the reference matched");
  }

  private static String counted(String number) {
    return number.startsWith("第") ? Caption.number(number.substring(1).strip()) : number;
  }

  private static String article(String number) {
    Numbering numbering = Numbering.at(number + "条", 0, number.length() + 1);
    return numbering == null ? number : String.valueOf(numbering.number());
  }

  /** Whether it names a part of the text, rather than what stands beside it. */
  boolean isDivision() {
    return switch (kind) {
      case "section", "chapter", "article", "part" -> true;
      default -> false;
    };
  }
}
