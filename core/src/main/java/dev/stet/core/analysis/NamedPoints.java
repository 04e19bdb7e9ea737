package dev.stet.core.analysis;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** Names that say how many things they stand for, and the things: “五个强化”, “三检制”：自检、互检. */
final class NamedPoints {
  private static final Set<String> OF_THE_REST = Set.of("其余", "其他", "其它", "剩余", "另外");

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

  /** “六个一”展开：six things to do of which each is one. */
  private static final PrefilteredPattern ONES =
      PrefilteredPattern.compile("[“\"]([三四五六七八九十])个一[”\"][^。:]{0,16}:\\s*$");

  private static final Mentions QUOTES = Mentions.of("“", "\"");

  /** “六个一” */
  private static final int ONES_LENGTH = 5;

  /** 建成一间: from the beginning of an item to the word that all have. */
  private static final int FARTHEST_IN_AN_ITEM = 4;

  /** 招工难: so many characters before the word that all points have. */
  private static final int LONGEST_POINT = 4;

  private final String folded;
  private final List<Block> blocks;
  private final PromisedPoints points;

  NamedPoints(Document document, PromisedPoints points) {
    this.folded = document.folded();
    this.blocks = document.blocks();
    this.points = points;
  }

  /** Adds the promises of the names in block {@code index}. */
  void find(int index, List<Promise> promises) {
    named(index, promises);
    spelledOut(index, promises);
  }

  /** “五个强化” and then points that all speak of 强化: a name for just these points. */
  private void named(int index, List<Promise> promises) {
    Span span = blocks.get(index).span();
    if (!QUOTES.in(folded, span.start(), span.end())) {
      return;
    }
    Matcher ones = ONES.matcher(folded, span.start(), span.end());
    if (ones.find() && index + 1 < blocks.size()) {
      Series series = points.seriesAt(blocks.get(index + 1).span().start());
      Span words = new Span(ones.start(), ones.start() + ONES_LENGTH);
      List<Span> bullets = series == null ? bullets(index + 1, "一") : List.of();
      Promise promise =
          series != null
              ? points.listed(words, PromiseFinder.count(ones.group(1)), series)
              : bullets.size() > 1
                  ? new Promise(words, PromiseFinder.count(ones.group(1)), bullets, List.of())
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
      int count = PromiseFinder.count(matcher.group(1));
      for (int next = index + 1; next <= index + 2 && next < blocks.size(); next++) {
        Series series = points.seriesAt(blocks.get(next).span().start());
        List<Span> bullets = series == null ? bullets(next, matcher.group(2)) : List.of();
        if (bullets.size() > 1) {
          promises.add(
              new Promise(new Span(matcher.start(), matcher.end()), count, bullets, List.of()));
          return;
        }
        if (series != null && series.points().size() > 1 && allSay(series, matcher.group(2))) {
          List<Span> said = series.points().stream().map(Point::span).toList();
          promises.add(
              new Promise(new Span(matcher.start(), matcher.end()), count, said, List.of()));
          return;
        }
      }
    }
  }

  /** “四大工程”：一是…；二是…；三是…。: a name and at once what it is a name for. */
  private void nameOfPoints(Span span, List<Promise> promises) {
    Matcher name = NAME_OF_POINTS.matcher(folded, span.start(), span.end());
    while (name.find()) {
      Series series = points.seriesAt(name.end());
      Span words = new Span(name.start(1), name.end(1));
      Promise promise =
          series == null ? null : points.listed(words, PromiseFinder.count(name.group(2)), series);
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
      Series series = points.seriesAt(blocks.get(index + 1).span().start());
      boolean all =
          series != null
              && series.points().stream()
                  .allMatch(
                      point -> folded.startsWith(name.group(2), point.numbering().span().end()));
      int count = PromiseFinder.count(name.group(1));
      Promise promise =
          series == null || !all
              ? null
              : points.listed(new Span(name.start(1) - 1, name.end(2) + 1), count, series);
      if (promise != null) {
        promises.add(promise);
      }
    }
  }

  private void saidAgain(Span span, List<Promise> promises) {
    Matcher name = SAID_AGAIN.matcher(folded, span.start(), span.end());
    while (name.find()) {
      List<Span> said = new ArrayList<>();
      int from = name.end();
      for (int i = from; i <= span.end(); i++) {
        char c = i < span.end() ? folded.charAt(i) : '。';
        if ("、,;。\n".indexOf(c) < 0) {
          continue;
        }
        String piece = folded.substring(from, i).strip();
        if (says(piece, name.group(2))) {
          said.add(new Span(from, i));
        }
        from = i + 1;
        if (c == '。' || c == '\n') {
          break;
        }
      }
      int count = PromiseFinder.count(name.group(1));
      if (said.size() > 1 && said.size() != count) {
        promises.add(new Promise(new Span(name.start(), name.end(2) + 1), count, said, List.of()));
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
      int count = PromiseFinder.count(name.group(1));
      if (items.size() > 1 && items.size() != count) {
        promises.add(new Promise(new Span(name.start(1), name.end(2)), count, items, List.of()));
      }
    }
  }

  private void spelledOut(PrefilteredPattern pattern, Span span, List<Promise> promises) {
    Matcher matcher = pattern.matcher(folded, span.start(), span.end());
    while (matcher.find()) {
      InlineItems items = InlineItems.of(folded, matcher.end(), span.end());
      int count = PromiseFinder.count(matcher.group(1));
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
}
