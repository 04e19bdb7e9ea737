package dev.stet.rules.watermark;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the capture of a page makes of its boxes: labels one below the other in one paragraph, a
 * word in brackets wherever a picture was, where one is in a row of pictures, what the clipping
 * program notes about its clip, the last paragraphs in which the site declines. They count only on
 * a page that bears other marks of a site.
 */
final class CaptureMarks {
  private static final int FEWEST_LABELS = 3;
  private static final int LONGEST_LABEL = 28;
  private static final int LONGEST_HAN_LABEL = 16;

  /** One in so many must be a menu's own word. */
  private static final int LABELS_TO_A_WORD = 3;

  private static final int FEWEST_PICTURES = 3;
  private static final int LONGEST = 80;
  private static final int LONGEST_NOTES = 400;
  private static final int SHORTEST_NOTICE = 60;

  /** Of paragraphs under one head. */
  private static final int MOST_NOTICES = 8;

  /** [image], [Photo], [图片]: what stands where a picture was. */
  private static final PrefilteredPattern PICTURE =
      PrefilteredPattern.compile(
          "^!?[\\[【](?i:images?|img|photos?|pictures?|pic|icons?|logos?|avatars?|gifs?|emojis?|videos?|ads?|advert|advertisement|图片|图标|表情|头像|视频|广告)[\\]】]$");

  /** Image 2 of 9, Slide 3 / 12, 4/9: which of a row of pictures is shown. */
  private static final PrefilteredPattern GALLERY =
      PrefilteredPattern.compile(
          "^(?i:image|photo|picture|slide|gallery|show caption|view caption)s? [0-9]{1,3} ?(?:of|/) ?[0-9]{1,3}\\W{0,2}$|^[0-9]{1,3}\\s{0,2}/\\s{0,2}[0-9]{1,3}(?: (?i:back to gallery|next|previous|caption|photos?|close|view gallery))?$");

  /** date_saved: 2031-04-02 07:15; Read original: what a clipping program notes about its clip. */
  private static final PrefilteredPattern CLIP =
      PrefilteredPattern.compile(
          "^[-*>•]?\\s?(?:(?:date|time)[_-][a-z]{3,12}|[a-z]{3,12}[_-](?:at|on|date|time|url)|(?i:created|updated|saved|clipped|captured|archived|retrieved|imported|exported|fetched|highlighted|scraped|crawled|(?:抓取|采集|爬取|剪藏|收藏|保存|存档)(?:时间|日期|于))(?i: (?:at|on|date|time|from))?)\\s?[:：]\\s?(?:[12][0-9]{3}[-/.][0-9]{1,2}[-/.][0-9]{1,2}\\b.{0,24}|https?://\\S{4,200})$"
              + "|^(?i:(?:read|view|open|see|show|go to) (?:the )?(?:original|source|full article|web ?page|article)(?: (?:article|post|page|source))?|(?:read|saved|clipped|open|view|highlight(?:s|ed)) (?:on|in|with|from|by|via) \\p{L}{4,16}|查看原网页|打开原网页|阅读原网页)$");

  /** Source: https://… above or below such a note. */
  private static final PrefilteredPattern ORIGIN =
      PrefilteredPattern.compile(
          "^(?i:source|url|link|from|original|page|site|来源|链接|网址|原文|出处)(?i: (?:url|link|page|地址|链接))?\\s?[:：]\\s?https?://\\S{4,300}$");

  private static final PrefilteredPattern DECLINES =
      PrefilteredPattern.compile(
          "^[*_#\\s]{0,6}(?i:(?:legal |general |risk |investment |financial |medical |important |site |our )?disclaimers?(?: and [a-z]{4,12})?|risk (?:warning|disclosure)|免责(?:声明|条款)|版权(?:声明|说明)|风险提示)[*_:：\\s]{0,4}$");

  /** By which a notice under that head is the site's: it names itself or whoever reads. */
  private static final PrefilteredPattern NOTICE =
      PrefilteredPattern.compile(
          "(?i)\\b(?:this|the|our) (?:web ?site|site|blog|material|content|article|post|page|publication|newsletter|information|opinions?|views?)\\b|\\b(?:readers?|investors?|you|author|publisher|liab\\w+|accuracy|advice|endorse\\w*)\\b|本(?:文|站|网站|公众号|平台|号|账号|内容|资料)|后果|责任|侵权|转载");

  private CaptureMarks() {}

  /** Adds to {@code controls} the blocks that are such. */
  static void addTo(BitSet controls, Document document, List<SiteLine> lines) {
    Map<String, List<Integer>> pictures = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      Block block = document.blocks().get(i);
      if (controls.get(i) || !mayBe(block)) {
        continue;
      }
      String line = block.span().of(document.folded()).strip();
      if (line.indexOf('\n') > 0) {
        controls.set(i, areLabels(line) || areNotes(line));
      } else if (line.length() <= LONGEST) {
        if (PICTURE.isIn(line)) {
          pictures.computeIfAbsent(line, word -> new ArrayList<>()).add(i);
        }
        boolean clip = CLIP.isIn(line);
        origins(controls, document, clip, i);
        controls.set(i, clip || (GALLERY.isIn(line) && !isFigure(document, i)));
        if (!controls.get(i) && DECLINES.isIn(line)) {
          declines(controls, document, lines, i);
        }
      }
    }
    for (List<Integer> places : pictures.values()) {
      if (places.size() >= FEWEST_PICTURES) {
        places.forEach(controls::set);
      }
    }
  }

  /** The lines above and below the note {@code at} that say where the clip is from. */
  private static void origins(BitSet controls, Document document, boolean clip, int at) {
    for (int i = Math.max(0, at - 1); clip && i <= at + 1 && i < document.blocks().size(); i++) {
      Block block = document.blocks().get(i);
      if (i != at && mayBe(block) && block.span().length() <= LONGEST_NOTES) {
        controls.set(i, controls.get(i) || ORIGIN.isIn(block.span().of(document.folded()).strip()));
      }
    }
  }

  /** Where a clip is from and when it was taken, one below the other. */
  private static boolean areNotes(String block) {
    return block.length() <= LONGEST_NOTES
        && block.lines().anyMatch(CLIP::isIn)
        && block.lines().map(String::strip).allMatch(line -> CLIP.isIn(line) || ORIGIN.isIn(line));
  }

  /** Short lines without a sentence, so many of them a menu's words. */
  private static boolean areLabels(String block) {
    int labels = 0;
    int words = 0;
    for (String line : (Iterable<String>) block.lines()::iterator) {
      String label = line.strip();
      boolean latin = SiteLine.isLatin(label);
      if (label.isEmpty()) {
        continue;
      }
      if (label.length() > (latin ? LONGEST_LABEL : LONGEST_HAN_LABEL)
          || ".。；;，,:：、={}|".indexOf(label.charAt(label.length() - 1)) >= 0) {
        return false;
      }
      labels++;
      InterfaceWords.Share share = InterfaceWords.in(label);
      words += share.whole() && share.hits() > 0 ? 1 : 0;
    }
    return labels >= FEWEST_LABELS && words >= 2 && words * LABELS_TO_A_WORD >= labels;
  }

  /** 3/8 in a column of figures, each of them alone. */
  private static boolean isFigure(Document document, int i) {
    return isDigits(document, i - 1) || isDigits(document, i + 1);
  }

  private static boolean isDigits(Document document, int i) {
    return i >= 0
        && i < document.blocks().size()
        && document.text(document.blocks().get(i)).chars().noneMatch(Character::isLetter);
  }

  /** The paragraphs under the head {@code at}, if nothing of the text comes after them. */
  private static void declines(BitSet controls, Document document, List<SiteLine> lines, int at) {
    int end = at + 1;
    while (end < lines.size() && end - at <= MOST_NOTICES && isNotice(document, end)) {
      end++;
    }
    if (end == at + 1) {
      return;
    }
    for (int i = end; i < lines.size(); i++) {
      if (lines.get(i).prose() && !controls.get(i) && !lines.get(i).speaks()) {
        return;
      }
    }
    controls.set(at, end);
  }

  private static boolean isNotice(Document document, int i) {
    Block block = document.blocks().get(i);
    String line = block.span().of(document.folded()).strip();
    return mayBe(block)
        && block.kind() != BlockKind.HEADING
        && (line.length() >= SHORTEST_NOTICE || line.endsWith("。"))
        && NOTICE.isIn(line);
  }

  private static boolean mayBe(Block block) {
    return SiteLine.mayBeLine(block)
        && block.label() == null
        && block.kind() != BlockKind.FOOTNOTE
        && block.kind() != BlockKind.HEADER
        && block.kind() != BlockKind.FOOTER;
  }
}
