package dev.stet.core.analysis;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list of contents held against the body: where each of its entries was found. Immutable.
 *
 * @param contents the list
 * @param places for each entry the words of the body that are its title, or nothing
 */
public record ContentsMatch(Contents contents, List<Optional<Span>> places) {

  /** Each list of a document with the places of its entries. */
  public static final Analysis<List<ContentsMatch>> ANALYSIS =
      document ->
          document.get(Contents.ANALYSIS).stream()
              .filter(contents -> !isOfOtherFiles(document, contents))
              .map(contents -> new Matcher(document, contents).match())
              .toList();

  public ContentsMatch {
    places = Collections.unmodifiableList(new ArrayList<>(places));
  }

  /** Whether most of it lists what stands in the other files of a publication. */
  private static boolean isOfOtherFiles(Document document, Contents contents) {
    return 2 * document.get(OtherFiles.ANALYSIS).within(contents.span())
        > contents.entries().size();
  }

  /** How many entries have a place in the body. */
  public int found() {
    return (int) places.stream().filter(Optional::isPresent).count();
  }

  /** Matches the entries of one list. Used once. */
  private static final class Matcher {
    /** 历史沿革 播报 编辑: what an encyclopaedia sets beside each of its headings. */
    private static final PrefilteredPattern CONTROLS =
        PrefilteredPattern.compile("(?:\\s+[\\[【]?(?:播报|编辑|上传视频|讨论)[\\]】]?)+$");

    private static final int LONGEST_TITLE = 120;
    private static final int SHORTEST_PART = 4;
    private static final int FEWEST_WORDS = 3;
    private static final int SHORTEST_WORDY = 14;
    private static final int LONGEST_TITLE_PARAGRAPH = 60;
    private static final int MOST_COMPARISONS = 3_000_000;

    private final Document document;
    private final Contents contents;
    private final List<String> keys = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    /** Titles that come several times are listed several times: in order. */
    private final Map<String, Deque<Integer>> byKey = new HashMap<>();

    Matcher(Document document, Contents contents) {
      this.document = document;
      this.contents = contents;
    }

    ContentsMatch match() {
      collect();
      BitSet taken = new BitSet(keys.size());
      List<Optional<Span>> places = new ArrayList<>();
      for (Contents.Entry entry : contents.entries()) {
        Integer exact = entry.key().isEmpty() ? null : next(entry.key());
        if (exact != null) {
          taken.set(exact);
        }
        places.add(exact == null ? Optional.empty() : Optional.of(spans.get(exact)));
      }
      // titles that are alike belong to the entry that is equal to them, if there is one
      for (int i = 0; i < places.size(); i++) {
        Contents.Entry entry = contents.entries().get(i);
        if (places.get(i).isEmpty() && !entry.key().isEmpty()) {
          Optional<Span> place = alike(entry.key(), taken);
          if (place.isEmpty()) {
            place = longer(entry, taken);
          }
          if (place.isEmpty()) {
            place = wordier(entry.title(), taken);
          }
          // a text without line breaks: the title stands somewhere in a paragraph
          places.set(
              i,
              place.isEmpty() && keys.size() < 4
                  ? inside(entry.title(), document.folded())
                  : place);
        }
      }
      return new ContentsMatch(contents, places);
    }

    /** The next place of {@code key}; its last one for every entry that is left. */
    private @Nullable Integer next(String key) {
      Deque<Integer> places = byKey.get(key);
      if (places == null) {
        return null;
      }
      return places.size() > 1 ? places.pollFirst() : places.peekFirst();
    }

    private void collect() {
      int end = contents.span().end();
      for (Block block : document.blocks()) {
        if (block.span().start() < end
            || block.kind() == BlockKind.CONTENTS_ENTRY
            || block.role() == Role.CODE
            || block.role() == Role.FURNITURE
            || block.role() == Role.CONTENTS) {
          continue;
        }
        boolean heading = block.kind() == BlockKind.HEADING || block.kind() == BlockKind.TITLE;
        if (block.span().length() > LONGEST_TITLE && !heading) {
          continue;
        }
        String words = document.text(block);
        if (!heading
            && (block.span().length() > LONGEST_TITLE_PARAGRAPH || Endings.closed(words))
            && block.label() == null) {
          continue;
        }
        String key = Titles.key(words);
        if (!key.isEmpty()) {
          String spaced = Titles.key(block.span().of(document.folded()));
          for (String name :
              new HashSet<>(List.of(key, spaced, Titles.key(withoutRemark(words))))) {
            byKey.computeIfAbsent(name, k -> new ArrayDeque<>()).add(keys.size());
          }
          keys.add(key);
          spans.add(block.span());
        }
      }
    }

    /** 监测点一览表（其中三处未复测）: what stands in brackets behind a title is no part of it. */
    private static String withoutRemark(String words) {
      String title = CONTROLS.matcher(words.strip()).replaceFirst("");
      int open = Math.max(title.indexOf('（'), title.indexOf('('));
      return open > 0 && (title.endsWith("）") || title.endsWith(")"))
          ? title.substring(0, open)
          : title;
    }

    private Optional<Span> alike(String key, BitSet taken) {
      if ((long) keys.size() * contents.entries().size() > MOST_COMPARISONS) {
        return Optional.empty();
      }
      String doubled = key.length() < 3 ? null : key + key; // as a shadow on a slide leaves it
      for (int i = taken.nextClearBit(0); i < keys.size(); i = taken.nextClearBit(i + 1)) {
        if (Titles.alike(key, keys.get(i)) || (doubled != null && keys.get(i).endsWith(doubled))) {
          taken.set(i);
          return Optional.of(spans.get(i));
        }
      }
      return Optional.empty();
    }

    /** 二、报价清单 in the list, 二、泵站设备报价清单（样表） in the text: the number is the same. */
    private Optional<Span> longer(Contents.Entry entry, BitSet taken) {
      if (entry.numbering() == null || entry.key().length() < SHORTEST_PART) {
        return Optional.empty();
      }
      for (int i = taken.nextClearBit(0); i < keys.size(); i = taken.nextClearBit(i + 1)) {
        Span span = spans.get(i);
        Numbering number = Numbering.at(document.text(), span.start(), span.end());
        if (number != null
            && number.style() == entry.numbering().style()
            && number.numbers().equals(entry.numbering().numbers())) {
          String whole = Titles.key(withoutRemark(span.of(document.text())));
          if (whole.endsWith(entry.key()) || whole.startsWith(entry.key())) {
            taken.set(i);
            return Optional.of(span);
          }
        }
      }
      return Optional.empty();
    }

    /** Report of the auditor in the list, REPORT OF THE INDEPENDENT AUDITOR TO THE BOARD there. */
    private Optional<Span> wordier(String title, BitSet taken) {
      String[] words = title.toLowerCase(Locale.ROOT).split("[^a-z]+");
      if (words.length < FEWEST_WORDS || title.length() < SHORTEST_WORDY) {
        return Optional.empty();
      }
      for (int i = taken.nextClearBit(0); i < keys.size(); i = taken.nextClearBit(i + 1)) {
        String line = " " + document.text().substring(spans.get(i).start(), spans.get(i).end());
        int at = 0;
        for (String word : words) {
          at = at < 0 ? at : line.toLowerCase(Locale.ROOT).indexOf(" " + word, at);
        }
        if (at >= 0) {
          taken.set(i);
          return Optional.of(spans.get(i));
        }
      }
      return Optional.empty();
    }

    private Optional<Span> inside(String title, String text) {
      int at = title.length() < 4 ? -1 : text.indexOf(title, contents.span().end());
      return at < 0 ? Optional.empty() : Optional.of(new Span(at, at + title.length()));
    }
  }
}
