package dev.stet.rules.placeholder;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chinese names of a template's things that differ in nothing but their number and are all of an
 * item or of a stretch of a line: 培训机构一 and below it 培训机构二, {@code 课程1；课程2}. A text has something
 * to say behind such a name; what the world numbers itself (周一, 附件2) is none.
 */
final class ChineseSerials {
  /** A name, its number, what all of them have behind it, and a stop. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "([\\p{IsHan}]{2,8}) ?([1-9]|[一二三四五六七八九]|[A-D])([\\p{IsHan}]{0,8})[。;,，；、.]?");

  private static final PrefilteredPattern NUMBER =
      PrefilteredPattern.compile("[\\p{IsHan}] ?(?:[1-9]|[一二三四五六七八九]|[A-D])");

  /** Days, floors, and the parts that documents number themselves. */
  private static final Pattern COUNTED =
      Pattern.compile(
          ".*(?:第|星期|礼拜|周|月|年级|学期|学年|等级|级|阶段|时期|期|班|班组|小组|部分|章|节|篇|卷|册|附件|附录|附表|附图|表|图|款|条|号|号楼|栋|楼|层|轮|批|批次|次|路|线|号线"
              + "|站|院|区|组团|车间|选项|变量|参数|标段|标包|包|场|幕|回|季|天|日|问|数|十|百|小学|中学|附属|方案|类型|型|类|单元|模块|专题|统|唯|之|其|单|万|专|合)");

  /** What an editor's sample is made of, in headings too. */
  private static final Pattern OF_SAMPLES =
      Pattern.compile("(?:[一二三四]级|大|小|子|主|副|分)?标题|(?:多级|有序|无序|嵌套|子)?列表项?|(?:子|列表)项目?|段落|正文|文本|内容");

  private static final PrefilteredPattern LABEL =
      PrefilteredPattern.compile(
          "^[\\s>*_-]*(?:[a-z]{1,4}[.)] |[\\p{IsHan}A-Za-z]{2,8}[*_]{0,2}:[*_]{0,2} ?)");

  /** {@code 20xx年}, xx竞赛一: another place left open. */
  private static final PrefilteredPattern MASKED = PrefilteredPattern.compile("[xX×*]{2}|^[xX×]");

  private static final String DIVIDERS = ";；,，、|/\t";
  private static final String MARKS = " >*_•·-+○●▪\u3000";
  private static final String ONES = "一二三四五六七八九";
  private static final int LONGEST_LINE = 120;

  /** What follows a name and is longer is told of it. */
  private static final int LONGEST_NEXT = 40;

  private final Document document;
  private final String text;
  private final Map<String, Set<Integer>> numbers = new HashMap<>();
  private final List<Name> names = new ArrayList<>();

  private ChineseSerials(Document document) {
    this.document = document;
    this.text = document.folded();
  }

  /** A name without its number, and where it stands. */
  private record Name(String name, int number, Span span) {}

  /** Such names of {@code document}, in order. */
  static List<Span> in(Document document) {
    return new ChineseSerials(document).find();
  }

  private List<Span> find() {
    List<Block> blocks = Prose.blocks(document);
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.cell() != null || block.kind() == BlockKind.CONTENTS_ENTRY) {
        continue;
      }
      boolean told =
          block.kind() != BlockKind.LIST_ITEM
              && i + 1 < blocks.size()
              && blocks.get(i + 1).kind() == BlockKind.PARAGRAPH
              && blocks.get(i + 1).span().length() > LONGEST_NEXT;
      int start =
          block.label() == null
              ? block.span().start()
              : Math.max(block.span().start(), block.label().span().end());
      while (start < block.span().end()) {
        int stop = text.indexOf('\n', start);
        int end = stop < 0 || stop > block.span().end() ? block.span().end() : stop;
        if (end - start > 2 && end - start <= LONGEST_LINE) {
          line(block, start, end, told);
        }
        start = end + 1;
      }
    }
    List<Span> found = new ArrayList<>();
    for (Name name : names) {
      Set<Integer> same = numbers.getOrDefault(name.name(), Set.of());
      if (same.contains(name.number() - 1) || same.contains(name.number() + 1)) {
        found.add(name.span());
      }
    }
    return found;
  }

  /** Takes the names that a line consists of, whatever dates and masks stand among them. */
  private void line(Block block, int start, int end, boolean told) {
    String line = text.substring(start, end);
    if (!NUMBER.isIn(line)) {
      return;
    }
    Matcher label = LABEL.matcher(line);
    int from = label.find() ? start + label.end() : start;
    List<Span> parts = parts(from, end, DIVIDERS);
    if (!areNames(parts, false)) {
      parts = parts(from, end, DIVIDERS + ' ');
      parts.removeIf(part -> part.of(text).chars().noneMatch(Character::isIdeographic));
      if (!areNames(parts, true)) {
        return;
      }
    }
    boolean heading = block.kind() == BlockKind.HEADING || block.kind() == BlockKind.TITLE;
    boolean item = block.kind() == BlockKind.LIST_ITEM || isLastItem(block, heading);
    for (Span part : parts) {
      Matcher name = NUMBERED.matcher(part.of(text));
      if (name.matches()) {
        String stem = name.group(1);
        boolean open = item || !(heading || told);
        if (OF_SAMPLES.matcher(stem).matches() || (open && !COUNTED.matcher(stem).matches())) {
          take(name, part.start());
        }
      }
    }
  }

  private boolean areNames(List<Span> parts, boolean masks) {
    return !parts.isEmpty()
        && parts.stream()
            .map(part -> part.of(text))
            .allMatch(part -> NUMBERED.matcher(part).matches() || (masks && MASKED.isIn(part)));
  }

  /** Whether what was taken for a heading is the last item of a list that stands above it. */
  private boolean isLastItem(Block block, boolean heading) {
    return heading
        && block.label() != null
        && !names.isEmpty()
        && block.span().start() - names.get(names.size() - 1).span().end() <= 2;
  }

  private void take(Matcher name, int at) {
    char sign = name.group(2).charAt(0);
    int number = ONES.indexOf(sign) + 1;
    if (number == 0) {
      number = sign >= 'A' ? sign - 'A' + 1 : sign - '0';
    }
    String key = name.group(1) + '#' + name.group(3);
    numbers.computeIfAbsent(key, words -> new HashSet<>()).add(number);
    names.add(new Name(key, number, new Span(at + name.start(), at + name.end(3))));
  }

  private List<Span> parts(int start, int end, String dividers) {
    List<Span> parts = new ArrayList<>();
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i == end || dividers.indexOf(text.charAt(i)) >= 0) {
        Span part = trimmed(from, i);
        if (part.length() > 0) {
          parts.add(part);
        }
        from = i + 1;
      }
    }
    return parts;
  }

  private Span trimmed(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && MARKS.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && MARKS.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return new Span(from, to);
  }
}
