package dev.stet.rules.placeholder;

import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The words that a document sets off by their form: bold lines that are titles, and paragraphs in
 * italics, which in a template may be there for the writer. Immutable.
 */
final class SetOffWords {
  private static final String MARKS = " \t\n>*_()-";

  /** So much advice in another form, and that in italics is none. */
  private static final int MANY = 3;

  private final Document document;
  private final NavigableMap<Integer, Evidence> forms = new TreeMap<>();
  private final boolean italicsAdvise;

  SetOffWords(Document document) {
    this.document = document;
    for (Evidence evidence : document.evidence()) {
      if (evidence.kind() == Evidence.Kind.ITALICS || evidence.kind() == Evidence.Kind.BOLD_TITLE) {
        forms.put(evidence.span().start(), evidence);
      }
    }
    italicsAdvise = doItalicsAdvise();
  }

  /** The bold title that begins at {@code offset}; null if none does. */
  @Nullable Span boldTitle(int offset) {
    Evidence form = forms.get(offset);
    return form != null && form.kind() == Evidence.Kind.BOLD_TITLE ? form.span() : null;
  }

  /** Whether {@code words} are in italics, and these are there for the writer. */
  boolean advise(Span words) {
    Map.Entry<Integer, Evidence> form = forms.ceilingEntry(words.start() - 1);
    return italicsAdvise
        && form != null
        && form.getValue().kind() == Evidence.Kind.ITALICS
        && form.getValue().span().end() >= words.end()
        && form.getKey() <= words.start();
  }

  /**
   * Whether paragraphs in italics are there for the writer: half of them say so in their words, or
   * nothing else does. House styles set a motto or a summary under their headings in italics, too;
   * one template keeps to one form of advice.
   */
  private boolean doItalicsAdvise() {
    int told = 0;
    int all = 0;
    for (Evidence evidence : forms.values()) {
      if (evidence.kind() == Evidence.Kind.ITALICS) {
        String text = evidence.span().of(document.folded()).strip();
        int from = 0;
        while (from < text.length() - 1 && MARKS.indexOf(text.charAt(from)) >= 0) {
          from++;
        }
        all++;
        told += EnglishPrompts.isSaidToWriter(text.substring(from)) ? 1 : 0;
      }
    }
    return told * 2 >= all || !hasOtherForm();
  }

  private boolean hasOtherForm() {
    return document.get(Instructions.ANALYSIS).stream()
            .filter(advice -> advice.apart() && !advice.plain())
            .filter(advice -> !isItalic(advice.span()))
            .count()
        >= MANY;
  }

  private boolean isItalic(Span words) {
    Map.Entry<Integer, Evidence> form = forms.floorEntry(words.start());
    return form != null
        && form.getValue().kind() == Evidence.Kind.ITALICS
        && form.getValue().span().end() >= words.end();
  }
}
