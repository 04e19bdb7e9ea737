package dev.stet.rules.truncation;

import dev.stet.core.analysis.Endings;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text kept of tables and pictures that did not come with it: a caption of a table and no
 * rows, the head of a table and no rows, {@code [图片]}. Only in plain text and Markdown: other
 * formats bring their tables and pictures along.
 */
final class LostObject implements Rule {
  private static final PrefilteredPattern STAND_IN =
      PrefilteredPattern.compile(
          "[\\[【](?:插入)?(?:图片|插图|图像|照片|配图|动画表情|表情|视频|语音|音频|公式|表格|图表)[\\]】](?=\\s*(?:$|\\n))");

  private static final Mentions NEEDED = Mentions.of("图", "表", "照片", "视频", "语音", "音频", "公式");

  /** 表3 各镇产量, without a mark that ends a sentence. */
  private static final Pattern CAPTION =
      Pattern.compile("附?表\\s?[0-9]{1,2}(?:[-.–][0-9]{1,2})?[\\s:]\\s*\\S[^。;,]{1,48}[^。;,:.…]");

  private static final Pattern BELOW = Pattern.compile("[(]?(?:单位|计量单位)[:：].{1,20}");

  private static final Pattern NOTE = Pattern.compile("(?:注|备注|说明|资料来源|数据来源|来源)[:：].*");

  /** What columns are called. */
  private static final PrefilteredPattern COLUMN =
      PrefilteredPattern.compile(
          "序号|编号|名称|单位|数量|备注|项目|内容|日期|时间|姓名|性别|年龄|职务|职称|电话|手机|金额|单价|合计|小计|总计|符号|意义|含义|说明|类别|指标|规格|型号|参数|变量|数值|占比|比例|增长率?|同比|环比|年度|年份|地区|部门|材料|设备|用途|状态|结果|结论|评分|分值|权重|标准|要求|责任人|负责人");

  /** 附表三 巡查记录表: a form that is handed over without an entry. */
  private static final PrefilteredPattern FORM =
      PrefilteredPattern.compile("^附.*(?:记录|登记|签到|巡查|检查|交接|申请|审批|反馈|报名|领用|签收|评分)[表单册簿]$");

  private static final Pattern SPACES = Pattern.compile("[\\s|]+");

  private static final int LONGEST_LINE = 60;
  private static final int LONGEST_CELL = 8;
  private static final int SHORTEST_SENTENCE = 24;
  private static final int FEWEST_CELLS = 3;
  private static final int FEWEST_NAMES = 2;

  /** So many captions one below the other are a list of tables. */
  private static final int LIST = 3;

  private final RuleInfo info;

  LostObject(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  /** A line of the text in folded form, and whether it is a heading. */
  private record Line(Span span, String words, boolean heading) {}

  @Override
  public void check(Document document, Reporter reporter) {
    for (Span notice : FailedObjects.in(document)) {
      reporter.report(
          Problem.of(info, notice).message("picture").with("text", notice.of(document.text())));
    }
    if (!document.mediaType().equals("text/plain")
        && !document.mediaType().equals("text/markdown")) {
      return;
    }
    standIns(document, reporter);
    for (Span words : LostExhibits.in(document)) {
      reporter.report(
          Problem.of(info, words)
              .message("announced")
              .severity(Severity.WARNING)
              .with("text", words.of(document.text())));
    }
    List<Line> lines = lines(document);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.words().length() > LONGEST_LINE) {
        continue;
      }
      if (CAPTION.matcher(line.words()).matches() && isWithoutRows(lines, i)) {
        report(line, "table", reporter);
      } else if (i > 0
          && i + 1 < lines.size()
          && lines.get(i - 1).heading()
          && lines.get(i + 1).heading()
          && !line.heading()
          && !FORM.isIn(lines.get(i - 1).words())
          && !Surroundings.holds(document, Inside.FORM, line.span())
          && isHead(line.words())) {
        report(line, "head", reporter);
      }
    }
  }

  private void standIns(Document document, Reporter reporter) {
    for (Block block : document.blocks()) {
      Span span = block.span();
      if (block.role() == Role.CODE || !NEEDED.in(document.folded(), span.start(), span.end())) {
        continue;
      }
      Matcher matcher = STAND_IN.matcherSeeingMore(document.folded(), span.start(), span.end());
      while (matcher.find()) {
        reporter.report(
            Problem.of(info, new Span(matcher.start(), matcher.end()))
                .message("picture")
                .with("text", matcher.group()));
      }
    }
  }

  private void report(Line line, String message, Reporter reporter) {
    reporter.report(
        Problem.of(info, line.span())
            .message(message)
            .severity(Severity.WARNING)
            .with("text", line.words()));
  }

  /** Whether neither before nor after the caption at {@code at} anything looks like a row. */
  private static boolean isWithoutRows(List<Line> lines, int at) {
    int next = at + 1;
    while (next < lines.size() && BELOW.matcher(lines.get(next).words()).matches()) {
      next++;
    }
    if (next >= lines.size() || (at > 0 && mayBeRow(lines.get(at - 1)))) {
      return false;
    }
    Line after = lines.get(next);
    boolean caption = CAPTION.matcher(after.words()).matches();
    if (captions(lines, at) >= LIST) {
      return false;
    }
    return caption || NOTE.matcher(after.words()).matches() || isSentence(after.words());
  }

  /** How many captions stand one below the other about {@code at}; counted on to a list's. */
  private static int captions(List<Line> lines, int at) {
    int first = at;
    int last = at;
    while (last - first + 1 < LIST && isCaption(lines, first - 1)) {
      first--;
    }
    while (last - first + 1 < LIST && isCaption(lines, last + 1)) {
      last++;
    }
    return last - first + 1;
  }

  private static boolean isCaption(List<Line> lines, int at) {
    return at >= 0 && at < lines.size() && CAPTION.matcher(lines.get(at).words()).matches();
  }

  private static boolean isSentence(String words) {
    return words.length() >= SHORTEST_SENTENCE
        && Endings.closed(words)
        && words.indexOf('\t') < 0
        && words.indexOf('|') < 0;
  }

  /** A short line that is no sentence, heading or caption may be a cell. */
  private static boolean mayBeRow(Line line) {
    return !line.heading()
        && !CAPTION.matcher(line.words()).matches()
        && !NOTE.matcher(line.words()).matches()
        && !Endings.closed(line.words());
  }

  /** Names of columns side by side, and no figure. */
  private static boolean isHead(String words) {
    if (words.chars().anyMatch(Character::isDigit)) {
      return false;
    }
    String[] cells = SPACES.split(words, -1);
    int names = 0;
    for (String cell : cells) {
      if (cell.length() > LONGEST_CELL) {
        return false;
      }
      names += COLUMN.isIn(cell) ? 1 : 0;
    }
    return cells.length >= FEWEST_CELLS && names >= FEWEST_NAMES;
  }

  private static List<Line> lines(Document document) {
    List<Line> lines = new ArrayList<>();
    String text = document.folded();
    for (Block block : document.blocks()) {
      boolean skipped =
          block.role() == Role.CONTENTS
              || block.role() == Role.CODE
              || block.kind() == BlockKind.TABLE_CELL;
      int start = block.span().start();
      if (skipped) {
        // a cell is no sentence: it keeps a caption beside it from being alone
        lines.add(new Line(block.span(), "|", false));
        continue;
      }
      while (start < block.span().end()) {
        int stop = text.indexOf('\n', start);
        int end = stop < 0 || stop > block.span().end() ? block.span().end() : stop;
        String words = text.substring(start, end).strip();
        if (!words.isEmpty()) {
          int from = text.indexOf(words.charAt(0), start);
          lines.add(
              new Line(
                  new Span(from, from + words.length()), words, block.kind() == BlockKind.HEADING));
        }
        start = end + 1;
      }
    }
    return lines;
  }
}
