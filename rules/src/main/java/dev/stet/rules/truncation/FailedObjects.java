package dev.stet.rules.truncation;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a program wrote in place of a picture, a table or a page that it could not take along:
 * {@code [Figure 1 not available in this version]}, {@code Photo 1: (upload failed)}, {@code
 * （此处流程图无法显示）}. It stands in brackets that are all of a line, so that a remark in a sentence on
 * what a chart does not show is none.
 */
final class FailedObjects {
  private static final Mentions FAILURES =
      Mentions.of(
          "not ",
          "cannot",
          "can't",
          "failed",
          "missing",
          "unavailable",
          "loading",
          "无法",
          "未能",
          "失败",
          "出错",
          "缺失",
          "丢失",
          "显示",
          "未导出",
          "未转换",
          "未上传",
          "未扫描");

  private static final String OBJECT =
      "(?i:\\b(?:image|picture|photo|photograph|figure(?!s)|chart|graph|table(?!s)|diagram|map|drawing|illustration|screenshot|video|equation|formula|logo|attachment|slide|pages? [0-9]|pp?\\. ?[0-9]|fig\\. ?[0-9]))";

  /** All of a line; the object may be named before the brackets. */
  private static final Pattern BRACKETS =
      Pattern.compile(
          "(?:!?\\[[^\\[\\]]{0,60}\\])?\\(([^()]{4,110})\\)|\\[([^\\[\\]]{4,110})\\]"
              + "|<!-- ?([^<>]{4,110}?) ?-->|("
              + OBJECT
              + " ?[0-9A-Z.-]{0,6}: ?[\\[(][^\\[\\]()]{4,80}[\\])])");

  private static final PrefilteredPattern NAMED =
      PrefilteredPattern.compile(
          OBJECT
              + "|图片|图像|照片|视频|公式|附件|插图|图表|[\\p{IsHan}]图(?![\\p{IsHan}])|[\\p{IsHan}]图(?=无法|未|加载|转换|缺失|丢失)|[图表] ?[0-9]|第? ?[0-9][0-9—–~-]{0,6} ?页");

  private static final PrefilteredPattern FAILED =
      PrefilteredPattern.compile(
          "(?i:\\bnot (?:be )?(?:available|exported|converted|extracted|scanned|displayed|loaded|found|reproduced|supported|rendered|recogni[sz]ed|embedded|downloaded|imported|transferred|shown)\\b|\\b(?:cannot|can't|could not|couldn't) be [a-z]+|\\bfailed to [a-z]+|\\b(?:upload|export|conversion|download|import|rendering|loading) failed|\\b(?:missing|unavailable)\\b|\\bloading ?(?:\\.{2,3}|…))"
              + "|无法(?:显示|加载|转换|识别|打开|导出)|未能(?:转换|显示|加载|识别|导出|提取|上传)|(?:加载|转换|导出|上传|提取|识别|下载)(?:失败|出错)"
              + "|缺失|丢失|未予?显示|不显示|未(?:导出|转换|上传|扫描)");

  private static final int LONGEST = 160;

  private FailedObjects() {}

  /** The lines of {@code document} that are no more than such a notice. */
  static List<Span> in(Document document) {
    List<Span> found = new ArrayList<>();
    String text = document.folded();
    for (Block block : document.blocks()) {
      Span span = block.span();
      if (block.role() == Role.CODE
          || block.kind() == BlockKind.TABLE_CELL
          || !FAILURES.in(text, span.start(), span.end())) {
        continue;
      }
      for (int start = span.start(); start < span.end(); ) {
        int stop = text.indexOf('\n', start);
        int end = stop < 0 || stop > span.end() ? span.end() : stop;
        // behind the last sentence of a paragraph it stands alone too
        int bracket = text.lastIndexOf("。(", end);
        start = bracket >= start && text.charAt(end - 1) == ')' ? bracket + 1 : start;
        String line = end - start <= LONGEST ? text.substring(start, end).strip() : "";
        if (isNotice(line)) {
          int at = text.indexOf(line, start);
          found.add(new Span(at, at + line.length()));
        }
        start = end + 1;
      }
    }
    return found;
  }

  private static boolean isNotice(String line) {
    if (!line.endsWith(")") && !line.endsWith("]") && !line.endsWith("-->")) {
      return false;
    }
    Matcher brackets = BRACKETS.matcher(line);
    if (!brackets.matches()) {
      return false;
    }
    int group = 1;
    while (brackets.group(group) == null) {
      group++;
    }
    return FAILED.isIn(brackets.group(group)) && NAMED.isIn(line);
  }
}
