package dev.stet.core.analysis;

import dev.stet.core.search.Mentions;

/**
 * What an editor, a scanner's operator or an export says in brackets of what it did not have: a
 * part of a text, and what became of it.
 */
final class LossNoticeWords {
  private static final String OPEN = "(?<=[\\[(<{]\\s?(?:\\.{3}|…)?\\s?)";
  private static final String INSIDE = "[^\\]\\[()<>{}\\n]";
  private static final String CLOSE = "(?=(?:\\s?(?:\\.{3}|…))?\\s?[\\])>}])";

  private static final String PART =
      "\\b(?:pages?|(?<=(?:last|first|bottom|top) )lines?|slides?|sheets?|leaf|leaves|folios?|chapters?|paragraphs?|paras?\\.?|stanzas?|verses|verso)\\b";

  private static final String GONE =
      "\\b(?:not (?:shown|included|displayed|reproduced|copied|scanned|legible|kept|printed|transcribed|filmed)|wanting|illegible|unreadable|undecipherable|lost|torn|missing|omitted|faded|blotted|stained|cut off|left out|skipped)\\b";

  /** A part of the text is not there, and the text says so. */
  static final String CUT =
      "(?i:"
          + OPEN
          + "(?:(?:the )?(?:last|first|next|rest|bottom|top|foot|end|half|one|two|three|several|some|a few|about|approx\\.|another|remaining|[0-9]{1,3})\\b"
          + INSIDE
          + "{0,20}?)?"
          + PART
          + INSIDE
          + "{0,30}?"
          + GONE
          + INSIDE
          + "{0,30}"
          + CLOSE
          + ")"
          // only the first 8 of 12 pages are in this file
          + "|(?i:(?:^|(?<=[\\[(<]))\\s?only (?:the )?(?:first|last) [0-9]{1,3}(?: (?:pages|slides|sheets|lines|chapters))? (?:out )?of (?:the |its )?[0-9]{1,3}(?: (?:pages|slides|sheets|lines|chapters))? (?:is|are|was|were|could be)\\b[^.)\\]\\n]{0,50})"
          + "|(?i:^\\W{0,4}\\+ ?[0-9]{1,3} more (?:stor(?:y|ies)|articles?|pages?|features?|letters?|photos?|reports?|posts?|recipes?|items?|events?)\\b[^.\\n]{0,50}$)"
          + "|(?i:^\\W{0,4}(?:show|view|load|see|expand|open) (?:the )?(?:rest|remainder) of (?:this|the) [a-z]{3,14}\\W{0,3}$)"
          + "|(?<=[(\\[【])[^()\\[\\]【】。\\n]{0,8}(?:录音|录像|视频|音频|信号|磁带|直播|速记)[^()\\[\\]【】。\\n]{0,6}(?:中断|缺失|丢失|听不清|无法辨认|无法播放|损坏|空白)[^()\\[\\]【】。\\n]{0,14}(?=[)\\]】])";

  /** Every such notice holds one of these. */
  static final Mentions NEEDED =
      Mentions.of(
          "not shown",
          "not included",
          "not displayed",
          "not reproduced",
          "not copied",
          "not scanned",
          "not legible",
          "not kept",
          "not printed",
          "not transcribed",
          "not filmed",
          "wanting",
          "illegible",
          "unreadable",
          "undecipherable",
          "lost",
          "torn",
          "missing",
          "omitted",
          "faded",
          "blotted",
          "stained",
          "cut off",
          "left out",
          "skipped",
          "only the first",
          "only first",
          "only the last",
          " more ",
          "rest of",
          "remainder of",
          "中断",
          "缺失",
          "丢失",
          "听不清",
          "无法辨认",
          "无法播放",
          "损坏",
          "空白");

  private LossNoticeWords() {}
}
