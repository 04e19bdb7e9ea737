package dev.stet.core.analysis;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for counts that are announced right before a list. Used once.
 *
 * <p>A count is a promise only where the list follows at once: {@code 四个自信} and {@code 八项规定} name
 * things, and most counts speak of what is not listed here.
 */
final class PromiseFinder {

  private static final PrefilteredPattern CHINESE =
      PrefilteredPattern.compile(
          "([0-9]{1,2}|[一二两三四五六七八九十]{1,3})(?:(?:个|大|项|条|点|种|类|级|步|篇|件)(?:(?:主要|突出|重要|重点|关键|具体|基本)?(?:大事|实事|好事|事|方面|部分|层面|环节|阶段|步骤|问题|工作|任务|措施|举措|原则|建议|重点|要点|意见|要求|目标|行动|工程|特点|原因|困难|不足|经验|做法|突破|提升|情形|条件|内容|维度|抓手|议题|事项|议程|方向|领域|体会|感受|收获|差距|短板|启示|思考|变化|成效|亮点|路径|优势|机遇|挑战))?|方面|部分|层面)");

  private static final PrefilteredPattern ENGLISH =
      PrefilteredPattern.compile(
          "\\b(?:(?:following|these|in|into|are|of|has|have|on|include|took|take|with|identified|found|comprises|covers)\\s+(?:the\\s+following\\s+|these\\s+)?)?(two|three|four|five|six|seven|eight|nine|ten|[2-9]|1[0-9])\\s+(?:[a-z]+\\s+){0,2}(?:parts|areas|steps|points|principles|sections|phases|priorities|goals|objectives|actions|measures|findings|reasons|questions|topics|issues|items|things|ways|stages|recommendations|categories|components|themes|challenges|conclusions|problems|lessons|requirements|changes|matters|sources|subjects|stages|criteria|duties|tasks|grounds|concerns|sites|projects|proposals|answers|methods|types|kinds|groups|risks|decisions|motions|resolutions|improvements|commitments|options|factors|aspects|pillars|aims|packages|programmes|programs|hypotheses|strands|workstreams|deliverables|outcomes|outputs|milestones|benefits|causes|drivers|barriers|strengths|weaknesses|elements|features|conditions|exceptions|limitations|rules|scenarios|fixtures)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Seven documents, whatever they are: only over a list or before "First, …" is it a promise. */
  private static final PrefilteredPattern ANY_ENGLISH =
      PrefilteredPattern.compile(
          "\\b(?:following\\s+)?(two|three|four|five|six|seven|eight|nine|ten|[3-9]|1[0-9])\\s+(?:[a-z-]+\\s+){0,3}?(?!(?:years|months|weeks|days|hours|minutes|seconds|times|metres|meters|miles|kilometres|inches|feet|tonnes|tons|pounds|euros|dollars|pence|cents|litres|pages|others|degrees|acres|hectares|shillings|marks|seats|votes|is|was|has|this|its|does|years|less|across|towards)\\b)[a-z]{3,}(?:[a-rt-z]s|ies|ren)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What says that the list comes now, though a comma stands before it. */
  private static final PrefilteredPattern FOLLOWING =
      PrefilteredPattern.compile("(?i)\\bfollow(?:ing|s)\\b|\\bin this order\\b|\\bbelow\\b");

  /** Three matters, set out below.: the list is the next paragraph. */
  static final PrefilteredPattern BELOW =
      PrefilteredPattern.compile("\\b(?:below|as follows)[.:]$");

  private static final PrefilteredPattern FIRST =
      PrefilteredPattern.compile("^\\s(?:First|The first)\\b");

  /** What the minutes of a meeting list. */
  private static final PrefilteredPattern LISTED =
      PrefilteredPattern.compile("(?:议题|事项|议程|问题|意见|工作)$");

  /** 对24个支部进行了督查,现通报如下: what follows is the report, not what was looked at. */
  private static final PrefilteredPattern REPORTED =
      PrefilteredPattern.compile(
          "[,，](?:现|兹)[^,，。]{0,30}(?:通报|报告|汇报|答复|回复|公告|公布|公示|说明|通知|总结)如下[:：]$|(?:判决|裁定|决定|认定|评判|评析|分析|查明|判令|批复|议定|处理)如下[:：]$|(?i)\\b(?:order(?:s|ed)?|ru(?:les|led)|holds?|held|finds|found|decide[sd]?|resolve[sd]?|certif(?:y|ies|ied))\\b(?: as follows| that| and adjudged?)?[:：]$");

  private static final List<String> ENGLISH_NUMBERS =
      List.of("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  /** From the count to the end of its sentence at most. */
  private static final int LONGEST_TAIL = 40;

  static final int LONGEST_ENGLISH_TAIL = 100;

  /** From the count to the colon before a list in the same sentence. */
  static final int LONGEST_CLAUSE = 16;

  static final int LONGEST_TITLE = 40;

  private static final int LONGEST_BLOCK = 20_000;

  private final String folded;
  private final List<Block> blocks;
  private final PromisedPoints points;
  private final NamedPoints names;

  PromiseFinder(Document document) {
    this.folded = document.folded();
    this.blocks = document.blocks();
    this.points = new PromisedPoints(document);
    this.names = new NamedPoints(document, points);
  }

  List<Promise> find() {
    List<Promise> promises = new ArrayList<>();
    boolean chinese = Endings.isChinese(folded.substring(0, Math.min(folded.length(), 4000)));
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.role() != Role.BODY
          || block.kind() == BlockKind.TABLE_CELL
          || block.span().length() > LONGEST_BLOCK) {
        continue;
      }
      int known = promises.size();
      promises(i, chinese ? CHINESE : ENGLISH, promises);
      if (!chinese && promises.size() == known) {
        promises(i, ANY_ENGLISH, promises);
      }
      names.find(i, promises);
    }
    return List.copyOf(promises);
  }

  private void promises(int index, PrefilteredPattern pattern, List<Promise> promises) {
    Span span = blocks.get(index).span();
    Matcher matcher = pattern.matcher(folded, span.start(), span.end());
    Promise last = null;
    int lastEnd = -1;
    while (matcher.find()) {
      int count = count(matcher.group(1));
      Promise bullets =
          points.bullets(new Span(matcher.start(1), matcher.end()), count, span.end());
      if (bullets != null) {
        promises.add(bullets);
        continue;
      }
      int end = sentenceEnd(matcher.end(), span.end(), pattern == CHINESE);
      if (end > 0 && isAsFollows(end, span.end(), matcher)) {
        end = span.end();
      }
      Promise clauses = count < 2 ? null : clauses(matcher, count, end, pattern == CHINESE);
      if (clauses != null && !isName(matcher.start(), span.start())) {
        promises.add(clauses);
        continue;
      }
      if (count < 2 || end < 0 || isName(matcher.start(), span.start())) {
        continue;
      }
      // "three measures" alone is a number; after "the following" or before a colon it announces
      boolean bare = pattern == ENGLISH && matcher.start(1) == matcher.start();
      if (bare
          && folded.charAt(end - 1) != ':'
          && !BELOW.isIn(folded.substring(matcher.end(), end))
          && !isAlone(matcher, end, span)
          && !isTitle(blocks.get(index), matcher, end)
          && !isSentence(matcher, end, span.end())) {
        continue;
      }
      if (pattern != CHINESE && EnglishLists.beginsWithSubtotal(folded, end, span.end())) {
        continue;
      }
      if (pattern == ANY_ENGLISH
          && !isBeforeList(matcher.end(), end, span.end())
          && !BELOW.isIn(folded.substring(matcher.end(), end))
          && !isAlone(matcher, end, span)) {
        continue;
      }
      Promise promise =
          announces(matcher, span.start(), end)
              ? points.after(new Span(matcher.start(1), matcher.end()), count, index, end)
              : null;
      if (promise == null) {
        continue;
      }
      // 三大类十二项任务：of two counts before one list, the one that is kept is meant
      if (last != null && lastEnd == end) {
        if (last.kept()) {
          continue;
        }
        promises.remove(promises.size() - 1);
      }
      promises.add(promise);
      last = promise;
      lastEnd = end;
    }
  }

  /** We make five recommendations, and the paragraph ends; or the first of them comes at once. */
  private boolean isSentence(Matcher count, int sentenceEnd, int blockEnd) {
    return (sentenceEnd == count.end() + 1
            && sentenceEnd == blockEnd
            && folded.charAt(sentenceEnd - 1) == '.')
        || FIRST.isIn(folded.substring(sentenceEnd, Math.min(blockEnd, sentenceEnd + 12)));
  }

  /** Four forces drive the price. ⏎ 1. …: a paragraph of one short sentence that begins so. */
  private static boolean isAlone(Matcher count, int sentenceEnd, Span block) {
    return count.start(1) == block.start()
        && !Character.isDigit(count.group(1).charAt(0))
        && sentenceEnd == block.end()
        && block.length() <= 2 * LONGEST_TITLE;
  }

  /** Whether a colon ends the paragraph, semicolons part what follows it, or "First" does. */
  private boolean isBeforeList(int from, int sentenceEnd, int blockEnd) {
    if (folded.charAt(sentenceEnd - 1) != ':') {
      return FIRST.isIn(folded.substring(sentenceEnd, Math.min(blockEnd, sentenceEnd + 12)));
    }
    return sentenceEnd - from <= LONGEST_ENGLISH_TAIL
        && (sentenceEnd == blockEnd || points.clauses(sentenceEnd, blockEnd).size() > 2);
  }

  /** Our five aims: a title that says how many lines stand under it. */
  private boolean isTitle(Block title, Matcher count, int end) {
    Span block = title.span();
    return title.kind() != BlockKind.LIST_ITEM
        && end == block.end()
        && block.length() <= LONGEST_TITLE
        && ".!?".indexOf(folded.charAt(end - 1)) < 0
        && count.start(1) - block.start() <= LONGEST_CLAUSE
        && !Character.isDigit(folded.charAt(count.start(1)));
  }

  /** The end of the clause that holds {@code from}: after its stop or colon; -1 if it is far. */
  private int sentenceEnd(int from, int blockEnd, boolean chinese) {
    int limit = Math.min(blockEnd, from + (chinese ? LONGEST_TAIL : LONGEST_ENGLISH_TAIL));
    for (int i = from; i < limit; i++) {
      if (":：。.!！？;".indexOf(folded.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return limit == blockEnd ? blockEnd : -1;
  }

  /** 研究了四个议题。现纪要如下：⏎一、…: the list comes after the next sentence. */
  private boolean isAsFollows(int sentenceEnd, int blockEnd, Matcher count) {
    String rest = folded.substring(sentenceEnd, blockEnd).strip();
    return rest.length() <= LONGEST_CLAUSE && rest.endsWith("如下:") && LISTED.isIn(count.group());
  }

  /** Whether a list is announced, rather than a number mentioned: 以下三个, 三个方面, or a colon. */
  private boolean announces(Matcher count, int blockStart, int sentenceEnd) {
    int start = count.start();
    int end = count.end();
    int nounStart = count.end(1);
    boolean noun = end - nounStart > 1;
    boolean colon = folded.charAt(sentenceEnd - 1) == ':' || folded.charAt(sentenceEnd - 1) == '：';
    String before = folded.substring(Math.max(blockStart, start - 8), start);
    String tail = folded.substring(end, sentenceEnd);
    boolean following =
        before.contains("以下")
            || before.contains("下列")
            || before.contains("如下")
            || (colon && (FOLLOWING.isIn(count.group()) || FOLLOWING.isIn(tail)));
    if (REPORTED.isIn(tail) && !LISTED.isIn(count.group())) {
      return false;
    }
    if (tail.indexOf(',') >= 0 || tail.indexOf('，') >= 0) {
      return following
          || BELOW.isIn(tail)
          || tail.contains("如下")
          || tail.contains("具体")
          || tail.contains("分别");
    }
    return following || (folded.charAt(end - 1) != '条' && (noun || colon));
  }

  /** Whether the number is part of a name: 第十一条, “三个代表”, 《八项规定》. */
  private boolean isName(int at, int start) {
    if (at > start
        && ("第百千".indexOf(folded.charAt(at - 1)) >= 0
            || Character.isDigit(folded.charAt(at - 1)))) {
      return true;
    }
    for (int i = at - 1; i >= Math.max(start, at - 12); i--) {
      char c = folded.charAt(i);
      if (c == '”' || c == '》') {
        return false;
      }
      if (c == '“' || c == '《') {
        return true;
      }
    }
    return false;
  }

  /** 还有三个方面不足，一是…，二是…。 and 三项活动。一是…；二是…。: the list follows the clause at once. */
  private @Nullable Promise clauses(Matcher count, int number, int end, boolean chinese) {
    int comma = folded.indexOf(',', count.end());
    int at = comma >= 0 && comma < end ? comma + 1 : end;
    boolean counts = !Character.isDigit(folded.charAt(count.start(1)));
    if (!counts || at < 1 || ",。".indexOf(folded.charAt(at - 1)) < 0) {
      return null;
    }
    Series series = chinese && at - count.end() <= LONGEST_CLAUSE ? points.seriesAt(at) : null;
    return series != null && series.style() == Numbering.Style.CHINESE_IS
        ? points.listed(new Span(count.start(1), count.end()), number, series)
        : null;
  }

  /** The number that {@code words} say, in figures or in words; -1 if none. */
  static int count(String words) {
    int english = ENGLISH_NUMBERS.indexOf(words.toLowerCase(Locale.ROOT));
    if (english > 0) {
      return english;
    }
    if (Character.isDigit(words.charAt(0))) {
      return Integer.parseInt(words);
    }
    Numbering numbering = Numbering.at("(" + words.replace('两', '二') + ")", 0, words.length() + 2);
    return numbering == null ? -1 : numbering.number();
  }
}
