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
          "^[\\s*_#|>!(\\[【]*(?:[0-9]{1,2}\\. {1,4}(?=App|Ann))?((?i:附图|附表|附件|附录|图|表|Figure|Fig\\.?|Table|Appendix|Annex|Schedule|Exhibit|Attachment|Section|Chapter|Volume|Book|Slide))\\s*"
              + NUMBER
              + "(?!\\s*(?:中|所示|所列|可见|显示|的|shows?\\b|lists?\\b|gives?\\b))",
          Pattern.MULTILINE);

  /** What a page's text runs together before a caption: the figures of an axis, (a) and (b). */
  private static final PrefilteredPattern INNER =
      PrefilteredPattern.compile(
          "(?<=[0-9)\\]%°|\\p{Lu}]|[ \\t]{3})[ \\t]+((?i:Figure|Fig\\.?|Table)|图|表)\\s?"
              + NUMBER
              + "[.:]?\\s+(?=\\p{Lu}|\\p{IsHan}{2})");

  /** 图3 - 3: spaces set round the dash. */
  private static final PrefilteredPattern SPACED =
      PrefilteredPattern.compile("(?m:^)\\s*(图|表)\\s?([0-9]{1,3} ?[-–—.] ?[0-9]{1,3})(?![0-9])");

  /** Annex 1: plans. Annex 2: photographs.: one paragraph that lists what is attached. */
  private static final PrefilteredPattern LISTED =
      PrefilteredPattern.compile(
          "(?<=[.;,] )(Appendix|Annex|Schedule|Exhibit|Attachment)\\s" + NUMBER + "(?=: | [-–—] )");

  private static final Pattern KIND = Pattern.compile("(?i:figure|fig\\.?|table)|图|表");

  private static final Pattern AT_HEAD = Pattern.compile("\\s*" + NUMBER + "\\s");

  private static final int LONGEST_KIND = 8;

  private static List<Caption> of(Document document) {
    List<Caption> captions = new ArrayList<>();
    Block kind = null;
    for (Block block : document.blocks()) {
      if (block.role() == Role.FURNITURE || block.role() == Role.CONTENTS) {
        continue;
      }
      if (kind != null) {
        split(document, kind, block, captions);
      }
      boolean bare =
          block.span().length() <= LONGEST_KIND
              && KIND.matcher(block.span().of(document.folded()).strip()).matches();
      kind = bare ? block : null;
      add(LINE, document, block, captions);
      add(INNER, document, block, captions);
      add(SPACED, document, block, captions);
      add(LISTED, document, block, captions);
    }
    return List.copyOf(captions);
  }

  private static void add(
      PrefilteredPattern pattern, Document document, Block block, List<Caption> captions) {
    Matcher line = pattern.matcher(document.folded(), block.span().start(), block.span().end());
    while (line.find()) {
      captions.add(of(line.group(1), line.group(2), line.start(1), line.end(2)));
    }
  }

  /** Figure on one line and 3.2 Head against discharge on the next. */
  private static void split(Document document, Block kind, Block next, List<Caption> captions) {
    String folded = document.folded();
    Matcher number = AT_HEAD.matcher(folded).region(next.span().start(), next.span().end());
    if (number.lookingAt()) {
      String word = kind.span().of(folded).strip();
      captions.add(of(word, number.group(1), kind.span().start(), number.end(1)));
    }
  }

  private static Caption of(String word, String number, int start, int end) {
    String kind = kind(word);
    return new Caption(kind, number(kind, number.replace(" ", "")), new Span(start, end));
  }

  /** One word for what has several names. */
  static String kind(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "fig", "fig.", "figs.", "figures" -> "figure";
      case "tables" -> "table";
      case "annex" -> "appendix";
      case "clause" -> "section";
      default -> lower;
    };
  }

  /**
   * {@code number} as those of its kind are compared: 3.1 and 3-1 are one figure, and two sections.
   */
  static String number(String kind, String number) {
    boolean object =
        switch (kind) {
          case "figure", "table", "图", "表", "附图", "附表" -> true;
          default -> false;
        };
    return object ? number(number).replace('.', '-') : number(number);
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
