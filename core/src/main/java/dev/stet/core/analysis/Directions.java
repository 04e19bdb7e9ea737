package dev.stet.core.analysis;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.search.PrefilteredPattern;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What of a document is addressed to its reader, so that "click Save as" or "by using the app, you
 * agree" is its text and no site's: the points of a manual, which tells step after step what to do
 * with a program, or of its design, terms of use, wherever in the document these stand, a page
 * about a site, and the links from one file of a publication to the next.
 */
public final class Directions {
  /** The answer for a document. */
  public static final Analysis<Directions> ANALYSIS = Directions::new;

  /** What a manual is called. */
  private static final PrefilteredPattern MANUAL =
      PrefilteredPattern.compile(
          "(?i)\\b(?:user|users?['’]|quick start|getting started|installation|admin(?:istrator)?|operating|owner['’]s)[ -](?:guide|manual|handbook)\\b|\\btutorial\\b|\\bhow to use\\b|\\bfaqs?\\b|frequently asked questions|troubleshooting|\\bonboarding\\b|常见问题|(?:使用|用户|操作|安装|部署|开发)(?:手册|指南|说明)|使用教程|快速入门");

  /** What the parts of a design or a test plan of software are called. */
  private static final PrefilteredPattern DESIGN =
      PrefilteredPattern.compile(
          "(?:功能|非功能|性能|接口|界面)(?:性)?(?:需求|设计|描述|要求|列表|模块|说明)|技术(?:栈|选型|架构)|(?:系统|软件|总体|架构|模块|数据库|数据结构|概要|详细|交互|原型|页面)(?:架构|设计|结构)|项目结构|目录结构|测试用例|用例(?:明细|描述|图)|需求分析|用户故事|运行环境|前端|后端|服务端|客户端");

  private static final int FEWEST_OF_A_DESIGN = 3;

  /** What heads the list of what a program can do. */
  private static final PrefilteredPattern FUNCTIONS =
      PrefilteredPattern.compile(
          "功能|特性|需求|模块|扩展|(?i:\\b(?:features|functions|requirements|user stories|roadmap)\\b)");

  /**
   * Click on the 'Jobs' tab; Once selected, go to the menu; 3. Type the name into the box: what is
   * done with a program, and with what of it. A button says the first and no more, and "click to
   * share" or "click here" what it does.
   */
  private static final PrefilteredPattern STEP =
      PrefilteredPattern.compile(
          "(?:^|[,;:.] |- )\\W{0,6}(?i:(?:then|and|next|now|please|first|finally|from .{3,24}|to [a-z ]{3,30},) )?"
              + "(?:(?:[Cc]lick|[Tt]ap|[Dd]ouble-click|[Rr]ight-click|[Pp]ress)(?: (?:on|in|into|onto|the|any|your|ok|OK|[A-Z]|(?!Here|HERE)[A-Z][A-Za-z]+)\\b| [“‘\"'`*<(\\[])"
              + "|(?:[Ss]elect|[Nn]avigate|[Ss]croll|[Tt]ype|[Gg]o|[Oo]pen|[Cc]hoose|[Uu]nzip|[Ee]nter|[Dd]rag|[Cc]hange)(?: (?:on|in|to|into|onto|over|out|down|up|off|back|for|from|with|of|the|an?|your|this|these|that|all|each)\\b| [“‘\"'`*<(\\[]))"
              + "|(?:^|[,;。])(?:[0-9]+[.、)])?(?:请|再|然后|接着|首先|最后)?(?:点击|单击|双击|右击|右键|勾选|选中|打开|输入|进入|按下)[^。\\n]{0,24}(?:按钮|菜单|选项|窗口|对话框|界面|文件夹|安装包|命令|输入框|标签页)");

  /** What the parts of an agreement are called, whoever makes it. */
  private static final PrefilteredPattern PART =
      PrefilteredPattern.compile(
          "(?i)\\W*(?:(?:article|section)? ?[0-9]{1,2}(?:\\.[0-9]{1,2})?[.:)]? ?)?\\W*(?:(?:your )?acceptance(?: of (?:the |these )?terms(?: of (?:use|service))?)?|eligibility|(?:grant of |limited )?licen[cs]e(?: (?:grant|to use .{2,30}))?|(?:user|your|account)s?(?: (?:accounts?|registration|conduct|obligations|responsibilities|content|rights))+|prohibited (?:uses?|activities|conduct)|acceptable use|payments?(?: and subscriptions?)?|subscriptions?|refunds?|intellectual property(?: rights)?|privacy(?: policy)?|disclaimers?(?: of warrant(?:y|ies))?|(?:no )?warrant(?:y|ies)|limitations? of liability|indemnif(?:y|ication)|indemnity|termination|governing law(?: and jurisdiction)?|dispute resolution|arbitration|severability|entire agreement|(?:changes|updates|modifications|amendments) to (?:the |these |this |our )?[a-z ]{4,24}|third[- ]party (?:links|services|websites)|force majeure|data (?:retention|security|protection)|how we (?:use|share|protect|collect) (?:your |the )?(?:data|(?:personal )?information)|information we collect|(?:your )?(?:choices|definitions|general provisions|acknowledge?ments?|contact information|data protection rights)|children[’']s privacy|cookies(?: and .{2,30})?|用户(?:注册|账号|行为|义务)|知识产权|免责声明|责任限制|协议的?(?:终止|变更|修改)|法律适用(?:与争议解决)?|争议解决|隐私(?:保护|政策)|信息收集|未成年人保护)\\W*");

  private static final Pattern CONTACT =
      Pattern.compile("(?i)[^a-z]*(?:how to )?(?:contact(?:ing)?(?: us| details)?)\\W*");

  /** How far, in blocks, the words of a part may be from its title. */
  private static final int REACH = 2;

  private static final int LONGEST_PART = 72;
  private static final int FEWEST_PARTS = 4;

  /** What an agreement as a whole is called. */
  private static final PrefilteredPattern TERMS =
      PrefilteredPattern.compile(
          "(?i)\\b(?:terms (?:of|and)|agreement|privacy policy|cookie policy)\\b|协议|条款|政策");

  /** So many steps, and a few of them close together, make a manual of a report. */
  private static final int FEWEST_STEPS = 5;

  private static final int CLOSE_STEPS = 3;
  private static final int CLOSE = 12;

  private static final int SHORTEST_SENTENCE = 40;
  private static final PrefilteredPattern STOP =
      PrefilteredPattern.compile("[.!?;:。！？；：][”’\")*_]*$");

  private final boolean manual;
  private final boolean terms;
  private final BitSet told = new BitSet();

  private Directions(Document document) {
    List<Block> blocks = document.blocks();
    BitSet parts = new BitSet();
    BitSet steps = new BitSet();
    int design = 0;
    boolean functions = false;
    int first = -1;
    int last = -1;
    for (int i = 0; i < blocks.size(); i++) {
      String words = blocks.get(i).span().of(document.folded());
      boolean heads =
          blocks.get(i).kind() == BlockKind.HEADING || blocks.get(i).kind() == BlockKind.TITLE;
      design += heads && DESIGN.isIn(words) ? 1 : 0;
      functions = heads ? FUNCTIONS.isIn(words) : functions;
      if (functions && blocks.get(i).kind() == BlockKind.LIST_ITEM) {
        told.set(i);
      }
      if (isPart(document, i)) {
        parts.set(i);
      } else if (isText(blocks.get(i)) && STEP.isIn(words)) {
        steps.set(i);
      }
      if (words.length() > LONGEST_PART
          || (words.length() > SHORTEST_SENTENCE && STOP.isIn(words))) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    this.terms = parts.cardinality() >= FEWEST_PARTS;
    this.manual =
        document.get(ProgramText.ANALYSIS)
            || MANUAL.isIn(head(document))
            || design >= FEWEST_OF_A_DESIGN
            || (steps.cardinality() >= FEWEST_STEPS && areClose(steps));
    if (terms) {
      told.set(title(document, parts.nextSetBit(0)), Math.max(last + 1, parts.length()));
    }
    OtherFiles others = document.get(OtherFiles.ANALYSIS);
    for (int i = 0; i < blocks.size(); i++) {
      if (SiteGuide.holds(document, blocks.get(i).span()) || others.leadsThere(blocks.get(i))) {
        told.set(i);
      }
    }
    if (manual) {
      told.or(steps);
      for (int i = first + 1; i < last; i++) {
        BlockKind kind = blocks.get(i).kind();
        if (kind == BlockKind.LIST_ITEM || kind == BlockKind.HEADING) {
          told.set(i);
        }
      }
    }
  }

  /** Whether the document tells its reader how to do something with a program. */
  public boolean isManual() {
    return manual;
  }

  /** Whether the document is an agreement with its reader or a policy. */
  public boolean isTerms() {
    return terms;
  }

  /** Whether block {@code i} is what the document itself tells its reader. */
  public boolean tells(int i) {
    return told.get(i);
  }

  /** Whether block {@code i} heads a part: at the foot of any page such words stand alone. */
  private static boolean isPart(Document document, int i) {
    List<Block> blocks = document.blocks();
    String words = document.blocks().get(i).span().of(document.folded());
    boolean titled =
        words.length() <= LONGEST_PART
            && (PART.matches(words)
                || (blocks.get(i).kind() == BlockKind.HEADING && CONTACT.matcher(words).matches()));
    return titled
        && blocks.subList(i + 1, Math.min(blocks.size(), i + 1 + REACH)).stream()
            .anyMatch(next -> next.span().length() > SHORTEST_SENTENCE);
  }

  private static boolean areClose(BitSet steps) {
    for (int i = steps.nextSetBit(0); i >= 0; i = steps.nextSetBit(i + 1)) {
      if (steps.get(i, i + CLOSE).cardinality() >= CLOSE_STEPS) {
        return true;
      }
    }
    return false;
  }

  /** Where the title of the agreement stands whose first part is block {@code part}. */
  private static int title(Document document, int part) {
    int title = part;
    for (int i = part - 1; i >= Math.max(0, part - CLOSE); i--) {
      Block block = document.blocks().get(i);
      if (block.span().length() <= LONGEST_PART && TERMS.isIn(block.span().of(document.folded()))) {
        title = i;
      }
    }
    return title;
  }

  private static boolean isText(Block block) {
    return block.kind() == BlockKind.LIST_ITEM
        || block.kind() == BlockKind.PARAGRAPH
        || block.kind() == BlockKind.HEADING;
  }

  private static String head(Document document) {
    return document.blocks().isEmpty() ? "" : document.blocks().get(0).span().of(document.folded());
  }
}
