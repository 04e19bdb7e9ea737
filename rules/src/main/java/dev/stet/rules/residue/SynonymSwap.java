package dev.stet.rules.residue;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Words that a program swapped for a synonym, to make a copied text pass for another: 三局部 for 三部分,
 * 根本情况 for 基本情况, 旳 for 的. Each synonym is right elsewhere; what is looked for are frames in which
 * it cannot stand, and more than one of them.
 */
final class SynonymSwap implements Rule {
  private static final int FEWEST = 2;

  /** What goes with 基本 and never with 根本. */
  private static final String BASIC =
      "(?:情况|信息|概况|议程|知识|技能|技术|农田|医疗|养老|工资|公共服务|药物|操作|步骤|流程|参数|资料|形式|功能|类型|框架|数据|条件|内容|结构|构成|常识)";

  private static final PrefilteredPattern FRAME =
      PrefilteredPattern.compile(
          // 部分: a number of them, of which something is made
          "[一二两三四五六七八九十几0-9]大?局部(?=[组构][成]|内容|[，。：:；]|$)|第[一二三四五六七八九十0-9]{1,2}局部"
              + "|根本"
              + BASIC
              // 发展
              + "|(?:可持续|科学|经济|经济社会|国民经济|社会|产业|企业|行业)开展(?:规划|战略|观|趋势|前景|水平|史)|开展中国家|可持续开展"
              // 说明
              + "|阐明书|阐明[0-9一二三四五六七八九十]{1,2}[:：]"
              + "|(?<=[\\p{IsHan}”》)）A-Za-z0-9])旳");

  private static final PrefilteredPattern KANA = PrefilteredPattern.compile("[\\u3041-\\u3096]");

  private final RuleInfo info;

  SynonymSwap(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    List<Span> found = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.role() == Role.CODE) {
        continue;
      }
      Matcher frame =
          FRAME
              .matcher(document.folded(), block.span().start(), block.span().end())
              .useTransparentBounds(true);
      while (frame.find()) {
        found.add(new Span(frame.start(), frame.end()));
      }
    }
    if (found.size() >= FEWEST && !KANA.matcher(document.text()).find()) {
      for (Span span : found) {
        reporter.report(Problem.of(info, span).with("text", span.of(document.text())));
      }
    }
  }
}
