package dev.stet.core.analysis;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Marks who signed and when, at the end of the body: short lines without a stop that end in, or
 * stand next to, a date.
 */
final class Signatures {
  private static final Pattern DATE =
      Pattern.compile(
          "[(（]?[0-9xX×*〇○一二三四五六七八九十年月日\\s._/-]{6,22}[)）]?(?:[，,\\s(（]{0,2}(?:星期|周)[一二三四五六日天][)）]?)?(?:于\\p{IsHan}{2,12})?"
              + "|(?i)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]*\\s+[0-9]{1,2},?\\s+[0-9]{4}"
              + "|(?:\\p{Lu}[\\p{L}'’ -]{1,24},\\s+)?[0-9]{1,2}(?:st|nd|rd|th)?\\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]*\\s+[0-9]{4}");

  private static final Pattern SIGNED =
      Pattern.compile(
          "[(（]?(?:印章|公章|盖章|签字|签名|签章|落款|报告人|述职人|汇报人|责任人|负责人|联系人|联系电话|记录人?|主持人?|抄送|印发|编制|审核|日期|时间)[:：)）]?.{0,40}"
              + "|(?i)(?:signed|signature|prepared by|approved by|reviewed by|yours (?:sincerely|faithfully)|sincerely|best regards|regards|date|minutes taken by)\\b.{0,60}");

  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_DATE = 44;
  private static final int MOST_LINES = 8;

  /** Name, office, place and date, where they are one paragraph. */
  private static final int MOST_LINES_OF_ONE = 4;

  private Signatures() {}

  static void mark(Document document, List<Block> blocks) {
    int first = -1;
    int seen = 0;
    boolean dated = false;
    for (int i = blocks.size() - 1; i > 0 && seen < MOST_LINES; i--) {
      Block block = blocks.get(i);
      boolean aside = block.kind() == BlockKind.FOOTNOTE || block.kind() == BlockKind.COMMENT;
      if (block.role() == Role.FURNITURE || aside) {
        continue;
      }
      if (block.role() != Role.BODY || block.kind() != BlockKind.PARAGRAPH) {
        break;
      }
      List<String> lines = document.text(block).strip().lines().map(String::strip).toList();
      boolean closes = lines.stream().anyMatch(Signatures::isDateOrSigned);
      if (lines.size() > MOST_LINES_OF_ONE
          || !lines.stream().allMatch(line -> isDateOrSigned(line) || isName(line))) {
        break;
      }
      if (closes) {
        dated = true;
        first = i;
      } else if (dated) {
        // the body that signs stands before the date; a name after it stands with it
        first = i;
      }
      seen++;
    }
    if (first > 0 && dated) {
      for (int i = first; i < blocks.size(); i++) {
        Block block = blocks.get(i);
        if (block.role() == Role.BODY && block.kind() == BlockKind.PARAGRAPH) {
          blocks.set(i, block.withRole(Role.SIGNATURE));
        }
      }
    }
  }

  private static boolean isDateOrSigned(String words) {
    boolean date =
        words.length() <= LONGEST_DATE && DATE.matcher(words).matches() && hasFigures(words);
    return date || SIGNED.matcher(words).matches();
  }

  private static boolean hasFigures(String words) {
    return words.chars().anyMatch(c -> "0123456789xX×*一二三四五六七八九十".indexOf(c) >= 0);
  }

  private static boolean isName(String words) {
    return words.length() <= LONGEST_NAME
        && !words.isEmpty()
        && !Endings.closed(words)
        && words.chars().noneMatch(c -> "，,；;：:、。".indexOf(c) >= 0);
  }
}
