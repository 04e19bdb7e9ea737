package dev.stet.rules.pack;

import dev.stet.core.analysis.Endings;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Where a document is signed: the lines that ask for a signature or a seal, those with blanks next
 * to them, and the sentence that leaves the day of signing open. A pen fills these once all else is
 * settled; so where as much is blank in the text itself, the blanks were forgotten there as well.
 */
final class SignOffs {
  private static final PrefilteredPattern SIGN =
      PrefilteredPattern.compile(
          "签字|签名|盖章|签章|公章|手印|签收|签发人|经办人|\\b(?i:signature|signed|signatory|witness(?:ed)?|in the presence of|for and on behalf of)\\b|(?m:^[ \\t*]*By:)");

  private static final PrefilteredPattern BLANK =
      PrefilteredPattern.compile("_{2,}|\\.{8,}|年[ \\x{3000}_]{1,12}月|[:：][ \\x{3000}]{4,}");

  /** The day on which it is signed, left open in the text. */
  private static final PrefilteredPattern DAY =
      PrefilteredPattern.compile(
          "(?i)\\b(?:this|the|on|dated?)[: ]{1,2}_+ ?(?:st|nd|rd|th)? day of|(?:签[订约署字]|订立|立约)(?:日期|时间)[:：]|本(?:合同|协议)(?:书)?于[ \\x{3000}_]{1,16}年");

  /** A place that is left to fill in with words: no pen comes before it has them. */
  private static final PrefilteredPattern SLOT =
      PrefilteredPattern.compile(
          "\\{\\{ ?[A-Za-z][^{}\\n]{1,40}\\}\\}|<<[A-Za-z][^<>\\n]{1,40}>>|\\[[A-Z][A-Za-z’'/ ]{2,40}\\](?![(\\[:])");

  private static final String LABEL_ENDS = ":)章字名";
  private static final int LONGEST_LABEL = 40;
  private static final int LONGEST_NAME = 24;
  private static final int MOST_EMPTY = 2;

  private final Document document;
  private final List<Line> lines = new ArrayList<>();

  private SignOffs(Document document) {
    this.document = document;
  }

  private record Line(
      Span span, boolean empty, boolean blank, boolean sign, boolean brief, boolean sentence) {}

  static List<Span> of(Document document) {
    String text = document.folded();
    return BLANK.isIn(text) && SIGN.isIn(text) ? new SignOffs(document).find() : List.of();
  }

  private List<Span> find() {
    read();
    List<Span> found = new ArrayList<>();
    boolean[] inside = new boolean[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).sign() && !inside[i]) {
        // 二、签字: a title has what is signed below it
        int first = lines.get(i).blank() ? reach(i, -1) : i;
        int last = reach(i, 1);
        Arrays.fill(inside, first, last + 1, true);
        found.add(lines.get(first).span().union(lines.get(last).span()));
      }
    }
    int open = 0;
    int pens = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (!line.blank()) {
        continue;
      }
      if (inside[i]) {
        pens++;
      } else if (!found.isEmpty() && DAY.isIn(line.span().of(document.folded()))) {
        found.add(line.span());
      } else {
        open++;
      }
    }
    return open <= pens && open + slots(pens) <= pens ? found : List.of();
  }

  /** How many slots there are, counted no further than need be. */
  private int slots(int pens) {
    Matcher slot = SLOT.matcher(document.text());
    int slots = 0;
    while (slots <= pens && slot.find()) {
      slots++;
    }
    return slots;
  }

  private void read() {
    String text = document.folded();
    int start = 0;
    while (start < text.length()) {
      int stop = text.indexOf('\n', start);
      int end = stop < 0 ? text.length() : stop;
      Matcher blank = BLANK.matcher(text, start, end);
      boolean open = blank.find();
      boolean brief = end - start <= LONGEST_LABEL;
      String words = open || brief ? text.substring(start, end).strip() : "";
      boolean empty = brief && words.isEmpty();
      boolean sign =
          !empty
              && (open || (brief && LABEL_ENDS.indexOf(words.charAt(words.length() - 1)) >= 0))
              && SIGN.isIn(words);
      boolean sentence =
          open
              && (words.endsWith("。")
                  || (!sign && Numbering.at(text, start, end) != null)
                  || (!brief && words.indexOf(',') >= 0 && Endings.isChinese(words)));
      boolean name =
          brief && words.length() <= LONGEST_NAME && !words.endsWith("。") && !words.endsWith(".");
      lines.add(new Line(new Span(start, end), empty, open, sign, name, sentence));
      start = end + 1;
    }
  }

  /** The farthest line from {@code at} that belongs to it, names and empty lines between. */
  private int reach(int at, int step) {
    int last = at;
    int empty = 0;
    for (int i = at + step; i >= 0 && i < lines.size() && empty <= MOST_EMPTY; i += step) {
      Line line = lines.get(i);
      if (line.sign() || (line.blank() && !line.sentence())) {
        last = i;
        empty = 0;
      } else if (line.empty()) {
        empty++;
      } else if (!line.brief()) {
        break;
      }
    }
    return last;
  }
}
