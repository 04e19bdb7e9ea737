package dev.stet.rules.truncation;

import dev.stet.core.analysis.Bylines;
import dev.stet.core.analysis.Endings;
import dev.stet.core.analysis.Exercises;
import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The paragraphs and items of a document whose last sentence does not end, and how many do.
 * Immutable.
 *
 * @param open in the order of the text
 * @param sentences how many paragraphs of whole sentences there are
 * @param closed how many of these end with a stop
 */
record OpenParagraphs(List<Open> open, int sentences, int closed) {
  static final Analysis<OpenParagraphs> ANALYSIS = OpenParagraphs::of;

  /**
   * A paragraph without an end.
   *
   * @param block its index
   * @param words what of it stands before a notice, or all of it
   * @param weight of what speaks for a loss; from 3 it is likely
   */
  record Open(int block, Span words, double weight) {
    private Open plus(double more) {
      return new Open(block, words, weight + more);
    }
  }

  /** Fewer letters are no entry of a list of references. */
  private static final int SHORTEST = 30;

  private static final int LONGEST_FAREWELL = 40;

  /** A line of a list but for the last: the last is the next line. */
  private static final PrefilteredPattern JOINED =
      PrefilteredPattern.compile(";\\s(?:and|or|and/or|but)$|,\\sor else$");

  /** “终于能查余额了，五星。”——某用户: who said it, behind the quotation. */
  private static final PrefilteredPattern ATTRIBUTED =
      PrefilteredPattern.compile("[。！？…!?.][”\"」』]\\s?(?:——|--|—)[^。，；：“]{1,40}$");

  /** Less than what a person is asked to look at. */
  private static final double LINE_AT_MOST = 2.9;

  /** What a person is asked to look at. */
  private static final double LIKELY = 3;

  private static final int FEWEST_LOST = 2;

  private static final int LONGEST_LABEL = 30;

  private static final int LONGEST_VALUE = 100;

  /** The share of paragraphs with a stop in a text whose writer sets one behind each. */
  private static final double CAREFUL = 0.8;

  private static final double OF_DAMAGED = 0.5;

  OpenParagraphs {
    open = List.copyOf(open);
  }

  private static OpenParagraphs of(Document document) {
    List<Block> blocks = document.blocks();
    Set<Integer> interrupted = document.get(Interruptions.ANALYSIS).interrupted();
    Set<Integer> names = namesEnd(document);
    StopHabit habit = new StopHabit();
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (!Paragraph.isProse(blocks.get(i))) {
        continue;
      }
      Paragraph paragraph = Paragraph.of(document, i);
      habit.item(paragraph);
      if (paragraph.isClosed()) {
        habit.closed(paragraph);
        continue;
      }
      if ((needsNoStop(paragraph) && !paragraph.isBegun())
          || interrupted.contains(i)
          || Bylines.follows(document, i)
          || names.contains(paragraph.place().end())) {
        continue;
      }
      boolean goesOn = new Continuation(paragraph).follows();
      habit.open(paragraph, goesOn);
      if ((paragraph.chinese() || !goesOn) && paragraph.isText()) {
        candidates.add(new Candidate(paragraph, goesOn, new LostEnd(paragraph).weight()));
      }
    }
    List<Open> found = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (!candidate.goesOn() || !habit.breaksAnywhere()) {
        found.add(candidate.judged(habit));
      }
    }
    references(document, found);
    return new OpenParagraphs(
        inDamaged(document, found, habit.share()), habit.sentences(), habit.closed());
  }

  /**
   * A paragraph that may have no end.
   *
   * @param goesOn whether the next line may go on with it
   * @param weight of what the paragraph says by itself
   */
  private record Candidate(Paragraph paragraph, boolean goesOn, double weight) {
    Open judged(StopHabit habit) {
      double others = habit.weight();
      if (goesOn) {
        // it may be a line of a paragraph all the same
        return open(Math.min(LINE_AT_MOST, weight + others - habit.wrapped() + 1));
      }
      boolean openItem =
          habit.leavesItemsOpen() && paragraph.isItem() && !endsWithOthers(paragraph);
      return open(weight + (openItem ? Math.min(others, 0) : others));
    }

    private Open open(double all) {
      return new Open(paragraph.index(), paragraph.place(), all);
    }
  }

  /** A colon introduces, and what stands in brackets may stand behind the stop. */
  private static boolean needsNoStop(Paragraph paragraph) {
    Document document = paragraph.document();
    String words = paragraph.words();
    return "：:；;)）]】\"”—".indexOf(words.charAt(words.length() - 1)) >= 0
        || ATTRIBUTED.isIn(words)
        || Endings.inFace(words)
        || LastWords.areEmptyEntry(words)
        || LastWords.areIntroduction(words)
        || isFarewell(paragraph)
        || isValue(paragraph)
        || (paragraph.index() + 1 < document.blocks().size() && JOINED.isIn(words))
        || (document.get(Exercises.ANALYSIS) && !LastWords.areOpen(words, paragraph.chinese()));
  }

  /** {@code Days to harvest:}, and on the next line about 240 of them. */
  private static boolean isValue(Paragraph paragraph) {
    if (paragraph.index() == 0) {
      return false;
    }
    Document document = paragraph.document();
    Block label = document.blocks().get(paragraph.index() - 1);
    String between = document.text().substring(label.span().end(), paragraph.place().start());
    return label.span().length() <= LONGEST_LABEL
        && paragraph.words().length() <= LONGEST_VALUE
        && document.text().charAt(label.span().end() - 1) == ':'
        && between.indexOf('\n') == between.lastIndexOf('\n');
  }

  /** In haste, and below it Your friend: the last words of a letter before the name. */
  private static boolean isFarewell(Paragraph paragraph) {
    Document document = paragraph.document();
    String words = paragraph.words();
    int after = paragraph.index() + 1;
    if (!words.endsWith(",") || after == document.blocks().size()) {
      return false;
    }
    String last = words.substring(Math.max(words.lastIndexOf('.'), words.lastIndexOf('\n')) + 1);
    String next = document.text(document.blocks().get(after)).strip();
    return last.strip().length() <= LONGEST_FAREWELL
        && !next.isEmpty()
        && next.length() <= LONGEST_FAREWELL
        && Character.isUpperCase(next.charAt(0));
  }

  /** Whether most of the other items of a Chinese item's own list end with a stop. */
  private static boolean endsWithOthers(Paragraph item) {
    Document document = item.document();
    List<Block> blocks = document.blocks();
    int index = item.index();
    int closed = 0;
    int all = 0;
    for (int step = -1; step <= 1; step += 2) {
      for (int i = index + step;
          i >= 0 && i < blocks.size() && blocks.get(i).kind() == BlockKind.LIST_ITEM;
          i += step) {
        all++;
        closed += Endings.closed(document.text(blocks.get(i)).strip()) ? 1 : 0;
      }
    }
    return closed > 1 && closed * 2 > all && Endings.isChinese(document.text(blocks.get(index)));
  }

  /** Where links and code end: many a writer sets no stop behind an address or a command. */
  private static Set<Integer> namesEnd(Document document) {
    return document.evidence().stream()
        .filter(e -> e.kind() == Evidence.Kind.LINK || e.kind() == Evidence.Kind.VERBATIM)
        .map(evidence -> evidence.span().end())
        .collect(Collectors.toSet());
  }

  /** The one entry of a list of references that does not end as the others do. */
  private static void references(Document document, List<Open> open) {
    List<Block> blocks = document.blocks();
    int closed = 0;
    List<Integer> unclosed = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean entry = block.role() == Role.REFERENCES && block.span().length() >= SHORTEST;
      if (entry && Endings.closed(document.text(block))) {
        closed++;
      } else if (entry) {
        unclosed.add(i);
      }
    }
    if (unclosed.size() == 1 && closed > 0) {
      int entry = unclosed.get(0);
      String words = document.text(blocks.get(entry)).strip();
      boolean begun = "-–—,，:：".indexOf(words.charAt(words.length() - 1)) >= 0;
      boolean introduces =
          (words.endsWith(":") || words.endsWith("："))
              && entry + 1 < blocks.size()
              && blocks.get(entry + 1).role() == Role.REFERENCES;
      if (introduces) {
        return; // how works are cited, told under the same heading
      }
      open.add(new Open(entry, blocks.get(entry).span(), begun ? LIKELY : LINE_AT_MOST));
    }
  }

  /** Where all else ends and two paragraphs surely do not, what is doubtful was lost as well. */
  private static List<Open> inDamaged(Document document, List<Open> found, double style) {
    long likely = found.stream().filter(one -> one.weight() >= LIKELY).count();
    return likely < FEWEST_LOST || style < CAREFUL
        ? found
        : found.stream()
            .map(
                one -> isLost(one.words().of(document.text()).strip()) ? one.plus(OF_DAMAGED) : one)
            .toList();
  }

  /** Whether a sentence is begun: the last of several fields of a head is none. */
  private static boolean isLost(String words) {
    return Endings.isChinese(words) || LastWords.areOpen(words, false);
  }
}
