package dev.stet.rules.numeric.english;

import dev.stet.core.analysis.Sentence;
import dev.stet.core.analysis.Sentences;
import dev.stet.core.document.Analysis;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.rules.numeric.figure.ToldAsWrong;
import dev.stet.rules.numeric.figure.WrongClaim;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Figures that an English sentence, or it and the one before, puts into a relation by its grammar:
 * {@code 46 pupils, at £310 each, £13,260 in all}. The words are read with a sign in the place of
 * each figure, so that one pattern is one relation: {@code #} is a count or a measure, {@code $} a
 * sum of money, {@code %} a percentage, {@code @} a year, a day or the number of a section. A
 * figure that any other two near it explain is right.
 */
public final class EnglishRelations {
  private static final int FIRST_HAN = 0x4E00;
  private static final int LAST_HAN = 0x9FFF;
  private static final int MOST_SENTENCES = 60;

  /** All of a document, in order. */
  public static final Analysis<List<WrongClaim>> ALL = EnglishRelations::of;

  private EnglishRelations() {}

  private static List<WrongClaim> of(Document document) {
    List<WrongClaim> wrong = new ArrayList<>();
    String text = document.folded();
    paragraphs(document, wrong);
    Sentence before = null;
    for (Sentence sentence : document.get(Sentences.ANALYSIS).all()) {
      Span span = sentence.span();
      if (EnglishGrammar.mayRelate(text, span) && !ToldAsWrong.in(text, span.start(), span.end())) {
        boolean goesOn = before != null && before.block().equals(sentence.block());
        int start = goesOn && before != null ? before.span().start() : span.start();
        wrong(new SignedSentences(text, start, span)).forEach(found -> add(found, wrong));
      }
      before = sentence;
    }
    TableChanges.wrong(document).forEach(found -> add(found, wrong));
    return wrong;
  }

  private static List<WrongClaim> wrong(SignedSentences sentences) {
    List<WrongClaim> wrong = new ArrayList<>();
    if (sentences.figures().size() < 2) {
      return wrong;
    }
    String read = sentences.words();
    BitSet may = EnglishGrammar.PATTERNS.mayBeIn(read, 0, read.length());
    for (int i = may.nextSetBit(0); i >= 0; i = may.nextSetBit(i + 1)) {
      EnglishGrammar.Relation relation = EnglishGrammar.RELATIONS.get(i);
      Matcher matcher = relation.words().matcher(read);
      while (matcher.find()) {
        WrongClaim found = RelationClaims.judge(sentences, relation.kind(), matcher);
        if (found != null && found.claim().start() >= sentences.sentence().start()) {
          add(found, wrong);
        }
      }
    }
    return wrong;
  }

  private static void add(WrongClaim found, List<WrongClaim> wrong) {
    if (wrong.stream().noneMatch(one -> one.claim().overlaps(found.claim()))) {
      wrong.add(found);
    }
  }

  private static void paragraphs(Document document, List<WrongClaim> wrong) {
    String text = document.folded();
    List<Span> sentences = new ArrayList<>();
    Sentence last = null;
    for (Sentence sentence : document.get(Sentences.ANALYSIS).all()) {
      boolean goesOn = last != null && last.block().equals(sentence.block());
      if (!sentences.isEmpty() && (!goesOn || sentences.size() >= MOST_SENTENCES)) {
        paragraph(text, sentences, wrong);
        sentences.clear();
      }
      last = sentence;
      Span span = sentence.span();
      if (latin(span.of(text)) && !ToldAsWrong.in(text, span.start(), span.end())) {
        sentences.add(span);
      }
    }
    paragraph(text, sentences, wrong);
  }

  private static boolean latin(String sentence) {
    return sentence.chars().allMatch(c -> c < FIRST_HAN || c > LAST_HAN);
  }

  private static void paragraph(String text, List<Span> sentences, List<WrongClaim> wrong) {
    if (sentences.isEmpty()) {
      return;
    }
    Paragraph paragraph = new Paragraph(text, sentences);
    if (paragraph.told().size() < Paragraph.FEWEST) {
      return;
    }
    for (Paragraph.Told claim : paragraph.told()) {
      WrongClaim found = ChangeClaims.judge(paragraph, claim);
      found = found == null ? MeanClaims.judge(paragraph, claim) : found;
      found = found == null ? BalanceClaims.judge(paragraph, claim) : found;
      found = found == null ? RestClaims.judge(paragraph, claim) : found;
      found = found == null ? SlippedProducts.judge(paragraph, claim) : found;
      if (found != null) {
        add(found, wrong);
      }
    }
    for (int sentence = 0; sentence < paragraph.sentences(); sentence++) {
      RateClaims.wrong(paragraph, sentence).forEach(found -> add(found, wrong));
      WrongClaim share = GroupShareClaims.judge(paragraph, sentence);
      if (share != null) {
        add(share, wrong);
      }
      PortionClaims.wrong(paragraph, sentence).forEach(found -> add(found, wrong));
      WrongClaim whole = WholeClaims.judge(paragraph, sentence);
      if (whole != null) {
        add(whole, wrong);
      }
      MultipleClaims.wrong(paragraph, sentence).forEach(found -> add(found, wrong));
    }
    Span all = sentences.get(0).union(sentences.get(sentences.size() - 1));
    if (Fractions.mayBeIn(text, all)) {
      Paragraph read = new Paragraph(text, sentences, true);
      for (Paragraph.Told claim : read.fractions()) {
        WrongClaim found = ChangeClaims.judge(read, claim);
        if (found != null) {
          add(found, wrong);
        }
      }
    }
  }
}
