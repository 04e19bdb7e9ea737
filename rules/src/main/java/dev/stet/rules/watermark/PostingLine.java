package dev.stet.rules.watermark;

import dev.stet.core.search.PrefilteredPattern;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line in which a site keeps record of a posting: when and by whom it was put there, edited and
 * read. Such a line is made of stamps and counters alone, whatever divides them: {@code Posted May
 * 4, 2016 at 9:12 pm | 31 comments}, {@code Registered: 2011-06-03 Posts: 214}, 推荐于2017-12-15.
 */
enum PostingLine {
  /** No such line. */
  NONE,
  /** Dates, times and sources, which a report could have put there too. */
  STAMPS,
  /** A counter or a record of the posting: nobody writes it but a site. */
  RECORD;

  private static final int LONGEST = 160;

  private static final String DATE =
      "(?:(?:mon|tue|wed|thu|fri|sat|sun|tues|wednes|thurs|satur)(?:day)?,? )?"
          + "(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.? [0-9]{1,2}(?:st|nd|rd|th)?,? [0-9]{4}"
          + "|[0-9]{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?,? [0-9]{4}"
          + "|[12][0-9]{3}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2,4}"
          + "|[0-9]+ ?(?:minute|hour|day|week|month|year)s?(?:(?:,| and|, and) [0-9]+ ?(?:minute|hour|day|week|month|year)s?)? ago|[0-9]+ ?(?:分钟|小时|天|个月|年)前|昨天|today|yesterday)";

  private static final String TIME =
      "(?:[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?(?: ?[ap]\\.?m\\.?)?(?: ?[a-z]{2,4}| gmt[+-][0-9]+)?)";

  private static final String WHEN =
      "(?:" + DATE + "(?:,? ?(?:at |, )?" + TIME + ")?|" + TIME + ",? ?(?:on )?" + DATE + ")";

  private static final String WHO = "[^|·•:：]{2,28}";

  /** What a site does with a posting, before the time it did it. */
  private static final String DONE =
      "(?:(?:first |last |originally )?(?:post|posted|published|updated|edited|modified|added|uploaded|listed|reviewed|asked|answered|joined|registered|member since|created|active|viewed)"
          + "|(?:最后|最近|首次|本帖最后由"
          + ")?(?:发表|发布|更新|编辑|推荐|上传|修改(?!日期)|回答|提问|回复|注册|加入|创建|转载|收藏|出版|见报|刊发)于?(?:时间|日期)?)";

  private static final String COUNTED =
      "(?:(?:gold|silver|bronze) badges?|views?|reads?|shares?|comments?|likes?|downloads?|replies|reply|posts?|followers?|following|favou?rites?|upvotes?|votes?|claps?|reviews?|ratings?|responses?|answers?|visits?|hits?|min(?:ute)?s? read)";

  private static final String COUNTER =
      "(?:[★☆]{3,5} ?)?(?:(?:该帖|本帖|此文)?(?:已)?(?:被|共)?(?:citations|views?|viewed|reads?|saves?|shares?|comments?|likes?|downloads?|replies|posts?|messages|topics|threads|reputation|reaction score|votes?|hits|karma|浏览|浏览次数|浏览量|阅读|阅读数|阅读量|阅读次数|点击|点击数|点击量|点击率|人气|访问量|访问次数|查看|回复|回复数|评论|评论数|点赞|点赞数|被引量|被引频次|收藏|收藏数|下载|下载量|下载次数|积分|帖子|贴子|主题|精华|粉丝|关注|威望|金钱|经验|播放|播放量|热度)了?\\s?[:：(（]?\\s?[0-9][0-9,.]*[km万w+]{0,2}\\s?(?:次|人|页|字|条|分)?[)）]?"
          + "|[0-9][0-9,.]*[km万w+]{0,2}\\s?(?:"
          + COUNTED
          + "|次(?:浏览|阅读|点击|播放|下载|访问)|人(?:浏览|阅读|评论|参与|点赞|收藏|赞同|关注|下载)|条(?:评论|回复|点评)|个(?:回答|赞|评论|关注者?)|楼)"
          + "|(?:viewed|read|downloaded|seen|shared|visited) (?:[0-9][0-9,.]*[km]? times|once|twice)"
          + "|(?:no|leave a|add a) comments?|.{2,60}_第[0-9]{1,3}页|[0-9.]+ (?:out of|/) ?[0-9]+ stars?(?: ?\\([0-9,]+ (?:ratings?|reviews?|votes?)\\))?|#[0-9]+|(?:听(?:报道|新闻|文章|全文|语音)|播放|音频)? ?[0-9]{1,2}:[0-9]{2} ?/ ?[0-9]{1,2}:[0-9]{2}|(?:sku|asin) ?: ?[a-z0-9-]{2,20}|原创 [^|:：。]{2,40}?(?: "
          + WHEN
          + "(?: (?:发表于 ?)?[\\p{IsHan}]{2,6})?)?"
          + "|(?:edited|written|posted|created|co-authored|liked|shared|answered) by [^|]{2,60} and [0-9]+ (?:others?|more|people)"
          + "|本(?:帖|主题)(?:最后)?由 ?[^|]{1,20} ?于 ?[0-9][0-9:./ -]{5,20} ?(?:移动|编辑|合并|锁定|置顶|加精|修改))";

  private static final String FIELD =
      "(?:author|by|source|written by|posted by|category|categories|filed under|posted in|tagged(?: as| with)?|tags|location|section|editor|topic|uploader|来源|文章来源|信息来源|稿件来源|作者|(?:责任|版面|执行|值班|本期|文字|美术|图片|视觉|网络|新媒体|特约|见习|助理|栏目)?编辑|责编|编审|校对|撰稿|供稿|审核|审校|核稿|初审|复审|终审|采写|排版|监制|统筹|格式|文件格式|大小|文件大小|页数|发布者|发布人|发布单位|发布机构|上传者|上传用户|内容提供方|录入|栏目|分类|所属分类|分类专栏|文章分类|文章标签|标签|关键词|字体|字号|时间|日期|发布时间|发布日期|更新时间|上传时间|录入时间|ip ?属地)\\s?[:：]\\s?"
          + "[^|·•:：]{0,40}";

  private static final String FILE = "[^\\n|]{2,60}\\.(?:docx?|pptx?|xlsx?|pdf|wps|rar|zip)";

  private static final Pattern ONE_FILE = Pattern.compile(FILE);

  private static final String STAMP =
      "(?:lv\\.? ?[0-9]{1,2}|ip ?属地 ?:? ?[^|·•:：\\s]{2,8}|发布网友|热心网友|匿名用户|楼主|[0-9]{1,4} ?页|来源于 ?《[^》]{1,20}》[^|:：]{0,20}?|"
          + WHEN
          + "|"
          + FIELD
          + "|(?:posted|filed|published|archived) (?:in|under) [^|·•:：,.]{2,30}"
          + "|by "
          + WHO
          + "|doi ?: ?\\S{6,40}|"
          + FILE
          + ")";

  private static final String ACT =
      "(?:"
          + DONE
          + "(?: by "
          + WHO
          + "?)?\\s?[:：]?(?: (?:on|at|in|under))?\\s?\\(?"
          + WHEN
          + "\\)?(?: by "
          + WHO
          + ")?(?: (?:in|to|under) [^|·•:：,.]{2,30})?(?: ?编辑)?(?: ?[・·] ?[\\p{IsHan}]{2,8})?|"
          + "(?:已?于 ?)?"
          + WHEN
          + " ?(?:发布|更新|发表|回答|上传|活跃|修改|编辑)|"
          + COUNTER
          + ")";

  private static final String DIVIDED =
      "(?:[\\s|·・•丨/,，;；»—–-]++|(?<=[)）])|(?<=[0-9])(?=(?:信息|稿件|文章)?来源[:：]))";

  private static final PrefilteredPattern LINE =
      PrefilteredPattern.compile(
          "(?:(?<act>"
              + ACT
              + ")|"
              + STAMP
              + ")(?:"
              + DIVIDED
              + "(?:(?<more>"
              + ACT
              + ")|"
              + STAMP
              + ")){0,8}[.。\\s|]*");

  /** Beside two stamps the name of a section or of a writer may stand between strokes. */
  private static final Pattern STROKE = Pattern.compile("\\s*[|·・•丨]\\s*");

  private static final int LONGEST_NAME = 24;

  /** Flueman wrote: ↑ and when, to the minute; answered 19 June 2017 at 7:03 and by whom. */
  private static final Pattern HEAD =
      Pattern.compile(
          "(?:[^|·•:：.!?]{2,40} (?:wrote|says|said|writes|replied|commented)(?: on)?:? ?[↑»>]{0,2} ?|(?:asked|answered|edited|commented|replied)(?: on)? |[^|·•:：.!?]{2,40} on )"
              + DATE
              + ",? ?(?:at |@ ?|- ?|, )?"
              + TIME
              + "(?: (?:said|says|wrote):?)?(?<rest>.*)");

  /** Whose posting it is: nobody else writes these words and a name on a line of their own. */
  private static final Pattern BY =
      Pattern.compile(
          "(?i)(?:published|posted|written|uploaded|submitted|contributed|reported) by:? [^|·•:：.,!?]{2,40}");

  /** The name before what was done: {@code Ann Hale Published: 4 May 2016}. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(?:by )?[a-z.’' -]{3,40} (?=(?:first |last |originally )?(?:published|posted|updated)\\b)");

  /** Labels of a posting, with what stands behind them or nothing, one after the other. */
  private static final PrefilteredPattern LABEL =
      PrefilteredPattern.compile(
          "(?<own>分类专栏|文章标签|所属专栏|采纳率|擅长|原文(?:地址|链接)|内容提供[方者]|上传用户|被引(?:量|频次)|阅读(?:量|次数|数)?|评论(?:数)?|浏览(?:量|次数|数)?|点击(?:量|次数|数|率)?|访问(?:量|次数)|人气|文档序号|文档编号|上传(?:人|者|日期|时间)|投稿(?:人|者)|发表于|小编|字号|字体|页码|收藏(?:数)?|下载(?:量|次数|数)|责任编辑|责编)\\s?:"
              + "|(?<other>(?:发布|更新|发表|录入)?(?:时间|日期)|来源|作者|编辑|格式|大小|页数|标签|关键词|分类)\\s?:"
              + "|(?<time>(?:19|20)[0-9]{2}[-/年][0-9]{1,2}[-/月][0-9]{1,2}日? [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)");

  /** 发布日期：2024年9月14日: the day alone is the text's own. */
  private static final Pattern OWN_DATE =
      Pattern.compile(
          "(?:发布|发表|成文|印发)?(?:时间|日期)[:：]\\s?[12][0-9]{3}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?");

  private static final int FEWEST_LABELS = 2;

  /** 采纳数：1846, 阅读(3816): a label of a counter and its figure, whoever's. */
  private static final PrefilteredPattern COUNTERS =
      PrefilteredPattern.compile(
          "(?:[\\p{IsHan}]{1,3}(?:次数|(?<![人户总件个])数|量|率)|阅读|评论|浏览|点击|收藏|点赞|转发|回复|下载|查看|分享)\\s?[:(]\\s?[0-9][0-9,.]*[万kK]?\\+?[)]?");

  /** What {@code line} is, in folded text. */
  static PostingLine of(String line) {
    if (line.length() <= LONGEST && BY.matcher(line.strip()).matches()) {
      return STAMPS;
    }
    if (line.length() > LONGEST || !mayBe(line) || OWN_DATE.matcher(line.strip()).matches()) {
      return NONE;
    }
    if (isRowOfLabels(line)) {
      return RECORD;
    }
    String all = line.strip().toLowerCase(Locale.ROOT);
    if (isHead(all)) {
      return RECORD;
    }
    Matcher named = NAMED.matcher(all);
    String text = named.lookingAt() ? all.substring(named.end()) : all;
    PostingLine whole = ofPart(text);
    String[] parts = whole == NONE ? STROKE.split(text, -1) : new String[0];
    int records = 0;
    int stamps = 0;
    for (String part : parts) {
      PostingLine here = ofPart(part);
      records += here == RECORD ? 1 : 0;
      stamps += here == STAMPS ? 1 : 0;
      if (here == NONE && part.length() > LONGEST_NAME) {
        return NONE;
      }
    }
    if (whole == RECORD || (records > 0 && records + stamps > 1)) {
      return RECORD;
    }
    if (COUNTERS.matcher(line).results().count() >= FEWEST_LABELS
        && line.indexOf('。') < 0
        && line.indexOf('，') < 0) {
      return STAMPS;
    }
    // a source and a date by themselves are the report's own
    boolean divided = line.indexOf('|') > 0 || line.indexOf('.') > 0;
    if (ONE_FILE.matcher(text).matches()) {
      return NONE; // as good as a title
    }
    return divided && (whole == STAMPS || stamps > 1) ? STAMPS : NONE;
  }

  /** Who wrote it and when, to the minute, and no sentence after it but the posting's own. */
  private static boolean isHead(String line) {
    if (line.indexOf(':') < 0 && line.indexOf('.') < 0) {
      return false;
    }
    Matcher head = HEAD.matcher(line);
    return head.matches()
        && (head.group("rest").isBlank()
            || head.group("rest").startsWith("  ")
            || head.group("rest").strip().matches("#[0-9]+|reply|[:.]"));
  }

  /** 文档序号:1774发布日期:2019-05-24阅读:209, 阅读: 评论:0: what only a site keeps, and one label more. */
  private static boolean isRowOfLabels(String line) {
    Matcher label = LABEL.matcher(line);
    int own = 0;
    int all = 0;
    boolean time = false;
    while (label.find()) {
      time |= label.group("time") != null;
      own += label.group("own") != null ? 1 : 0;
      all++;
    }
    return (own > 0 || (time && all > FEWEST_LABELS))
        && all >= FEWEST_LABELS
        && line.indexOf('。') < 0
        && line.indexOf('；') < 0;
  }

  private static PostingLine ofPart(String text) {
    Matcher matcher = LINE.matcher(text);
    if (!matcher.matches()) {
      return NONE;
    }
    return matcher.group("act") != null || matcher.group("more") != null ? RECORD : STAMPS;
  }

  private static boolean mayBe(String line) {
    return line.indexOf('.') > 0
        || line.indexOf("文章标签") > 0
        || line.chars().anyMatch(c -> c >= '0' && c <= '9');
  }
}
