package dev.stet.rules.placeholder;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;

/**
 * Words by which a template tells its user what to write, left in what the user wrote. A handbook
 * is full of such words; so most of them count only in a document with unfilled places.
 */
final class GuidanceText implements Rule {
  /** Nobody addresses a reader of the finished text like this. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?m)(?:^|[>\\s])(?:<(?:p|div|span|em|i)\\s[^>\\n]{0,60}class=\"[^\"\\n]{0,40}(?:helper|hint|guidance|instruction|placeholder)[^\"\\n]{0,40}\"[^>\\n]{0,60}>[^\\n<]{0,120}"
              + "|(?i:an? (?:clear|brief|short|concise|detailed) and (?:clear|concise|brief|complete|precise) (?:description|summary|overview|explanation|statement) of [^\\n.]{3,160}\\.?)"
              + "|(?i:(?:delete|remove|replace) (?:this|the following|these) (?:text|section|paragraph|line|note|instructions?|guidance|block|page)s? (?:before|when|after|once|with|and)\\b[^\\n.]{0,120}\\.?)"
              + "|(?:使用|提交|发布|定稿|打印|完成)(?:本模板)?(?:时|前|后)?[,，]?请(?:将|把)?(?:删除|替换)[^\\n。]{0,60}。?|(?:本|以下|以上|此|红色|蓝色|斜体|灰色|括号内)[\\p{Han}]{0,10}(?:文字|内容|说明|提示|部分)(?:仅|只)?(?:为|是|供|作)[\\p{Han}]{0,10}(?:说明|示例|提示|参考|填写参考)[^\\n。]{0,20}(?:删除|替换|删去)[^\\n。]{0,30}。?)");

  /** Said to the writer where the document has places left to fill. */
  private static final Pattern IN_TEMPLATE =
      Pattern.compile(
          "(?m)^[\\s>*_-]*(?:(?:➥|👉|✏️?|📝|🖊️?|✍️?)\\s*_?(?:[A-Z][a-z]+ [A-Za-z(“]|请|写|填|简|说明|列|描述)[^\\n]{2,400}"
              + "|(?:Provide|Describe|Insert|Enter|List|Explain|Add|Attach|Write|Summari[sz]e|State|Outline|Include) (?:your|here)\\b[^\\n]{1,80}"
              + "|(?:Guidance|Instructions?|Hint|Note to (?:author|writer|drafter)s?|Drafting note|Author note|How to (?:use|complete|fill))\\s*[:：—-][^\\n]{3,300}"
              + "|[（(【\\[]?(?:填写|写作|编写|撰写|填报|起草)(?:说明|提示|指引|要求|指南|建议|须知)[】\\])）]?\\s*[:：][^\\n]{2,200}"
              + "|[（(]?(?:此处|本节|本部分|本章|本段|该部分|这一部分|这部分)(?:应|需|须|请|可|主要|重点|用于|建议|一般|内容)[\\p{Han}]{0,6}(?:写|填|说明|描述|介绍|阐述|列出|概括|概述|总结|分析|交代|简述|论述)[^\\n]{0,160}"
              + "|[（(](?:不少于|不超过|字数|限|约|控制在)[\\p{Han}]{0,6}[0-9]{2,5}\\s?(?:字|词|words)[^\\n)）]{0,20}[)）])");

  private final RuleInfo info;

  GuidanceText(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    boolean template = document.get(Template.ANALYSIS).signs() > 0;
    for (Block block : Prose.blocks(document)) {
      report(document, block, PLAIN, reporter);
      if (template) {
        report(document, block, IN_TEMPLATE, reporter);
      }
    }
  }

  private void report(Document document, Block block, Pattern pattern, Reporter reporter) {
    String text = document.text(block);
    Matcher matcher = pattern.matcher(text);
    int from = block.span().start();
    while (matcher.find()) {
      int start = matcher.start();
      while (start < matcher.end() && Character.isWhitespace(text.charAt(start))) {
        start++;
      }
      reporter.report(Problem.of(info, new Span(from + start, from + matcher.end())));
    }
  }
}
