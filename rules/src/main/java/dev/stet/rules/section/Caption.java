package dev.stet.rules.section;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that begins with the number of a figure, table or attachment: {@code 表3 各乡镇降水量}, {@code
 * Appendix B: Sites}. Immutable.
 *
 * @param kind of what is numbered, {@link #kind}
 * @param number as numbers are compared, {@link #number}
 * @param span the kind and the number
 */
record Caption(String kind, String number, Span span) {
  /** The captions of a document in order. */
  static final Analysis<List<Caption>> ANALYSIS = Caption::of;

  /** How such a thing is numbered: 3, 2-1, A.2, and 附件二. */
  static final String NUMBER =
      "([0-9]{1,3}(?:[-.–—][0-9]{1,3}){0,3}|[IVX]{2,5}(?![A-Za-z])|[A-Z](?:[.-]?[0-9]{1,2})?(?![A-Za-z])|[一二三四五六七八九十]{1,3}(?![\\p{IsHan}&&[^为至所中的是]]))";

  private static final PrefilteredPattern LINE =
      PrefilteredPattern.compile(
          "^[\\s*_#|>!(\\[【]*((?i:附图|附表|附件|附录|图|表|Figure|Fig\\.|Table|Appendix|Annex|Schedule|Exhibit|Attachment|Section|Chapter|Volume|Book|Slide))\\s*"
              + NUMBER
              + "(?!\\s*(?:中|所示|所列|可见|显示|的|shows?\\b|lists?\\b|gives?\\b))",
          Pattern.MULTILINE);

  private static List<Caption> of(Document document) {
    List<Caption> captions = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.role() == Role.FURNITURE || block.role() == Role.CONTENTS) {
        continue;
      }
      Matcher line = LINE.matcher(document.folded(), block.span().start(), block.span().end());
      while (line.find()) {
        captions.add(
            new Caption(
                kind(line.group(1)), number(line.group(2)), new Span(line.start(1), line.end(2))));
      }
    }
    return List.copyOf(captions);
  }

  /** One word for what has several names. */
  static String kind(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "fig.", "figs.", "figures" -> "figure";
      case "tables" -> "table";
      case "annex" -> "appendix";
      case "clause" -> "section";
      default -> lower;
    };
  }

  /** {@code number} with one kind of dash, and in figures where it is Chinese. */
  static String number(String number) {
    if (number.charAt(0) >= 0x2E80) {
      Numbering numbering = Numbering.at("(" + number + ")", 0, number.length() + 2);
      return numbering == null ? number : String.valueOf(numbering.number());
    }
    return number.replaceAll("[–—-]", "-");
  }
}
