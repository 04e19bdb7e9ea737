package dev.stet.rules.truncation;

import dev.stet.core.analysis.CutNotices;
import dev.stet.core.analysis.Endings;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.search.PrefilteredPattern;
import java.util.List;
import java.util.regex.Pattern;

/** What speaks for a paragraph without a stop having lost its end. Immutable. */
final class LostEnd {
  /** 张三，男，1970年生: a row of particulars. */
  private static final int SHORTEST_CLAUSES = 20;

  private static final PrefilteredPattern JOINT =
      PrefilteredPattern.compile("[,;，；、]\\s*(?:and|or|以及|和|或者?)?$");

  private static final int LONGEST_TITLE = 60;

  /** No title and no name is as long. */
  private static final int LONG_LINE = 100;

  /** Name: what was said of it. */
  private static final Pattern LABELLED = Pattern.compile("[^:：。.]{2,30}[:：].*", Pattern.DOTALL);

  private final Paragraph paragraph;
  private final Document document;
  private final int index;
  private final String words;
  private final boolean chinese;

  LostEnd(Paragraph paragraph) {
    this.paragraph = paragraph;
    this.document = paragraph.document();
    this.index = paragraph.index();
    this.words = paragraph.words();
    this.chinese = paragraph.chinese();
  }

  double weight() {
    if (paragraph.isItem() && isJoined()) {
      return 0;
    }
    double weight = lastWords();
    weight += Math.max(inside(), siblings());
    weight += unclosed() ? 1 : 0;
    weight -= document.mediaType().contains("pdf") ? 2.6 : 0; // lines put together by their places
    if (weight <= 0) {
      return 0;
    }
    weight += BrokenWord.at(document, paragraph.place()) == null ? 0 : chinese ? 1 : 1.5;
    return weight + behind() + before();
  }

  private double lastWords() {
    char last = words.charAt(words.length() - 1);
    if (paragraph.isBegun()) {
      return 3;
    }
    if (!LastWords.areOpen(words, chinese)) {
      return 0;
    }
    boolean title = !chinese && words.length() < LONGEST_TITLE;
    if (title && !LastWords.holdMarks(words, false)) {
      return 0.5; // Things to look for
    }
    if (title && !LastWords.holdSentence(words) && isLine(index - 1) && isLine(index + 1)) {
      return 0.5; // Green belt: the case against
    }
    // the comma after an item or a form of address is no end that was lost
    if (chinese && "的有".indexOf(last) >= 0) {
      return 1.2; // 横批：全听我的
    }
    boolean mark = "，,、".indexOf(last) >= 0;
    boolean sentence = chinese ? LastWords.holdMarks(words, true) : LastWords.holdSentence(words);
    return mark ? (paragraph.isItem() || !sentence ? 0.5 : 2) : 2.5;
  }

  /** …, and: the next item goes on. */
  private boolean isJoined() {
    return isSibling(index + 1) && JOINT.isIn(words);
  }

  private double inside() {
    if (LastWords.holdSentence(words)) {
      // English lists and remarks often lack their last stop
      return chinese ? 2.2 : 1.4;
    }
    Numbering numbering = Numbering.of(document, paragraph.block());
    boolean title = words.length() < SHORTEST_CLAUSES && !LastWords.areClause(words, chinese);
    if (numbering != null && numbering.style() == Numbering.Style.ARTICLE && !title) {
      return 2; // an article is a sentence at least
    }
    boolean clauses = LastWords.holdMarks(words, chinese) && words.length() >= SHORTEST_CLAUSES;
    return clauses
        ? 1
        : LastWords.areClause(words, chinese) || words.length() > LONG_LINE ? 0.8 : 0;
  }

  /** Items, or lines that begin with a label, of which all others end. */
  private double siblings() {
    int closed = 0;
    int commas = 0;
    for (int step = -1; step <= 1; step += 2) {
      for (int i = index + step; isSibling(i); i += step) {
        String other = document.text(document.blocks().get(i)).strip();
        char last = other.charAt(other.length() - 1);
        if ("。.；;".indexOf(last) >= 0) {
          closed++;
        } else if (step < 0 && (last == ',' || last == '，' || other.endsWith(" and"))) {
          commas++;
        } else {
          return 0;
        }
      }
    }
    boolean end = !isSibling(index + 1);
    if (end && closed == 0 && commas > 1) {
      return 2.4;
    }
    return closed > 1 && commas == 0 ? (chinese || end ? 2.2 : 1.5) : 0;
  }

  private boolean isSibling(int other) {
    List<Block> blocks = document.blocks();
    if (other < 0 || other >= blocks.size() || blocks.get(other).role() != Role.BODY) {
      return false;
    }
    Block own = paragraph.block();
    Block block = blocks.get(other);
    return own.kind() == BlockKind.LIST_ITEM
        ? block.kind() == BlockKind.LIST_ITEM
        : block.kind() == own.kind()
            && LABELLED.matcher(words).matches()
            && LABELLED.matcher(document.text(block)).matches();
  }

  /** Whether a bracket or quotation mark of the paragraph is still open. */
  private boolean unclosed() {
    int depth = 0;
    for (int i = 0; i < words.length(); i++) {
      depth +=
          "“（《【「".indexOf(words.charAt(i)) >= 0
              ? 1
              : "”）》】」".indexOf(words.charAt(i)) >= 0 ? -1 : 0;
    }
    return depth > 0;
  }

  /** What stands behind it: a notice, a heading, a point of its own. */
  private double behind() {
    List<Block> blocks = document.blocks();
    if (paragraph.isCut()) {
      return 1.5;
    }
    if (index + 1 >= blocks.size()) {
      return 0.5;
    }
    Block next = blocks.get(index + 1);
    boolean notice =
        document.get(CutNotices.ANALYSIS).stream()
            .anyMatch(one -> one.stops() && next.span().contains(one.span()));
    boolean divided =
        next.kind() == BlockKind.HEADING
            || next.role() == Role.FURNITURE
            || Numbering.of(document, next) != null;
    return notice ? 1.5 : divided ? 0.5 : 0;
  }

  /** Lines without a stop one after another are a list, a roster or an address. */
  private double before() {
    boolean line = words.length() < (chinese ? LONGEST_TITLE : 2 * LONGEST_TITLE);
    if (line && isLine(index - 1) && isLine(index + 1)) {
      return -1.5;
    }
    return isOpenLine(index - 1) || isOpenLine(index + 1) ? -1 : 0;
  }

  private boolean isLine(int other) {
    List<Block> blocks = document.blocks();
    if (other < 0 || other >= blocks.size()) {
      return true;
    }
    Block block = blocks.get(other);
    String line = document.text(block).strip();
    return block.kind() == BlockKind.PARAGRAPH
        && block.span().length() < (chinese ? LONGEST_TITLE : 2 * LONGEST_TITLE)
        && "。.：:；;，,".indexOf(line.charAt(line.length() - 1)) < 0;
  }

  private boolean isOpenLine(int other) {
    List<Block> blocks = document.blocks();
    if (other < 0 || other >= blocks.size()) {
      return false;
    }
    Block block = blocks.get(other);
    String line = document.text(block).strip();
    return block.role() == Role.BODY
        && block.kind() == paragraph.block().kind()
        && !Endings.closed(line)
        && LastWords.holdMarks(line, chinese)
        && "：:；;，,".indexOf(line.charAt(line.length() - 1)) < 0;
  }
}
