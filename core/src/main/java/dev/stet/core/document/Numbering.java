package dev.stet.core.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  private static final int LARGEST = 499;

  private static final int DEEPEST = 6;
  private static final int MONTHS = 12;

  /** Measures that follow a decimal figure at the start of a line: {@code 1.5亿元}. */
  private static final String MEASURES = "%％亿万千百元个人户家亩吨公平立方米倍度年月日天时分秒斤克升℃°";

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
    return new Scanner(text, first, end).scan();
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

  /** Looks at the first characters of a line. */
  private static final class Scanner {
    private final CharSequence text;
    private final int start;
    private final int end;

    Scanner(CharSequence text, int start, int end) {
      this.text = text;
      this.start = start;
      this.end = end;
    }

    @Nullable Numbering scan() {
      char first = at(start);
      if (first == '第') {
        return ordinal();
      }
      if (first == '(') {
        return bracketed();
      }
      if (first >= '0' && first <= '9') {
        return figures();
      }
      if (first >= '①' && first <= '⑳') {
        return numbered(Style.CIRCLED, first - '①' + 1, start + 1);
      }
      if (first == '附') {
        return appendix();
      }
      if (Numerals.isChinese(first)) {
        return chinese();
      }
      if (Numerals.plain(first) != 0) {
        return formal();
      }
      return isLetter(first) ? latin() : null;
    }

    private @Nullable Numbering ordinal() {
      int after = start + 1;
      after = skipSpaces(after);
      int length = Numerals.chineseLength(text, after, end);
      int value;
      if (length > 0) {
        value = Numerals.chinese(text, after, after + length);
        after += length;
      } else {
        int digits = digits(after);
        value = Numerals.arabic(text, after, digits);
        after = digits;
      }
      after = skipSpaces(after);
      if (value < 0 || value > LARGEST * 4) {
        return null;
      }
      Style style =
          switch (at(after)) {
            case '编', '篇', '卷', '讲' -> Style.PART;
            case '章' -> Style.CHAPTER;
            case '节' -> Style.SECTION;
            case '条' -> Style.ARTICLE;
            case '步' -> Style.STEP;
            default -> at(after) == '部' && at(after + 1) == '分' ? Style.PART : null;
          };
      if (style == null) {
        return null;
      }
      after += at(after) == '部' ? 2 : 1;
      List<Integer> numbers = new ArrayList<>(List.of(value));
      if (at(after) == '之') {
        int more = Numerals.chineseLength(text, after + 1, end);
        if (more == 0) {
          return null;
        }
        numbers.add(Numerals.chinese(text, after + 1, after + 1 + more));
        after += 1 + more;
      }
      // 第三条规定 and 第一章的内容 speak of an article or a chapter; they do not begin one
      char next = at(after);
      if ("、:.".indexOf(next) >= 0 && next != 0) {
        after++;
      } else if (next == '规' && at(after + 1) == '定') {
        return null;
      } else if ("的中和至或及所第,，。；;)）》".indexOf(next) >= 0 && next != 0) {
        return null;
      }
      return new Numbering(style, numbers, new Span(start, after));
    }

    private @Nullable Numbering bracketed() {
      int inside = skipSpaces(start + 1);
      int chinese = Numerals.chineseLength(text, inside, end);
      int close = inside + chinese;
      Style style = Style.CHINESE_BRACKETED;
      int value = chinese > 0 ? Numerals.chinese(text, inside, close) : -1;
      if (chinese == 0) {
        int digits = digits(inside);
        int letters = letters(inside);
        if (digits > inside) {
          style = Style.ARABIC_BRACKETED;
          close = digits;
          value = Numerals.arabic(text, inside, digits);
        } else if (letters == inside + 1) {
          style = Style.LETTER_BRACKETED;
          close = letters;
          value = Character.toLowerCase(at(inside)) - 'a' + 1;
        } else if (letters > inside && Numerals.roman(text, inside, letters) > 0) {
          style = Style.ROMAN_BRACKETED;
          close = letters;
          value = Numerals.roman(text, inside, letters);
        }
      }
      close = skipSpaces(close);
      if (value < 1 || value > LARGEST || at(close) != ')') {
        return null;
      }
      int after = close + 1;
      return numbered(style, value, at(after) == '、' ? after + 1 : after);
    }

    private @Nullable Numbering figures() {
      List<Integer> numbers = new ArrayList<>();
      int after = start;
      int first = start;
      while (true) {
        int digits = digits(after);
        numbers.add(Numerals.arabic(text, after, digits));
        after = digits;
        // 1.2023年工作总结: a year after the stop is not part of the number
        boolean year = Numerals.arabic(text, after + 1, digits(after + 1)) > LARGEST;
        // 2．0.75＝: the wide stop belongs to the number, the narrow one to the figure
        if (numbers.size() == 2 && at(after) == '.' && isWide(first) && !isWide(after)) {
          return plain(numbers.subList(0, 1), first);
        }
        first = numbers.size() == 1 ? after : first;
        if (at(after) == '.' && isDigit(at(after + 1)) && !year && numbers.size() < DEEPEST) {
          after++;
        } else {
          break;
        }
      }
      if (numbers.stream().anyMatch(number -> number < 0 || number > LARGEST)) {
        return null;
      }
      // 3.4月起开展: the second figure is a month, and 3. the number
      if (numbers.size() == 2 && at(after) == '月' && numbers.get(1) <= MONTHS) {
        return new Numbering(Style.ARABIC, numbers.subList(0, 1), new Span(start, first + 1));
      }
      // 1．3时25分启动响应: the second is an hour
      if (numbers.size() == 2 && at(after) == '时' && isDigit(at(after + 1))) {
        return new Numbering(Style.ARABIC, numbers.subList(0, 1), new Span(start, first + 1));
      }
      return numbers.size() == 1 ? plain(numbers, after) : decimal(numbers, after);
    }

    private boolean isWide(int stop) {
      return stop < end && text.charAt(stop) == '．';
    }

    private @Nullable Numbering plain(List<Integer> numbers, int after) {
      char mark = at(after);
      if (mark == '.' || mark == '、') {
        return new Numbering(Style.ARABIC, numbers, new Span(start, after + 1));
      }
      if (mark == ')') {
        return new Numbering(Style.ARABIC_CLOSED, numbers, new Span(start, after + 1));
      }
      // "3  Results": two spaces or a tab stand where a stop was not typed
      boolean indented = start > 0 && text.charAt(start - 1) == ' ';
      boolean gap =
          mark == ' '
              && !indented
              && (at(after + 1) == ' ' || "\t\u3000".indexOf(text.charAt(after)) >= 0);
      return gap && isAlone(after) && !isDigit(at(skipSpaces(after)))
          ? new Numbering(Style.ARABIC, numbers, new Span(start, after))
          : null;
    }

    /** Whether a title follows the gap at {@code gap}, rather than the cells of a row. */
    private boolean isAlone(int gap) {
      int i = skipSpaces(gap);
      boolean title = at(i) != 0;
      for (; i < end && text.charAt(i) != '\n'; i++) {
        boolean another = text.charAt(i) == '\t' || text.charAt(i) == '\u3000';
        if (another || (at(i) == ' ' && at(i + 1) == ' ')) {
          return false;
        }
      }
      return title;
    }

    private @Nullable Numbering decimal(List<Integer> numbers, int after) {
      char mark = at(after);
      if (numbers.get(0) > 60 || numbers.get(numbers.size() - 1) > 99) {
        return null;
      }
      if (mark == '.' || mark == '、') {
        return new Numbering(Style.DECIMAL, numbers, new Span(start, after + 1));
      }
      if (mark == ' ') {
        char word = at(skipSpaces(after));
        // 4.3　年内…: no figure is set apart from its unit by a wide space
        boolean wide = text.charAt(after) == '\u3000' || text.charAt(after) == '\t';
        boolean measure =
            numbers.size() == 2 && ((MEASURES.indexOf(word) >= 0 && !wide) || isLower(word));
        return measure || isDigit(word) || word == 0 || "-+=<>/*|~".indexOf(word) >= 0
            ? null
            : new Numbering(Style.DECIMAL, numbers, new Span(start, after));
      }
      return mark > 0x2E80 && MEASURES.indexOf(mark) < 0 && "，。；、）～至".indexOf(mark) < 0
          ? new Numbering(Style.DECIMAL, numbers, new Span(start, after))
          : null;
    }

    private @Nullable Numbering chinese() {
      int length = Numerals.chineseLength(text, start, end);
      int value = Numerals.chinese(text, start, start + length);
      int after = start + length;
      char mark = at(after);
      if (value < 1 || value > 99) {
        return null;
      }
      if (mark == '、' || mark == '.') {
        // 二、三产业 and 一、二级 are enumerations of numbers
        boolean another =
            Numerals.isChinese(at(after + 1))
                && "级产类等季期次年月线者种环档、".indexOf(at(after + 2)) >= 0
                && at(after + 2) != 0;
        return another ? null : numbered(Style.CHINESE, value, after + 1);
      }
      return mark == '是' ? numbered(Style.CHINESE_IS, value, after + 1) : null;
    }

    /** {@code 壹、} and {@code 拾貳、}. */
    private @Nullable Numbering formal() {
      StringBuilder plain = new StringBuilder();
      int after = start;
      while (plain.length() < 3 && Numerals.plain(at(after)) != 0) {
        plain.append(Numerals.plain(at(after++)));
      }
      int value = Numerals.chinese(plain, 0, plain.length());
      return at(after) == '、' && value > 0
          ? numbered(Style.CHINESE_FORMAL, value, after + 1)
          : null;
    }

    private @Nullable Numbering latin() {
      int letters = letters(start);
      String word = text.subSequence(start, letters).toString().toLowerCase(Locale.ROOT);
      Style named =
          switch (word) {
            case "part", "volume" -> Style.PART;
            case "chapter" -> Style.CHAPTER;
            case "section" -> Style.SECTION;
            case "article" -> Style.ARTICLE;
            case "appendix", "annex", "attachment", "schedule", "exhibit" -> Style.APPENDIX;
            case "step" -> Style.STEP;
            default -> null;
          };
      if (named != null && Character.isUpperCase(at(start))) {
        return named(named, skipSpaces(letters));
      }
      char mark = at(letters);
      if (mark == '、' && letters == start + 1 && Character.isUpperCase(at(start))) {
        // A、B两个班 names two of something
        return isLetter(at(letters + 1)) && !isLetter(at(letters + 2))
            ? null
            : numbered(Style.LETTER, at(start) - 'A' + 1, letters + 1);
      }
      if (mark != '.' && mark != ')') {
        return null;
      }
      char next = at(letters + 1);
      if (next != ' ' && next != 0 && next <= 0x2E80) {
        return null; // e.g., I.T., a.m.
      }
      if (letters == start + 1) {
        int value = Character.toLowerCase(at(start)) - 'a' + 1;
        if (mark == ')') {
          return numbered(Style.LETTER_BRACKETED, value, letters + 1);
        }
        return Character.isUpperCase(at(start)) && at(start) != 'I'
            ? numbered(Style.LETTER, value, letters + 1)
            : at(start) == 'I' ? numbered(Style.ROMAN, 1, letters + 1) : null;
      }
      int roman = Numerals.roman(text, start, letters);
      return roman > 0 && Character.isUpperCase(at(start)) && mark == '.'
          ? numbered(Style.ROMAN, roman, letters + 1)
          : null;
    }

    /** {@code Chapter 3}, {@code Part II}, {@code Appendix B}. */
    private @Nullable Numbering named(Style style, int at) {
      int digits = digits(at);
      int letters = letters(at);
      int after;
      int value;
      if (digits > at) {
        after = digits;
        value = Numerals.arabic(text, at, digits);
      } else if (style == Style.APPENDIX && letters == at + 1) {
        after = letters;
        value = Character.toUpperCase(at(at)) - 'A' + 1;
      } else {
        after = letters;
        value = Character.isUpperCase(at(at)) ? Numerals.roman(text, at, letters) : -1;
      }
      char mark = at(after);
      boolean separated = mark == ':' || mark == '.' || mark == '-' || mark == '—' || mark == '–';
      if (value < 1 || (mark == '.' && isDigit(at(after + 1)))) {
        return null;
      }
      // "Section 4 describes …" speaks of a section; a heading's words begin with a capital
      if (!separated && mark != 0 && (mark != ' ' || isLower(at(skipSpaces(after))))) {
        return null;
      }
      return numbered(style, value, separated ? after + 1 : after);
    }

    private @Nullable Numbering appendix() {
      if (at(start + 1) != '件' && at(start + 1) != '录' && at(start + 1) != '表') {
        return null;
      }
      int at = skipSpaces(start + 2);
      int digits = digits(at);
      int length = Numerals.chineseLength(text, at, end);
      int after = digits > at ? digits : at + length;
      int value =
          digits > at
              ? Numerals.arabic(text, at, digits)
              : length > 0 ? Numerals.chinese(text, at, after) : -1;
      if (value < 0 && isLetter(at(at)) && !isLetter(at(at + 1))) {
        value = Character.toUpperCase(at(at)) - 'A' + 1;
        after = at + 1;
      }
      char mark = at(after);
      if (value < 1 || value > 99 || (mark != 0 && mark != ' ' && mark != ':' && mark != '、')) {
        return null;
      }
      return numbered(Style.APPENDIX, value, mark == ':' || mark == '、' ? after + 1 : after);
    }

    private Numbering numbered(Style style, int value, int after) {
      return new Numbering(style, List.of(value), new Span(start, after));
    }

    private char at(int offset) {
      return offset < end ? Folding.fold(text.charAt(offset)) : 0;
    }

    private int skipSpaces(int from) {
      int i = from;
      while (at(i) == ' ') {
        i++;
      }
      return i;
    }

    private int digits(int from) {
      int i = from;
      while (isDigit(at(i)) && i - from < 6) {
        i++;
      }
      return i;
    }

    private int letters(int from) {
      int i = from;
      while (isLetter(at(i)) && i - from < 12) {
        i++;
      }
      return i;
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }

    private static boolean isLower(char c) {
      return c >= 'a' && c <= 'z';
    }

    private static boolean isLetter(char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
  }
}
