package dev.stet.core.analysis;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lists of names whose number the text states, in the order of the text. */
public final class Enumerations {
  /** Finds the enumerations of a document. */
  public static final Analysis<Enumerations> ANALYSIS = Enumerations::of;

  /** How far before its number a list can begin. */
  private static final int LONGEST = 400;

  private static final Set<String> MEASURES =
      Set.of(
          "个", "项", "条", "家", "户", "处", "所", "座", "种", "类", "部", "名", "位", "人", "支", "国", "省", "市",
          "县", "区", "镇", "乡", "村", "社区", "街道", "方面", "例", "宗", "件", "套", "本", "门", "只", "艘", "栋",
          "期", "队", "组", "届", "款", "大", "地", "校", "院", "馆", "次", "场", "幅", "首", "批次");
  private static final Set<String> NOT_NAMES =
      Set.of("个月", "个百分点", "个小时", "个工作日", "个季度", "个年度", "个百分", "大批", "个多");

  /** Verbs that begin a list of their own in the middle of a row of clauses joined by 、. */
  private static final List<String> VERBS =
      List.of(
          "建成", "新建", "落实", "推进", "实施", "完成", "开展", "建设", "改造", "打造", "加强", "加快", "推动", "争取", "引进",
          "培育", "举办", "承办", "创建", "获评", "入选", "涵盖", "包括", "涉及", "覆盖");

  /** 七、: the number of the paragraph is no name of its list. */
  private static final Pattern LABEL = Pattern.compile("\\s*[一二三四五六七八九十0-9]{1,3}、");

  private final List<Enumeration> all;

  private Enumerations(List<Enumeration> all) {
    this.all = List.copyOf(all);
  }

  public List<Enumeration> all() {
    return all;
  }

  private static Enumerations of(Document document) {
    String text = document.folded();
    List<Enumeration> found = new ArrayList<>();
    for (int i = text.indexOf('等'); i >= 0; i = text.indexOf('等', i + 1)) {
      Block block = document.blockAt(i);
      if (block != null && Sentences.prose(block.role())) {
        Enumeration open = open(text, block.span().start(), i, block.span().end());
        if (open != null) {
          found.add(open);
        }
      }
    }
    for (Block block : document.blocks()) {
      if (Sentences.prose(block.role())) {
        CountedLists.add(text, block.span().start(), block.span().end(), found);
        ClosedLists.add(text, block.span().start(), block.span().end(), found);
        TitleLists.add(text, block.span().start(), block.span().end(), found);
        MarkedLists.add(text, block.span().start(), block.span().end(), found);
        EnglishLists.add(text, block.span().start(), block.span().end(), found);
      }
    }
    found.sort(Comparator.comparingInt(list -> list.span().start()));
    return new Enumerations(found);
  }

  /** The list that ends with the 等 at {@code etc}, if a number follows. */
  private static @Nullable Enumeration open(String text, int start, int etc, int end) {
    int number = etc + 1;
    if (number < end && text.charAt(number) == '共') {
      number++;
    }
    int numberEnd = number;
    while (numberEnd < end && numberEnd - number < 6 && isDigit(text.charAt(numberEnd))) {
      numberEnd++;
    }
    long declared = -1;
    if (numberEnd > number) {
      declared = numberEnd - number < 6 ? Long.parseLong(text.substring(number, numberEnd)) : -1;
    } else {
      numberEnd = Math.min(ChineseNumerals.end(text, number), end);
      declared = ChineseNumerals.value(text.subSequence(number, numberEnd));
      // 等一批, 等一系列: no count.
      declared = declared == 1 ? -1 : declared;
    }
    Span count = declared < 0 ? null : measured(text, number, numberEnd, end);
    return count == null ? null : list(text, start, etc, declared, count, true);
  }

  /** The number with its measure word if that counts names, else null. */
  private static @Nullable Span measured(String text, int number, int numberEnd, int end) {
    int at = numberEnd;
    if (at < end && (text.charAt(at) == '多' || text.charAt(at) == '余')) {
      return null;
    }
    for (int length = 2; length > 0; length--) {
      if (at + length > end) {
        continue;
      }
      String measure = text.substring(at, at + length);
      if (MEASURES.contains(measure)) {
        for (int more = 2; more <= 4 && at + more <= end; more++) {
          if (NOT_NAMES.contains(text.substring(at, at + more))) {
            return null;
          }
        }
        return new Span(number, at + length);
      }
    }
    return null;
  }

  /** Names of places and firms that a list has without their rank. */
  private static final int SHORT_NAME = 4;

  private static @Nullable Enumeration list(
      String text, int blockStart, int listEnd, long declared, Span count, boolean open) {
    int start = listStart(text, blockStart, listEnd);
    Matcher label = start == blockStart ? LABEL.matcher(text).region(start, listEnd) : null;
    if (label != null && label.lookingAt()) {
      start = label.end();
    }
    List<Span> items = items(text, start, listEnd);
    if (items.size() < 2) {
      return null;
    }
    items.set(0, withoutVerb(text, items.get(0)));
    Span last = items.get(items.size() - 1);
    int conjunction = conjunction(text, last);
    int least = items.size();
    int most = least;
    List<Span> names = new ArrayList<>(items);
    if (conjunction > 0) {
      int width = text.startsWith("以及", conjunction) ? 2 : 1;
      names.set(names.size() - 1, new Span(last.start(), conjunction));
      names.add(new Span(conjunction + width, last.end()));
      most++;
      // 太和村 is one name; 南坡和新塘 are two.
      boolean two = conjunction - last.start() > 1 && last.end() - conjunction - width > 1;
      least = two ? most : least;
    }
    return new Enumeration(
        new Span(items.get(0).start(), count.end()), names, least, most, declared, count, open);
  }

  /** Back from the end of a list to where its clause begins, over quotations and brackets. */
  private static int listStart(String text, int blockStart, int listEnd) {
    int depth = 0;
    int floor = Math.max(blockStart, listEnd - LONGEST);
    for (int i = listEnd - 1; i >= floor; i--) {
      switch (text.charAt(i)) {
        case ')', '”', '》', '】', '’', '」' -> depth++;
        case '(', '“', '《', '【', '‘', '「' -> {
          if (--depth < 0) {
            return i + 1;
          }
        }
        case ',', ';', ':', '。', '!', '?', '\n', '\r' -> {
          // a line that a converter broke behind 、 goes on
          boolean goesOn = text.charAt(i) == '\n' && i > floor && text.charAt(i - 1) == '、';
          if (depth <= 0 && !goesOn) {
            return i + 1;
          }
        }
        default -> {}
      }
    }
    return floor;
  }

  private static List<Span> items(String text, int from, int to) {
    List<Span> items = new ArrayList<>();
    int depth = 0;
    int end = to;
    for (int i = to - 1; i >= from; i--) {
      char c = text.charAt(i);
      if (c == ')' || c == '”' || c == '》' || c == '】' || c == '’' || c == '」') {
        depth++;
      } else if (c == '(' || c == '“' || c == '《' || c == '【' || c == '‘' || c == '「') {
        depth--;
      } else if (c == '、' && depth <= 0) {
        Span item = new Span(i + 1, end);
        items.add(item);
        end = i;
        boolean inside = conjunctionInside(text, from, i);
        if (startsAnew(text, item) || inside) {
          Span first = inside ? behindConjunction(text, i, items) : null;
          if (first != null) {
            items.add(first);
          }
          Collections.reverse(items);
          return items;
        }
      }
    }
    items.add(new Span(from, end));
    Collections.reverse(items);
    return items;
  }

  /** The first name without the verb that rules the list: 完成柳树湾. */
  private static Span withoutVerb(String text, Span item) {
    for (String verb : VERBS) {
      if (text.startsWith(verb, item.start()) && item.length() > verb.length() + 1) {
        int from = item.start() + verb.length();
        return new Span(text.charAt(from) == '了' ? from + 1 : from, item.end());
      }
    }
    return item;
  }

  private static boolean startsAnew(String text, Span item) {
    for (String verb : VERBS) {
      if (text.startsWith(verb, item.start())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the item that ends at {@code end} may hold the last name of an earlier list. */
  private static boolean conjunctionInside(String text, int from, int end) {
    for (int i = end - 2; i > from && i > end - 20; i--) {
      char c = text.charAt(i);
      if (c == '、') {
        return false;
      }
      if ((c == '和' || c == '及' || c == '与') && text.charAt(i - 1) != '、') {
        return true;
      }
    }
    return false;
  }

  /**
   * The first name of {@code 区住建局及白沙、黄塘}, which is as long as those behind it and shorter than what
   * stands before the conjunction; or null.
   */
  private static @Nullable Span behindConjunction(String text, int end, List<Span> items) {
    int at = text.lastIndexOf('及', end);
    int longest = items.stream().mapToInt(Span::length).max().orElse(0);
    int shortest = items.stream().mapToInt(Span::length).min().orElse(0);
    int length = end - at - 1;
    boolean alike = at > 0 && length >= shortest && length <= longest && longest <= SHORT_NAME;
    return alike && items.size() > 1 && text.indexOf('、', at - longest) >= at
        ? new Span(at + 1, end)
        : null;
  }

  private static int conjunction(String text, Span item) {
    for (int i = item.end() - 2; i > item.start(); i--) {
      char c = text.charAt(i);
      if (c == '和' || c == '与' || c == '及') {
        return c == '及' && text.charAt(i - 1) == '以' ? i - 1 : i;
      }
    }
    return -1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
