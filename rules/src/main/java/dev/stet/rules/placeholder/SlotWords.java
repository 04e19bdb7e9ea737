package dev.stet.rules.placeholder;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells from the words in brackets whether they ask for something to be put in their place. */
final class SlotWords {
  /** {@code [£ amount]}: what an amount is told in, before its name. */
  private static final PrefilteredPattern AMOUNT_SIGN =
      PrefilteredPattern.compile("^[£$€¥]\\s?(?=\\p{L})");

  /** Instructions: 写明主要举措, 此处填写, 用数据说明成效. */
  private static final Pattern ASKS_ZH =
      Pattern.compile(
          "(?:请(?!注意|勿|参阅|参见|见|看|戳|点|扫|关注|登录|联系|遵|谨|回|假|求|示|愿|客|教).{1,60}"
              + "|(?:此处|这里|在此)(?:处)?.{0,4}(?:填|插|补|写|添|附|放|加|粘|说明|描述|输入|上传|列|注明|简述|介绍)(?:.{0,40}|.{2,24}[:：].{1,260})"
              + "|(?:插入|填写|填入|填报|填|输入|写明|写清|列出|列明|列举|注明|简述|阐述|概述|描述|写出|选填|补充|粘贴|附上).{1,60}"
              + "|(?:说明|介绍|可选|分析|总结|归纳|提炼).{2,20}[。;]"
              + "|(?:例如|譬如|比如|举例)[:：,， ]?.{2,50}|如[:： ].{1,40}"
              + "|(?:如有|如无|如不|如涉及|如需|若有|若无|视情况).{1,40}(?:可|填|写|列|删|补).{0,30}"
              + "|(?:根据|按照|围绕|结合|针对|用|以|从).{1,24}(?:补充|填写|填|调整|修改|说明|提出|概括|分析|列出|支撑|写|描述|更新|替换).{0,24}"
              + "|(?:待|暂未?)(?:签|填|补|定|核|查|测|批|附|印|盖章|确认|提供).{0,8}|填(?:科室|单位|部门|姓名|名称).{0,10}"
              + "|按.{1,10}(?:排列|排序|填列|顺序.{0,4})|可写.{1,40}|应写.{1,40}|具体(?!情况).{2,30}[。]|具体(?:数据|数字|数值|金额|时间|日期|内容|名称|做法|措施|表现|事例|案例|地点|单位|姓名)"
              + "|(?:.{0,12}(?:待|需|需要|未)(?:补充|补|填|填写|核实|核|确认|完善|更新|定).{0,12})"
              + "|(?:.{0,8}(?:自行|按实际|据实|酌情)(?:填|补充|修改|调整|列).{0,12})"
              + "|.{1,14}(?:核|查|改|补|删|注|批|问|批注.{0,6})[:：].{1,60}"
              + "|(?:此处|这里|本段).{0,4}缺.{1,40}|.{2,40}[,，]请.{1,14}(?:补|核|改|填|提供|确认|删|定).{0,4}"
              + "|(?:小|老|阿)[\\p{IsHan}][:：,， ].{2,60}|[\\p{IsHan}]{1,3}(?:总|科|工|老师|主任|部长|科长|处长|经理|姐|哥)[:：].{0,20}(?:再|请|补|核|改|删|查|确认|重写|缩|加).{0,40}"
              + "|(?:[\\p{IsHan}]{0,8}占位|待[填补写定]|示例文字|举例)[:：].{1,60}|占位符?|填写?|待填)");

  /** What a remark in round brackets must say to be a note to the writer. */
  private static final Pattern NOTE_ZH =
      Pattern.compile(
          "(?:此处|这里|在此|在这里)(?:处)?.{0,6}(?:填|插入|插|贴|补充|补|写|添加|添|附图|放|粘贴|输入|上传|加入|列出|配图|省略|待).{0,30}"
              + "|(?:插入|请插入|请补充|请填写|请填|请添加|请输入|补充|填写)(?!说明|材料|规定|意见|协议|申请|通知|条款|报告|完整|时|人|在|表|后|及|的|单位|日期|医疗|养老|保险|公积金).{1,20}"
              + "|(?:此处|这里|此部分|本部分|这部分|本节|此段)可.{1,40}|.{0,12}(?:待|需|未).{1,10}后(?:再)?(?:补充|填写|补|填|更新|确定)|.{0,10}请(?:补全|补齐|填好|填全).{0,10}"
              + "|(?:此处|这里)?填(?:科室|单位|部门|姓名|名称|写).{0,8}"
              + "|.{1,16}(?:太[少长多短空虚旧]|不够|过时)[^,，]{0,4}[,，].{1,16}|.{0,16}再(?:找|加|补|想|改|核|写|举|查)[一几些点下个].{0,8}"
              + "|(?!各|可|由).{0,4}(?:根据|结合|视).{1,16}(?:补充|填写|填入|列出|添加).{0,30}"
              + "|.{0,12}(?:有待|待|需|未)(?:补充|填写|填|核实|核对|核|更新|完善)(?:[^的]{0,6})"
              + "|(?:此处|这里|在此)(?:处)?(?:可以?|应|要|再|还要?|需要?|请|先|最好)?(?:列明|写明|说明|阐述|穿插|描写|介绍|加|配|引用?|举|讲|展开|换|改|删|核|用).{1,30}"
              + "|.{1,24}[,，、；; ](?:待定|待核实?|待补充?|待确认|待查|未定|存疑)|.{1,12}(?:待定|待核实?|待补充?|待确认|待查)"
              + "|(?:参照|仿照|沿用|套用|照抄|照搬).{1,24}(?:改写|修改|替换|改|写|填|补|更新)(?:.{0,4}[—@-]{1,2}.{1,5})?"
              + "|.{2,40}(?:写|补|改|核|查|加|换|删|填|提供|确认|更新)[^—@]{0,10}(?:—{1,2}|@)[\\p{IsHan}]{2,3}"
              + "|.{0,8}(?:数据|数字|金额|时间|名单|内容|情况|具体|日期|地点|人选|方案)(?:待|暂)(?:定|确认|补)|待定|暂缺|略去不写|留空"
              + "|(?:小|老|阿)?[\\p{IsHan}]{1,3}(?:再)?(?:核|查|补|改|确认|看)(?:实|对|充)?(?:一下|下)|可(?:结合|根据|参考|参照|选|另).{2,20}(?:举例|填写|补充|说明|展开|选用|增减|调整)"
              + "|.{0,12}待[\\p{IsHan}]{1,8}(?:核|核实|核定|定|补|补充|补齐|批|确认|提供|审定|拍板|测算)(?:[,，].{1,10})?|请.{1,10}(?:确认|核实|核对|核|补充|补齐|把关|定夺|定稿).{0,12}"
              + "|.{0,6}(?:几|多少|哪|谁|何时|是否|数据|来源|出处|单位|数字|对吗|准确吗).{0,8}[?？]{1,3}"
              + "|(?:插图|插表|配图|附图|图片|照片|截图|表格)(?:位置|处|待插入|待补)|(?:此表|此图|本表|本图|下表|下图).{0,6}(?:更新|替换|重做|重画|核对|补).{0,8}"
              + "|(?:以下|以上|此|本|该|上述).{0,8}请.{1,10}(?:补充|填写|完善|核实|提供|确认).{0,8}|(?:图|表|照片|配图)[:：].{2,30}(?:请|待|补|缺).{1,20}"
              + "|(?:这里|此处)(?:接|放|换|引|写|讲|说|用|改|加|配).{2,30}|核|待核|核对|再核"
              + "|.{0,6}(?:补充|核实|确认|备注|问|注)[:：].{2,40}[?？]"
              + "|.{0,10}(?:对不上|口径不[一同]|存疑|拿不准|不确定).{0,12}");

  /** Names of what belongs in the place: 项目名称, 上级部门, 成效1. */
  private static final Pattern NAME_ZH =
      Pattern.compile(
          "[\\p{IsHan}/、,:（）()A-Z ]{0,24}"
              + "(?:参考文献|文献|出处|来源|名称|[省市县区镇乡村街路校人厂店站]名|姓名|名字|全称|简称|日期|时间|时段|范围|年份|年度|月份|单位|部门|地点|地址|电话|手机号?|邮箱|编号|文号|号码|字号|金额|数额|数量|人数|主题|标题|题目|议题|会议室|(?:拟稿|核稿|审核|审批|签发|承办|经办|记录|汇报|申请|受托|委托|收件|发件|起草|校对|值班|报告|签约|代理|担保|借款|出租|承租|转让|受让)人|事项|内容|对象|职务|职称|岗位"
              + "|签名|署名|签字|盖章|负责人|联系人|主持人|发言人|机关|领导|企业|公司|项目|地区|领域|学校|班级|年级|学院|专业|科室|医院|数据|数字|数值|指标|案例|任务|工作|方式|目标|措施|举措|原因|问题|建议|要求|依据|情况"
              + "|结果|结论|成效|成果|亮点|做法|打算|方向|计划|模块|现状|政策|会议|级别|比例|百分比|省份|省市|城市|县区|区县|乡镇|街道|村名|甲方|乙方|客户|产品|版本|作者|性别|年龄|籍贯|学历|证号|银行|账号|开户行|受理机关"
              + "|附件名称|概述|等级|行业|国家|姓|品牌|型号|规格|课程|学期|教师|导师|班主任|学号|工号|警号|病情|诊断|案由|法院|原告|被告|所在地|住所地|户籍地|目的地|公章|当事人|律师|价格|单价|总价|工期|供应商|招标人|投标人|采购人|背景|意义|理由|主体|特色|经验|图片|照片|截图|图表|表格|二维码|示意图|附图|地图|印章|标志|徽标|表号|图号|页码|章节|序号|网址|链接|单位章|备注|LOGO|Logo|logo)"
              + "(?:等|[0-9一二三四五六七八九十NnXx]{1,2})?");

  /** {@code <公司名称，加盖公章>}: the name of what belongs there, and how. */
  private static final Pattern NAME_WITH_REMARK =
      Pattern.compile("[\\p{IsHan}]{0,6}(?:名称|姓名|全称|日期|单位|地址|电话|编号|金额|签名|签字)[,，].{2,24}");

  /** A question to a colleague, set off in the text. */
  private static final Pattern QUESTION_ZH = Pattern.compile(".{4,60}[?？]");

  private static final Pattern CHOICE_ZH =
      Pattern.compile("[\\p{IsHan}]{1,12}(?:/[\\p{IsHan}]{1,12}){1,6}");

  private static final String PART = "(?:目的|意义|背景|对象|材料|资料|方法|过程|结果|结论|局限|创新|价值|应用|讨论|干预|设计|评价)";

  /** [目的/意义], 【结果】, [方法与材料]: what the parts of an abstract are called. */
  private static final Pattern OF_AN_ABSTRACT =
      Pattern.compile(
          "(?:研究)?"
              + PART
              + "(?:[/与和及]?"
              + PART
              + ")?|(?i:background|purpose|aims?|objectives?|context|setting|design|methods?|participants|interventions?|materials?(?: and methods)?|results?|findings|conclusions?|discussion|significance|limitations?)(?:\\s?[/&]\\s?(?i:[a-z]+))?");

  private static final Pattern NUMBERED_ZH = Pattern.compile("[\\p{IsHan}/]{2,10}[0-9N]{1,2}");

  /** The brackets that GB/T 7714 puts into a reference. */
  private static final Pattern CITATION = Pattern.compile(".*(?:引用日期|修改日期|文献类型|文献载体|获取和访问路径).*");

  /** Before a command's argument: its name, an option, the word "usage". */
  private static final PrefilteredPattern SYNTAX =
      PrefilteredPattern.compile(
          "(?i)\\busage\\b|(?:^|\\s)--?[a-z][a-z-]*[ =]$|^\\s*[$%>] |#include|\\b(?:git|mvn|npm|docker|java|python3?|cd|cp|mv|rm|ssh|curl)\\s");

  private static final Set<String> ELEMENTS =
      Set.of(
          ("a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption center cite code"
                  + " col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font"
                  + " footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend"
                  + " li link main map mark math menu meta meter nav noscript object ol optgroup option output p param picture"
                  + " pre progress q rp rt ruby s samp script section select slot small source span strike strong style sub"
                  + " summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr")
              .split(" ", -1));

  /**
   * {@code <site>}: one word that is no element, where other places are left to fill; not what a
   * printout says where there is nothing.
   */
  private static final Pattern WORD =
      Pattern.compile(
          "(?!(?:empty|none|null|nil|void|unknown|missing|omitted|nothing|redacted)$)[a-z]{3,14}");

  private static final Pattern HTML =
      Pattern.compile("(?i)/?(?:[a-z][a-z0-9]*)(?:\\s+[a-z:-]+\\s*=.*|\\s*/)?");

  private static final Pattern LABELLED =
      Pattern.compile("[^\\n]{1,30}[:：]\\s*|(?i)\\s*(?:dear|from|to|by|attn:?|hi|hello)\\s+");
  private static final PrefilteredPattern CONTROL_BEFORE =
      PrefilteredPattern.compile(
          "(?:点击|单击|双击|点选|进入|打开|勾选|按下|按|切换到|切换至|返回|点开|菜单|(?i:click|press|tap|hit|button|menu))(?:右上角|左侧|下方|页面|的|上方|底部|on|the|“|\"|\\s)*$");
  private static final Pattern CONTROL_AFTER =
      Pattern.compile(
          "(?:按钮|菜单|页面|界面|选项|标签|对话框|窗口|图标|按键|键|栏目|频道|专栏|模块下|功能|(?i: button| menu| tab| key| option| argument| flag| parameter))");

  private SlotWords() {}

  /** What lawyers put where a term is still open. */
  private static final Pattern BULLET =
      Pattern.compile("[£$€]?(?:[●•■∙]{1,3}|_{2,20}|\\.{5,12})%?|[0-9]{1,4}(?:/[0-9]{1,4}){2,4}");

  private static final Pattern BULLET_ALONE = Pattern.compile("[●•∙]{1,3}");

  /** 【3302417-陈某】: what was asked for has been given. */
  private static final PrefilteredPattern NUMBER = PrefilteredPattern.compile("[0-9]{5}");

  private static final Pattern JOINT = Pattern.compile(" ?[-–—_+/&~] ?");

  /** A form's blanks have their names in round brackets: （项目名称）, （招标人名称）. */
  private static final Pattern FORM_NAME =
      Pattern.compile(
          "[\\p{IsHan}/]{0,10}(?:名称|姓名|(?:教师|老师|作者|学生|课程|导师|讲师|学校|院校|书)名|全称|年份|编号|文号|金额|地址|电话|抬头|题目|表题|图题|表名|图名)(?:[、和及][\\p{IsHan}]{2,6}){0,3}(?:[,，](?:并|须|应)?(?:加盖|盖|签)[\\p{IsHan}]{1,8})?"
              + "|(?:简述|概述|阐述|描述|写明|列出|交代)[\\p{IsHan}、,]{3,40}");

  /** With one of these the words tell something instead of naming a blank. */
  private static final PrefilteredPattern STATED =
      PrefilteredPattern.compile("[按隐为是已原曾即见含附由因]|以下|要求");

  /** What bracketed words want. */
  enum Asks {
    /** They say in so many words that something is to be filled in. */
    FOR_CERTAIN,
    /** A note to the writer in round brackets. */
    NOTE,
    /** They name what belongs there. */
    BY_NAME,
    /** One word that names a thing, and could as well be anything. */
    BY_BARE_NAME,
    /** They ask for nothing, but look like the slots of a document that is full of them. */
    PERHAPS,
    NOTHING
  }

  static Asks asks(char open, String words) {
    if ((open == '[' || (open == '(' && BULLET_ALONE.matcher(words).matches()))
        && BULLET.matcher(words).matches()) {
      return Asks.BY_NAME;
    }
    if (words.isEmpty() || words.startsWith("^") || words.startsWith("/")) {
      return Asks.NOTHING;
    }
    boolean han = Signs.holdHan(words);
    if (open == '{' && words.chars().anyMatch(c -> "\"':;=|$,".indexOf(c) >= 0)) {
      return OpenChoices.are(words) ? Asks.BY_BARE_NAME : Asks.NOTHING;
    }
    if (open == '(') {
      return note(words, han)
          ? Asks.NOTE
          : isFormName(words) || EnglishThings.isNameOf(words) ? Asks.BY_BARE_NAME : Asks.NOTHING;
    }
    Asks asks = han ? chinese(words) : english(open, AMOUNT_SIGN.matcher(words).replaceFirst(""));
    return asks == Asks.NOTHING
            && han
            && words.length() > 1
            && words.length() <= (open == '【' ? 30 : 12)
            && !NUMBER.isIn(words)
        ? Asks.PERHAPS
        : asks;
  }

  private static boolean note(String words, boolean han) {
    return han
        ? words
                .chars()
                .anyMatch(c -> "填补插待添写放略缺核配粘加列空改定查存用换删引再不说述介请几哪谁?？贴图表此这举可以本该上".indexOf(c) >= 0)
            && NOTE_ZH.matcher(words).matches()
        : words.length() > 3 && EnglishNotes.isRemark(words);
  }

  private static Asks chinese(String words) {
    if (CITATION.matcher(words).matches()) {
      return Asks.NOTHING;
    }
    if (ASKS_ZH.matcher(words).matches()) {
      return Asks.FOR_CERTAIN;
    }
    if (words.startsWith("以下") || words.startsWith("简称") || words.startsWith("下同")) {
      return Asks.NOTHING; // 〔以下简称主管部门〕
    }
    boolean name =
        words.length() <= 40
            && (NAME_ZH.matcher(words).matches()
                || NAME_WITH_REMARK.matcher(words).matches()
                || areNames(words));
    if (CHOICE_ZH.matcher(words).matches() || NUMBERED_ZH.matcher(words).matches()) {
      return name || words.length() <= 24 ? Asks.BY_NAME : Asks.NOTHING;
    }
    return name || QUESTION_ZH.matcher(words).matches() ? Asks.BY_NAME : Asks.NOTHING;
  }

  /** 学号-姓名, 科室+工号: names of fields, joined as what is to be filled in will be. */
  private static boolean areNames(String words) {
    return JOINT.matcher(words).find()
        && JOINT
            .splitAsStream(words)
            .allMatch(name -> name.length() > 1 && NAME_ZH.matcher(name).matches());
  }

  private static Asks english(char open, String words) {
    Asks asks = EnglishSlot.of(open, words);
    boolean tag =
        open == '<'
            && isMarkup(words)
            && !(Character.isUpperCase(words.charAt(0)) && asks == Asks.BY_BARE_NAME);
    if (tag) {
      return Asks.NOTHING;
    }
    return asks == Asks.NOTHING && open == '<' && WORD.matcher(words).matches()
        ? Asks.BY_BARE_NAME
        : asks;
  }

  /** Whether {@code words} in angle brackets are a tag: of HTML, or one with attributes. */
  private static boolean isMarkup(String words) {
    return HTML.matcher(words).matches()
        && (words.indexOf('=') > 0
            || words.endsWith("/")
            || ELEMENTS.contains(words.toLowerCase(Locale.ROOT)));
  }

  /** Whether angle brackets belong to the syntax of a command, an element or a speaker's name. */
  static boolean isSyntax(String text, Span block, Span slot) {
    String name = text.substring(slot.start() + 1, slot.end() - 1);
    int start = text.lastIndexOf('\n', slot.start() - 1) + 1;
    String before = text.substring(Math.max(start, block.start()), slot.start());
    boolean speaks =
        before.isBlank()
            && name.indexOf(' ') < 0
            && slot.end() + 1 < block.end()
            && text.charAt(slot.end()) == ' '
            && Character.isLetterOrDigit(text.charAt(slot.end() + 1));
    return speaks || SYNTAX.isIn(before) || text.contains("</" + name + ">");
  }

  /** Whether a part of an abstract is called so. */
  static boolean isPartOfAbstract(String words) {
    return OF_AN_ABSTRACT.matcher(words).matches();
  }

  /** Whether round brackets hold the name of a form's field and nothing more. */
  static boolean isFormName(String words) {
    return FORM_NAME.matcher(words).matches() && !STATED.isIn(words);
  }

  /** Whether the bracket names something to press or open: 点击【提交】按钮. */
  static boolean isControl(String text, Span block, Span slot) {
    String before = text.substring(Math.max(block.start(), slot.start() - 12), slot.start());
    String after = text.substring(slot.end(), Math.min(block.end(), slot.end() + 12));
    return CONTROL_BEFORE.isIn(before) || CONTROL_AFTER.matcher(after).lookingAt();
  }

  /** Whether nothing but a label stands before {@code offset} on its line. */
  static boolean isLabelled(String text, int low, int offset) {
    int start = offset;
    while (start > low && text.charAt(start - 1) != '\n' && offset - start < 32) {
      start--;
    }
    return LABELLED.matcher(text.substring(start, offset)).matches();
  }
}
