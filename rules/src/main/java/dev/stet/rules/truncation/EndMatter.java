package dev.stet.rules.truncation;

import dev.stet.core.search.PrefilteredPattern;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lines at the end of a report that need no full stop, because they are no sentences. */
final class EndMatter {
  private static final Pattern NOT_PROSE =
      Pattern.compile(
          "(?s)[\\w：:（(]{0,20}(?:https?://|www\\.)\\S*|.*(?:https?://|www\\.)\\S+|(?:.*\\s)?[\\w.+-]{1,60}@[\\w.-]{3,60}"
              + "|[(（]?(?:完|全文完|本页无正文|此页无正文|以下无正文|end|the end|fin|eof|end of (?:document|report|file|text|minutes)|\\*+|-+|#+)[)）]?"
              // 返回本台，查看更多: a page's last line
              + "|[(（【\\[]?(?:返回|回到|打开|进入)[\\p{IsHan}A-Za-z]{2,8}[,，]\\s?(?:查看|阅读|浏览)(?:更多|全文|原文)[^。]{0,6}[)）】\\]]?"
              // ——幕　落——
              + "|[—─-]{1,4}[^—─。-]{1,12}[—─-]{1,4}"
              // 《…法》（2019年修正）第17条第3款, …二审：（2019）赣71刑终8号
              + "|.{0,80}》(?:[(（][^()（）]{1,30}[)）])?(?:第[0-9一二三四五六七八九十百零〇]{1,6}[条款项](?:之[一二三四五六七八九十])?[、，和及]?){1,8}"
              + "|[^。；！？]{1,60}[:：][^。；！？]{0,60}[(（〔\\[【](?:19|20)[0-9]{2}[)）〕\\]】][^。，；]{1,20}号(?:之[一二三四五])?"
              // what a picture shows, and who took it
              + "|.*[。！？”]\\s*(?:图片?|摄影|视频|供图|图源|配图|制图|来源|图片来源|资料图|记者|摄)\\s?[丨｜|:：/／]\\s?[^。！？]{1,30}"
              + "|《[^《》]{1,40}》\\s?(?:作者|[唐宋元明清])?[:：·]?\\s?\\p{IsHan}{2,4}"
              + "|[\\[【]?(?:附件|附|附录|附表|附图|抄送|主题词|来源|作者|编辑|关键词|分类|标签|特此[^。，]{1,8})[0-9一二三四五六七八九十]*[\\]】]?[:：、]?.{0,60}"
              + "|[(（](?:作者|记者|编辑|责编|来源|文|图|供稿|撰稿|审核|校对|原载)[:：/][^()（）]{2,80}[)）]"
              + "|.{0,120}自[^，。；]{1,16}起(?:施行|实施|执行|生效|试行)"
              + "|.{0,80}(?:记者|通讯员|摄影师?|图为|供图)[^。；]{0,24}摄(?:影)?"
              + "|(?i:local variables|end:|coding: .*|mode: .*|fill-column: .*|sentence-end.*|author(?:s|'s|s')? address(?:es)?|copyright.*|license.*|source: .*|tel(?:ephone)?[:.].*|phone[:.].*|e-?mail[:.].*|fax[:.].*)");

  /** Who got it, who was there, who wrote and checked it, where to ask. */
  private static final Pattern FIELDS =
      Pattern.compile(
          "(?:发|送|分发|分送|抄送|抄报|报送|主送|发送|印送|呈报|呈送|出席|列席|缺席|请假|到会|参会|参加|与会|主持|记录|整理|组长|副组长|成员|组员|副主任|委员|人员|责任单位|配合单位|牵头单位|附注|注|备注|说明|地点|时间|拟稿|撰稿|供稿|核稿|审核|审定|审批|审签|校对|签发|会签|编制|编印|编辑|责编|摄影|通讯员|联系|咨询|监督|举报|电话|传真|邮箱|网址|地址|承辦|承办|经办|填报|填表|制表|复核|检查|校长|主任|主席|票价|门票|定价|售价|价格|收费|费用|开放时间|演出|时长|产地|规格)[^。，；：:]{0,8}[:：][^。；！？]{0,60}"
              + "|(?i:(?:[a-z]+ by|attachments?|enclosures?|enc(?:l)?|cc|contacts?|distribution|present|apologies|attendees|in attendance|(?:[a-z]+ ){0,2}(?:board|committee|council|members|trustees|directors|commissioners|officers|panel|jury)(?: of [a-z]+)?|copies(?: to)?|copy to|location|venue|tags?|keywords?|further information|for more information)[.:].{0,200}"
              + "|enc(?:l)?\\. .{0,80}|cc .{0,80}|(?:for|on behalf of) the [a-z ]{3,30}[:,] .{2,60})");

  /** 地址：…　联系电话：…: a line that ends with a telephone number. */
  private static final Pattern CALL =
      Pattern.compile(
          "(?s).*(?:电话|热线|手机|传真|邮编|邮政编码|QQ|微信|Tel|Phone|Fax)[:： ]\\s*[0-9+（(][0-9()（）+\\-—－转 /、]{4,60}(?:[(（][^()（）]{1,40}[)）])?");

  /** 编制：…　审核：…　批准：…: names in a row, each behind what they did. */
  private static final Pattern ROW =
      Pattern.compile(
          "(?:[\\p{IsHan}]{1,8}[:：]\\s?[^\\s\u3000:：。，]{0,40}(?: [^\\s\u3000:：。，]{1,20})?[\\s\u3000]+)+[\\p{IsHan}]{1,8}[:：]\\s?[^:：。，]{0,30}"
              + "|(?i:(?:compiled|prepared|written|edited|reviewed|approved|drafted|signed|typed|reported|submitted|issued|published) by [^.;:]{1,60}(?:\\. [^.;:]{1,40}){0,3})"
              + "|(?s).{1,80}[(（]略[^)）]{0,40}[)）]");

  /** 评级分析师：何静　孙立群, 法院院长　裴景和, 郑州97.2　开封99.1: names, or names with a figure each, in a row. */
  private static final Pattern ROSTER =
      Pattern.compile(
          "\\p{IsHan}{2,12}[:：]\\s?\\p{IsHan}{2,4}(?:[\\s\u3000、]+\\p{IsHan}{2,4}){0,12}"
              + "|\\p{IsHan}{2,24}(?:长|主任|书记|主席|代表|经理|总裁)[\\s\u3000]+\\p{IsHan}[\\s\u3000]{0,2}\\p{IsHan}{1,3}"
              + "|(?:\\p{IsHan}{1,10}[:：]?-?[0-9][0-9.,]{0,12}[%％\\p{IsHan}]{0,3}[\\s\u3000]+){3,80}"
              + "\\p{IsHan}{1,10}[:：]?-?[0-9][0-9.,]{0,12}[%％\\p{IsHan}]{0,3}");

  /** 石湾镇卫生院2023年12月28日: who signed and when, on one line or at the end of the last one. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?s)(?:.*[。！？!?”）)\\s])?[^。，,；;！？!?]{1,30}?[^。，,；;！？!?于在自从至到截是][,，\\s]?(?:(?:19|20)[0-9]{2}|[二一][〇○零九〇0-9一二三四五六七八]{3})\\s?年\\s?[0-9〇○一二三四五六七八九十]{1,3}\\s?月\\s?[0-9〇○一二三四五六七八九十]{1,3}\\s?日[)）]?");

  /** Dr A. Moss, Hon. Secretary: a name and an office, with capitals only. */
  private static final Pattern SIGNED_ENGLISH =
      Pattern.compile(
          "(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Rev|Sir|Dame|Cllr)\\.? )?[A-Z][\\p{L}.'’-]*(?: [A-Z][\\p{L}.'’-]*){1,3}, (?:(?:[A-Z][\\p{L}.'’-]*|of|the|and|for|to) ?){1,6}");

  /** Jo Lee, honorary treasurer: a name and an office in small letters. */
  private static final Pattern SIGNED_OFFICE =
      Pattern.compile(
          "(?s)(?:.*\\n)?[A-Z][\\p{L}.'’-]*(?: [A-Z][\\p{L}.'’-]*){1,3}, (?:(?:[a-z]+ ){0,2})(?:secretary|treasurer|chair(?:man|woman|person)?|president|director|clerk|manager|editor|registrar|convenor|convener|coordinator|captain|trustee|auditor|engineer|surveyor|inspector|officer|surgeon|teacher|head|principal|curator|librarian|archivist)(?: (?:of|for) [^.,;]{2,40})?");

  /** Ann Hale, President, Society of Ringers December, 2016: names and offices, and when. */
  private static final Pattern SIGNED_AND_DATED =
      Pattern.compile(
          "(?:(?:\\p{Lu}[\\p{L}.'’&-]*|of|the|and|for|to|at|in|on|de|van|von),?\\s+){2,16}(?:[0-9]{1,2}(?:st|nd|rd|th)?\\s+)?(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,?\\s+(?:[0-9]{1,2},\\s+)?[0-9]{4}");

  /** 11 in. (28 cm.) wide; 30 x 40 cm, framed: measures of a thing, in a catalogue. */
  private static final Pattern MEASURED =
      Pattern.compile(
          "(?i)(?:[\\p{IsLatin} ,]{0,24}[ ,])?[0-9][0-9½¼¾⅛⅜ .,/x×*-]{0,20}(?:in|ins|cm|mm|m|ft|yd|oz|lb|kg|g|ct|pp)\\b\\.?(?:[^.:!?\\u2E80-\\uFFFF]|\\.(?! \\p{Lu})){0,80}");

  /** Background papers: none. File ref: HR/12/7. Labels and what they hold, a line each. */
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:[A-Z][\\p{L}0-9 ,.'’&/()-]{1,40}: (?:[^\\s.;:!?]+(?:[.:](?=\\S)[^\\s.;:!?]+)*\\s?){1,8}(?:\\n|$))+");

  /** Registered charity no. SC031877: what is so marked is a number in a register. */
  private static final Pattern REGISTERED =
      Pattern.compile(
          "(?i)(?:[\\p{L}&'’/-]+,? ){1,7}(?:no|nos|number|num|nr|ref|reference|id|code|rev|issue|version)[.:]?:? ?(?=[A-Z0-9/. -]*[0-9])[A-Z0-9/.-]+(?: [0-9A-Z/.-]+){0,3}");

  /** Readmission avoidable? □ yes □ no: boxes to tick end without a stop. */
  private static final Pattern BOXES = Pattern.compile("(?s).*[□☐☑☒]\\s?[^□☐☑☒.。]{1,24}");

  /** 日营业额 = 椅位数 × 单价: a formula ends without a stop. */
  private static final Pattern FORMULA = Pattern.compile("[^。；]{1,60}[=＝][^。，；,;]{1,80}");

  /** ## Licence: what stands under such a heading is easily taken for a web site's. */
  private static final Pattern SITE_HEADING =
      Pattern.compile(
          "(?i)[#\\s0-9.、一二三四五六七八九十]*(?:licen[cs]e|copyright|contact(?: us)?|how (?:to|can you|do i) contact us|about(?: us| the authors?)?|acknowledge?ments?|版权(?:声明|信息)?|许可(?:证|协议)?|(?:如何|怎样|怎么)?(?:与我们)?联系(?:方式|我们)?|免责声明|致谢|附件|附录|附表)\\s*");

  /** 成　员：… is set apart to look wide. */
  private static final PrefilteredPattern WIDE =
      PrefilteredPattern.compile("(?<=\\p{IsHan})[ \u3000]+(?=\\p{IsHan})");

  private static final int LONGEST_MEASURES = 100;

  /** Of a paragraph without end the end is looked at. */
  private static final int LONGEST = 2000;

  private EndMatter() {}

  /** Whether {@code heading} is one under which words about rights and addresses stand. */
  static boolean isForTheSite(String heading) {
    return SITE_HEADING.matcher(heading).matches();
  }

  /** Whether {@code words}, the last of a report, need no full stop. */
  static boolean is(String words) {
    return isEnd(words.substring(Math.max(0, words.length() - LONGEST)));
  }

  /** A blank in the last words, or the day left open: they wait for a pen. */
  private static final PrefilteredPattern TO_SIGN =
      PrefilteredPattern.compile("_{3,}|年[ \u3000_]{1,12}月[ \u3000_]{1,12}日[)）]?$");

  private static final int LONGEST_BLANK = 60;

  /** （统计截至年底。制表：业务科）: what one bracket opens and another closes is whole. */
  private static boolean isRemark(String words) {
    int last = words.length() - 1;
    return last > 0
        && "(（".indexOf(words.charAt(0)) >= 0
        && ")）".indexOf(words.charAt(last)) >= 0
        && words.chars().filter(c -> c == '(' || c == '（').count()
            == words.chars().filter(c -> c == ')' || c == '）').count();
  }

  private static boolean isEnd(String words) {
    return isRemark(words)
        || TO_SIGN.isIn(words.substring(Math.max(0, words.length() - LONGEST_BLANK)))
        || NOT_PROSE.matcher(words).matches()
        || NOT_PROSE.matcher(words.toLowerCase(Locale.ROOT)).matches()
        || FIELDS.matcher(words).matches()
        || FIELDS.matcher(WIDE.matcher(words).replaceAll("")).matches()
        || CALL.matcher(words).matches()
        || ROW.matcher(words).matches()
        || ROSTER.matcher(words).matches()
        || SIGNED.matcher(words).matches()
        || SIGNED_ENGLISH.matcher(words).matches()
        || SIGNED_OFFICE.matcher(words).matches()
        || SIGNED_AND_DATED.matcher(words).matches()
        || (words.length() < LONGEST_MEASURES
            && MEASURED.matcher(words).matches()
            && !LastWords.areOpen(words, false))
        || BOXES.matcher(words).matches()
        || REGISTERED.matcher(words).matches()
        || (LABELLED.matcher(words).matches() && !LastWords.areOpen(words, false))
        || FORMULA.matcher(words).matches();
  }
}
