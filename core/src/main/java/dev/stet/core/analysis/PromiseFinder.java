package dev.stet.core.analysis;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
  private static final Set<String> OF_THE_REST = Set.of("其余", "其他", "其它", "剩余", "另外");

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
  private static final PrefilteredPattern BELOW =
      PrefilteredPattern.compile("\\b(?:below|as follows)[.:]$");

  private static final PrefilteredPattern FIRST =
      PrefilteredPattern.compile("^\\s(?:First|The first)\\b");

  private static final PrefilteredPattern NAMED =
      PrefilteredPattern.compile("[“\"、]([两三四五六七八九十])[个大篇项张场]([\\p{IsHan}]{2})[”\"]");

  /** “三难”：招工难，…；用地难，…。 “三个强化”：强化…、强化…: each of the points says the word again. */
  private static final PrefilteredPattern SAID_AGAIN =
      PrefilteredPattern.compile(
          "[“\"]([两三四五六七八九十])(?:个|大|项|重)?([\\p{IsHan}]{1,2})[”\"][\\p{IsHan}]{0,4}:");

  /** “六不”防溺水要求：, over a list of which each item begins with 不. */
  private static final PrefilteredPattern SAID_BELOW =
      PrefilteredPattern.compile(
          "[“\"]([三四五六七八九十])(?:个|大|项|要)?([\\p{IsHan}&&[^个大项一]])[”\"][^。:“]{0,12}:\\s*$");

  private static final PrefilteredPattern NAME_OF_POINTS =
      PrefilteredPattern.compile(
          "([“\"]([两三四五六七八九十])[大项][\\p{IsHan}]{2,8}[”\"])\\s?:\\s?(?=一是|[(]一[)]|①|[(]1[)])");

  private static final PrefilteredPattern SPELLED_OUT =
      PrefilteredPattern.compile(
          "[“\"]?([两三四五六七八九十])([个大项类种方][\\p{IsHan}]{1,4}|(?<=[“\"].)[\\p{IsHan}]{1,3}(?=[”\"]))(?:[”\"](?:[\\p{IsHan}]{2,4}?)?)?[,，]?(?:即|就是|也就是|分别是|分别为|包括)[:：]?(?![\\p{IsHan}]{0,3}[是指])");

  /** 统一供苗、统一用药、统一销售的“三统一”: a name for what stands before it, each with the same word. */
  private static final PrefilteredPattern NAMED_BEHIND =
      PrefilteredPattern.compile("(?:的|等)[“\"]([两三四五六七八九十])(?:个|项)?([\\p{IsHan}]{1,2})[”\"]");

  /** 三检制：自检、互检: a system that is named by how many things it does. */
  private static final PrefilteredPattern SYSTEM =
      PrefilteredPattern.compile(
          "[“\"]?([两三四五六七八九十])([检定防公包保统同查](?:制|制度|原则)?)[”\"]?(?:制|制度|原则)?(?:[:：]|[,，]?(?:即|就是)[:：]?)(?![\\p{IsHan}]{0,3}[是指])");

  /** 首先，其次，再次: points that are counted without figures. */
  private static final PrefilteredPattern SEQUENCE =
      PrefilteredPattern.compile("(?<=[:：;；。])\\s*(首先|其次|再次)[,，是]");

  /** Points that other words count. */
  private static final PrefilteredPattern CLOSES =
      PrefilteredPattern.compile("最后|此外|另外|再者|然后|第[三四五六]|还有|同时|(?:一|二)是");

  private static final List<String> ENGLISH_ORDINALS =
      List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");

  private static final PrefilteredPattern ORDINAL_SENTENCE =
      PrefilteredPattern.compile(
          "(?<![a-z,] )\\b(?:The )?(First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|(?<=The )(?:first|second|third|fourth|fifth|sixth|seventh|eighth))(?:ly)?(?:,| is\\b| was\\b| concerns\\b)");

  /** Three things: first, …; second, …. */
  private static final PrefilteredPattern ORDINAL_CLAUSE =
      PrefilteredPattern.compile(
          "(?<=: |; |; and )(first|second|third|fourth|fifth|sixth|seventh|eighth)(?:ly)?, ");

  /** Words that count the points that are left. */
  private static final PrefilteredPattern OTHERS =
      PrefilteredPattern.compile(
          "(?i)\\b(?:last|final|finally|other|others|third|fourth|fifth|sixth|remaining|also|next|then)\\b");

  /** What the minutes of a meeting list. */
  private static final PrefilteredPattern LISTED =
      PrefilteredPattern.compile("(?:议题|事项|议程|问题|意见|工作)$");

  /** 对24个支部进行了督查,现通报如下: what follows is the report, not what was looked at. */
  private static final PrefilteredPattern REPORTED =
      PrefilteredPattern.compile(
          "[,，](?:现|兹)[^,，。]{0,30}(?:通报|报告|汇报|答复|回复|公告|公布|公示|说明|通知|总结)如下[:：]$|(?:判决|裁定|决定|认定|评判|评析|分析|查明|判令|批复|议定|处理)如下[:：]$|(?i)\\b(?:order(?:s|ed)?|ru(?:les|led)|holds?|held|finds|found|decide[sd]?|resolve[sd]?|certif(?:y|ies|ied))\\b(?: as follows| that| and adjudged?)?[:：]$");

  /** “六个一”展开：six things to do of which each is one. */
  private static final PrefilteredPattern ONES =
      PrefilteredPattern.compile("[“\"]([三四五六七八九十])个一[”\"][^。:]{0,16}:\\s*$");

  private static final Mentions QUOTES = Mentions.of("“", "\"");

  private static final List<String> ENGLISH_NUMBERS =
      List.of("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private static final List<String> ORDINALS =
      List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

  /** Measures: 8个 counts whatever word follows, 四项议题 says what will be listed. */
  private static final String BARE = "个大项条点种类级步篇件";

  private static final String ORDINAL_ENDS = ",，、:：是要";

  /** From the count to the end of its sentence at most. */
  private static final int LONGEST_TAIL = 40;

  private static final int LONGEST_ENGLISH_TAIL = 100;

  /** From the count to the colon before a list in the same sentence. */
  private static final int LONGEST_CLAUSE = 16;

  /** “六个一” */
  private static final int ONES_LENGTH = 5;

  /** 建成一间: from the beginning of an item to the word that all have. */
  private static final int FARTHEST_IN_AN_ITEM = 4;

  /** 招工难: so many characters before the word that all points have. */
  private static final int LONGEST_POINT = 4;

  private static final int LONGEST_TITLE = 40;

  private static final int LONGEST_BLOCK = 20_000;

  private final String folded;
  private final List<Block> blocks;
  private final Map<Integer, Series> seriesByStart = new HashMap<>();

  PromiseFinder(Document document) {
    this.folded = document.folded();
    this.blocks = document.blocks();
    for (Series series : document.get(Outline.ANALYSIS).series()) {
      seriesByStart.put(series.first().span().start(), series);
    }
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
      named(i, promises);
      spelledOut(i, promises);
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
      Promise bullets = bullets(new Span(matcher.start(1), matcher.end()), count, span.end());
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
              ? promise(new Span(matcher.start(1), matcher.end()), count, index, end)
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
        && (sentenceEnd == blockEnd || clauses(sentenceEnd, blockEnd).size() > 2);
  }

  /** What semicolons part from {@code from} to the end of the sentence; empty if nothing does. */
  private List<Span> clauses(int from, int end) {
    List<Span> clauses = new ArrayList<>();
    int start = from;
    for (int i = from; i < end; i++) {
      char c = folded.charAt(i);
      boolean stop = c == '.' && (i + 1 == end || Character.isWhitespace(folded.charAt(i + 1)));
      if (c == ';' || stop) {
        clauses.add(new Span(start, i));
        start = i + 1;
      }
      if (stop || c == ':') {
        return stop && clauses.size() > 1 ? clauses : List.of();
      }
    }
    return List.of();
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

  /** “五个强化” and then points that all speak of 强化: a name for just these points. */
  private void named(int index, List<Promise> promises) {
    Span span = blocks.get(index).span();
    if (!QUOTES.in(folded, span.start(), span.end())) {
      return;
    }
    Matcher ones = ONES.matcher(folded, span.start(), span.end());
    if (ones.find() && index + 1 < blocks.size()) {
      Series series = seriesByStart.get(blocks.get(index + 1).span().start());
      Span words = new Span(ones.start(), ones.start() + ONES_LENGTH);
      List<Span> bullets = series == null ? bullets(index + 1, "一") : List.of();
      Promise promise =
          series != null
              ? listed(words, count(ones.group(1)), series)
              : bullets.size() > 1
                  ? new Promise(words, count(ones.group(1)), bullets, List.of())
                  : null;
      if (promise != null) {
        promises.add(promise);
      }
    }
    saidBelow(index, promises);
    saidAgain(span, promises);
    nameOfPoints(span, promises);
    Matcher matcher = NAMED.matcher(folded, span.start(), span.end());
    while (matcher.find()) {
      int count = count(matcher.group(1));
      for (int next = index + 1; next <= index + 2 && next < blocks.size(); next++) {
        Series series = seriesByStart.get(blocks.get(next).span().start());
        List<Span> bullets = series == null ? bullets(next, matcher.group(2)) : List.of();
        if (bullets.size() > 1) {
          promises.add(
              new Promise(new Span(matcher.start(), matcher.end()), count, bullets, List.of()));
          return;
        }
        if (series != null && series.points().size() > 1 && allSay(series, matcher.group(2))) {
          List<Span> points = series.points().stream().map(Point::span).toList();
          promises.add(
              new Promise(new Span(matcher.start(), matcher.end()), count, points, List.of()));
          return;
        }
      }
    }
  }

  /** “四大工程”：一是…；二是…；三是…。: a name and at once what it is a name for. */
  private void nameOfPoints(Span span, List<Promise> promises) {
    Matcher name = NAME_OF_POINTS.matcher(folded, span.start(), span.end());
    while (name.find()) {
      Series series = seriesByStart.get(name.end());
      Span words = new Span(name.start(1), name.end(1));
      Promise promise = series == null ? null : listed(words, count(name.group(2)), series);
      if (promise != null) {
        promises.add(promise);
      }
    }
  }

  /** 牢记“六不”要求：⏎1.不…⏎2.不…: the items under it all begin with the word. */
  private void saidBelow(int index, List<Promise> promises) {
    Span span = blocks.get(index).span();
    Matcher name = SAID_BELOW.matcher(folded, span.start(), span.end());
    if (index + 1 < blocks.size() && name.find()) {
      Series series = seriesByStart.get(blocks.get(index + 1).span().start());
      boolean all =
          series != null
              && series.points().stream()
                  .allMatch(
                      point -> folded.startsWith(name.group(2), point.numbering().span().end()));
      int count = count(name.group(1));
      Promise promise =
          series == null || !all
              ? null
              : listed(new Span(name.start(1) - 1, name.end(2) + 1), count, series);
      if (promise != null) {
        promises.add(promise);
      }
    }
  }

  private void saidAgain(Span span, List<Promise> promises) {
    Matcher name = SAID_AGAIN.matcher(folded, span.start(), span.end());
    while (name.find()) {
      List<Span> points = new ArrayList<>();
      int from = name.end();
      for (int i = from; i <= span.end(); i++) {
        char c = i < span.end() ? folded.charAt(i) : '。';
        if ("、,;。\n".indexOf(c) < 0) {
          continue;
        }
        String piece = folded.substring(from, i).strip();
        if (says(piece, name.group(2))) {
          points.add(new Span(from, i));
        }
        from = i + 1;
        if (c == '。' || c == '\n') {
          break;
        }
      }
      int count = count(name.group(1));
      if (points.size() > 1 && points.size() != count) {
        promises.add(
            new Promise(new Span(name.start(), name.end(2) + 1), count, points, List.of()));
      }
    }
  }

  /** Whether a point begins with {@code word}, or is a word or two that end with it. */
  private static boolean says(String piece, String word) {
    return piece.length() > word.length()
        && (piece.startsWith(word)
            || (piece.endsWith(word) && piece.length() <= word.length() + LONGEST_POINT));
  }

  /** “四项制度”，即甲、乙、丙: the name is spelled out at once. */
  private void spelledOut(int index, List<Promise> promises) {
    Span span = blocks.get(index).span();
    spelledOut(SPELLED_OUT, span, promises);
    spelledOut(SYSTEM, span, promises);
    namedBehind(span, promises);
  }

  private void namedBehind(Span span, List<Promise> promises) {
    Matcher name = NAMED_BEHIND.matcher(folded, span.start(), span.end());
    while (QUOTES.in(folded, span.start(), span.end()) && name.find()) {
      List<Span> items = new ArrayList<>();
      int end = name.start();
      for (int at = end - 1; at >= span.start() - 1; at--) {
        char c = at < span.start() ? '。' : folded.charAt(at);
        boolean stop = "，,。；;:\n”》)".indexOf(c) >= 0;
        if (!stop && c != '、') {
          continue;
        }
        int word = folded.indexOf(name.group(2), at + 1);
        if (word < 0 || word >= end || (c == '、' && word - at > 2)) {
          break;
        }
        items.add(0, new Span(word, end));
        end = at;
        if (stop) {
          break;
        }
      }
      int count = count(name.group(1));
      if (items.size() > 1 && items.size() != count) {
        promises.add(new Promise(new Span(name.start(1), name.end(2)), count, items, List.of()));
      }
    }
  }

  private void spelledOut(PrefilteredPattern pattern, Span span, List<Promise> promises) {
    Matcher matcher = pattern.matcher(folded, span.start(), span.end());
    while (matcher.find()) {
      InlineItems items = InlineItems.of(folded, matcher.end(), span.end());
      int count = count(matcher.group(1));
      if (isOfTheRest(matcher.start())) {
        continue;
      }
      if (items.items().size() > 1 && !items.couldBe(count)) {
        Span words = new Span(matcher.start(1), matcher.end(2));
        promises.add(new Promise(words, count, items.items(), List.of()));
      }
    }
  }

  /** 其余“十强”分别是: fewer than the name says. */
  private boolean isOfTheRest(int at) {
    int before = at - (at > 0 && folded.charAt(at - 1) == '“' ? 1 : 0);
    return before > 1 && OF_THE_REST.contains(folded.substring(before - 2, before));
  }

  /** Items from block {@code first} on, all of which say {@code word} at their beginning. */
  private List<Span> bullets(int first, String word) {
    List<Span> items = new ArrayList<>();
    for (int i = first; i < blocks.size(); i++) {
      Span span = blocks.get(i).span();
      int at = folded.indexOf(word, span.start());
      boolean says = at >= 0 && at < span.end() && at - span.start() <= FARTHEST_IN_AN_ITEM;
      if (blocks.get(i).kind() != BlockKind.LIST_ITEM || !says) {
        break;
      }
      items.add(span);
    }
    return items;
  }

  private boolean allSay(Series series, String word) {
    return series.points().stream()
        .allMatch(
            point -> folded.substring(point.span().start(), point.span().end()).contains(word));
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

  private @Nullable Promise promise(Span words, int count, int index, int end) {
    Span block = blocks.get(index).span();
    int at = end;
    while (at < block.end() && Character.isWhitespace(folded.charAt(at))) {
      at++;
    }
    if (at < block.end()) {
      Series series = seriesByStart.get(at);
      if (series != null) {
        return listed(words, count, series);
      }
      Promise ordinals = ordinals(words, count, at, block.end());
      ordinals = ordinals == null ? sequence(words, count, end, block.end()) : ordinals;
      ordinals = ordinals == null ? sentences(words, count, at, block.end()) : ordinals;
      List<Span> clauses = folded.charAt(end - 1) == ':' ? clauses(end, block.end()) : List.of();
      if (ordinals == null && clauses.size() > 2) {
        return new Promise(words, count, clauses, List.of());
      }
      return ordinals == null ? inline(words, count, end, block.end()) : ordinals;
    }
    if (index + 1 >= blocks.size()) {
      return null;
    }
    Promise paragraphs = OrdinalParagraphs.promise(folded, blocks, words, count, index + 1);
    paragraphs =
        paragraphs == null
            ? LikeLines.promise(folded, blocks, words, count, index + 1)
            : paragraphs;
    if (paragraphs != null) {
      return paragraphs;
    }
    boolean announced =
        ":：".indexOf(folded.charAt(end - 1)) >= 0
            || (blocks.get(index).kind() != BlockKind.LIST_ITEM
                && ".。".indexOf(folded.charAt(end - 1)) < 0
                && block.length() <= LONGEST_TITLE)
            || BELOW.isIn(folded.substring(words.end(), end))
            || folded
                .substring(Math.max(block.start(), words.start() - 3), words.start())
                .contains("如下")
            || (BARE.indexOf(folded.charAt(words.end() - 1)) < 0
                && folded.substring(words.end(), end).contains("如下"));
    Block next = blocks.get(index + 1);
    Series series = seriesByStart.get(next.span().start());
    if (series != null && (announced || series.first().form() != Point.Form.HEADING)) {
      return listed(words, count, series);
    }
    return announced && next.kind() == BlockKind.LIST_ITEM && next.role() == Role.BODY
        ? items(words, count, index + 1)
        : null;
  }

  /** 还有三个方面不足，一是…，二是…。 and 三项活动。一是…；二是…。: the list follows the clause at once. */
  private @Nullable Promise clauses(Matcher count, int number, int end, boolean chinese) {
    int comma = folded.indexOf(',', count.end());
    int at = comma >= 0 && comma < end ? comma + 1 : end;
    boolean counts = !Character.isDigit(folded.charAt(count.start(1)));
    if (!counts || at < 1 || ",。".indexOf(folded.charAt(at - 1)) < 0) {
      return null;
    }
    Series series = chinese && at - count.end() <= LONGEST_CLAUSE ? seriesByStart.get(at) : null;
    return series != null && series.style() == Numbering.Style.CHINESE_IS
        ? listed(new Span(count.start(1), count.end()), number, series)
        : null;
  }

  /** Three questions • Where from? • Where to?: bullets on one line, as slides are copied. */
  private @Nullable Promise bullets(Span words, int count, int end) {
    int at = words.end();
    while (at < end && folded.charAt(at) == ' ') {
      at++;
    }
    if (at >= end || folded.charAt(at) != '•') {
      return null;
    }
    List<Span> items = new ArrayList<>();
    for (; at >= 0 && at < end; at = folded.indexOf('•', at + 1)) {
      items.add(new Span(at, at + 1));
    }
    return items.size() < 2 ? null : new Promise(words, count, items, List.of());
  }

  /** 从三个方面改进：第一，…；第二，…。 */
  private @Nullable Promise ordinals(Span words, int count, int from, int end) {
    if (!folded.startsWith("第一", from) || count > ORDINALS.size()) {
      return null;
    }
    List<Span> items = new ArrayList<>();
    int at = from;
    for (String ordinal : ORDINALS) {
      int next = folded.indexOf("第" + ordinal, at);
      if (next < 0 || next >= end || ORDINAL_ENDS.indexOf(folded.charAt(next + 2)) < 0) {
        break;
      }
      items.add(new Span(next, next + 2));
      at = next + 2;
    }
    return items.isEmpty() ? null : new Promise(words, count, items, List.of());
  }

  /** 有两点：首先，…；其次，…；再次，…。 */
  private @Nullable Promise sequence(Span words, int count, int from, int end) {
    Matcher word = SEQUENCE.matcherSeeingMore(folded, from, end);
    List<Span> items = new ArrayList<>();
    boolean first = false;
    while (word.find()) {
      first |= word.start() == from && word.group(1).equals("首先");
      items.add(new Span(word.start(1), word.end(1)));
    }
    return first && items.size() > 1 && !CLOSES.matcher(folded, from, end).find()
        ? new Promise(words, count, items, List.of())
        : null;
  }

  /** Our study has three aims. The first is to …. The second is to …. */
  private @Nullable Promise sentences(Span words, int count, int from, int end) {
    boolean clauses = folded.startsWith("first", from);
    if (!clauses && !folded.startsWith("The first ", from) && !folded.startsWith("First", from)) {
      return null;
    }
    Matcher ordinal =
        (clauses ? ORDINAL_CLAUSE : ORDINAL_SENTENCE).matcherSeeingMore(folded, from, end);
    List<Span> items = new ArrayList<>();
    while (ordinal.find()) {
      int number = ENGLISH_ORDINALS.indexOf(ordinal.group(1).toLowerCase(Locale.ROOT)) + 1;
      if (number != items.size() + 1) {
        return null;
      }
      items.add(new Span(ordinal.start(1), ordinal.end(1)));
    }
    Matcher other = OTHERS.matcher(folded, from, end);
    boolean others = false;
    while (other.find()) {
      int at = other.start();
      others |= items.stream().noneMatch(item -> item.start() == at);
    }
    return items.size() < 2 || items.size() > count || others
        ? null
        : new Promise(words, count, items, List.of());
  }

  /** four items: the chains, the gate and the mat. */
  private @Nullable Promise inline(Span words, int count, int from, int end) {
    String tail = folded.substring(words.end(), from);
    if (!tail.endsWith(":") || tail.indexOf(',') >= 0 || tail.length() > LONGEST_CLAUSE) {
      return null;
    }
    InlineItems items = InlineItems.of(folded, from, end);
    return items.items().size() < 2 || items.couldBe(count) || areParts(items)
        ? null
        : new Promise(words, count, items.items(), List.of());
  }

  /** 展览14个：原创5个、引进9个: what is counted is divided, not listed. */
  private boolean areParts(InlineItems items) {
    return items.items().stream().map(item -> item.of(folded).strip()).allMatch(this::isQuantity);
  }

  private boolean isQuantity(String words) {
    return words.chars().anyMatch(Character::isDigit)
        || (words.length() > 2
            && ChineseNumerals.value(words.substring(words.length() - 2, words.length() - 1)) > 0);
  }

  private @Nullable Promise listed(Span words, int count, Series series) {
    List<Point> points = series.points();
    Span last = series.last().span();
    String next = "and " + (series.last().number() + 1) + ")";
    int end = Math.min(folded.length(), last.end() + LONGEST_ENGLISH_TAIL);
    if (folded.substring(last.start(), end).contains(next)) {
      return null; // the last point is joined to the one before it
    }
    boolean cutShort = points.size() == 1 && !series.style().divides();
    if (points.get(0).number() != 1 || cutShort) {
      return null;
    }
    // headings that go on after the last announced one divide the document itself
    boolean own =
        series.style() == Numbering.Style.CHINESE_IS || series.first().form() == Point.Form.INLINE;
    if (points.size() > count && !own) {
      return null;
    }
    List<Integer> missing = new ArrayList<>();
    int expected = 1;
    for (Point point : points) {
      while (expected < point.number() && missing.size() < 20) {
        missing.add(expected++);
      }
      expected = point.number() + 1;
    }
    return new Promise(words, count, points.stream().map(Point::span).toList(), missing);
  }

  private @Nullable Promise items(Span words, int count, int from) {
    int level = blocks.get(from).level();
    List<Span> items = new ArrayList<>();
    for (int i = from; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.kind() == BlockKind.HEADING || block.level() < level) {
        break;
      }
      if (block.kind() == BlockKind.LIST_ITEM && block.level() == level) {
        items.add(block.span());
      } else if (block.kind() != BlockKind.LIST_ITEM && block.kind() != BlockKind.CODE) {
        break;
      }
    }
    return items.size() < 2 || items.size() > count
        ? null
        : new Promise(words, count, items, List.of());
  }

  private static int count(String words) {
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
