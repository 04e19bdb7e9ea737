package dev.stet.rules.pack;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The forms of a document that its readers are to fill in: what stands under a title that names a
 * form, up to the next heading as high. There a blank is what the text means to give.
 */
final class FormSections {
  private static final int LONGEST_TITLE = 40;
  private static final int BLOCKS_LOOKED_AT = 6;

  private static final PrefilteredPattern TITLE =
      PrefilteredPattern.compile(
          "(?:登记|申请|报名|审批|签到|推荐|申报|反馈|评议|测评|预约|订购|领取|借阅|入学|入职|意见|体检|自查|样)表(?:\\s?[(（][^()（）]{1,16}[)）])?$"
              + "|(?:问卷|回执|申请书|志愿书|报名单|登记卡|申请单|意见单)(?:\\s?[(（][^()（）]{1,16}[)）])?$|[(（](?:空白|样)(?:样)?[表张式][)）]$"
              + "|[(（][^()（）]{0,8}(?:空表|空白|(?:由|供)[^()（）]{1,12}(?:填写|打印|使用))[^()（）]{0,14}[)）]$|(?:文件|合同|函|书|协议|保函|报价)格式$|(?:封面|扉页|首页|落款|版面|表头)[\\p{IsHan}]{0,4}(?:样式|样张|式样|格式)$"
              + "|(?i:\\b(?:(?:application|entry|booking|order|registration|consent|claim|reply|feedback|nomination|membership|enrolment|enrollment|complaint|request|referral|evaluation|return|report) (?:form|slip|coupon|card)|questionnaire|ballot paper|(?:draft|sample|specimen|model|standard) form|(?:daily|weekly|monthly|attendance|sign[- ]in|sign[- ]up|sign[- ]on|cash|tally|observation|data|check|job|work|route) sheet|(?:tear-off|reply) slip|worksheet|blank form|(?:tender|bid|proxy|record|incident|assessment|inspection|log|time|score) (?:form|sheet)|form of (?:tender|proxy|bid|acceptance|undertaking|consent|nomination))(?:\\s?\\([^()]{1,30}\\))?$)");

  /** The words of a paragraph that asks its readers to fill something in. */
  private static final PrefilteredPattern REQUEST =
      PrefilteredPattern.compile(
          "(?:(?i:\\b(?:the )?(?:line|form|card|slip|sheet|box|field|space)s?\\b[^.:]{0,40}\\blooks? like (?:this|these)|\\b(?:fill(?:ed)?(?: in)?|complete)\\b[^.:]{0,30}\\b(?:form|card|slip|sheet|coupon|questionnaire|table|worksheet)\\b[^.:]{0,40}|\\b(?:gaps?|blanks?|spaces?)\\b[^.:]{0,40}\\bfilled\\b[^.:]{0,40})|请[^。:,]{0,16}填写(?:[^。:()]|\\([^()]{0,16}\\)){0,16}|(?:句式|句型|例句|参考格式|参考写法)(?:如下|为|是)?):|\\b(?:reproduced|printed|given|attached)\\b[^.:]{0,20}\\bin blank[.:]");

  /** What a person writes in a form's own spaces is an application. */
  private static final PrefilteredPattern OWN =
      PrefilteredPattern.compile("申请书|申报书|申请表|申报表|立项书|任务书");

  private static final PrefilteredPattern TO_THE_READER =
      PrefilteredPattern.compile("填写|填报|本表|请|您|须知|须按|一式");

  /** A form so near the beginning is the document. */
  private static final int HEAD = 5;

  private static final int SHORTEST_PROSE = 60;
  private static final int FEWEST_PARAGRAPHS = 2;

  private static final Pattern ANNEX =
      Pattern.compile("^[#* ]*(?:附[件录表]?|Annex|Appendix)[ 0-9A-Z一二三四五六七八九十]{0,4}:");

  private static final PrefilteredPattern BLANK =
      PrefilteredPattern.compile("_{3,}|□|☐|[:：]\\s{2,}|[:：]$|\\.{6,}");

  private FormSections() {}

  static List<Span> of(Document document) {
    List<Span> forms = new ArrayList<>();
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      boolean titled = isTitle(document, blocks.get(i));
      boolean asked = !titled && isRequest(document, blocks.get(i));
      if ((titled || asked) && asks(document, blocks, i + (titled ? 1 : 0))) {
        int last = titled ? last(blocks, i) : lastBlank(document, blocks, i);
        if (titled && isBegun(document, blocks.subList(i, i < HEAD ? blocks.size() : last + 1))) {
          continue;
        }
        forms.add(new Span(blocks.get(i).span().start(), blocks.get(last).span().end()));
        i = last;
      }
    }
    return forms;
  }

  private static boolean isTitle(Document document, Block block) {
    String words = block.span().of(document.folded()).strip();
    return words.length() <= LONGEST_TITLE
        && block.kind() != BlockKind.TABLE_CELL
        && ANNEX.matcher(words).replaceFirst("").indexOf(':') < 0
        && words.indexOf('。') < 0
        && TITLE.isIn(words);
  }

  /**
   * Whether somebody has begun to write in an application: then it is a form no longer, and what it
   * leaves blank was forgotten.
   */
  private static boolean isBegun(Document document, List<Block> form) {
    if (!OWN.isIn(form.get(0).span().of(document.folded()))) {
      return false;
    }
    return form.stream()
            .map(block -> block.span().of(document.folded()))
            .filter(words -> words.length() >= SHORTEST_PROSE && words.indexOf('。') > 0)
            .filter(words -> !TO_THE_READER.isIn(words) && !BLANK.isIn(words))
            .count()
        >= FEWEST_PARAGRAPHS;
  }

  /** Please fill in the card below: name, date … */
  private static boolean isRequest(Document document, Block block) {
    String text = block.span().of(document.folded());
    return (text.indexOf(':') > 0 || text.contains("in blank")) && REQUEST.isIn(text);
  }

  /** The last of the blocks with blanks that follow on each other behind {@code request}. */
  private static int lastBlank(Document document, List<Block> blocks, int request) {
    int last = request;
    for (int i = request + 1; i < blocks.size() && i < request + 1 + BLOCKS_LOOKED_AT; i++) {
      if (BLANK.isIn(blocks.get(i).span().of(document.folded()))) {
        last = i;
      }
    }
    return last;
  }

  /** Whether blanks follow: a contents list and a table of figures name forms too. */
  private static boolean asks(Document document, List<Block> blocks, int from) {
    return blocks.subList(from, Math.min(from + BLOCKS_LOOKED_AT, blocks.size())).stream()
        .anyMatch(block -> BLANK.isIn(block.span().of(document.folded())));
  }

  /** The last block before a heading as high as that of the form; of the document for its title. */
  private static int last(List<Block> blocks, int title) {
    Block head = blocks.get(title);
    int level = head.kind() == BlockKind.HEADING ? head.level() : Integer.MAX_VALUE;
    for (int i = title + 1; i < blocks.size() && title > 0; i++) {
      if (blocks.get(i).kind() == BlockKind.HEADING && blocks.get(i).level() <= level) {
        return i - 1;
      }
    }
    return blocks.size() - 1;
  }
}
