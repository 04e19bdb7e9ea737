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

  private static final PrefilteredPattern FRAME =
      PrefilteredPattern.compile(
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
              + "|(?<![创共筹新构修兴搭改])建全(?=工作|各|制度|机制|体系|组织|管理|规章|责任|了|相关)");

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
    if (!found.isEmpty() && !KANA.matcher(document.text()).find()) {
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
