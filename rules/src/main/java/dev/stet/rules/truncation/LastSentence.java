package dev.stet.rules.truncation;

import dev.stet.core.analysis.Boilerplate;
import dev.stet.core.analysis.Chunks;
import dev.stet.core.analysis.Endings;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.search.PrefilteredPattern;
import java.util.EnumSet;
import java.util.Set;

/** The last sentence of a report, where it has no stop: whether it goes on, or should have one. */
final class LastSentence {
  /** A line of more letters says something by itself. */
  private static final int LONGEST_BEGINNING = 6;

  /** 🎉 behind the last stop. */
  private static final PrefilteredPattern PICTURES =
      PrefilteredPattern.compile("[\\s\\x{1F000}-\\x{1FAFF}\\u2600-\\u27BF\\uFE0F]+$");

  private static final int LONG_LAST = 80;

  /** What a site of uploaded documents says of them. */
  private static final Set<Boilerplate.Family> LIBRARY =
      EnumSet.of(
          Boilerplate.Family.UPLOAD,
          Boilerplate.Family.DOWNLOAD,
          Boilerplate.Family.RIGHTS,
          Boilerplate.Family.PAYMENT);

  /** Of what looks like no sentence fewer letters are a name or a title. */
  private static final int SHORTEST = 24;

  private final LastBlock last;
  private final Document document;
  private final String words;
  private final boolean chinese;
  private final Siblings siblings;

  /** Whether its last word is one after which it must go on. */
  private final boolean open;

  /** Whether a comma or stop stands inside. */
  private final boolean inner;

  private final boolean article;

  LastSentence(LastBlock last) {
    this.last = last;
    this.document = last.document();
    this.words = last.words();
    this.chinese = Endings.isChinese(words);
    this.siblings = Siblings.of(document, last.index());
    this.open = LastWords.areOpen(words, chinese);
    this.inner = LastWords.holdMarks(words, chinese);
    this.article = isArticle();
  }

  void addTo(Grounds grounds) {
    if (Endings.closed(PICTURES.matcher(words).replaceFirst("")) || Endings.inFace(words)) {
      return; // Thanks to all of you! 🎉
    }
    if (words.endsWith("：") || words.endsWith(":")) {
      // a question at the end of a form waits for its answer; 如下： waits for what was cut
      if (chinese && inner) {
        grounds.add(2, "it ends with a colon", "全文止于冒号");
      }
      return;
    }
    if (isBeginning()) {
      grounds.add(3, "it is the beginning of words that always go on elsewhere", "这几个字在别处都有下文");
    } else if (needsNoStop()) {
      return;
    } else {
      missingStop(grounds);
    }
    new OtherParagraphs(last).addTo(grounds);
  }

  /** Whether it is a line of which nothing says that it is a sentence. */
  private boolean needsNoStop() {
    LastEntry entry = new LastEntry(last);
    boolean sentence = open || inner || article || siblings.allClosed();
    boolean clause = LastWords.areClause(words, chinese);
    return (!sentence && !clause && length() < SHORTEST)
        || (!sentence && last.end().beforeFurniture() && entry.followsLine())
        || entry.isWhole()
        || (!open && entry.isEntry())
        || (!open && !clause && entry.isRow())
        || (siblings.mostOpen() && document.get(Chunks.ANALYSIS).numbers().isEmpty());
  }

  /** In letters of Chinese: an English word counts as two. */
  private int length() {
    return chinese ? words.length() : words.split("\\s+").length * 2;
  }

  private void missingStop(Grounds grounds) {
    if (open) {
      grounds.add(3, "it ends where a sentence must go on", "句子停在必须接续之处");
    } else if (siblings.allClosed()) {
      grounds.add(
          siblings.allSemicolons() ? 3 : 2.5,
          "the items before the last one end with a stop",
          "此前各项都有标点结束");
    } else {
      grounds.add(inner || article ? 2 : 1.2, "the last paragraph has no full stop", "末段没有句末标点");
    }
    if (chinese && inner && words.length() >= LONG_LAST) {
      grounds.add(0.6, "it is a long one with commas", "末段较长，段内有逗号");
    }
    if (chinese && inner && isOfLibrary()) {
      grounds.add(1, "a document library shows the beginning only", "文档网站只展示开头部分");
    }
  }

  /** 绩效 alone on the last line, where every other line goes on as 绩效考核. */
  private boolean isBeginning() {
    return words.length() >= 2
        && words.length() <= LONGEST_BEGINNING
        && words.chars().allMatch(c -> Endings.isHan((char) c))
        && BrokenWord.next(document, words, last.end().words().end(), 3) != 0;
  }

  private boolean isArticle() {
    Block block = last.block();
    Numbering numbering = Numbering.of(document, block);
    return numbering != null
        && numbering.style() == Numbering.Style.ARTICLE
        && block.span().end() > numbering.span().end() + 1;
  }

  /** Whether a site that shows the first pages of what its visitors uploaded speaks somewhere. */
  private boolean isOfLibrary() {
    Set<Boilerplate.Family> families = EnumSet.noneOf(Boilerplate.Family.class);
    document.blocks().stream()
        .filter(block -> block.kind() != BlockKind.TABLE_CELL)
        .forEach(
            block -> families.addAll(Boilerplate.families(block.span().of(document.folded()))));
    families.retainAll(LIBRARY);
    return families.size() > 1;
  }
}
