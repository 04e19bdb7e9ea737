package dev.stet.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Writes reports: headings, paragraphs and lists whose figures agree with each other, and about
 * every thirtieth sentence a defect. The same seed gives the same reports everywhere. Not
 * thread-safe.
 */
public final class ReportText {
  private static final int DEFECT_EVERY = 30;

  private final Random random;

  /** Reports that follow from {@code seed} alone. */
  public ReportText(long seed) {
    this.random = new Random(seed);
  }

  /** A Chinese report of at least {@code bytes} bytes of UTF-8, and at most a paragraph more. */
  public String chinese(int bytes) {
    return report(bytes, ChineseWords.ALL);
  }

  /** An English report of at least {@code bytes} bytes of UTF-8, and at most a paragraph more. */
  public String english(int bytes) {
    return report(bytes, EnglishWords.ALL);
  }

  /** A report of the words of one language. */
  private String report(int bytes, Vocabulary words) {
    StringBuilder text = new StringBuilder();
    text.append(fill(one(words.titles()), words)).append("\n\n");
    int written = size(text);
    for (int section = 1; written < bytes; section++) {
      StringBuilder more = new StringBuilder();
      more.append(words.heading(section)).append(fill(one(words.headings()), words)).append('\n');
      int paragraphs = 3 + random.nextInt(3);
      for (int i = 0; i < paragraphs && written + size(more) < bytes; i++) {
        paragraph(more, words);
      }
      text.append(more);
      written += size(more);
    }
    return text.toString();
  }

  private void paragraph(StringBuilder to, Vocabulary words) {
    int sentences = 3 + random.nextInt(4);
    for (int i = 0; i < sentences; i++) {
      boolean wrong = random.nextInt(DEFECT_EVERY) == 0;
      to.append(fill(one(wrong ? words.defects() : words.sentences()), words));
      to.append(i + 1 < sentences ? words.gap() : "\n");
    }
  }

  /**
   * {@code pattern} with its slots filled: ⟨p⟩ a place, ⟨a⟩ an affair, ⟨v⟩ a verb, ⟨n⟩ a number,
   * ⟨r⟩ a whole, a part of it and their rate.
   */
  private String fill(String pattern, Vocabulary words) {
    StringBuilder filled = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) != '⟨') {
        filled.append(pattern.charAt(i));
        continue;
      }
      filled.append(
          switch (pattern.charAt(i + 1)) {
            case 'p' -> one(words.places());
            case 'a' -> one(words.affairs());
            case 'v' -> one(words.verbs());
            case 'n' -> String.valueOf(2 + random.nextInt(900));
            case 'r' -> rate(words);
            default -> throw new IllegalArgumentException("no such slot in: " + pattern);
          });
      i += 2;
    }
    return filled.toString();
  }

  private String rate(Vocabulary words) {
    int whole = 20 * (1 + random.nextInt(40));
    int percent = 5 * (10 + random.nextInt(10));
    return words.rate().formatted(whole, whole * percent / 100, percent);
  }

  private String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static int size(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
