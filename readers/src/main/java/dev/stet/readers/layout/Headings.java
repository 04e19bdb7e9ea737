package dev.stet.readers.layout;

import dev.stet.core.document.BlockKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says which paragraphs are headings: by the file's outline or structure, by size and weight. */
final class Headings {
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?:图|表|图表)\\s*\\d+(?:[-.．—–]\\d+)*[\\s:：　].*"
              + "|(?:Figure|Fig\\.|Table|FIGURE|TABLE)\\s*\\d+(?:[-.]\\d+)*\\s*[:.—–-].*");

  /** How much larger than the text a heading is. */
  static final float LARGER = 1.12f;

  private static final int LONGEST = 120;

  private final Map<Line, Paragraphs.Heading> named = new HashMap<>();
  private final float bodySize;
  private final boolean bodyBold;

  Headings(List<Line> body, List<Bookmark> bookmarks) {
    int bold = 0;
    int all = 0;
    for (Line line : body) {
      bold += line.bold ? line.text.length() : 0;
      all += line.text.length();
    }
    this.bodySize = commonSize(body);
    this.bodyBold = bold * 2 > all;
    name(body, bookmarks);
  }

  /** The size in which most of {@code lines} is set; 0 if there are none. */
  static float commonSize(List<Line> lines) {
    Map<Integer, Integer> sizes = new TreeMap<>();
    for (Line line : lines) {
      sizes.merge(Math.round(line.size * 2), line.text.length(), Integer::sum);
    }
    int common = 0;
    int most = 0;
    for (Map.Entry<Integer, Integer> entry : sizes.entrySet()) {
      if (entry.getValue() > most) {
        common = entry.getKey();
        most = entry.getValue();
      }
    }
    return common / 2f;
  }

  /** The size in which most of the text is set. */
  float bodySize() {
    return bodySize;
  }

  /** The lines that bookmarks name; those of one heading share one value. */
  Map<Line, Paragraphs.Heading> named() {
    return named;
  }

  private void name(List<Line> body, List<Bookmark> bookmarks) {
    Map<Integer, List<Integer>> onPage = new HashMap<>();
    for (int i = 0; i < body.size(); i++) {
      onPage.computeIfAbsent(body.get(i).page, p -> new ArrayList<>()).add(i);
    }
    for (Bookmark bookmark : bookmarks) {
      String title = squeezed(bookmark.title());
      if (title.isEmpty()) {
        continue;
      }
      for (int i : onPage.getOrDefault(bookmark.page(), List.of())) {
        int lines = linesThatSay(title, body, i);
        if (lines > 0 && !named.containsKey(body.get(i))) {
          Paragraphs.Heading heading = new Paragraphs.Heading(named.size(), bookmark.level());
          for (int j = i; j < i + lines; j++) {
            named.put(body.get(j), heading);
          }
          break;
        }
      }
    }
  }

  /** How many lines from {@code at} on say {@code title}, a number before it allowed; 0 if none. */
  private static int linesThatSay(String title, List<Line> body, int at) {
    String first = body.get(at).text;
    String bare = squeezed(first.substring(Labels.length(first)));
    String bareTitle = title.substring(Labels.length(title));
    StringBuilder more = new StringBuilder();
    for (int i = at; i < Math.min(body.size(), at + 4) && more.length() <= title.length(); i++) {
      if (i > at) {
        more.append(squeezed(body.get(i).text));
      }
      if ((squeezed(first) + more).equals(title)
          || (bare + more).equals(title)
          || (bare + more).equals(bareTitle)) {
        return i - at + 1;
      }
    }
    return 0;
  }

  /** {@code text} without its spaces, in which outline and page differ. */
  static String squeezed(String text) {
    StringBuilder squeezed = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && c != 0xA0 && !Character.isISOControl(c))
        .forEach(squeezed::appendCodePoint);
    return squeezed.toString();
  }

  /** Gives each of {@code paragraphs}, the whole document's, its kind. */
  void judge(List<Paragraph> paragraphs) {
    Map<Style, List<Paragraph>> styles = new HashMap<>();
    int all = 0;
    for (Paragraph paragraph : paragraphs) {
      all += paragraph.length();
      byItself(paragraph);
      if (paragraph.kind == BlockKind.PARAGRAPH && stands(paragraph)) {
        styles.computeIfAbsent(Style.of(paragraph), s -> new ArrayList<>()).add(paragraph);
      }
    }
    List<Style> ranked = new ArrayList<>();
    for (Map.Entry<Style, List<Paragraph>> style : styles.entrySet()) {
      int length = 0;
      for (Paragraph paragraph : style.getValue()) {
        length += paragraph.length();
      }
      // what fills a good part of the document is no heading, however it is set
      if (length * 4 <= all || style.getValue().size() <= 2) {
        ranked.add(style.getKey());
      }
    }
    ranked.sort(
        Comparator.comparingInt(Style::size).reversed().thenComparing(style -> !style.bold()));
    Paragraph title = title(paragraphs, ranked, styles);
    int above = 0;
    if (title != null) {
      title.kind = BlockKind.TITLE;
      above = styles.getOrDefault(Style.of(title), List.of()).size() == 1 ? 1 : 0;
    }
    for (int i = 0; i < ranked.size(); i++) {
      for (Paragraph paragraph : styles.getOrDefault(ranked.get(i), List.of())) {
        if (paragraph != title) {
          paragraph.kind = BlockKind.HEADING;
          paragraph.level = Math.min(6, Math.max(1, i + 1 - above));
        }
      }
    }
  }

  private void byItself(Paragraph paragraph) {
    Line first = paragraph.first();
    Paragraphs.Heading heading = named.get(first);
    String text = first.text;
    if (heading != null) {
      paragraph.kind = BlockKind.HEADING;
      paragraph.level = heading.level();
    } else if (Paragraphs.CONTENTS_ENTRY.matcher(paragraph.last().text).matches()) {
      paragraph.kind = BlockKind.CONTENTS_ENTRY;
    } else if (first.tag != null && byTag(paragraph, first.tag)) {
      return;
    } else if (CAPTION.matcher(text).matches()
        && paragraph.lines.size() <= 3
        && !paragraph.last().text.endsWith("。")) {
      paragraph.kind = BlockKind.CAPTION;
    } else if (Labels.length(text) > 0 && (Labels.bullet(text) || !stands(paragraph))) {
      paragraph.kind = BlockKind.LIST_ITEM;
      paragraph.level = 1;
    }
  }

  private static boolean byTag(Paragraph paragraph, Tag tag) {
    BlockKind kind =
        switch (tag.kind()) {
          case HEADING -> BlockKind.HEADING;
          case TITLE -> BlockKind.TITLE;
          case LIST_ITEM -> BlockKind.LIST_ITEM;
          case CAPTION -> BlockKind.CAPTION;
          case CONTENTS_ENTRY -> BlockKind.CONTENTS_ENTRY;
          case FOOTNOTE -> BlockKind.FOOTNOTE;
          case PARAGRAPH, CELL, HEADER, FOOTER -> BlockKind.PARAGRAPH;
        };
    paragraph.kind = kind;
    paragraph.level =
        kind == BlockKind.HEADING ? Math.max(1, tag.level()) : kind == BlockKind.LIST_ITEM ? 1 : 0;
    return kind != BlockKind.PARAGRAPH;
  }

  /** Whether {@code paragraph} stands out by size or weight as a heading does. */
  private boolean stands(Paragraph paragraph) {
    Line first = paragraph.first();
    String end = paragraph.last().text;
    boolean larger = first.size >= LARGER * bodySize;
    boolean heavier = paragraph.bold() && !bodyBold && first.size >= 0.95f * bodySize;
    return (larger || heavier)
        && paragraph.lines.size() <= 3
        && paragraph.length() <= LONGEST
        && !first.row()
        && Scripts.hasWords(first.text)
        && (larger || !(end.endsWith(":") || end.endsWith("：")))
        && !"。；;，,.".contains(end.substring(end.length() - 1));
  }

  /** The largest words of the first page, if nothing else in the document is as large. */
  private static @Nullable Paragraph title(
      List<Paragraph> paragraphs, List<Style> ranked, Map<Style, List<Paragraph>> styles) {
    if (ranked.isEmpty() || paragraphs.isEmpty()) {
      return null;
    }
    List<Paragraph> largest = styles.getOrDefault(ranked.get(0), List.of());
    for (Paragraph paragraph : paragraphs) {
      if (paragraph.kind == BlockKind.TITLE) {
        return null;
      }
    }
    Paragraph first = largest.get(0);
    boolean onFirstPage = first.first().page == paragraphs.get(0).first().page;
    boolean largestOfAll = ranked.size() == 1 || ranked.get(0).size() > ranked.get(1).size();
    return largest.size() == 1 && onFirstPage && largestOfAll ? first : null;
  }

  /** How a paragraph is set. */
  private record Style(int size, boolean bold) {
    static Style of(Paragraph paragraph) {
      return new Style(Math.round(paragraph.first().size * 2), paragraph.bold());
    }
  }
}
