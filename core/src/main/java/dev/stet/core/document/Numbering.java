package dev.stet.core.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The number a heading, a list item or an article begins with. Immutable.
 *
 * @param style how it is written; numbers of one series share it
 * @param numbers the number, outermost part first: {@code 2.1.3} is 2, 1, 3
 * @param span where it stands, its separator included, without the space after it
 */
public record Numbering(Style style, List<Integer> numbers, Span span) {
  /** Beyond this it is a year, a page or a quantity. */
  static final int LARGEST = 499;

  public Numbering {
    numbers = List.copyOf(numbers);
    if (numbers.isEmpty()) {
      throw new IllegalArgumentException("a numbering has at least one number");
    }
  }

  /** How a number is written. */
  public enum Style {
    /** {@code 第一编}, {@code 第一部分}, {@code 第一篇}, {@code Part II}. */
    PART,
    /** {@code 第三章}, {@code Chapter 3}. */
    CHAPTER,
    /** {@code 第二节}, {@code Section 2}. */
    SECTION,
    /** {@code 第四条}, {@code Article 4}. */
    ARTICLE,
    /** {@code Appendix B}, {@code 附录A}, {@code 附件1}. */
    APPENDIX,
    /** {@code 壹、} */
    CHINESE_FORMAL,
    /** {@code 一、} */
    CHINESE,
    /** {@code （一）} */
    CHINESE_BRACKETED,
    /** {@code 一是} */
    CHINESE_IS,
    /** {@code 1.1}, {@code 2.3.4} */
    DECIMAL,
    /** {@code 1.}, {@code 1、} */
    ARABIC,
    /** {@code (1)} */
    ARABIC_BRACKETED,
    /** {@code 1)} */
    ARABIC_CLOSED,
    /** {@code ①} */
    CIRCLED,
    /** {@code IV.} */
    ROMAN,
    /** {@code (iv)} */
    ROMAN_BRACKETED,
    /** {@code B.} */
    LETTER,
    /** {@code b)} and {@code (b)} */
    LETTER_BRACKETED,
    /** {@code Step 3}, {@code 第三步} */
    STEP;

    /** Whether what is so numbered divides a document, wherever it stands. */
    public boolean divides() {
      return switch (this) {
        case PART,
            CHAPTER,
            SECTION,
            APPENDIX,
            CHINESE_FORMAL,
            CHINESE,
            CHINESE_BRACKETED,
            DECIMAL ->
            true;
        default -> false;
      };
    }
  }

  /** The innermost number. */
  public int number() {
    return numbers.get(numbers.size() - 1);
  }

  /** How many numbers there are. */
  public int depth() {
    return numbers.size();
  }

  /**
   * The numbering with which the text from {@code start} begins, spaces aside, or null if it has
   * none.
   */
  public static @Nullable Numbering at(CharSequence text, int start, int end) {
    int first = start;
    while (first < end && Folding.fold(text.charAt(first)) == ' ') {
      first++;
    }
    return new NumberingScanner(new LineStart(text, first, end)).scan();
  }

  /**
   * The numbering with which {@code block} begins: as its text shows it, or the bare figure that
   * its label says is one, {@code 5} of {@code 5 Discussion}; null if it has none.
   */
  public static @Nullable Numbering of(Document document, Block block) {
    Span span = block.span();
    Numbering numbering = at(document.text(), span.start(), span.end());
    if (numbering != null || block.label() == null) {
      return numbering;
    }
    Span label = block.label().span();
    boolean figure = document.folded().substring(label.start(), label.end()).matches("[0-9]{1,3}");
    int value = figure ? Numerals.arabic(document.folded(), label.start(), label.end()) : -1;
    return value > 0 && value <= LARGEST
        ? new Numbering(Style.ARABIC, List.of(value), label)
        : null;
  }
}
