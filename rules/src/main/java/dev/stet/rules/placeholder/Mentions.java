package dev.stet.rules.placeholder;

import dev.stet.core.analysis.StandardText;
import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.pack.RulePage;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Placeholders that a text speaks about: a style guide that tells what to look for, release notes
 * of a checker, a rule of format that shows how a title is written.
 */
final class Mentions {
  private static final int HEAD_BLOCKS = 3;
  private static final int LONGEST_HEAD = 300;

  private static final PrefilteredPattern ABOUT_WRITING =
      PrefilteredPattern.compile(
          "(?i)\\bcopy editor would\\b|\\blinters?\\b|house style\\b|(?:editorial )?style(?: (?:guide|sheet|manual|book)|:)|writing guide|writers?['’]? guide|guide to (?:style|writing)|更新日志|更新说明|版本说明|发布说明|写作规范|撰写(?:规范|要求|指南)|(?:写作|撰写|编写|填写|拟写|书写|行文)[^\\n]{0,4}(?:指引|导则|守则|规则|要点|注意事项)|著录|格式规范|格式要求|公文格式|行文规范|编写规范|排版规范|写作指南|用法|举例|体例|校对|writing (?:a|an|your|good|better|effective) |占位符|placeholder|how to (?:write|fill|complete|use)|(?:公文|写作|校[对核]|编辑|文字|文稿|材料)[^\\n]{0,12}(?:讲义|辨析|讲稿|课件|教程|手册)|(?m:^[^\\n:：]{0,30}(?:填写|填表|填报)(?:说明|指南|须知)$)|(?:guidelines|instructions) (?:for|to) authors|author guidelines|作者须知|投稿须知|怎么写|如何写|写法");

  /** Notes of a release tell what was mended, slots of a template among it. */
  private static final PrefilteredPattern RELEASE =
      PrefilteredPattern.compile("(?i)release notes|change ?log|what['’]s new");

  /** But where the release itself has no number or day yet, they are the template. */
  private static final PrefilteredPattern UNRELEASED =
      PrefilteredPattern.compile(
          "\\b[Vv]?[Xx]\\.[YyXx](?:\\.[ZzXx])?\\b|(?i:(?:date|released?|build|version|owner|target)[*_ ]{0,3}[:|][*_ |]{0,4}(?:TB[ACD]\\b|\\$\\{|\\{\\{|\\[[a-z]|<[a-z]|Y{4}|X{2,}))|[\\[{<](?:version|VERSION|Version)(?: (?:number|no\\.?|name))?[\\]}>]");

  /** A title that promises to teach how a kind of text is written: 会议通知怎么写?, 会议纪要写作技巧. */
  private static final PrefilteredPattern TEACHES =
      PrefilteredPattern.compile(
          "(?:怎么|如何|怎样)(?:写|撰写|填写|填|拟写|起草|编写)|写法|(?:写作|撰写|记录|起草|拟写|编写|填写|纪要|公文|文书)[^\\n]{0,10}(?:技巧|要领|诀窍|窍门|方法|要点|模板及说明)|(?i:\\b(?:merge (?:fields?|tags?|codes?)|mail merge|template (?:variables|tags|syntax))\\b)|邮件合并|合并域|模[板版]变量");

  /** A title that promises texts to copy: 怎样写劳务合同(精选5篇). These are used, not shown. */
  private static final PrefilteredPattern COLLECTION =
      PrefilteredPattern.compile("[0-9一二三四五六七八九十]\\s?篇|范文|精选|合集|大全|集锦|汇总|[(（]?通用|热门");

  private static final int LONGEST_TITLE = 60;

  private static final Analysis<Boolean> TEACHING =
      document -> isTitledAsLesson(document) || document.get(RulePage.ANALYSIS);

  private static final Analysis<Boolean> IN_GUIDE =
      document ->
          document.get(TEACHING)
              || document.get(StandardText.ANALYSIS)
              || ABOUT_WRITING.isIn(head(document))
              || (RELEASE.isIn(head(document)) && !UNRELEASED.isIn(document.folded()));

  /** Words after which a quotation is what was written, not what is meant. */
  private static final PrefilteredPattern SAID =
      PrefilteredPattern.compile(
          "(?i)(?:print(?:ed|s)?|wr(?:ite|ote|itten)|sa(?:y|ys|id)|reads?|like|such as|for (?:instance|example)|e\\.g\\.|words?|phrases?|text|slots?|placeholders?|leave|left|typed?|marked|labell?ed|called|box|field|column|(?:still )?(?:has|have|contains?)|what is (?:missing|left out))[ *:,]{1,4}(?:\\[?[A-Z]{2,4}\\]?\\*{0,2} (?:or|and) )?$");

  private static final PrefilteredPattern SHOWN =
      PrefilteredPattern.compile(
          "(?i)^[\\s>*|-]*(?:(?:bad|good|wrong|right|incorrect|correct|before|after|not|avoid|instead of|example|e\\.g\\.)\\b|(?:错误|正确|错|反例|正例|示例|举例|例|误|正|不当|规范)[\\p{IsHan}]{0,4})[\\s*]*[:：]");

  /** Likewise in Chinese, before the quotation: 印着“XX局”, 连“[单位]”都. */
  private static final PrefilteredPattern SPOKEN_OF =
      PrefilteredPattern.compile(
          "(?:写着|写有|写成|写作|表述为|(?:材料|原文|例句|题干|例文|原句|病句|范文|范本)[^,。]{0,8}(?:是|为|如下)|写的是|印着|印有|留着|留有|标着|出现|保留|字样|连|只见|显示|改成|换成|替换|删除|删去)(?:了|的|为)?[:：,]?\\s?$");

  /** And after it: “XX局”三个字, “[单位]”没有换掉. */
  private static final PrefilteredPattern OF_WORDS =
      PrefilteredPattern.compile(
          "^(?:这|那)?(?:[一二两三四五六七八九十几]个?字|字样|字眼|一词|(?:之|一|这|此)类|这样的|占位|的占位|(?:都|还|也|仍)?(?:没有?|未|忘了?|原封不动)[^,。]{0,6}(?:换|改|删|填|替))");

  private static final PrefilteredPattern IN_BRACKETS =
      PrefilteredPattern.compile(
          "(?i)\\b(?:in|between|within|inside|by) (?:square |curly |angle |double |round )?(?:brackets|braces|parentheses)\\b[^.\\n]{0,20}\\b(?:as|like|such as|e\\.g\\.|for example|thus)[ ,:]{1,2}$|\\bin\\s{1,8}(?:square )?brackets:\\s{1,14}[^\\[\\]\\n]{0,24}(?:\\[[^\\[\\]\\n]{1,24}\\] ?)?$");

  /** The tag has the form GATE-XXXX. */
  private static final PrefilteredPattern FORM_OF =
      PrefilteredPattern.compile(
          "(?i)\\b(?:(?:the|of the|a|this) (?:form|format|pattern|shape|style)|formatted as|(?:written|numbered|named) (?:as|like)) [\"“'`]?[A-Z0-9/_.-]{0,16}$");

  private static final int LONGEST_FORM = 44;

  private static final int IN_SENTENCE = 90;

  private static final PrefilteredPattern LEAD =
      PrefilteredPattern.compile(
          "(?i)(?:格式|示例|样式|句式|句型|例|如下|as follows|examples?|formats?|like this)[^。\\n]{0,6}[:：]\\s*$|(?:\\s{3,}|\\| ?)(?:examples?|示例|举例)\\s*\\|?\\s*$");

  private static final Pattern TURN =
      Pattern.compile("(?:指出|认为|强调|要求|表示|提出|建议|说|决定|介绍|汇报|发言)[：:，]?");

  private static final int LEAD_LINES = 10;
  private static final int BEFORE = 24;

  private Mentions() {}

  /** Whether {@code document} tells how to write, and so is full of what it tells. */
  static boolean isGuide(Document document) {
    return document.get(IN_GUIDE);
  }

  /**
   * Whether {@code document} is a lesson in how a kind of text is written: every slot and every
   * piece of advice in it is what it teaches.
   */
  static boolean teaches(Document document) {
    return document.get(TEACHING);
  }

  /** Whether the words before {@code at} say that what follows is how something is written. */
  static boolean tellForm(Document document, int at) {
    return FORM_OF.isIn(document.folded().substring(Math.max(0, at - LONGEST_FORM), at));
  }

  private static boolean isTitledAsLesson(Document document) {
    List<Block> blocks = document.blocks();
    boolean lesson = false;
    for (Block block : blocks.subList(0, Math.min(HEAD_BLOCKS, blocks.size()))) {
      String words = block.span().of(document.folded());
      if (words.length() <= LONGEST_TITLE) {
        lesson |= TEACHES.isIn(words);
        if (COLLECTION.isIn(words)) {
          return false;
        }
      }
    }
    return lesson;
  }

  /** Whether the words of {@code span} are shown, not used. */
  static boolean hold(Document document, Span span) {
    if (document.get(TEACHING)) {
      return true;
    }
    boolean quoted = Surroundings.holds(document, Inside.QUOTES, span);
    if (document.get(IN_GUIDE)) {
      return quoted
          || Surroundings.holds(document, Inside.TITLE_MARKS, span)
          || isInOpenQuote(document, span)
          || isEmphasised(document.folded(), span)
          || isFenced(document, span)
          || Surroundings.holds(document, Inside.INLINE_CODE, span)
          || isShown(document.folded(), span)
          || isUnderLead(document.folded(), span)
          || SAID.isIn(before(document, span.start()));
    }
    if (quoted && isShown(document.folded(), span)) {
      return true; // 错：“同比增长XX%”
    }
    if (Surroundings.holds(document, Inside.SHOWN, span) || isOfBrackets(document, span)) {
      return true;
    }
    if (quoted && (isNamed(document.folded(), span) || isTurn(document.text(), span))) {
      return true;
    }
    if (!quoted) {
      return false;
    }
    int quote = span.start() - 1;
    if ("\"“".indexOf(document.text().charAt(quote)) >= 0) {
      return SAID.isIn(before(document, quote));
    }
    return SPOKEN_OF.isIn(before(document, opening(document.text(), quote)));
  }

  /** A quotation that goes on behind the end of a page's line. */
  private static boolean isInOpenQuote(Document document, Span span) {
    Block block = document.blockAt(span.start());
    int low = block == null ? span.start() : block.span().start();
    int open = document.text().lastIndexOf('“', span.start());
    return open >= low && document.text().lastIndexOf('”', span.start()) < open;
  }

  /** A guide sets its examples apart as code. */
  private static boolean isFenced(Document document, Span span) {
    Block block = document.blockAt(span.start());
    return block != null && block.role() == Role.CODE;
  }

  /** "Print the name in brackets, as [first_name]": the sentence speaks of brackets. */
  private static boolean isOfBrackets(Document document, Span span) {
    return IN_BRACKETS.isIn(
        document.folded().substring(Math.max(0, span.start() - IN_SENTENCE), span.start()));
  }

  /** “×××指出”“×××认为”: turns of phrase that a guide offers. */
  private static boolean isTurn(String text, Span span) {
    int close = text.indexOf('”', span.end());
    return close > 0
        && text.charAt(Math.max(0, span.start() - 1)) == '“'
        && TURN.matcher(text.substring(span.end(), close)).matches();
  }

  /** Where the Chinese quotation begins that {@code offset} lies in. */
  private static int opening(String text, int offset) {
    int at = offset;
    while (at > 0 && text.charAt(at) != '“' && text.charAt(at) != '\n') {
      at--;
    }
    return at;
  }

  private static String before(Document document, int offset) {
    return document.folded().substring(Math.max(0, offset - BEFORE), offset);
  }

  private static boolean isEmphasised(String text, Span span) {
    return span.start() > 0
        && span.end() < text.length()
        && "*_".indexOf(text.charAt(span.start() - 1)) >= 0
        && "*_".indexOf(text.charAt(span.end())) >= 0;
  }

  /** Whether the words round the quotation that is {@code span} speak of its characters. */
  private static boolean isNamed(String text, Span span) {
    int open = span.start() - 1;
    int close = span.end();
    return close < text.length()
        && Signs.isCloseQuote(text.charAt(close))
        && (SPOKEN_OF.isIn(text.substring(Math.max(0, open - BEFORE), open))
            || OF_WORDS.isIn(text.substring(close + 1, Math.min(text.length(), close + BEFORE))));
  }

  /** Whether the line begins by saying that it is an example: "Bad: …", 错误写法：…. */
  private static boolean isShown(String text, Span span) {
    int start = text.lastIndexOf('\n', span.start() - 1) + 1;
    return SHOWN.isIn(text.substring(start, span.start()));
  }

  /** Whether a line shortly above announces examples: 著录格式如下：. */
  private static boolean isUnderLead(String text, Span span) {
    int end = text.lastIndexOf('\n', span.start() - 1);
    for (int lines = 0; lines < LEAD_LINES && end > 0; lines++) {
      int start = text.lastIndexOf('\n', end - 1) + 1;
      if (text.substring(start, end).isBlank()) {
        return false;
      }
      if (LEAD.isIn(text.substring(start, end))) {
        return true;
      }
      end = start - 1;
    }
    return false;
  }

  private static String head(Document document) {
    StringBuilder head = new StringBuilder();
    List<Block> blocks = document.blocks();
    for (Block block : blocks.subList(0, Math.min(HEAD_BLOCKS, blocks.size()))) {
      String words = block.span().of(document.folded());
      head.append(words, 0, Math.min(words.length(), LONGEST_HEAD)).append('\n');
    }
    return head.toString();
  }
}
