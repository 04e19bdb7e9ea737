package dev.stet.rules.watermark;

import dev.stet.core.analysis.PictureNames;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines in which something that could be pressed, opened or chosen on a page became words, told by
 * their form: fields and buttons side by side, a choice of languages, a mark that folds a list up,
 * an arrow behind a call, an icon before one. What they say is new on every site. They count only
 * on a page that bears other marks of a site, and only as a line of their own.
 */
final class Widgets {
  private static final int FEWEST_NUMBERS = 4;
  private static final int LONGEST_NUMBER = 8;
  private static final int LONGEST_PART = 40;
  private static final int FEWEST_PARTS = 3;
  private static final int MOST_WORDS = 3;

  /** Among so many first blocks names set apart are a menu. */
  private static final int HEAD = 6;

  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[^\\s0-9.:,]{1,16}(?: [^\\s0-9.:,]{1,14}){0,2}");

  private static final int FEWEST_LANGUAGES = 3;
  private static final int LONGEST_CALL = 110;
  private static final int LONGEST_LABEL = 40;

  /** The weight of a word that is a control in all likelihood. */
  private static final int LIKELY = 2;

  private static final Pattern APART = Pattern.compile("\\s{2,}|\\t|\\s+[|·•]\\s+");

  /** EN FR DE, English Deutsch 中文: what a page can be read in. */
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "EN|FR|DE|ES|IT|PT|NL|PL|SV|DA|NO|FI|CS|EL|TR|RU|UK|AR|HE|ZH|JA|KO|CN|JP|KR|CY|GA|EU|CA"
              + "|English|Français|Deutsch|Español|Italiano|Português|Nederlands|Polski|Svenska|Dansk|Norsk|Suomi|Čeština|Türkçe|Русский|Українська|العربية|עברית|Cymraeg|Gaeilge|Català|Euskara|Tiếng Việt|Bahasa Indonesia|中文|简体|繁體|繁体|简体中文|繁體中文|繁体中文|日本語|日文|한국어|英文|ENGLISH");

  /** Contents ▾, 目录 [隐藏]: a list that can be folded up. */
  private static final PrefilteredPattern FOLDS =
      PrefilteredPattern.compile(
          "\\S\\s*(?:[▾▼▽⌄˅▴▲△⌃]|\\[(?:hide|show|toggle|collapse|expand|隐藏|显示|收起|展开|折叠)\\])$");

  /** Book your seat →: what it leads to, and nothing after the arrow. */
  private static final PrefilteredPattern LEADS =
      PrefilteredPattern.compile("^[^→➔➜⟶»›▸►]{6,108}[^\\s→➔➜⟶»›▸►]\\s?(?:[→➔➜⟶▸►]|[»›]{1,2})$");

  /** ♡ Save to my list: an icon that stands for a deed, not the dot of a list. */
  private static final PrefilteredPattern ICON =
      PrefilteredPattern.compile(
          "^(?:[♡♥❤🤍👍👎🔖🔗🔍🔎🔔🛒🎧🔊🔈🖨💬📤📥⤴↗⬇☰✉🌐🏷📌📎📋]|⭐(?=.{1,60}[!⭐]))\\x{FE0F}?\\s?\\p{L}");

  /** READ MORE: How the dam was mended: another page, named between two paragraphs. */
  private static final PrefilteredPattern ELSEWHERE =
      PrefilteredPattern.compile(
          "^(?:(?:WATCH|READ|LISTEN|RELATED|MORE|SEE|VIDEO|PHOTOS|GALLERY|MUST[- ]READ|DON'T MISS|(?i:(?:read|see|watch) (?:more|also|next)|also read|related(?: (?:story|stories|article|articles|coverage|reading|video|post))?|recommended(?: (?:reading|for you))?|don['’]t miss|you may also like|more (?:on|from) [^:]{2,30}))\\s?[:|]\\s?[\\p{Lu}0-9\"“‘'].{12,90}[\\p{L}0-9?!\"”’')]"
              + "|(?:点击(?:查看|阅读|进入|了解|观看)|(?:相关|延伸|更多|推荐|扩展)(?:阅读|报道|新闻|链接|文章)|(?:看|读)(?:更多|视频|图集|大图)|戳这里|往期回顾|专题|视频)\\s?[:：丨|>»]+\\s?[^\\s。；，,][^。；]{4,40}[^。；，,、])$");

  /** Sign up to the Harbour Letter: what a paper calls the one it sends out. */
  private static final Pattern NEWSLETTER =
      Pattern.compile(
          "(?:Sign up|Subscribe|SIGN UP|SUBSCRIBE) (?:to|for|TO|FOR) (?:[Tt]he |[Oo]ur )?\\p{Lu}[^.:]{3,40}");

  /** View on map, Show signature, Read full description: what else could be seen. */
  private static final Pattern VIEW =
      Pattern.compile(
          "(?:View|Show|Hide|See|Read|Load|Expand|Collapse|Open) (?:(?:all|full|more|less|fewer|larger|bigger|entire)\\b[a-z0-9 ]{0,24}|(?:on |in )?(?:the )?(?:maps?|signatures?|comments?|repl(?:y|ies)|images?|photos?|gallery|results|full ?screen|details|transcript|profile|answers?|caption|browser))");

  /** Request details, Call agent: a deed, as the words on a button are. */
  private static final Pattern DEED =
      Pattern.compile(
          "(?:Request|Call|Book|View|Show|Hide|Save|Share|Compare|Add|Print|Load|Play|Listen|Watch|Find|Check|Get|Contact|Email|Message|Apply|Report|Edit|Follow|Download|Subscribe|Reply|Quote|Like|Manage|Select|Change|Clear|Reset|Track|Buy|Rent|Order|Reserve|Enquire|Browse|Search|Sign|Log|Join|Try)\\b(?: [a-z]+){0,3}");

  /** What closes a box that lay over the page; among ticks it answers. */
  private static final String CLOSE = "×✕✖";

  private static final PrefilteredPattern TICK =
      PrefilteredPattern.compile("^[×✕✖✓✔√xX0-9.]{1,4}$");

  private static final Pattern COPY =
      Pattern.compile(
          "(?i)copy(?: code| snippet)?|copied!?|复制(?:代码)?|登录后复制|\\[?[a-z+#.]{1,16}\\]? ?(?:copy code|复制代码|运行|复制|纯文本查看(?: 复制代码)?)");

  private Widgets() {}

  /** Adds to {@code controls} the blocks that are such lines. */
  static void addTo(BitSet controls, Document document, List<SiteLine> lines) {
    lineNumbers(controls, document);
    List<Span> pictures = document.get(PictureNames.ANALYSIS);
    for (int i = 0; i < lines.size(); i++) {
      if (!pictures.isEmpty()
          && lines.get(i).brief()
          && PictureNames.overlap(pictures, document.blocks().get(i).span())) {
        controls.set(i);
      }
      if (!controls.get(i)
          && mayBe(document, lines.get(i), i)
          && isWidget(document, lines, controls, i)) {
        controls.set(i);
      }
    }
  }

  /** 1, 2, 3, 4, each alone on its line, behind a program or before it: those of its lines. */
  private static void lineNumbers(BitSet controls, Document document) {
    List<Block> blocks = document.blocks();
    for (int from = 0; from < blocks.size(); from++) {
      int to = from;
      while (to < blocks.size() && isNumber(document, to, to - from + 1)) {
        to++;
      }
      if (to - from >= FEWEST_NUMBERS && (isCode(document, from - 1) || isCode(document, to))) {
        controls.set(from, to);
      }
      from = Math.max(from, to - 1);
    }
  }

  private static boolean isNumber(Document document, int i, int number) {
    Block block = document.blocks().get(i);
    return block.span().length() <= LONGEST_NUMBER
        && block.cell() == null
        && document.text(block).strip().equals(Integer.toString(number));
  }

  private static boolean isCode(Document document, int i) {
    if (i < 0 || i >= document.blocks().size()) {
      return false;
    }
    String line = document.text(document.blocks().get(i)).strip();
    return document.blocks().get(i).kind() == BlockKind.CODE
        || line.endsWith(";")
        || line.endsWith("{")
        || line.endsWith("}");
  }

  private static boolean mayBe(Document document, SiteLine line, int i) {
    Block block = document.blocks().get(i);
    return line.shown()
        && block.span().length() <= LONGEST_CALL
        && block.kind() != BlockKind.HEADING
        && block.kind() != BlockKind.CAPTION
        && Numbering.of(document, block) == null;
  }

  private static boolean isWidget(Document document, List<SiteLine> lines, BitSet controls, int i) {
    String line = document.text(document.blocks().get(i)).strip();
    return isRow(document, controls, line, i)
        || (line.length() <= LONGEST_LABEL && FOLDS.isIn(line) && lines.get(i).brief())
        || (CLOSE.indexOf(line) >= 0 && !line.isEmpty() && isAlone(document, i, TICK))
        || (LEADS.isIn(line) && isAlone(document, i, LEADS))
        || (ICON.isIn(line) && isAlone(document, i, ICON))
        || (ELSEWHERE.isIn(line) && isBetween(lines, controls, i))
        || NEWSLETTER.matcher(line).matches()
        || (VIEW.matcher(line).matches() && !isHeading(lines, i))
        || isDeed(document, lines, controls, i)
        || (COPY.matcher(line).matches() && isByCode(document, i));
  }

  /** Check in Check out Guests 2 Search: parts set apart, one of which begins with a control. */
  private static boolean isRow(Document document, BitSet controls, String line, int i) {
    String[] parts = APART.split(line, -1);
    if (parts.length == 1) {
      parts = line.split(" ", -1);
      return parts.length >= FEWEST_LANGUAGES && languages(parts) == parts.length;
    }
    if (languages(parts) >= FEWEST_LANGUAGES) {
      return true;
    }
    boolean control = false;
    int labels = 0;
    int deeds = 0;
    for (String part : parts) {
      if (part.length() > LONGEST_PART || part.endsWith(".") || part.endsWith("。")) {
        return false;
      }
      InterfaceWords.Share share = InterfaceWords.in(part);
      control |=
          (share.heaviest() >= LIKELY && part.split(" ", -1).length <= MOST_WORDS)
              || VIEW.matcher(part).matches();
      labels += share.whole() ? 1 : 0;
      deeds += DEED.matcher(part).matches() ? 1 : 0;
    }
    boolean menu = i < HEAD && Arrays.stream(parts).allMatch(part -> NAME.matcher(part).matches());
    boolean several = parts.length >= FEWEST_PARTS && (control || labels >= FEWEST_PARTS || menu);
    return (several || deeds == parts.length) && !isInTable(document, controls, parts.length, i);
  }

  private static int languages(String[] parts) {
    int languages = 0;
    for (String part : parts) {
      languages += LANGUAGE.matcher(part).matches() ? 1 : 0;
    }
    return languages;
  }

  /** Whether the line before or after is set apart in as many parts. */
  private static boolean isInTable(Document document, BitSet controls, int parts, int i) {
    return (i > 0 && !controls.get(i - 1) && parts(document, i - 1) == parts)
        || (!controls.get(i + 1) && parts(document, i + 1) == parts);
  }

  private static int parts(Document document, int i) {
    return i >= document.blocks().size()
        ? 0
        : APART.split(document.text(document.blocks().get(i)).strip(), -1).length;
  }

  /** Whether no neighbour has the form too, as the points of a list would. */
  private static boolean isAlone(Document document, int i, PrefilteredPattern form) {
    List<Block> blocks = document.blocks();
    return !(i > 0 && form.isIn(document.text(blocks.get(i - 1)).strip()))
        && !(i + 1 < blocks.size() && form.isIn(document.text(blocks.get(i + 1)).strip()));
  }

  private static boolean isBetween(List<SiteLine> lines, BitSet controls, int i) {
    return i > 0
        && (lines.get(i - 1).prose() || controls.get(i - 1))
        && i + 1 < lines.size()
        && (lines.get(i + 1).prose() || controls.get(i + 1));
  }

  /** Report corrections, next to another control: a deed and what it is done to. */
  private static boolean isDeed(Document document, List<SiteLine> lines, BitSet controls, int i) {
    SiteLine line = lines.get(i);
    boolean beside = (i > 0 && controls.get(i - 1)) || controls.get(i + 1);
    boolean heads = i + 1 < lines.size() && lines.get(i + 1).prose();
    if (!beside || heads || !line.brief() || line.share().heaviest() < LIKELY) {
      return false;
    }
    String[] words = document.text(document.blocks().get(i)).strip().split(" ", -1);
    return words.length <= MOST_WORDS
        && words.length > 1
        && InterfaceWords.in(words[0]).heaviest() >= LIKELY;
  }

  /** Whether it stands over a sentence and under none, as a heading would. */
  private static boolean isHeading(List<SiteLine> lines, int i) {
    return (i == 0 || !lines.get(i - 1).prose())
        && i + 1 < lines.size()
        && lines.get(i + 1).prose();
  }

  private static boolean isByCode(Document document, int i) {
    List<Block> blocks = document.blocks();
    return (i > 0 && blocks.get(i - 1).kind() == BlockKind.CODE)
        || (i + 1 < blocks.size() && blocks.get(i + 1).kind() == BlockKind.CODE);
  }
}
