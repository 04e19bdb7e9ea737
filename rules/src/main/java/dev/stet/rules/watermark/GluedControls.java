package dev.stet.rules.watermark;

import dev.stet.core.analysis.SiteVoice;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page that came in one line: its menus, buttons and calls stand between the sentences of the
 * text with no break round them. Labels are told by what they have in common wherever they stand, a
 * capital or a space on both sides, others close by and no sentence between them; one alone proves
 * nothing.
 */
final class GluedControls {
  /** So long a line, and so much of all the text, that the breaks must have been lost. */
  private static final int SHORTEST = 500;

  private static final double SHARE = 0.6;

  /** Words with a capital, names of other pages and of persons, between two labels. */
  private static final int WIDEST_GAP = 4;

  /** Likewise characters, of a script without capitals. */
  private static final int WIDEST_HAN_GAP = 14;

  private static final int LEAST = 4;

  private static final int LIKELY = 2;

  private static final int SURE = 3;

  private static final int SHORTEST_SINGLE = 9;

  private static final int LONGEST_SENTENCE = 240;

  private static final PrefilteredPattern BREADCRUMB =
      PrefilteredPattern.compile(
          "(?:(?:您|你)?(?:现在)?的?(?:当前|所在|现在)的?位置|(?:您|你)的位置)\\s?(?:是)?[:：]\\s?[^\\s>»:。，]{1,16}(?:\\s?[>»]\\s?[^\\s>»。，]{1,24}){1,6}");

  /** Between words of a menu: nothing that a sentence has. */
  private static final Pattern APART = Pattern.compile("[\\s|·•*>»/&@–—()\\[\\]【】0-9+-]*");

  private static final Pattern WORD =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}'’0-9]*|[0-9][0-9.,]*[km+%]?|(?:by|in|on|of|to|for|and|the|with|at|i[A-Z]\\w+))");

  private static final Pattern SENTENCE = Pattern.compile("[^.!?。！？]{12,240}[.!?。！？]+");

  private final String text;
  private final NavigableMap<Integer, Span> found = new TreeMap<>();

  private GluedControls(Document document) {
    this.text = document.folded();
  }

  /** Where they stand, in order; none in a document that has its lines. */
  static List<Span> in(Document document) {
    for (Block block : document.blocks()) {
      if (block.span().length() >= SHORTEST
          && block.span().length() >= SHARE * document.text().length()
          && block.kind() == BlockKind.PARAGRAPH
          && block.span().find(document.text(), "\n") < 0) {
        GluedControls glued = new GluedControls(document);
        glued.rows(block.span());
        return List.copyOf(glued.found.values());
      }
    }
    return List.of();
  }

  private void rows(Span block) {
    int start = -1;
    int end = -1;
    int hits = 0;
    int sum = 0;
    int heaviest = 0;
    for (int at = block.start(); at < block.end(); ) {
      InterfaceWords.Label label = label(block, at);
      if (label == null) {
        at++;
        continue;
      }
      boolean weak = heaviest < LIKELY && hits == 1 && label.weight() >= LIKELY;
      if (start < 0 || weak || !isNear(end, at)) {
        add(start, end, hits, sum, heaviest);
        start = at;
        hits = 0;
        sum = 0;
        heaviest = 0;
      }
      end = label.end();
      hits++;
      sum += label.weight();
      heaviest = Math.max(heaviest, label.weight());
      at = end;
    }
    add(start, end, hits, sum, heaviest);
    Matcher trail = BREADCRUMB.matcher(text, block.start(), block.end());
    while (trail.find()) {
      put(new Span(trail.start(), trail.end()));
    }
    if (!found.isEmpty()) {
      singles(block);
      calls(block);
    }
  }

  private void add(int start, int end, int hits, int sum, int heaviest) {
    boolean several = hits > 2 && (heaviest >= LIKELY || hits > LEAST);
    if (sum >= LEAST && (several || (hits > 1 && heaviest == SURE))) {
      put(new Span(start, end));
    }
  }

  private void put(Span span) {
    Map.Entry<Integer, Span> before = found.lowerEntry(span.end());
    if (before == null || before.getValue().end() <= span.start()) {
      found.put(span.start(), span);
    }
  }

  /** A label that stands as a label does; null if none begins at {@code at}. */
  private InterfaceWords.@Nullable Label label(Span block, int at) {
    char c = text.charAt(at);
    boolean latin = c < 0x2E80;
    char before = at > block.start() ? text.charAt(at - 1) : ' ';
    if (!Character.isLetter(c)
        || Character.isLetterOrDigit(before)
        || before == '\''
        || (latin && !Character.isUpperCase(c))) {
      return null;
    }
    InterfaceWords.Label label = InterfaceWords.at(text, at);
    if (label == null || label.weight() == 0) {
      return null;
    }
    char after = label.end() < block.end() ? text.charAt(label.end()) : ' ';
    return Character.isLetterOrDigit(after) || (!latin && "，。、；".indexOf(after) >= 0)
        ? null
        : label;
  }

  private boolean isNear(int from, int to) {
    String gap = text.substring(from, Math.min(to, from + 80));
    if (to - from >= 80) {
      return false;
    }
    if (APART.matcher(gap).matches()) {
      return true;
    }
    if (!SiteLine.isLatin(gap)) {
      return gap.length() <= WIDEST_HAN_GAP
          && gap.chars().noneMatch(c -> "。，；！？,;!?".indexOf(c) >= 0);
    }
    String[] words = gap.strip().split("[\\s|·•*>»]+", -1);
    int others = 0;
    for (String word : words) {
      if (APART.matcher(word).matches()) {
        continue;
      }
      if (!WORD.matcher(word).matches()) {
        return false;
      }
      others++;
    }
    return others <= WIDEST_GAP;
  }

  /** Add to calendar: of several words, and nobody's but a site's. */
  private void singles(Span block) {
    for (int at = block.start(); at < block.end(); at++) {
      InterfaceWords.Label label = label(block, at);
      if (label != null
          && label.weight() == SURE
          && label.end() - at >= SHORTEST_SINGLE
          && isApart(block, at, label.end())) {
        put(new Span(at, label.end()));
      }
    }
  }

  /** Whether no sentence goes on about it: not in "asked Google Scholar for it". */
  private boolean isApart(Span block, int start, int end) {
    String words = text.substring(start, end);
    int next = end;
    while (next < block.end() && text.charAt(next) == ' ') {
      next++;
    }
    int last = start - 1;
    while (last > block.start() && text.charAt(last - 1) != ' ') {
      last--;
    }
    boolean before =
        last <= block.start()
            || !Character.isLowerCase(text.charAt(last))
            || ".!?:»|".indexOf(text.charAt(start - 2)) >= 0;
    return before
        && (next >= block.end() || !Character.isLowerCase(text.charAt(next)))
        && words.chars().anyMatch(c -> Character.isLowerCase(c) || c >= 0x2E80);
  }

  /** Sentences in which the site speaks, on a page that has shown its controls. */
  private void calls(Span block) {
    Matcher sentence = SENTENCE.matcher(text).region(block.start(), block.end());
    while (sentence.find()) {
      String words = sentence.group().strip();
      if (words.length() <= LONGEST_SENTENCE && SiteVoice.in(words).isPlain()) {
        int start = sentence.start() + sentence.group().indexOf(words);
        put(new Span(start, start + words.length()));
      }
    }
  }
}
