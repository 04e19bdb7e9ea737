package dev.stet.rules.watermark;

import dev.stet.core.analysis.ProgramText;
import dev.stet.core.document.Analysis;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.search.PrefilteredPattern;

/**
 * Whether a document tells how something is used or what a program is to do for its user. There
 * 点击节点打开图片 and {@code Click the tab} are what the text is about, not what a site says.
 */
final class Manuals {
  /** The answer for a document. */
  static final Analysis<Boolean> ANALYSIS = Manuals::isManual;

  /** So many headings of a design make one. */
  private static final int FEWEST_PARTS = 3;

  private static final PrefilteredPattern MANUAL =
      PrefilteredPattern.compile(
          "(?i)\\b(?:user|users?['’]|quick start|getting started|installation|admin(?:istrator)?|operating|owner['’]s)[ -](?:guide|manual|handbook)\\b|\\btutorial\\b|\\bhow to use\\b|(?:使用|用户|操作|安装|部署|开发)(?:手册|指南|说明)|使用教程|快速入门");

  /** What the parts of a design or a test plan of software are called. */
  private static final PrefilteredPattern PART =
      PrefilteredPattern.compile(
          "(?:功能|非功能|性能|接口|界面)(?:性)?(?:需求|设计|描述|要求|列表|模块|说明)|技术(?:栈|选型|架构)|(?:系统|软件|总体|架构|模块|数据库|数据结构|概要|详细|交互|原型|页面)(?:架构|设计|结构)|项目结构|目录结构|测试用例|用例(?:明细|描述|图)|需求分析|用户故事|运行环境|前端|后端|服务端|客户端");

  private static final PrefilteredPattern FUNCTIONS =
      PrefilteredPattern.compile(
          "功能|特性|需求|模块|扩展|(?i:\\b(?:features|functions|requirements|user stories|roadmap)\\b)");

  private Manuals() {}

  private static boolean isManual(Document document) {
    if (document.blocks().isEmpty()) {
      return false;
    }
    if (document.get(ProgramText.ANALYSIS) || MANUAL.matcher(line(document, 0)).find()) {
      return true;
    }
    int parts = 0;
    for (int i = 0; i < document.blocks().size(); i++) {
      parts += isHeading(document, i) && PART.matcher(line(document, i)).find() ? 1 : 0;
    }
    return parts >= FEWEST_PARTS;
  }

  /** Whether block {@code i} is the heading of a list of what a program can do. */
  static boolean headsFunctions(Document document, int i) {
    return isHeading(document, i) && FUNCTIONS.matcher(line(document, i)).find();
  }

  private static boolean isHeading(Document document, int i) {
    BlockKind kind = document.blocks().get(i).kind();
    return kind == BlockKind.HEADING || kind == BlockKind.TITLE;
  }

  private static String line(Document document, int i) {
    return document.blocks().get(i).span().of(document.folded());
  }
}
