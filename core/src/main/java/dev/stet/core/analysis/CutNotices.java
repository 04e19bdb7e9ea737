package dev.stet.core.analysis;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that say the text goes on elsewhere: hidden behind a download, cut by the program that
 * fetched it, on the next page, blurred for whoever does not pay.
 */
public final class CutNotices {
  /** What a notice says. */
  public enum Kind {
    /** A part is hidden until one pays, downloads, logs in or follows. */
    HIDDEN,
    /** A program cut the text and says so. */
    CUT,
    /** The text goes on behind a link. */
    MORE,
    /** The text goes on on another page. */
    PAGER
  }

  /** One notice: where it stands and what it says. */
  public record Notice(Span span, Kind kind) {}

  /** The notices of a document, in order. */
  public static final Analysis<List<Notice>> ANALYSIS = CutNotices::of;

  private static final Pattern WORDS =
      Pattern.compile(
          // 1 hidden
          "((?:此处|以下|后面|下文|其余|剩余|中间)(?:内容)?(?:已?隐藏|省略|被隐藏)[::]?\\s*[0-9]+\\s*字"
              + "|全文(?:共)?\\s*[0-9]+\\s*字.{0,6}?(?:现|仅|只|已)?显示\\s*[0-9]+\\s*字"
              + "|(?:已阅读|还剩|剩余|仅展示|仅显示|可免费预览)\\s*[0-9]+\\s*页.{0,14}(?:未读|阅读|预览|全文)"
              + "|(?:剩余|余下|隐藏|未显示|后续|其余)(?:的)?(?:部分|内容|[0-9]+%|文字|章节).{0,8}(?:付费|下载|登录|购买|会员|开通|订阅|关注)后?(?:可|才能|方可|即可)?(?:查看|阅读|可见|浏览)?"
              + "|(?:试读|预览|免费阅读|免费预览|试看)(?:部分|内容|章节)?(?:已)?(?:结束|到此|完毕|至此)"
              + "|(?:付费|登录|注册|购买|下载|订阅|开通(?:会员|VIP)|关注公众号|扫码|扫码关注|扫描二维码|下载APP|打开APP)(?:后|即可|可|,|，)?(?:可|即可|才能|方可|免费)?(?:查看|阅读|浏览|获取|继续阅读|解锁)(?:全文|全部|完整|余下|剩余|更多内容|原文|后续|其余)"
              + "|(?:点击|查看|阅读|展开|浏览)(?:查看|阅读|展开|加载)?(?:全文|余下全文|剩余全文|剩余内容|余下内容|完整内容|完整版)(?=[\\s>>)]*(?:$|\\n|[。!>》]))"
              + "|余下全文|展开剩余[0-9]*%?"
              + "|(?i:preview text is (?:blurred|hidden)[^.\\n]{0,40}|(?:this|the) (?:rest|remainder) of (?:this|the) (?:document|article|page|text|preview|content|story) is (?:hidden|locked|blurred|not shown|available)[^.\\n]{0,40}|(?:unlock|subscribe|log ?in|sign in|register|sign up|pay|upgrade)\\b[^.\\n]{0,30} to (?:keep|continue|view|read|see|unlock|access)(?: reading)?(?: (?:the )?(?:full|entire|complete|whole|rest)[^.\\n]{0,30})?|you(?:'|’)?(?: ha)?(?:ve|re) (?:reached the end of (?:this|the|your) (?:free )?preview|reading a (?:free )?preview)|pages? [0-9]+(?: ?(?:-|–|to) ?[0-9]+)? (?:is|are) not (?:shown|included|part)[^.\\n]{0,30}|end of (?:free )?preview))"
              // 2 cut
              + "|((?:内容|网页|正文|结果|文本|文章|抓取结果|输出|文件|原文|全文|文档)[^。,\\n]{0,12}?(?:已被?截断|被截断|截断了|过长被截|未抓取完整|抓取不全|未完整抓取)|[\\[【(](?:内容|以下|此处|后文)?(?:过长)?[,]?(?:已)?(?:截断|省略|从略)[\\]】)]"
              + "|未完待续|(?:待续)(?=[)】\\]])|\\(未完\\)"
              + "|(?i:[\\[(<{](?:content |text |output |document )?(?:truncated|cut off|snipped?|snip)(?:[^\\])>}\\n]{0,40})[\\])>}]|(?:document|text|output|content|file|page|article|message|transcript) (?:was|has been|is) (?:truncated|cut off|cut short)[^.\\n]{0,60}|\\(?to be continued(?: ?[.…)]|$)|[.…]{1,3} ?\\[?\\+ ?[0-9]+ (?:chars|characters|words|more lines|lines)\\]?))"
              // 3 more
              + "|((?i:(?:click (?:here )?to )?continue reading(?: the main story| (?:below)?(?= ?(?:$|\\n))|(?= ?(?:$|\\n))| ?(?:→|»|›|>|…|\\.\\.\\.))|keep reading(?= ?[→»>…])|read (?:the )?(?:full|more|rest)(?: (?:article|story|post|text|report|of (?:this|the) (?:article|story|post|entry|report)))?(?= ?(?:[→»›>…\\]]|\\.\\.\\.|$|\\n))|show more(?= ?(?:[→»›>…]|\\.\\.\\.|$|\\n))|view (?:the )?full (?:text|article|story|document)(?= ?(?:[→»›>…]|$|\\n)))"
              + "|\\[(?:…|\\.\\.\\.)\\](?=\\s*(?:$|\\n)))"
              // 4 pager
              + "|((?:上一页|首页)?\\s*[0-9]{1,2}\\s*/\\s*[0-9]{1,2}\\s*下一页|(?:上一页|首页)?\\s*(?:\\[?[0-9]{1,2}\\]?[\\s|]{1,3}){1,12}(?:\\.{2,3}\\s*)?下一页|(?:【[0-9]{1,2}】){2,}|(?:\\[[0-9]{1,2}\\]\\s?){3,}\\s*下一页|第\\s*[0-9]+\\s*页\\s*/\\s*共\\s*[0-9]+\\s*页\\s*下一页"
              + "|(?i:(?<![a-z])(?:previous|prev)?\\s*[0-9]{1,2}\\s*(?:/|of)\\s*[0-9]{1,2}\\s*(?:next page|next(?= ?[→»>]|$))))",
          Pattern.MULTILINE);

  /** Every notice holds one of these. */
  private static final Mentions NEEDED =
      Mentions.of(
          "隐藏",
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
          "完整",
          "截断",
          "抓取",
          "未完",
          "待续",
          "下一页",
          "】【",
          "[…",
          "[...",
          "preview",
          "rest of",
          "remainder of",
          "unlock",
          "subscribe",
          "log in",
          "login",
          "sign in",
          "register",
          "sign up",
          "pay",
          "upgrade",
          "page",
          "truncated",
          "cut off",
          "cut short",
          "snip",
          "to be continued",
          "+",
          "continue reading",
          "keep reading",
          "read the",
          "read full",
          "read more",
          "read rest",
          "show more",
          "view full",
          "view the",
          "next");

  private static final int LONGEST_BLOCK = 20_000;
  private static final int SHORTEST_TEASER = 20;

  private CutNotices() {}

  private static List<Notice> of(Document document) {
    List<Notice> notices = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.role() == Role.CODE
          || block.role() == Role.CONTENTS
          || block.span().length() > LONGEST_BLOCK
          || !NEEDED.in(document.folded(), block.span().start(), block.span().end())) {
        continue;
      }
      Matcher matcher =
          WORDS.matcher(document.folded()).region(block.span().start(), block.span().end());
      while (matcher.find()) {
        if (matcher.end() > matcher.start() && !isCode(document, block, matcher.start())) {
          notices.add(notice(document.folded(), matcher));
        }
      }
    }
    return List.copyOf(notices);
  }

  /** An ellipsis in brackets after nothing, or in a table, is program text quoted. */
  private static boolean isCode(Document document, Block block, int start) {
    boolean brackets =
        document.folded().startsWith("[...", start) || document.text().startsWith("[…", start);
    return brackets
        && (block.kind() == BlockKind.TABLE_CELL || start - block.span().start() < SHORTEST_TEASER);
  }

  private static Notice notice(String folded, Matcher matcher) {
    int start = matcher.start();
    while (start < matcher.end() && Character.isWhitespace(folded.charAt(start))) {
      start++;
    }
    Kind kind =
        matcher.group(1) != null
            ? Kind.HIDDEN
            : matcher.group(2) != null
                ? Kind.CUT
                : matcher.group(3) != null ? Kind.MORE : Kind.PAGER;
    return new Notice(new Span(start, matcher.end()), kind);
  }

  /** Where the first notice that hides the rest of {@code block} begins; -1 if there is none. */
  static int firstIn(Document document, Block block) {
    for (Notice notice : document.get(ANALYSIS)) {
      if (block.span().contains(notice.span()) && notice.span().start() > block.span().start()) {
        return notice.span().start();
      }
    }
    return -1;
  }
}
