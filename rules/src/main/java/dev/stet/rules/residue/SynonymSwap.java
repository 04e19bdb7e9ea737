package dev.stet.rules.residue;

import dev.stet.core.analysis.ProgramText;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.search.BranchedPattern;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that a program swapped for a synonym, to make a copied text pass for another: 三局部 for 三部分,
 * 根本情况 for 基本情况, 旳 for 的, 当真落实 for 认真落实. Each synonym is right elsewhere; what is looked for are
 * frames in which it cannot stand, and more than one of them.
 */
final class SynonymSwap implements Rule {
  private static final int FEWEST = 2;

  /** What goes with 基本 and never with 根本. */
  private static final String BASIC =
      "(?:情况|信息|概况|议程|知识|技能|技术|农田|医疗|养老|工资|公共服务|药物|操作|步骤|流程|参数|资料|形式|功能|类型|框架|数据|条件|内容|结构|构成|常识)";

  private static final BranchedPattern FRAME =
      BranchedPattern.compile(
          // 部分: a number of them, of which something is made
          "[一二两三四五六七八九十几0-9]大?局部(?=[组构][成]|内容|[，。：:；]|$)|第[一二三四五六七八九十0-9]{1,2}局部"
              + "|根本"
              + BASIC
              // 发展
              + "|(?:可持续|科学|经济|经济社会|国民经济|社会|产业|企业|行业)开展(?:规划|战略|观|趋势|前景|水平|史)|开展中国家|可持续开展"
              // 说明
              + "|阐明书|阐明[0-9一二三四五六七八九十]{1,2}[:：]"
              + "|(?<=[\\p{IsHan}”》)）A-Za-z0-9])旳"
              // adverbs before what they cannot go with: 认真, 严格, 充分, 全面, 深入, 不断, 明显
              + "|当真(?:学习|进修|贯彻|落实|执行|履行|做好|总结|完成|开展|研究|听取)|严厉(?:执行|履行|按照|依照|遵守|落实|把关)"
              + "|充实(?:发挥|利用|操纵|调动|认识|熟悉|体现|肯定)|周全(?:落实|推进|推动|提高|进步|贯彻|加强|完成|开展)"
              + "|深切(?:开展|贯彻|学习|进修|基层|推进|实际)|不竭(?:提高|进步|加强|完善|创新|立异|学习|进修|推进|增强|扩大|优化)"
              + "|较着(?:提高|进步|改善|增强|增加|好转|上升|下降)|实时(?:整改|纠正)|很是(?:重视|重要|感谢)|出格(?:是|重视)"
              + "|比力(?:好|大|多|高|差|突出|全面)|经由过程(?:学习|进修|开展|加强|此次|这次|培训)|熟识(?:本|岗位|业务|掌握|操作)"
              // nouns of reports: 作用, 制度, 安全, 领导, 工作, 问题, 水平, 精神
              + "|(?:发挥|起到)\\p{IsHan}{0,8}感化|(?:规章|管理|办理|各项|责任|奖惩)轨制|轨制(?:建设|落实|健全)"
              + "|平安(?:生产|出产|查抄|隐患|办理|责任|事故|操作)|(?:糊口|出产)(?:水平|程度|条件|质量)|向导(?:干部|班子|小组|同志|重视)"
              + "|(?:本职|各项|教学|讲授|思想)事情|事情(?:人员|总结|作风|风格|陈述)|存在的题目|会议肉体|肉体文明"
              + "|小我(?:总结|意见)|黉舍|讲授(?:质量|工作|事情)|讲堂讲授|岗亭(?:职责|责任)|比年来|屯子(?:经济|工作)|衡宇(?:租赁|建筑)"
              + "|地盘流转|都会化|汗青(?:使命|意义)|当局(?:工作|部分)|国度(?:规定|划定|政策)|单元(?:领导|向导|负责人)|党构造"
              + "|科技立异|立异(?:发展|能力|意识)|鼎新开放|社会不变|维护不变|调和社会|作出进献|(?:述职|工作)陈述|召开集会"
              + "|贩卖(?:额|业绩|收入|任务)|(?:环境|情况)庇护|情况卫生|进步前辈(?:集体|个人|小我|单位|单元)|有关划定"
              + "|(?<![创共筹新构修兴搭改])建全(?=工作|各|制度|机制|体系|组织|管理|规章|责任|了|相关)"
              // 发展 where nothing is carried out: at the end of a clause, before what only it has
              + "|科学(?:开展|进展)观|(?:又好又快|又快又好|跨越式?|持续健康|快速健康)(?:开展|进展)|(?:经济|农业|工业|产业|旅游业?|镇域|县域|农村)开展(?=[,。;、]|出现|态势|势头|后劲|步伐|速度|环境|空间|潜力|形势)|外求开展"
              + "|(?:经济|公司|企业|事业|建设)进展(?=做[出了]|作[出了]|以及|贡献)"
              // 广大, 带领, 服务, 贡献, 主人翁, 力量, 肯定, 不足, 达到, 朋友, 帮助, 聪明, 创造, 提升
              + "|广阔(?:干部|群众|干群|党员|职工|员工|师生|教师|学生|女工|妇女|农民|农户|村民|市民|居民|人民|青年|团员|客户|用户|读者|患者|医务|官兵|民警)"
              + "|(?:团结)?带着(?:全[镇县市区乡村体校院局]|广阔|广大)(?:广阔|广大)?(?:干部|群众|干群|职工|员工|党员|人民|教师|师生|村民|同志)"
              + "|(?:农技|优质|公共|志愿|为民|便民|上门|窗口|售后|金融|家政|物业|医疗|社区|加强|改善|优化|提供|供给)[\\p{IsHan}]{0,2}效劳|效劳(?:质量|水平|意识|态度|体系|中心|平台|窗口|群众|对象|行业|业|站|大厅|管理)"
              + "|(?:财税|税收|利税|经济)?奉献率|仆人翁|(?:重要|骨干|中坚|社会|科技|主要|[一支股][\\p{IsHan}]{0,6})力气|(?:充分|高度|一致)(?:的)?确定(?:了)?(?=[,。;]|[\\p{IsHan}]{2,6}(?:的|在)|女工|成绩|工作)"
              + "|缺乏(?:[0-9]|[千百十]万)|到达了?[0-9][0-9.]*(?:%|亿|万元|平方|吨)|有需要的伴侣|伴侣们|关心到(?:有需要|大家|您|你|各位)|聪慧才智"
              // 发展 as a noun and in a row of its adjectives: 开展 needs what is carried out
              + "|(?:经济(?:社会)?|(?:农|工|林|渔|牧|旅游|服务)业|产业|各项事业|社会事业)开展(?=[,。;、中上]|的|到|实现|取得|再上|迈上|较快|迅速|滞后|缓慢|经受|水平|成果|成就|质量|规划|目标|思路|动力|活力)"
              + "|(?:健康|协调|和谐|跨越|较快|可持续|高质量)开展(?=[,。;、]|的(?![\\p{IsHan}]{0,6}活动))"
              + "|(?<![动作训])开展(?:壮大|成为|(?:战略|机遇|前景|潜力|空间|后劲|势头|态势|理念|格局|历程|大计|大局|步伐)(?=[,。;、的和与得明良广巨更不进日加]))|开展到(?=[0-9]|[几数近]?[百千万余]|[个户家亩])"
              // 回顾, 计划, 基础, 部分, 不足
              + "|工作的?回忆(?!录)|回忆(?:过去[一五]年|[一五]年来)|(?<!第)十[一二三四]?五[”\"]?方案(?=[,。;的和与确目任期])"
              + "|根底(?:设施|教育|知识|建设|数据|性|产业|工作|扎实|薄弱)|(?:打下|奠定|夯实|打好|打牢)[\\p{IsHan}]{0,8}根底|的根底上"
              + "|绝?大局部(?!署)|局部(?:干部|群众|学生|党员|同志|职工|农户|教师|村民)"
              + "|(?:问题|困难|差距|成绩)[和与及]缺乏|缺乏之处|存在[着的]?(?:一些|不少|许多|诸多)?缺乏(?=[,。;:])"
              // 监督, 督促, 巩固, 完善, 结构, 覆盖, 积极, 顺利, 安全, 成本
              + "|(?:民主|舆论|群众|社会|人大|党内|纪检)监视|监视(?:管理|检查(?!站)|执纪|举报|作用|催促)|催促(?:检查|落实|整改|指导)|检查催促"
              + "|稳固(?:提高|提升|拓展|扩大|脱贫)|(?:不断|进一步|逐步|建立|健全|日益)完好|完好(?:制度|机制|体系)"
              + "|(?:产业|经济|组织|种植|人员|收入|知识|消费|用地|投资|所有制)构造|掩盖(?:率|面|范围)|全掩盖"
              + "|乐观(?:培育|引导|推进|推动|开展|参与|参加|配合|做好|探索|争取|响应|发挥|协调|组织|申报|主动|性)|顺当(?:完成|实现|开展|推进|通过|实施)"
              + "|(?:食品|交通|消防|人身|财产|信息|施工|用电)平安|平安(?:保卫|防范|施工|运行|度汛|用电|防护|监管|消费|第一)|(?:降低|节约|控制|生产)本钱|本钱(?:控制|核算)"
              // 基本 before what is done by and large, 提高 before what rises
              + "|根本(?:完成|形成|建成|国策|国情|方略|普及|职能|持平|到位)|进步(?:工作|服务|教学|管理)?(?:质量|效率|水平|素质|能力|认识|警惕)|鼓舞(?:企业|社会资本|支持|引导|措施|政策|扶持)"
              + "|缔造(?:条件|环境|价值|佳绩|效益|就业|财富)|晋升(?:了)?(?:效劳|服务|效率|质量|管理水平|能力|形象|素质|水平)|身体素养");

  /** A word in the letters of its sound, between the characters of its sentence: 加强guan理. */
  private static final Pattern SOUND =
      Pattern.compile(
          "(?<=\\p{IsHan})(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsryw])(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ui|ao|ou|iu|ie|ue|an|en|in|un|ia|ua|uo|a|o|e|i|u)){1,3}(?=[\\p{IsHan}，。、；])");

  /** Such words that are names of things as well. */
  private static final Set<String> LATIN =
      Set.of(
          "pin", "ping", "node", "can", "man", "men", "fan", "sun", "run", "bin", "lan", "wan",
          "gen", "tan", "sin", "min", "lin", "demo", "menu", "nano", "piano", "tie", "die", "pi",
          "mu", "nu", "xi", "chi", "he", "me", "de", "la", "le", "shi", "token", "sudo", "gene",
          "mode", "code", "line", "page");

  private static final int FEWEST_SOUNDS = 3;

  private static final PrefilteredPattern KANA = PrefilteredPattern.compile("[\\u3041-\\u3096]");

  private final RuleInfo info;

  SynonymSwap(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    List<Span> found = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.role() == Role.CODE) {
        continue;
      }
      Matcher frame =
          FRAME.matcherSeeingMore(document.folded(), block.span().start(), block.span().end());
      while (frame.find()) {
        found.add(new Span(frame.start(), frame.end()));
      }
    }
    if (found.size() < FEWEST) {
      found.clear();
    }
    found.addAll(sounds(document));
    if (!found.isEmpty() && !KANA.isIn(document.text())) {
      for (Span span : found) {
        reporter.report(Problem.of(info, span).with("text", span.of(document.text())));
      }
    }
  }

  /** The words in letters; none where they are few or the text is about programs. */
  private static List<Span> sounds(Document document) {
    List<Span> sounds = new ArrayList<>();
    Set<String> distinct = new HashSet<>();
    String text = document.text();
    for (Block block : document.blocks()) {
      if (block.role() != Role.BODY || block.kind() == BlockKind.CODE) {
        continue;
      }
      for (int at = block.span().start() + 1; at < block.span().end(); at++) {
        boolean letter = text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
        if (!letter || !Character.isIdeographic(text.charAt(at - 1))) {
          continue;
        }
        Matcher sound =
            SOUND.matcher(text).region(at, block.span().end()).useTransparentBounds(true);
        if (sound.lookingAt() && sound.end() - at > 1 && !LATIN.contains(sound.group())) {
          sounds.add(new Span(at, sound.end()));
          distinct.add(sound.group());
        }
      }
    }
    return distinct.size() >= FEWEST_SOUNDS && !document.get(ProgramText.ANALYSIS)
        ? sounds
        : List.of();
  }
}
