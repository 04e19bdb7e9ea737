package dev.stet.rules.watermark;

import dev.stet.core.analysis.Bylines;
import dev.stet.core.analysis.Directions;
import dev.stet.core.analysis.SiteVoice;
import dev.stet.core.analysis.WrappedLines;
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
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line in which a site speaks to its visitor: what to do, with which of the site's things, and a
 * word that calls the visitor or tempts ({@link VisitorWords}). The wording is new on every site;
 * these three are not.
 */
final class VisitorPrompt implements Rule {
  private static final int LONGEST = 70;
  private static final int LONGEST_LABEL = 4;
  private static final int AT_THE_HEAD = 3;
  private static final int AT_THE_FOOT = 6;

  /** One sentence after the other, as hardly any prompt. */
  private static final PrefilteredPattern SENTENCES =
      PrefilteredPattern.compile("[a-z]{3,}\\. [A-Z][a-z]*\\b.{12,}[a-z]\\.\\W*$");

  /** What a heading of a text does not say. */
  private static final PrefilteredPattern OURS =
      PrefilteredPattern.compile(
          "(?i)\\b(?:us|our|your|you|now|today|free|newsletter|inbox|here|more)\\b");

  private static final int LONGEST_HEADING = 40;

  private static final Pattern PICTURE =
      Pattern.compile(
          "(?i)!?\\[?(?:img|image|图片|截图|[^\\]\\n]{0,40}\\.(?:png|jpe?g|gif))\\]?(?:\\(.*\\))?");

  private static final PrefilteredPattern LINE = PrefilteredPattern.compile("[^\\s][^\\n]*[^\\s]");

  /** What is put into a sentence between brackets or strokes. */
  private static final PrefilteredPattern ASIDE =
      PrefilteredPattern.compile(
          "\\([^()\\n]{4,80}\\)|\\[[^\\[\\]\\n]{4,80}\\]|【[^【】\\n]{4,80}】|[★▼☆◆*]{1,3}[^★▼☆◆*\\n]{4,80}[★▼☆◆*]{1,3}");

  /** Terms of use and the like, published as a document of their own. */
  private static final PrefilteredPattern ABOUT_SITES =
      PrefilteredPattern.compile(
          "(?i)隐私|协议|条款|声明|政策|须知|cookie|privacy|\\bterms\\b|polic(?:y|ies)|conditions");

  /** 致全市居民的一封信: the whole of it is addressed to its reader. */
  private static final PrefilteredPattern LETTER =
      PrefilteredPattern.compile("一封信|公开信|倡议书|告[^。\\n]{0,12}书$");

  /** What an office writes under a letter: 感谢您对教育事业的关心和支持! */
  private static final PrefilteredPattern THANKS =
      PrefilteredPattern.compile(
          "感谢(?:您|你|您们|你们|大家|各位)?(?:一直以来|长期以来)?对(?!(?:本|该|我们?的?)?(?:站|网))[^。!;\\n]{2,24}的?(?:关心|支持|理解|关注|信任|配合|厚爱|监督|帮助)");

  private final RuleInfo info;

  VisitorPrompt(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    List<Block> blocks = document.blocks();
    SiteControls site = SiteControls.of(document);
    // a manual tells its reader what to do, on whatever page, and terms what he agrees to
    Directions directions = document.get(Directions.ANALYSIS);
    boolean manual = directions.isManual();
    boolean page = site.isPage() && !manual;
    boolean titled = ABOUT_SITES.isIn(head(document));
    BitSet voice = new BitSet(blocks.size());
    // a site says the same to its visitor again and again
    Map<String, Integer> said = new HashMap<>();
    blocks.forEach(block -> said.merge(document.text(block), 1, Integer::sum));
    for (int i = 0; i < blocks.size(); i++) {
      voice.set(i, site.speaks(i));
      boolean atAnEnd = i < AT_THE_HEAD || i >= blocks.size() - AT_THE_FOOT;
      Block block = blocks.get(i);
      boolean letter = !page && LETTER.isIn(head(document));
      if ((i == 0 && titled)
          || isTitle(block, i)
          || directions.tells(i)
          || letter
          || Bylines.follows(document, i)
          || THANKS.isIn(block.span().of(document.folded()))
          || introducesPicture(document, i)
          || isAmongSentences(document, site, i)
          || isHeading(document, site, i)
          || (manual && block.kind() == BlockKind.LIST_ITEM)
          || (manual && !site.isPage() && !atAnEnd)) {
        continue;
      }
      if ((page || atAnEnd)
          && SiteLine.isLine(document, block)
          && !isPart(document.folded(), block.span().start(), block.span().end())
          && VisitorWords.speak(
              block.span().of(document.folded()),
              page || (block.role() == Role.FURNITURE && !manual))) {
        report(document, block, reporter);
        voice.set(i);
      } else if (mayBe(block) && block.role() != Role.TITLE && block.label() == null) {
        boolean again = said.getOrDefault(document.text(block), 0) > 1;
        boolean expected =
            page
                || again
                || (atAnEnd && block.kind() == BlockKind.PARAGRAPH && !isHeadline(document, i));
        lines(document, block, page, expected, reporter);
      }
      if (page && !titled && site.leaves(i)) {
        report(document, block, reporter);
      }
    }
    if (page && !titled && !directions.isTerms()) {
      SiteTerms.in(document, voice).stream()
          .forEach(i -> report(document, blocks.get(i), reporter));
    }
  }

  /** Lines of a paragraph, and what stands in brackets, in which a site speaks. */
  private void lines(
      Document document, Block block, boolean page, boolean expected, Reporter reporter) {
    Matcher line = LINE.matcher(document.folded(), block.span().start(), block.span().end());
    while (line.find()) {
      SiteVoice voice = SiteVoice.in(line.group());
      if (voice.sentence() && !page && SENTENCES.isIn(line.group())) {
        continue;
      }
      if ((voice.isPlain() || (expected && voice.isLikely() && !isLabel(line.group(), voice)))
          && !isPart(document.folded(), line.start(), line.end())) {
        report(document, new Span(line.start(), line.end()), reporter);
        continue;
      }
      if (line.group().chars().noneMatch(c -> "([【★▼☆◆*".indexOf(c) >= 0)) {
        continue;
      }
      Matcher aside = ASIDE.matcher(document.folded(), line.start(), line.end());
      while (aside.find()) {
        if (SiteVoice.in(aside.group()).isPlain()) {
          report(document, new Span(aside.start(), aside.end()), reporter);
        }
      }
    }
  }

  /** What a text is called, whatever it is about: 网页视频地址获取方法. */
  private static boolean isTitle(Block block, int i) {
    return i == 0 && block.kind() == BlockKind.HEADING && block.level() == 1;
  }

  /** 打开主面板，点击任务： and below it a picture or code: a step that the author shows. */
  private static boolean introducesPicture(Document document, int i) {
    List<Block> blocks = document.blocks();
    if (!line(document, i).endsWith(":") || i + 1 >= blocks.size()) {
      return false;
    }
    String next = document.text(blocks.get(i + 1)).strip();
    return blocks.get(i + 1).kind() == BlockKind.CODE
        || blocks.get(i + 1).kind() == BlockKind.CAPTION
        || PICTURE.matcher(next).matches();
  }

  /**
   * Click Save before you close the lid. The picture is kept for a week.: a paragraph among others,
   * on whatever page.
   */
  private static boolean isAmongSentences(Document document, SiteControls site, int i) {
    return i > 0
        && i + 1 < document.blocks().size()
        && isText(document, i)
        && !site.speaks(i - 1)
        && isText(document, i - 1)
        && !site.speaks(i + 1)
        && isText(document, i + 1)
        && !SiteVoice.in(line(document, i)).isPlain();
  }

  /** Share a calendar: over a paragraph of the text and under another, and no call. */
  private static boolean isHeading(Document document, SiteControls site, int i) {
    String line = line(document, i).strip();
    return i > 0
        && i + 1 < document.blocks().size()
        && !line.isEmpty()
        && line.length() <= LONGEST_HEADING
        && Character.isUpperCase(line.charAt(0))
        && Character.isLowerCase(line.charAt(line.length() - 1))
        && !site.speaks(i)
        && isText(document, i - 1)
        && isText(document, i + 1)
        && !OURS.isIn(line);
  }

  private static boolean isText(Document document, int i) {
    String line = line(document, i).strip();
    return document.blocks().get(i).role() != Role.FURNITURE
        && line.length() > LONGEST
        && line.endsWith(".")
        && line.indexOf(". ") > 0;
  }

  /** BANKER WANTS RATINGS, SHARE DISCLOSURE: over the text of a paper. */
  private static boolean isHeadline(Document document, int i) {
    return i == 0
        && line(document, i).chars().noneMatch(Character::isLowerCase)
        && line(document, i).chars().anyMatch(Character::isUpperCase);
  }

  /** 原文链接: and 备注: name what follows, or should. */
  private static boolean isLabel(String line, SiteVoice voice) {
    return line.endsWith(":") && (voice.things() || voice.letters() <= LONGEST_LABEL);
  }

  /**
   * Whether the line is a piece of a sentence that was broken at a margin, or begins like one right
   * under a short line, or stops at a comma as its author broke it.
   */
  private static boolean isPart(String text, int start, int end) {
    boolean goesOn = start > 1 && text.charAt(start - 1) == '\n' && text.charAt(start - 2) != '\n';
    return (goesOn && Character.isLowerCase(text.charAt(start)))
        || (text.charAt(end - 1) == ',' && text.startsWith("\n", end))
        || WrappedLines.isPart(text, start, end);
  }

  private static String line(Document document, int i) {
    return document.blocks().get(i).span().of(document.folded());
  }

  private static String head(Document document) {
    return document.blocks().isEmpty() ? "" : line(document, 0);
  }

  private static boolean mayBe(Block block) {
    return SiteLine.mayBeLine(block);
  }

  private void report(Document document, Block block, Reporter reporter) {
    report(document, block.span(), reporter);
  }

  private void report(Document document, Span span, Reporter reporter) {
    reporter.report(Problem.of(info, span).with("text", span.of(document.text()).strip()));
  }
}
