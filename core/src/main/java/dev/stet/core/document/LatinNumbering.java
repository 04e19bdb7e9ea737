package dev.stet.core.document;

import dev.stet.core.document.Numbering.Style;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads numbers that begin with a Latin letter: {@code Chapter 3}, {@code IV.}, {@code b)}. */
final class LatinNumbering {
  private final LineStart line;

  LatinNumbering(LineStart line) {
    this.line = line;
  }

  @Nullable Numbering read() {
    int letters = line.letters(line.start());
    String word =
        line.text().subSequence(line.start(), letters).toString().toLowerCase(Locale.ROOT);
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
    if (named != null && Character.isUpperCase(line.at(line.start()))) {
      return named(named, line.skipSpaces(letters));
    }
    char mark = line.at(letters);
    if (mark == '、'
        && letters == line.start() + 1
        && Character.isUpperCase(line.at(line.start()))) {
      // A、B两个班 names two of something
      return LineStart.isLetter(line.at(letters + 1)) && !LineStart.isLetter(line.at(letters + 2))
          ? null
          : line.numbered(Style.LETTER, line.at(line.start()) - 'A' + 1, letters + 1);
    }
    if (mark != '.' && mark != ')') {
      return null;
    }
    char next = line.at(letters + 1);
    if (next != ' ' && next != 0 && next <= 0x2E80) {
      return null; // e.g., I.T., a.m.
    }
    if (letters == line.start() + 1) {
      int value = Character.toLowerCase(line.at(line.start())) - 'a' + 1;
      if (mark == ')') {
        return line.numbered(Style.LETTER_BRACKETED, value, letters + 1);
      }
      return Character.isUpperCase(line.at(line.start())) && line.at(line.start()) != 'I'
          ? line.numbered(Style.LETTER, value, letters + 1)
          : line.at(line.start()) == 'I' ? line.numbered(Style.ROMAN, 1, letters + 1) : null;
    }
    int roman = Numerals.roman(line.text(), line.start(), letters);
    return roman > 0 && Character.isUpperCase(line.at(line.start())) && mark == '.'
        ? line.numbered(Style.ROMAN, roman, letters + 1)
        : null;
  }

  /** {@code Chapter 3}, {@code Part II}, {@code Appendix B}. */
  private @Nullable Numbering named(Style style, int at) {
    int digits = line.digits(at);
    int letters = line.letters(at);
    int after;
    int value;
    if (digits > at) {
      after = digits;
      value = Numerals.arabic(line.text(), at, digits);
    } else if (style == Style.APPENDIX && letters == at + 1) {
      after = letters;
      value = Character.toUpperCase(line.at(at)) - 'A' + 1;
    } else {
      after = letters;
      value = Character.isUpperCase(line.at(at)) ? Numerals.roman(line.text(), at, letters) : -1;
    }
    char mark = line.at(after);
    boolean separated = mark == ':' || mark == '.' || mark == '-' || mark == '—' || mark == '–';
    if (value < 1 || (mark == '.' && LineStart.isDigit(line.at(after + 1)))) {
      return null;
    }
    // "Section 4 describes …" speaks of a section; a heading's words begin with a capital
    if (!separated
        && mark != 0
        && (mark != ' ' || LineStart.isLower(line.at(line.skipSpaces(after))))) {
      return null;
    }
    return line.numbered(style, value, separated ? after + 1 : after);
  }
}
