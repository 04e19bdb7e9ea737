package dev.stet.core.analysis;

/**
 * What viewers, mail clients, forums and forms say where they stopped, as parts of one pattern over
 * folded text.
 */
final class StopNoticeWords {
  private static final String PART =
      "(?:pages?|sheets?|slides?|sections?|chapters?|tables?|parts?|volumes?|attachments?)";

  private static final String NUMBER = "\\s+[0-9]{1,4}(?:\\s*(?:-|–|to|and)\\s*[0-9]{1,4})?";

  private static final String OF = "(?:\\s+(?:of|/)\\s+[0-9]{1,4})?";

  private static final String VERB =
      "(?:load|render|display|open|convert|read|fetch|show|process|retrieve|import|scan|print)";

  /** An error occurred while loading page 6 of 9, Page 4 of 7 could not be displayed. */
  private static final String VIEWER =
      "(?i:\\b(?:an )?errors? (?:(?:has )?occurred )?(?:(?:while|when|in) )?"
          + VERB
          + "ing (?:the )?"
          + PART
          + NUMBER
          + OF
          + "|\\b(?:could not|couldn'?t|unable to|failed to|cannot|can'?t|did not) "
          + VERB
          + " (?:the )?"
          + PART
          + NUMBER
          + OF
          + "|\\b"
          + PART
          + NUMBER
          + OF
          + " (?:could not be|cannot be|can'?t be|failed to|did not|was not|were not) "
          + VERB
          + "(?:ed)?\\b|^[ \\t]*loading (?:more(?! (?:stories|articles|comments|results|news|posts|videos|reviews))|next|page [0-9]+|the next|the rest)\\b[^.\\n]{0,30}(?:\\.{2,3}|…)(?=\\s*$)"
          + "|\\b(?:leaf|leaves|folios?|plates?|sheets?|slides?)"
          + NUMBER
          + " (?:(?:is|are|was|were|has been|have been) )?(?:cut out|torn out|missing|wanting|lost|removed|lacking)(?=\\s*(?:[)\\].,;]|$)))"
          + "|第\\s*[0-9]+\\s*(?:[-—–~至到]\\s*(?:第\\s*)?[0-9]+\\s*)?页缺(?=\\s*[)\\]】。,]|\\s*$)"
          + "|第\\s*[0-9]+\\s*页(?:加载|载入|打开|渲染|下载|转换|识别|扫描)(?:失败|出错|超时)";

  /** [Quoted text hidden], [Message clipped] View entire message. */
  private static final String CLIENT =
      "(?i:\\[(?:quoted text|quotation|earlier messages?|previous messages?|original message|trimmed content|thread|message|e-?mail|conversation)\\s+(?:is |has been )?(?:hidden|clipped|trimmed|collapsed|shortened|not shown)[^\\]\\n]{0,20}\\](?:\\s*view (?:the )?(?:entire|full|whole) message)?)";

  /** [torn off], [edge torn]: what an editor says of a damaged leaf. */
  private static final String DAMAGE =
      "(?i:\\[(?:(?:the|page|edge|corner|rest|remainder|margin|line|leaf|bottom|top|foot|here) ){0,3}(?:torn(?: off| away| out)?|burnt(?: away)?|eaten away)\\])";

  /** 帖子过长，后面的发不出来了; 转写时长已用完; 已超出免费预览范围. */
  private static final String LIMIT =
      "(?:帖子?|内容|评论|回复|消息|短信|文本|字数|邮件)(?:过长|太长|超长|超限),?[^。\\n)]{0,8}(?:发不出|发不了|未能?发出|未发出|无法发送|无法显示|显示不全|未显示|分[条段次]发)[^。\\n)]{0,6}"
          + "|(?:转写|识别|翻译|录音|导出|转换|朗读|预览|阅读)(?:时长|额度|次数|字数|页数)(?:已经?)?(?:用完|用尽|不足|耗尽|超限)[^。\\n)]{0,30}"
          + "|(?:超出|超过)(?:了)?免费(?:预览|阅读|试读|查看)(?:的)?(?:范围|页数|部分|篇幅)"
          + "|点击展开(?:全文|剩余|余下|更多)[↓▼⬇∨﹀]?(?:\\s*剩余\\s*[0-9]+%)?(?=\\s*$)"
          + "|(?:…|\\.{3})\\s*\\((?:[^()\\n]{0,14}[0-9]+字[^()\\n]{0,4})?全文(?:详)?见[^()\\n]{1,24}\\)";

  /** (续表见下页), (本栏不够，另附页): the rest is on another sheet. */
  private static final String SHEET =
      "(?<=[(\\[【])(?:(?:续表|下文|以下|其余|余下)?(?:见|接|转|续)(?:下|背|反|后|次)[页面]|(?:续|接)上[页表])(?=[)\\]】])"
          + "|(?<=[(\\[【])(?:本栏|此栏|本页|本表|此处|空格|版面)(?:填|写)?(?:写不下|填不下|不够|不足),?[^。\\n)]{0,6}(?:附页|另附|另纸|续页|背面|反面)[^。\\n)]{0,6}(?=[)\\]】])"
          + "|(?<=[(\\[【])(?:中间|以下|后面|其余)(?:内容|部分|文字)?从?略(?=[)\\]】])";

  /** You do not currently have access to this article; to continue reading, choose a plan. */
  private static final String GATE =
      "(?i:\\byou (?:do not|don(?:'|’)t)(?: currently| yet)? have (?:full )?(?:access|permission) to (?:this|the|view|read) [a-z]{3,12}(?: [a-z]{3,12}){0,2}"
          + "|\\bto (?:continue|keep) reading(?: (?:this|the) [a-z]+)?,? (?:you (?:must|need|have) |please )?(?:choose|select|pick|become|join|buy|get|try|activate|enter|confirm|complete|answer|disable|turn)\\b[^.\\n]{3,60}"
          + "|\\b"
          + PART
          + NUMBER
          + " (?:is|are) not (?:shown|included|part|available|visible|displayed)\\b[^.\\n)]{0,40}"
          + "|^\\W{0,4}unlock (?:the )?(?:rest|remainder|remaining|full|whole|entire|complete)\\b[^.\\n]{3,70}\\b(?:trial|premium|membership|subscription|subscribing|plan|account|upload(?:ing)?|pro|credits?|sign(?:ing)? (?:in|up))\\b[^.\\n]{0,30})";

  /** What a forum shows to its members only. */
  private static final String THINGS =
      "(?:attach(?:ment|ed file)s?|links?|images?|pictures?|photos?|spoilers?|downloads?|(?:the |this )?(?:hidden|rest|remainder|full(?![- ]siz)|whole|complete|remaining)\\b[a-z ]{0,24}|(?:this|the) (?:content|part|section|file|text|answer|post)|files attached)";

  /** You must reply to this thread to see the hidden content; [Attachment 12: no permission]. */
  static final String KEPT =
      "(?i:(?:^[\\W_]{0,4}|(?<=[\\]\\[(*:|] ?)(?=(?-i:\\p{Lu})))(?:[^.!?\\n\\[\\]()]{0,50}\\b)?(?:register(?:ed)?|log(?:ged)?[ -]?in|sign(?:ed)? (?:in|up)|repl(?:y|ied)|members?(?:hip)?|permissions?|guests?|post a reply|like this post)\\b[^.!?\\n\\[\\]()]{0,50}?\\b(?:view|see|access|read|download|open|unlock|show|display|reveal)\\b (?:(?:any|all|our|its|the|this|these|those|attached|embedded|such) ){0,2}"
          + THINGS
          + "[^.!?\\n\\[\\]()]{0,24}(?=\\.?\\s*(?:$|[\\])\\[*]|[A-Z][a-z]+ or ))"
          + "|\\bhidden (?:content|text|links?|part)\\s?[:(-]\\s?(?:please )?(?:reply|log ?in|register|sign (?:in|up)|like|thank|members)\\b[^.\\n]{0,60}"
          + "|\\[attachments?\\b[^\\]\\n]{0,24}\\b(?:permission|register|log ?in|not allowed|members|no access)\\b[^\\]\\n]{0,40}\\])"
          // （此处内容回复后可见）, 登录后可见: a gate and no more, in brackets or between stars
          + "|(?<=[(\\[【*] ?)(?:(?:此处|该?部分|以下|本段|本帖|隐藏|此)?(?:的)?(?:隐藏)?内容)?,?(?:需要?|仅限?|须|只有)?(?:您|你)?(?:回复|回帖|登[录陆]|注册|付费|购买|关注|会员|VIP|积分)(?:本帖|主题|会员|用户|成员)?(?:之?后)?(?:才|方|即)?(?:可|能|可以|可见)?(?:查看|阅读|浏览|可见|见|看到?)(?= ?[)\\]】*])"
          + "|^\\W{0,4}本帖隐藏的内容(?:需要|仅)[^。\\n]{2,24}(?=\\s*$)";

  /** 剩余 40% 未读, （以下内容已折叠）, 正文因版面限制未完整保存: what whoever copied the page says of it. */
  private static final String COPIED =
      "(?:剩余|余下|还有|还剩)约?\\s*[0-9]{1,3}(?:\\.[0-9]+)?\\s*%\\s*(?:的)?(?:未读|待读|未看|未显示|未加载|内容|正文|文字|篇幅|章节)"
          + "|(?<=[(\\[【])[^()\\[\\]【】\\n]{0,10}(?:已|被)(?:自动)?(?:折叠|收起)[^()\\[\\]【】\\n]{0,6}(?=[)\\]】])"
          + "|(?:正文|全文|原文|页面|网页|内容|文档)(?:因|由于|受)[^。\\n)]{2,14}(?:未|未能|无法|不能|没有)完整(?:地)?(?:保存|显示|提取|抓取|获取|采集|收录|复制|展示|下载)"
          + "|(?:部分|页面|网页|原文|正文|全文)[^。；\\n]{0,20},其余未(?:能)?(?:取得|抓取|获取|保存|采集|提取|加载|收录|复制)(?:到)?(?=[。；;,)]|\\s*$)";

  /** 仅存到首屏，其余页面没抓下来: likewise, of what came not at all. */
  private static final String NOT_TAKEN =
      "(?:(?:本次|此次|这次|目前|当前|当时|暂时)?(?:仅|只)[^。,；;\\n]{2,16}[,，;；]\\s?)?(?:后续|其余|余下|剩余|后面|下文|后文|以下|其后|其他)(?:的)?(?:正文|内容|部分|文字|页面|各?页|几[页段章]|章节|段落)(?:均|都|暂|尚|还)?(?:未能?|没有?能?|没来得及|无法)(?:再|完整|成功|一并)?(?:保存|存|抓取?|获取|取|采集|下载|复制|拷贝|截取?|收录|爬取?|扫描|识别|转换|导出|加载|返回|录)(?:到|得|成|上|下来|进来|出来|入|全|成功)?(?=\\s*(?:$|[)\\]】。,，；;]))";

  /** A part is hidden or did not come. */
  static final String HIDDEN =
      VIEWER + "|" + CLIENT + "|" + DAMAGE + "|" + GATE + "|" + COPIED + "|" + NOT_TAKEN;

  /** Where the whole of an entry is: Continue reading The long way round →. */
  static final String MORE =
      // coming ba... (more)
      "(?i:(?<=[ \\n])[\\p{L}\\p{N}’'-]{1,24},? ?(?:\\.{3}|…) ?[(\\[](?:more|read more|see more|show more|continue(?:d| reading)?|full (?:text|story|post|answer|review|comment))[)\\]](?=\\s*$))|"
          + "(?i:\\bcontinue reading [\"“]?(?-i:[A-Z0-9])[^\\n]{2,100}?\\s?[→»›](?=\\s*$))";

  /** 41 posts • Page 2 of 3. */
  static final String PAGER =
      "(?i:\\b[0-9]{1,6} (?:posts|replies|messages)\\s?[•|·–-]\\s?page [0-9]{1,4} of (?:[2-9]|[1-9][0-9]{1,3})(?![0-9]))"
          // 第1页：选苗   第2页：移栽   第3页：追肥: the pages of an article by their names
          + "|(?<=^[^\\n。]{0,12})第\\s?1\\s?页(?=[\\s:])[^\\n。]{1,40}?\\s第\\s?2\\s?页(?:\\s?:[^\\n。]{1,40}?\\s第\\s?3\\s?页\\s?:[^\\n。]{1,300}|[^\\n。]{0,300}?(?:下一?页|末页|尾页))"
          + "|(?i:^page 1\\s?[:–-][^\\n.]{1,60}?\\spage 2\\s?[:–-][^\\n.]{1,60}?(?:\\spage 3\\s?[:–-]|next)[^\\n.]{0,300})";

  /** The text stopped where there was no more room. */
  static final String CUT = LIMIT + "|" + SHEET;

  private StopNoticeWords() {}
}
