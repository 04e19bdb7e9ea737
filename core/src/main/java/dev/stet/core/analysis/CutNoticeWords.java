package dev.stet.core.analysis;

import dev.stet.core.search.Mentions;

/**
 * What a notice that the text goes on elsewhere says, by kind, as parts of one pattern over folded
 * text: {@code ^} and {@code $} are those of a line.
 */
final class CutNoticeWords {
  /** What is not shown: the rest, a number of pages, the whole. */
  private static final String REST = "(?:剩余|余下|其余|后续|以下|下文|后文|后面|未读|剩下|更多|完整|全部|全文|原文|隐藏)";

  /** What one has to do to see it. */
  private static final String GATE =
      "(?:登[录陆]|付费|支付|购买|开通|订阅|升级|会员|VIP|vip|下载|关注|扫码|扫描|解锁|注册|客户端|APP|App|回复)";

  private static final String VIEW = "(?:查看|阅读|可见|可读|浏览|显示|获取|观看|继续看|解锁|展开)";

  /** A line, or words in brackets or between stars, and no sentence of a paragraph. */
  private static final String APART = "(?:(?<=[\\[(【<*…]\\s{0,2})|(?<=\\.\\.\\.\\s{0,2})|^)(?=\\S)";

  private static final String BEFORE = "[^。,()\\[\\]【】*…\\n]{0,10}";

  private static final String APART_END = "(?=[\\s*>»<]*(?:[\\])】!。]|$))";

  /** 余下内容请登录内网查看, 剩余1864字，开通会员后可见: rest, gate and view in one short line. */
  private static final String GATED =
      APART
          + "(?:"
          + BEFORE
          + REST
          + "[^。()\\[\\]*…\\n]{0,14}"
          + GATE
          + "[^。()\\[\\]*…\\n]{0,12}"
          + VIEW
          + "[^。()\\[\\]*…\\n]{0,8}|"
          + BEFORE
          + GATE
          + "[^。()\\[\\]*…\\n]{0,12}"
          + VIEW
          + "[^。()\\[\\]*…\\n]{0,4}"
          + REST
          + "[^。()\\[\\]*…\\n]{0,10}|"
          + BEFORE
          + REST
          + "[^。()\\[\\]*…\\n]{0,10}"
          + VIEW
          + "[^。()\\[\\]*…\\n]{0,4}请[^。()\\[\\]*…\\n]{0,6}"
          + GATE
          + "[^。()\\[\\]*…\\n]{0,10})"
          + APART_END;

  /** 全文3186字，此处显示前200字, 已显示40%: how much is shown, and of how much. */
  private static final String SHARE =
      "(?:全文|本文|原文|正文|文档|全书)[^。\\n]{0,4}?[0-9]+\\s*(?:字|页|章|节)[^。\\n]{0,8}?(?:显示|展示|预览|可看|可见|试读|免费)[^。\\n]{0,3}?[0-9]+\\s*(?:字|页|章|节|%)"
          + "|(?:已|仅|只|现)(?:可)?(?:显示|展示|预览|加载)(?:了)?[^。\\n]{0,4}?(?:前\\s*[0-9]+\\s*(?:字|页)|[0-9]+\\s*%)[^。\\n]{0,12}";

  /** 第20-41页缺失, [pp. 115-118 wanting in the copy scanned]. */
  private static final String PAGES_GONE =
      "第\\s*[0-9]+\\s*(?:页\\s*)?(?:[-—–~至到]|、)\\s*(?:第\\s*)?[0-9]+\\s*页[^。\\n]{0,8}?(?:缺失|缺页|缺损|残缺|脱落|未扫描|未能?扫描|未转换|无法(?:识别|转换|显示|打开|读取)|未显示|未收录|未公开|空白)"
          + "|(?:原(?:件|书|文|稿)|此处|以下|中间)\\s*缺\\s*(?:[0-9]+|[一二三四五六七八九十数若干]{1,2})?\\s*页"
          + "|(?i:\\b(?:pages?|pp?\\.)\\s*[0-9]+(?:\\s*(?:-|–|to|and|&)\\s*[0-9]+)?\\s+(?:(?:is|are|were|was)\\s+)?(?:wanting|missing|lost|torn|illegible|omitted|lacking|could not be (?:converted|read|scanned|displayed|processed|recovered|loaded)|failed to (?:load|convert)|not (?:included|converted|scanned|reproduced|available|displayed|imaged|filmed))[^.\\n\\])]{0,40})";

  /** A part is hidden until one pays, downloads, logs in or follows. */
  static final String HIDDEN =
      SHARE
          + "|(?:还有|剩余|还剩|其余|余下|另有|尚有|后续|后面)(?:的)?\\s*[0-9]+\\s*余?(?:字|页|段|章|节|%)(?:的?内容)?(?:未读|未看|没看|(?:未|没有|没|不)能?(?:显示|展示|展开|加载|载入|公开))"
          + "|(?<=[(（\\[【])[^()（）\\[\\]【】\\n]{0,12}(?:原(?:件|稿|文|书)|此处|以下|下文)[^()（）\\[\\]【】\\n]{0,8}(?:缺损|残缺|破损|脱落)[^()（）\\[\\]【】\\n]{0,12}(?=[)）\\]】])"
          + "|"
          + PAGES_GONE
          + "|"
          + "(?i:(?:(?:rest|remainder|middle|second half|remaining (?:part|pages?)) of (?:this|the|your) [a-z]{3,12}|remaining (?:text|pages?|content|sections?|paragraphs?|chapters?|answers?)) (?:is|are|has been|have been) (?:intentionally |deliberately )?(?:hidden|locked|blurred|withheld|not (?:shown|displayed|included))[^.\\n]{0,40})|"
          + "(?:此处|以下|后面|下文|其余|剩余|中间)(?:内容)?(?:已?隐藏|省略|被隐藏)[::]?\\s*[0-9]+\\s*字"
          + "|(?:省略|隐藏|略去|未显示|未展示)(?:了)?\\s*[0-9]+\\s*(?:余)?字"
          + "|(?:剩余|余下|其余|还有|还剩)约?\\s*[0-9]+\\s*余?字(?:未|没有?)(?:能)?(?:完整)?(?:显示|加载|展示|读完?)"
          + "|全文(?:共)?\\s*[0-9]+\\s*字.{0,6}?(?:现|仅|只|已)?显示\\s*[0-9]+\\s*字"
          + "|(?:已阅读|还剩|剩余|仅展示|仅显示|可免费预览)\\s*[0-9]+\\s*页.{0,14}(?:未读|阅读|预览|全文)"
          + "|(?:剩余|余下|隐藏|未显示|后续|其余)(?:的)?(?:部分|内容|[0-9]+%|文字|章节).{0,8}(?:付费|下载|登录|购买|会员|开通|订阅|关注)后?(?:可|才能|方可|即可)?(?:查看|阅读|可见|浏览)?"
          + "|(?:试读|预览|免费阅读|免费预览|试看)(?:部分|内容|章节)?(?:已)?(?:结束|到此|完毕|至此)"
          + "|(?:付费|登录|注册|购买|下载|订阅|开通(?:会员|VIP)|关注公众号|扫码|扫码关注|扫描二维码|下载APP|打开APP)(?:后|即可|可|,|，)?(?:可|即可|才能|方可|免费)?(?:查看|阅读|浏览|获取|继续阅读|解锁)(?:全文|全部|完整|余下|剩余|更多内容|原文|后续|其余)"
          + "|(?:点击|查看|阅读|展开|浏览)(?:查看|阅读|展开|加载)?(?:全文|余下全文|剩余全文|剩余内容|余下内容|完整内容|完整版)(?=[\\s>>)]*(?:$|\\n|[>》]))"
          // …到指定媒体阅读全文。 is a sentence of its own
          + "|(?<!\\p{IsHan}{4})(?:点击|查看|阅读|展开|浏览)(?:查看|阅读|展开|加载)?(?:全文|余下全文|剩余全文|剩余内容|余下内容|完整内容|完整版)(?=[)]*[。!])"
          // what is shown is a sample, and not all of it
          + "|(?:文章|文档|以下|本文|页面|此处|显示|所示)?的?内容(?:仅|只)(?:供|作为?)(?:在线)?(?:预览|试读|展示)[,，]?[^。\\n]{0,12}(?:不全|不完整|残缺|缺失)"
          + "|余下全文|展开剩余[0-9]*%?"
          + "|(?:您|你)?(?:现在|当前|正在)(?:查看|阅读|浏览)的?是?(?:摘要|节选|试读|预览|简介)页[^\\n]{0,40}"
          + "|[您你]需要\\s*登[录陆]\\s*后?才(?:可以|能)\\s*(?:下载|查看|浏览|阅读)[^。\\n]{0,24}"
          + "|(?:文档|内容|全文|正文|文件)(?:正在)?加载中[.…]{1,6}[^\\n]{0,60}"
          + "|(?:内容|章节|正文)[^。\\n]{0,4}不支持[^。\\n]{0,6}(?:浏览器|设备|客户端)[^。\\n]{0,4}(?:显示|阅读|查看)"
          + "|^(?:论文|文章|文档|正文)(?:的)?部分内容(?:阅读|预览|展示|浏览)(?=\\s*$)"
          + "|(?i:preview text is (?:blurred|hidden)[^.\\n]{0,40}|(?:this|the) (?:rest|remainder) of (?:this|the) (?:document|article|page|text|preview|content|story) is (?:hidden|locked|blurred|not shown|available)[^.\\n]{0,40}|(?:unlock|subscribe|log ?in|sign in|register|sign up|pay|upgrade)\\b[^.,;\\n]{0,30} to (?:(?:keep|continue)(?: [a-z]+ing| to\\b|(?=[^a-z\\n]*$))|(?:view|read|see|unlock|access)(?: (?:the )?(?:rest|more|all)\\b| (?:the |this )?(?:[a-z]+ )?(?:full|entire|complete|whole|remaining|article|story|content|document|section|chapter|answer|solution|text|page|preview)s?\\b|(?=[^a-z]*$)))[^.\\n]{0,30}|you(?:'|’)?(?: ha)?(?:ve|re) (?:reached the end of (?:this|the|your) (?:free )?(?:preview|extract|excerpt|sample|trial)|reading a (?:free )?(?:preview|extract|sample))|pages? [0-9]+(?: ?(?:-|–|to|and) ?[0-9]+)? (?:is|are) (?:not (?:shown|included|part|available|visible)|blurred|hidden|locked|omitted)[^.\\n]{0,30}|end of (?:free )?(?:preview|extract|sample)\\b|this is (?:only |just )?an? (?:free |short )?(?:preview|extract|excerpt|sample) of (?:the |this )?(?:full |complete )?(?:subscription|subscriber|premium|paid|members?|paywalled)\\b[^.\\n]{0,80})"
          // 最低9.9元/月 解锁文章
          + "|(?:最低|仅需|低至)?\\s?[0-9.]{1,6}\\s?元\\s?[/每]\\s?[天日月年篇次][ ,]{0,2}(?:即可|立即)?(?:解锁|开通|阅读|查看)[\\p{IsHan}]{0,8}"
          + "|(?:查看|阅读|浏览)(?:本帖|本文|此处|以下|全部|完整|剩余)?的?(?:隐藏|付费|剩余|全部|完整)内容,?请(?:先)?(?:回复|登录|登陆|购买|付费|下载|关注|注册)"
          + "|(?:隐藏|付费|加密)内容[^。\\n]{0,6}(?:回复|登录|购买|付费)后?(?:可见|可读|查看|阅读)"
          + "|(?:VIP|vip|会员|付费用户|登录用户|注册用户)(?:会员|用户)?后?(?:可|才能|才可|方可|即可)(?:免费)?(?:查看|阅读|浏览|下载)(?:全文|完整|全部|剩余)"
          + "|(?i:(?:this|the) (?:article|story|content|page|video|feature|report|post) is (?:free|available|open)(?: to (?:read|view|access|watch))? (?:if|when|once|as soon as|after) you (?:register|sign|log|create|subscribe)[^.\\n]{0,40})"
          + "|(?i:^(?:you can )?(?:get|find|see|read|view|visit [^\\n]{2,40} for|click (?:here )?for|for) (?:the |this )?(?:complete|full|entire|whole|rest of the) (?:recipe|article|story|post|instructions|guide|tutorial|text|interview)s?,? (?:here|at|on|by|below|over|in|click|visit|go)\\b[^.\\n]{0,60})"
          + "|(?i:to (?:continue|keep) reading(?: (?:this|the) [a-z]+)?,? (?:please )?(?:log ?in|sign (?:in|up)|subscribe|register|start|create|purchase|upgrade)\\b[^.\\n]{0,40}"
          + "|(?:answer|content|text|solution|section|article|chapter|story|rest)s? (?:(?:is|are) )?(?:hidden|locked|blurred)\\b[^.\\n]{0,20}(?:unlock|membership|subscri|log ?in|sign in|premium|upgrade|members)[^.\\n]{0,30}"
          + "|(?:this|the) (?:rest of (?:this|the) )?(?:article|content|story|page|chapter|report|post) is (?:only |exclusively )?(?:for|reserved for|available to|exclusive to) (?:our |paid |paying |registered |premium )*(?:subscribers|members|users|customers)"
          + "|the (?:full|complete|entire|rest of (?:the|this)|whole) (?:article|story|transcript|interview|episode|recipe|essay|analysis|video|recording|archive|issue|column) (?:is|are) (?:only |exclusively )?(?:for|reserved for|open to|available (?:only )?(?:to|for)|exclusive to|free for) (?:our |paid |paying |registered |premium |all )*(?:subscribers|members|supporters|patrons|backers|users|customers)(?! of\\b)"
          + "|[\\[(【] ?(?:content|text|answer|solution|page|preview|section|image|chapter|document)s? (?:is |are )?(?:locked|blurred|hidden|restricted|protected|withheld) ?[\\])】])|"
          + GATED;

  /** A program cut the text and says so. */
  static final String CUT =
      "(?:(?:…|\\.{3})+\\s*[(\\[【]?(?:后文|下文|以下|其余|余下|后面|正文)(?:内容|部分|文字)?(?:从略|已?省略|已?略去|略)[)\\]】]?)|"
          + "[(\\[【](?:下转|转入?)\\s*第?\\s*[0-9A-Z一二三四五六七八九十]{1,4}\\s*[版页][)\\]】]|"
          + "(?i:[(\\[](?:continued (?:on|from) (?:page|p\\.) ?[0-9A-Z]{1,4})[)\\]])|"
          + "(?i:\\bshowing (?:the )?(?:first |[0-9]+ ?(?:-|–|to) ?)?[0-9]+ (?:out )?of [0-9]+ (?:documents|results|entries|items|comments|files|pages|records|rows|replies|posts|articles|reviews)\\b(?=[^\\n]{0,4}(?:load|show|view|see|next|more|$)))|"
          + "(?:内容|网页|正文|结果|文本|文章|抓取结果|输出|文件|原文|全文|文档)[^。,\\n]{0,12}?(?<![会將将能可不免防时若])(?:已被?截断|被截断|截断了|过长被截|未抓取完整|抓取不全|未完整抓取)|[\\[【(](?:内容|以下|此处|后文)?(?:过长)?[,]?(?:已)?(?:截断|省略|从略)[\\]】)]"
          + "|(?:原文|正文|内容|文本|网页|全文|结果|输出)过长,?[^。,\\n]{0,4}[仅只](?:返回|保留|显示|展示|截取|输出|抓取|收录)[^。,\\n]{0,6}[0-9]{1,7}\\s?个?(?:字符?|词|字节)"
          + "|(?:原文|正文|内容|文本|网页|全文)?(?:超过|超出|达到)[\\p{IsHan}]{0,6}(?:长度|字数|大小|篇幅)(?:的)?(?:上限|限制),?[^。\\n]{0,12}(?:保留|显示|截取|抓取|收录)[^。\\n]{0,12}"
          + "|(?:以下|此后|后面|其后|后续|其余|剩余)(?:内容|部分|正文)?(?:未能?|没有)(?:完整)?(?:抓取|采集|获取到?|收录|载入|加载|导出|转换)(?=\\s*(?:$|[)\\]】。,]))"
          + "|(?:仅|只)(?:能|是)?(?:抓取|采集|获取|爬取|提取|收录|保存|截取|读取|下载|复制|转写|识别|加载|导出)(?:到|了|得|下|出)?(?:其|正文|原文|全文|文章)?的?(?:前|上|开头|首)(?:半|面|边|几|若干)?(?:部分|段落?|页|屏|篇|节|章|截)(?:正文|内容|文字)?"
          + "|(?:仅|只)(?:能)?(?:抓取|采集|爬取|加载)(?:到|了|出)(?:一|小|大)?部分(?:正文|内容|原文|文字|页面|章节)?"
          + "|(?:此处|以下|后面|下文|中间)(?:已|均)?(?:省略|略去|从略|隐去|不再显示|未显示|未收录)(?:了)?(?:其余|剩余|余下|后续|部分|大量|若干|全部)的?(?:内容|正文|文字|页|章节|部分|段落|条款|条文|表格)"
          + "|(?:仅|只)(?:(?:获取|抓取|采集)(?:到|了)?(?:正文)?前?|(?:展示|显示|加载|转换)(?:了|出)?(?:正文)?前)\\s*[0-9一二三四五六七八九十两]{1,3}\\s*(?:段|页|屏|节|章)(?:正文|内容|文字)?"
          + "|(?:本章|本节|本文|这一章|正文|内容)(?:还|尚)?未(?:完结?|结束|完)(?=[,，!。)\\s]|$)[,，]?(?:请)?(?:点击)?[^。\\n]{0,12}"
          + "|(?:请)?点击(?:进入)?下一[页章节](?:继续)?(?:阅读|观看|查看)[^。\\n]{0,6}"
          // the second of several pages on which a site shows one chapter
          + "|(?<=[\\p{IsHan}0-9])[(（【]第\\s?(?:[2-9]|[1-9][0-9]{1,2})\\s?页[)）】](?=\\s*$)"
          + "|未完待续|(?:待续)(?=[)】\\]])|\\(未完\\)"
          + "|(?i:[\\[(<{](?:content |text |output |document )?(?:truncated|cut off|snipped?|snip)(?:[^\\])>}\\n]{0,40})[\\])>}]|(?:document|text|output|content|file|page|article|message|transcript) (?:was|has been|is) (?:truncated|cut off|cut short)(?!,? (?:if|when|whenever|unless|before|by|to) )[^.\\n]{0,60}|\\(?to be continued(?: ?[.…)]|$)|[.…]{1,3} ?\\[?\\+ ?[0-9]+ (?:chars|characters|words|more lines|lines)\\]?)"
          + "|(?i:\\[(?:non-text portions?|attachments?|images?|html part|quoted text|part of this message)\\b[^\\]\\n]{0,40}(?:removed|deleted|stripped|omitted|scrubbed)[^\\]\\n]{0,20}\\])"
          + "|\\(?未完[,、](?:请)?(?:全文|余下|下接|接|见|转|下转|下页|下一页|次页|后页|点击|翻|续)[^。)\\n]{0,16}\\)?"
          // what an export or a preview left out, and buttons that lead to the rest
          + "|\\(?(?:以下|后续|其余|剩余)(?:内容|部分|章节|页面?|正文)[^。,\\n)]{0,10}[,]?(?:未予显示|不予显示|未显示|未予展示|未展示|未导出)(?:\\)|(?=。?\\s*(?:\\n|$)))"
          + "|(?i:(?:export|preview|conversion|print-?out) (?:stopped|limited|truncated|cut off): [^\\n]{0,100}|(?<=^|\\n)(?:continue to (?:the )?full (?:report|article|text|document|story|version)[^.\\n]{0,30}|show more \\([0-9]{1,3} of [0-9]{1,3}\\))(?=\\s*(?:\\n|$)))";

  /** The text goes on behind a link. */
  static final String MORE =
      "(?i:[(\\[](?:read|view|show|see) (?:the )?(?:full|more|rest|whole|complete|entire)(?![^\\])\\n]{0,16} (?:for|in|at|on) )[^\\])\\n]{0,24}[)\\]]"
          + "|(?<=[a-z,…] |\\.\\.\\.)[(\\[]more[)\\]](?=\\s*(?:$|\\n))"
          + "|read (?:the )?(?:full|whole|complete|entire|rest of the) [a-z]+(?: [a-z]+)?(?= ?[→»›>]))|"
          + "(?:…|\\.{3})\\s*[\\[【(]?(?:详细|详情|展开|全文|更多|查看|点击)[^。\\n]{0,6}(?=[\\s>»)】\\]]*(?:$|\\n))|"
          + "(?<=[\\p{IsHan}，、] )(?:阅读|查看|展开)(?:全文|更多|详情)(?=[\\s>»]*(?:$|\\n))|"
          + "(?i:(?:…|\\.{3})\\s*(?:continue reading|read (?:the )?(?:full|more|rest|on)|keep reading|view (?:the )?full|more ?[»›>])\\b?[^\\n]{0,80})|(?i:(?:click (?:here )?to )?continue reading(?: the main story| (?:below)?(?= ?(?:$|\\n))|(?= ?(?:$|\\n))| ?(?:→|»|›|>|…|\\.\\.\\.))|keep reading(?= ?[→»>…])|read (?:the )?(?:full|more|rest)(?: (?:article|story|post|text|report|of (?:this|the) (?:article|story|post|entry|report)))?(?= ?(?:[→»›>…\\]]|\\.\\.\\.|$|\\n))|show more(?= ?(?:[→»›>…]|\\.\\.\\.|$|\\n))|view (?:the )?full (?:text|article|story|document)(?= ?(?:[→»›>…]|$|\\n)))"
          + "|\\[(?:…|\\.\\.\\.)\\](?=\\s*(?:$|\\n))"
          + "|(?<=[a-z]{2},? )\\((?:…|\\.\\.\\.)\\)(?=\\s*(?:$|\\n))"
          + "|(?i:^ *(?:the )?(?:full|whole|complete|entire|rest of the) (?:story|article|text|report|post|entry|review|interview) ?[→»›>]{1,2}(?=\\s*$))"
          + "|(?i:^ *(?:continue|keep) reading (?:with|for|from|by|after) [^.\\n]{0,30}\\b(?:trial|free|subscription|membership|account|plan|pass|premium|registering|joining|[0-9]+ days?)\\b[^.\\n]{0,30}$)"
          + "|(?:…|\\.{3})\\s*(?:点击)?(?:阅读|閱讀)(?:更多|全文)";

  /** The text goes on on another page. */
  static final String PAGER =
      "(?:上一页|首页)?\\s*[0-9]{1,2}\\s*/\\s*[0-9]{1,3}\\s*(?:页\\s*)?下一页|(?:上一页|首页)?\\s*(?:\\[?[0-9]{1,2}\\]?[\\s|]{1,3}){1,12}(?:\\.{2,3}\\s*)?下一页|(?:【[0-9]{1,2}】\\s?){2,}(?:下一页)?|(?:\\[[0-9]{1,2}\\]\\s?){3,}\\s*\\[?下一页|[(]?第\\s*[0-9]+\\s*页\\s*[/,]?\\s*共\\s*[0-9]+\\s*页[)]?\\s*下一页"
          + "|(?i:(?<![a-z])(?:previous|prev)?\\s*[0-9]{1,2}\\s*(?:/|of)\\s*[0-9]{1,2}\\s*(?:next page|next(?= ?[→»>]|$)|next ?: [^\\n]{2,60}[→»›>]))";

  /** Every notice holds one of these. */
  static final Mentions NEEDED =
      Mentions.of(
          "隐藏",
          "可见",
          "可看",
          "才能看",
          "可查看",
          "hidden",
          "... (",
          "...(",
          "...[",
          "... [",
          "… (",
          "…(",
          "…[",
          "to view",
          "to see",
          "can see",
          "can view",
          "to access",
          "to read",
          "to download",
          "to open",
          "to unlock",
          "ttachment",
          "unlock",
          "未显示",
          "后面",
          "其后",
          "其他",
          "第2页",
          "第 2 页",
          "page 2",
          "未展示",
          "未展开",
          "不显示",
          "protected",
          "】 【",
          "摘要页",
          "节选页",
          "试读页",
          "预览页",
          "简介页",
          "折叠",
          "收起",
          "未完整",
          "未能完整",
          "无法完整",
          "不能完整",
          "没有完整",
          "其余未",
          "未读",
          "脱落",
          "损",
          "clipped",
          "trimmed",
          "collapsed",
          "error",
          "unable to",
          "failed to",
          "couldn",
          "cannot",
          "can't",
          "could not",
          "you register",
          "you sign",
          "you log",
          "you subscribe",
          "you create",
          "the complete",
          "the entire",
          "the whole",
          "the full",
          "full recipe",
          "the rest",
          "did not",
          "was not",
          "were not",
          "loading",
          "torn",
          "burnt",
          "eaten away",
          "cut out",
          "removed",
          "lost",
          "lacking",
          "过长",
          "太长",
          "超长",
          "超限",
          "时长",
          "额度",
          "次数",
          "字数",
          "页数",
          "超出",
          "超过",
          "续上",
          "接上",
          "续表",
          "下页",
          "背页",
          "背面",
          "反面",
          "后页",
          "次页",
          "附页",
          "另附",
          "另纸",
          "续页",
          "略)",
          "略]",
          "失败",
          "出错",
          "超时",
          "缺",
          "下文",
          "后文",
          "full ",
          "continued",
          "showing",
          "more]",
          "more)",
          "not scanned",
          "not converted",
          "could not be",
          "missing",
          "wanting",
          "缺失",
          "缺页",
          "更多",
          "展开",
          "详情",
          "详细",
          "转第",
          "上接",
          "下转",
          "登陆",
          "登录",
          "上限",
          "限制",
          "采集",
          "收录",
          "载入",
          "加载",
          "导出",
          "转换",
          "付费",
          "会员",
          "vip",
          "閱讀",
          "省略",
          "从略",
          "显示",
          "全文",
          "阅读",
          "剩余",
          "还剩",
          "余下",
          "展示",
          "预览",
          "后续",
          "其余",
          "试读",
          "试看",
          "查看",
          "浏览",
          "获取",
          "解锁",
          "export",
          "stopped:",
          "limited:",
          "continue to",
          "show more (",
          "未予",
          "不予",
          "未显示",
          "未展示",
          "未导出",
          "extract",
          "sample",
          "next:",
          "完整",
          "截断",
          "抓取",
          "未完",
          "未结束",
          "不全",
          "(第",
          "【第",
          "下一章",
          "下一节",
          "待续",
          "下一页",
          "】【",
          "[…",
          "[...",
          "(…",
          "(...",
          "full story",
          "full article",
          "full text",
          "full report",
          "full post",
          "full review",
          "full interview",
          "whole story",
          "whole article",
          "rest of the",
          "remainder of",
          "hidden",
          "locked",
          "blurred",
          "keep reading",
          "access to ",
          "permission to ",
          " posts ",
          " replies ",
          " messages ",
          "to continue",
          "not shown",
          "not included",
          "not part",
          "not available",
          "not visible",
          "read on",
          "略去",
          "truncated",
          "cut off",
          "cut short",
          "snip",
          "to be continued",
          "continue reading",
          "read the",
          "read full",
          "read more",
          "read rest",
          "show more",
          "view full",
          "view the",
          "preview",
          "rest of",
          "unlock",
          "withheld",
          "not displayed",
          " to keep",
          " to view",
          " to read",
          " to see",
          " to access",
          "omitted",
          "view more",
          "more »",
          "more›",
          "more ›",
          "more»",
          "more >",
          "more>",
          " more lines",
          "[non-text",
          "[attachment",
          "[image",
          "[html",
          "[quoted",
          "[part of",
          " is for ",
          " is only ",
          " is exclusive",
          " is reserved",
          " is available",
          " chars",
          " characters",
          " words",
          " lines",
          "next page",
          "0 next",
          "1 next",
          "2 next",
          "3 next",
          "4 next",
          "5 next",
          "6 next",
          "7 next",
          "8 next",
          "9 next",
          "0next",
          "1next",
          "2next",
          "3next",
          "4next",
          "5next",
          "6next",
          "7next",
          "8next",
          "9next",
          "\nnext");

  private CutNoticeWords() {}
}
