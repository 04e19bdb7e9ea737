package dev.stet.rules.watermark;

import dev.stet.core.analysis.Boilerplate;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import java.util.regex.Pattern;

/**
 * What is known of a block that could be a page's control.
 *
 * @param shown whether it is a line that could be one at all
 * @param brief whether it is short and no sentence
 * @param related whether it heads a list of other pages
 * @param phrase whether it holds a site's phrase
 * @param divided whether strokes divide it in three or more
 * @param share how much of it are labels
 */
record SiteLine(
    boolean shown,
    boolean brief,
    boolean related,
    boolean phrase,
    boolean divided,
    InterfaceWords.Share share) {
  private static final int LONGEST_LINE = 36;
  private static final int LONGEST_ENGLISH_LINE = 48;
  private static final int LONGEST_ROW = 240;

  private static final Pattern SENTENCE = Pattern.compile("[。！？；!?;]$|[.]$|，.*，|,.*,");
  private static final Pattern WITHIN_SENTENCE = Pattern.compile("[。；;，]|[a-z]\\. ");

  /** What heads a list of other pages. */
  private static final Pattern LISTS =
      Pattern.compile(
          "^[【\\[「]?[^\\n]{0,30}?(?:相关|推荐|热门|热点|精彩|最新|延伸|图片|滚动|今日|本周|猜你|更多|其他|其它|同类|类似)(?:新闻|阅读|閱讀|推荐|排行|图集|内容|文章|资讯|专题|视频|评论|关注|喜欢|文档|范文|资源|帖子|搜索|链接|报道)[】\\]」]?:?(?:更多)?[>»]*$"
              + "|(?i)^(?:related|similar|popular|trending|recommended|more|top|latest|recent|other|most (?:read|viewed|popular)|featured|editors?'? picks?:?) (?:articles?|posts?|stories|news|topics?|links?|jobs|videos?|searches|documents|titles|reading|reads|recipes|pages|questions|products|items|threads|discussions|from .{2,30}|in .{2,20})\\s?:?$"
              + "|(?i)^(?:you (?:may|might) (?:also )?(?:like|enjoy)|(?:readers|people|others) also [a-z]+|trending now|most (?:read|popular|viewed)|up next|don't miss)\\s?:?$");

  private static final InterfaceWords.Share NONE = new InterfaceWords.Share(0, 0, 0, 0, 0);

  static SiteLine of(Document document, Block block) {
    if (!isLine(block) || block.span().length() > LONGEST_ROW) {
      return new SiteLine(false, false, false, false, false, NONE);
    }
    String line = block.span().of(document.folded()).strip();
    boolean latin = line.chars().allMatch(c -> c < 0x2E80);
    boolean brief =
        line.length() <= (latin ? LONGEST_ENGLISH_LINE : LONGEST_LINE)
            && !SENTENCE.matcher(line).find();
    boolean phrase = brief && !Boilerplate.families(line).isEmpty();
    boolean related = brief && LISTS.matcher(line).find();
    InterfaceWords.Share share =
        WITHIN_SENTENCE.matcher(line).find() ? NONE : InterfaceWords.in(line);
    boolean divided = line.chars().filter(c -> "|丨·•/".indexOf(c) >= 0).count() >= 2;
    return new SiteLine(true, brief, related, phrase, divided, share);
  }

  /** Whether it is a menu's word or several. */
  boolean isMenuWord() {
    return brief && (related || phrase || share.whole());
  }

  /** Whether it is a row of controls, whatever stands round it. */
  boolean isRow() {
    if (!shown || share.hits() < 2) {
      return false;
    }
    return (share.whole() && share.sum() >= 4 && share.heaviest() >= 2)
        || (share.whole() && share.hits() >= 4)
        || (share.atLeast(0.7) && share.sum() >= 5 && share.heaviest() >= 2)
        || (share.atLeast(0.5) && share.sum() >= 8 && share.heaviest() == 3)
        || (divided && share.atLeast(0.5) && share.sum() >= 4 && share.heaviest() >= 2);
  }

  /** Whether {@code block} is a line of its own, in a place where a site may speak. */
  static boolean isLine(Block block) {
    return block.kind() != BlockKind.TABLE_CELL
        && block.kind() != BlockKind.CODE
        && block.role() != Role.CONTENTS
        && block.role() != Role.REFERENCES
        && block.role() != Role.CODE
        && block.label() == null;
  }
}
