package dev.stet.rules.placeholder;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Chinese form says in brackets to whoever fills it in: how much room there is (可加页), what a
 * part is to hold (包括目的、方法等) behind its title, that what follows is an example (范例), and a point
 * that is nothing but such a remark. In a text that is written a bracket explains; so they are
 * looked for only in a template.
 */
final class BracketedAdvice {
  private static final PrefilteredPattern ROOM =
      PrefilteredPattern.compile(
          "\\([^()\\n]{0,10}(?:可|请)(?:自行|另行|根据需要|视情况|酌情|按需|另)?(?:加页|附页|续页|加行|增行|附纸|续写|另附|增减行|添加行|增加行|复制[本此]|(?<=自行)(?:添加|增减|增加|扩展|删减|续))[^()\\n]{0,12}\\)");

  private static final PrefilteredPattern HOLDS =
      PrefilteredPattern.compile(
          "\\((?:主要|应当?|需|须|可|一般|至少|重点|内容)?(?:包括|包含|写明|注明|涵盖)(?!但不限)[^()\\n]{4,100}\\)(?=\\s*(?:\\(|$))",
          Pattern.MULTILINE);

  private static final PrefilteredPattern EXAMPLE =
      PrefilteredPattern.compile("\\((?:范例|示例|样例|例文|范本|示范|填写示例)\\)(?=\\s*$)", Pattern.MULTILINE);

  /** 4、（其他需要说明的，特别是养护）。 */
  private static final PrefilteredPattern POINT =
      PrefilteredPattern.compile(
          "^\\s*[0-9一二三四五六七八九十]{1,3}[、.]\\s?(\\((?![^()\\n]*(?:[签盖]|略|删|废止|正文|完|待续))[^()\\n]{4,80}\\))[。;]?\\s*$",
          Pattern.MULTILINE);

  /** （画出闸门的启闭流程图）: an order, and a line to itself. */
  private static final PrefilteredPattern ORDER =
      PrefilteredPattern.compile(
          "^\\s*(\\((?:请|可|应|需|此处|这里|本节|本部分)?(?:简要|详细|具体|分别|重点)?(?:画出?|绘制|给出|附上?|列出|写出?|贴出?|说明|描述|分析|阐述|总结|介绍|论述|概述|填写|交代)[^()\\n]{2,120}\\))[。;]?\\s*$",
          Pattern.MULTILINE);

  /** The title of a part, with its number and remarks; no clause. */
  private static final Pattern TITLE =
      Pattern.compile(
          "[\\s#*]{0,8}[^。,;:、!?()\\n]{0,3}[、.)]?[^。,;:!?()\\n]{2,24}(?:\\([^()\\n]{2,20}\\))?\\s*");

  private BracketedAdvice() {}

  /** Such brackets of {@code document}, which is known to be a template. */
  static List<Span> in(Document document) {
    List<Span> found = new ArrayList<>();
    for (Block block : Prose.blocks(document)) {
      if (block.span().find(document.folded(), "(") < 0
          || Surroundings.holds(document, Inside.FORM, block.span())) {
        continue;
      }
      add(ROOM, 0, false, document, block, found);
      add(HOLDS, 0, true, document, block, found);
      add(EXAMPLE, 0, true, document, block, found);
      add(POINT, 1, false, document, block, found);
      add(ORDER, 1, false, document, block, found);
    }
    return found;
  }

  private static void add(
      PrefilteredPattern pattern,
      int group,
      boolean titled,
      Document document,
      Block block,
      List<Span> found) {
    String text = document.folded();
    Matcher matcher = pattern.matcher(text, block.span().start(), block.span().end());
    while (matcher.find()) {
      Span span = new Span(matcher.start(group), matcher.end(group));
      int line = Math.max(text.lastIndexOf('\n', span.start()) + 1, block.span().start());
      boolean behindTitle = TITLE.matcher(text).region(line, span.start()).matches();
      if ((!titled || behindTitle) && !Surroundings.holds(document, Inside.QUOTES, span)) {
        found.add(span);
      }
    }
  }
}
