package dev.stet.core.analysis;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document's list of contents: what it says will follow. Immutable.
 *
 * @param heading the words that call it one, {@code 目录}
 * @param span from its heading to its last entry
 * @param entries in order
 */
public record Contents(Span heading, Span span, List<Entry> entries) {

  /** The lists of contents of a document, in order. */
  public static final Analysis<List<Contents>> ANALYSIS = document -> new Finder(document).find();

  public Contents {
    entries = List.copyOf(entries);
  }

  /**
   * A line of a list of contents.
   *
   * @param span the whole of it
   * @param title its words without number, leader and page
   * @param key the title as it is compared, {@link Titles#key}
   * @param numbering its number, if it has one
   * @param page the page it names; 0 if it names none
   */
  public record Entry(
      Span span, String title, String key, @Nullable Numbering numbering, int page) {}

  /** Whether most of its entries name a page. */
  public boolean paged() {
    return entries.stream().filter(entry -> entry.page() > 0).count() * 2 > entries.size();
  }

  /** Looks for the lists of one document. Used once. */
  private static final class Finder {
    private static final PrefilteredPattern LEADER =
        PrefilteredPattern.compile(
            "(?:[.…·_ ]|\\.\\s){2,}[0-9ivxIVX]{1,5}$|[ 　\\t.…·]+([0-9]{1,4})$");
    private static final Pattern NAME =
        Pattern.compile("目录|目次|总目录|contents|table of contents|本文目录|文章目录|目录列表|内容目录");
    private static final Pattern BOTH_NAMES =
        Pattern.compile(
            "目\\s*[录次][ /|]*(?:table of )?contents|(?:table of )?contents[ /|]*目\\s*[录次]");

    /** Of files, on a disk: 创建站点主目录. */
    private static final Pattern FOLDER = Pattern.compile("(?:主|家|根|虚拟|临时|缓存|日志)目录$|文件[与和及]目录$");

    /** 01 经营情况: as slides number their parts. */
    private static final Pattern FIGURE = Pattern.compile("0[0-9] +(?=\\p{IsHan}|\\p{Lu})");

    /**
     * Part 3 Review, Annex A Method, 2C Learning, 附件1 通讯录: titles that a word or a letter counts.
     */
    private static final Pattern COUNTED =
        Pattern.compile(
            "(?i:part|annex|appendix|volume|chapter|schedule|section)\\s+(?:[0-9]{1,2}|[A-Z]|[IVX]{1,4})\\b[.:]?\\s+\\p{Lu}.*|[0-9]{1,2}[A-Z]\\s+\\p{Lu}.*|[0-9]{1,2} [\\p{IsHan}\\p{Lu}].*|附[件录表图]\\s*[0-9一二三四五六七八九十]{1,2}[.:]?\\s*\\S.*");

    /** 1 总则, of what the list calls 1. 总则. */
    private static final PrefilteredPattern BARE_FIGURE =
        PrefilteredPattern.compile("^[0-9]{1,2} (?=\\p{IsHan})");

    /** 2.3.1 on a line of its own, and on the next its title. */
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,2}(?:\\.[0-9]{1,2}){1,3}");

    private static final PrefilteredPattern ROUND_NAME =
        PrefilteredPattern.compile("[\\[【(](?i:hide|show|隐藏|收起|展开)[\\])】]|[\\[\\]:*_#【】]");
    private static final PrefilteredPattern INLINE_NAME = PrefilteredPattern.compile("目 {0,2}录");
    private static final int FARTHEST_NAME = 200;
    private static final int LONGEST_ENTRY = 120;

    /** A title of three lines and what sets them in. */
    private static final int LONGEST_WRAPPED = 240;

    private static final int LONGEST_TITLE = 60;
    private static final int SHORT_TITLE = 8;
    private static final int FIRST_BLOCKS = 20;
    private static final int MOST_LINES = 40;
    private static final int FEWEST = 3;

    private final Document document;
    private final String folded;
    private final List<Contents> found = new ArrayList<>();

    Finder(Document document) {
      this.document = document;
      this.folded = document.folded();
    }

    List<Contents> find() {
      List<Block> blocks = document.blocks();
      int i = 0;
      while (i < blocks.size()) {
        Block block = blocks.get(i);
        Contents contents = null;
        if (block.kind() == BlockKind.CONTENTS_ENTRY) {
          contents = list(block.span(), i, true);
        } else if (block.role() != Role.CODE && isName(block)) {
          contents = list(block.span(), i + 1, false);
        } else if (i < FIRST_BLOCKS && block.role() != Role.CODE) {
          contents = inline(block);
          contents = contents == null && found.isEmpty() ? unnamed(i) : contents;
        }
        if (contents == null) {
          i++;
        } else {
          found.add(contents);
          while (i < blocks.size() && blocks.get(i).span().start() < contents.span().end()) {
            i++;
          }
        }
      }
      return List.copyOf(found);
    }

    private boolean isName(Block block) {
      if (block.span().length() > 40 || block.kind() == BlockKind.TABLE_CELL) {
        return false;
      }
      String name =
          ROUND_NAME.matcher(words(block.span()).strip().toLowerCase(Locale.ROOT)).replaceAll("");
      return NAME.matcher(name.strip()).matches()
          || BOTH_NAMES.matcher(name.strip()).matches()
          || NAME.matcher(name.replace(" ", "")).matches()
          || (name.endsWith("目录") && name.length() < 30 && !FOLDER.matcher(name).find());
    }

    /** Titles in a row that nearly all come again below: contents that nobody called so. */
    private @Nullable Contents unnamed(int first) {
      List<Block> blocks = document.blocks();
      List<Entry> entries = new ArrayList<>();
      Set<String> keys = new HashSet<>();
      int i = first;
      for (; i < blocks.size(); i++) {
        String line = words(blocks.get(i).span()).strip();
        boolean sentence = Endings.closed(line) && !line.endsWith("?");
        boolean title = line.length() <= LONGEST_TITLE && isNumbered(line) && !sentence;
        Entry entry = title ? entry(blocks.get(i).span(), line) : null;
        if (entry == null || entry.key().isEmpty() || !keys.add(entry.key())) {
          break;
        }
        entries.add(entry);
      }
      if (entries.size() < FEWEST) {
        return null;
      }
      for (; i < blocks.size(); i++) {
        Block block = blocks.get(i);
        if (block.span().length() <= LONGEST_TITLE) {
          String line = words(block.span()).strip();
          keys.remove(entry(block.span(), line).key());
        }
      }
      Span span = entries.get(0).span().union(entries.get(entries.size() - 1).span());
      int again = entries.size() - keys.size();
      return keys.isEmpty() || (again >= FEWEST && keys.size() * 3 <= entries.size())
          ? new Contents(entries.get(0).span(), span, entries)
          : null;
    }

    /** The list whose entries begin with block {@code first}. */
    private @Nullable Contents list(Span heading, int first, boolean marked) {
      List<Block> blocks = document.blocks();
      List<Entry> entries = new ArrayList<>();
      Set<String> keys = new HashSet<>();
      // a number or the first line of a title, of which more is to come
      String begun = "";
      Span pending = heading;
      int end = heading.end();
      int paged = 0;
      int lines = marked ? first : linesEnd(first);
      for (int i = first; i < blocks.size(); i++) {
        Block block = blocks.get(i);
        if (marked && block.kind() != BlockKind.CONTENTS_ENTRY) {
          break;
        }
        String line = words(block.span()).strip();
        Numbering alone = Numbering.at(line, 0, line.length());
        boolean bare = alone == null && DECIMAL.matcher(line).matches();
        if (bare || (alone != null && alone.span().end() == line.length())) {
          begun = line;
          pending = block.span();
          continue;
        }
        boolean page = LEADER.isIn(line);
        if (!marked && block.role() == Role.FURNITURE) {
          continue;
        }
        if (!marked && paged > 0 && !page && wraps(i, line)) {
          begun = line;
          pending = block.span();
          continue;
        }
        if (!marked
            && i >= lines
            && !isEntry(block, line, page, paged > 2)
            && !(entries.size() < FEWEST && isBeforeNumbers(i, line))) {
          if (isRestOfTitle(i, line, entries)) {
            continue;
          }
          if (!countsOn(i, entries)) {
            break;
          }
        }
        Entry entry =
            begun.isEmpty()
                ? entry(block.span(), line)
                : entry(pending.union(block.span()), begun + " " + line);
        begun = "";
        // the first title said again, or numbers that start again: the body has begun
        Matcher figure = BARE_FIGURE.matcher(line);
        boolean again =
            (keys.contains(entry.key()) && !isAnother(entries, entry))
                || (figure.find() && keys.contains(Titles.key(figure.replaceFirst(""))));
        if (!marked && i >= lines && !page && (again || restarts(entries, entry))) {
          break;
        }
        keys.add(entry.key());
        entries.add(entry);
        paged += page ? 1 : 0;
        end = block.span().end();
      }
      if (!marked && entries.size() > FEWEST && isDeeper(entries)) {
        entries.remove(entries.size() - 1);
        end = entries.get(entries.size() - 1).span().end();
      }
      return entries.size() >= FEWEST
          ? new Contents(heading, new Span(Math.min(heading.start(), end), end), entries)
          : null;
    }

    /** 5.1 behind 1, 2, 3, 4 and 5 is the first heading of a text that lost its beginning. */
    private static boolean isDeeper(List<Entry> entries) {
      Numbering last = entries.get(entries.size() - 1).numbering();
      return last != null
          && last.depth() > 1
          && entries.get(entries.size() - 1).page() == 0
          && entries.stream()
              .limit(entries.size() - 1L)
              .allMatch(entry -> entry.numbering() != null && entry.numbering().depth() == 1);
    }

    /**
     * Behind the lines from block {@code first} to the next empty one, if all of them are short and
     * none is a sentence: then each is an entry, numbered or not; otherwise {@code first}.
     */
    private int linesEnd(int first) {
      List<Block> blocks = document.blocks();
      int i = first;
      while (i < blocks.size() && (i == first || !isApart(blocks.get(i - 1), blocks.get(i)))) {
        String line = words(blocks.get(i).span()).strip();
        boolean title =
            line.length() <= LONGEST_TITLE
                && !Endings.closed(line)
                && blocks.get(i).kind() != BlockKind.TABLE_CELL
                && blocks.get(i).role() != Role.FURNITURE
                && ":,;，；、".indexOf(line.charAt(line.length() - 1)) < 0;
        if (!title) {
          return first;
        }
        i++;
      }
      boolean few = i - first < FEWEST || i - first > MOST_LINES;
      return few || i == blocks.size() ? first : i;
    }

    private boolean isApart(Block before, Block block) {
      String between = folded.substring(before.span().end(), block.span().start());
      return between.indexOf('\n') != between.lastIndexOf('\n');
    }

    /** 5.9 Examples and 5.19 Examples: titles of one name and of other numbers. */
    private static boolean isAnother(List<Entry> entries, Entry entry) {
      Numbering own = entry.numbering();
      return own != null
          && entries.stream()
              .filter(other -> other.key().equals(entry.key()))
              .map(Entry::numbering)
              .allMatch(
                  other ->
                      other != null
                          && other.style() == own.style()
                          && !other.numbers().equals(own.numbers()));
    }

    private static boolean restarts(List<Entry> entries, Entry entry) {
      if (entries.isEmpty()) {
        return false;
      }
      Numbering first = entries.get(0).numbering();
      Numbering next = entry.numbering();
      return first != null
          && next != null
          && first.style() == next.style()
          && first.numbers().equals(next.numbers());
    }

    private boolean isEntry(Block block, String line, boolean page, boolean pagesExpected) {
      if (line.length() > LONGEST_ENTRY || line.isEmpty()) {
        return false;
      }
      if (page || block.kind() == BlockKind.CONTENTS_ENTRY) {
        return true;
      }
      char close = line.charAt(line.length() - 1);
      boolean listed = block.kind() == BlockKind.LIST_ITEM;
      boolean numbered = isNumbered(line) || FIGURE.matcher(line).lookingAt();
      // a numbered title may ask
      if (pagesExpected || (numbered ? "。；：;:" : "。！？；：;:").indexOf(close) >= 0) {
        return false;
      }
      return (listed || numbered) && line.length() <= 80;
    }

    /** 序, 前言, 摘要: a short title without a number before those that are counted. */
    private boolean isBeforeNumbers(int index, String line) {
      List<Block> blocks = document.blocks();
      return line.length() <= SHORT_TITLE
          && !Endings.closed(line)
          && "：；:;，,、".indexOf(line.charAt(line.length() - 1)) < 0
          && index + 1 < blocks.size()
          && blocks.get(index + 1).span().length() <= LONGEST_TITLE
          && !isApart(blocks.get(index), blocks.get(index + 1))
          && isNumbered(words(blocks.get(index + 1).span()).strip());
    }

    /**
     * {@code 3.4 Boats that are let by the hour}, whose last words and page are on the next line.
     */
    private boolean wraps(int index, String line) {
      List<Block> blocks = document.blocks();
      if (index + 1 == blocks.size()
          || !isNumbered(line)
          || isApart(blocks.get(index), blocks.get(index + 1))) {
        return false;
      }
      String next = words(blocks.get(index + 1).span()).strip();
      return next.length() <= LONGEST_ENTRY && !isNumbered(next) && LEADER.isIn(next);
    }

    /** The second line of a long title: behind it the numbers go on. */
    private boolean isRestOfTitle(int index, String line, List<Entry> entries) {
      return entries.size() >= FEWEST
          && line.length() <= LONGEST_TITLE
          && document.blocks().get(index).kind() == BlockKind.PARAGRAPH
          && isBehind(last(entries), numbering(index + 1));
    }

    /** A title of several lines whose number goes on, and with which the next goes on. */
    private boolean countsOn(int index, List<Entry> entries) {
      Numbering own = numbering(index);
      return entries.size() >= FEWEST
          && document.blocks().get(index).span().length() <= LONGEST_WRAPPED
          && isBehind(last(entries), own)
          && isBehind(own, numbering(index + 1));
    }

    private static @Nullable Numbering last(List<Entry> entries) {
      return entries.get(entries.size() - 1).numbering();
    }

    /** The number of the block at {@code index}; null if there is none. */
    private @Nullable Numbering numbering(int index) {
      if (index == document.blocks().size()) {
        return null;
      }
      String line = words(document.blocks().get(index).span()).strip();
      return Numbering.at(line, 0, line.length());
    }

    /** Whether {@code next} is the number behind {@code last}: 3.5, 3.4.1 or 4 behind 3.4. */
    private static boolean isBehind(@Nullable Numbering last, @Nullable Numbering next) {
      if (last == null || next == null) {
        return false;
      }
      List<Integer> from = last.numbers();
      List<Integer> to = next.numbers();
      int same = 0;
      while (same < Math.min(from.size(), to.size()) && from.get(same).equals(to.get(same))) {
        same++;
      }
      return to.size() == same + 1 && to.get(same) == (same < from.size() ? from.get(same) : 0) + 1;
    }

    private static boolean isNumbered(String line) {
      return Numbering.at(line, 0, line.length()) != null || COUNTED.matcher(line).matches();
    }

    private Entry entry(Span span, String words) {
      String line = words.strip();
      Numbering numbering = Numbering.at(line, 0, line.length());
      Matcher leader = LEADER.matcher(line);
      int page = 0;
      int end = line.length();
      if (leader.find()) {
        end = leader.start();
        String digits = line.substring(leader.start()).replaceAll("[^0-9]", "");
        page = digits.isEmpty() || digits.length() > 4 ? 1 : Math.max(1, Integer.parseInt(digits));
      }
      int start = numbering == null ? bullet(line) : numbering.span().end();
      String title = line.substring(Math.min(start, end), end).strip();
      return new Entry(span, title, Titles.key(title), numbering, page);
    }

    private static int bullet(String line) {
      Matcher figure = FIGURE.matcher(line);
      if (figure.lookingAt()) {
        return figure.end();
      }
      return line.length() > 2 && "-*•·●".indexOf(line.charAt(0)) >= 0 ? 1 : 0;
    }

    /** {@code …汇编目录1.甲镇报告 2.乙镇报告 …}: a list whose line breaks were lost. */
    private @Nullable Contents inline(Block block) {
      int near = Math.min(block.span().end(), block.span().start() + FARTHEST_NAME);
      Matcher name = INLINE_NAME.matcher(folded, block.span().start(), near);
      if (!name.find() || name.end() >= block.span().end()) {
        return null;
      }
      int from = name.end();
      while (from < folded.length() && " :".indexOf(folded.charAt(from)) >= 0) {
        from++;
      }
      List<Entry> entries = new ArrayList<>();
      int next = number(from, 1) == from ? from : -1;
      int number = 1;
      int end = from;
      while (next >= 0) {
        int following = number(next + 2, number + 1);
        end = following >= 0 ? following : entryEnd(next);
        String words = folded.substring(next, end).strip();
        Entry entry =
            entry(
                new Span(next, next + folded.substring(next, end).stripTrailing().length()),
                words.replace("\n", ""));
        entries.add(entry);
        next = following;
        number++;
      }
      return entries.size() >= FEWEST
          ? new Contents(
              new Span(block.span().start(), name.end()),
              new Span(block.span().start(), end),
              entries)
          : null;
    }

    /** Where {@code number.} stands next, near enough to be the next entry. */
    private int number(int from, int number) {
      String mark = number + ".";
      int limit = Math.min(folded.length(), from + LONGEST_ENTRY);
      int at = folded.indexOf(mark, from);
      while (at >= 0 && at < limit) {
        boolean whole = at == 0 || !Character.isDigit(folded.charAt(at - 1));
        boolean ends =
            at + mark.length() < folded.length()
                && !(Character.isDigit(folded.charAt(at + mark.length()))
                    && !folded.startsWith("20", at + mark.length()));
        if (whole && ends) {
          return at;
        }
        at = folded.indexOf(mark, at + 1);
      }
      return -1;
    }

    private int entryEnd(int from) {
      int i = from;
      int limit = Math.min(folded.length(), from + LONGEST_ENTRY);
      while (i < limit && folded.charAt(i) != ' ' && folded.charAt(i) != '\n') {
        i++;
      }
      return i;
    }

    private String words(Span span) {
      return folded.substring(span.start(), span.end());
    }
  }
}
