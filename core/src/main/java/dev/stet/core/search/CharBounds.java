package dev.stet.core.search;

/**
 * What a character of a pattern may be, as far as it is known. Immutable.
 *
 * @param surely what it certainly may be
 * @param maybe what it may be; nothing else
 */
record CharBounds(CharSet surely, CharSet maybe) {
  private static final int BEYOND_ASCII = 0x80;

  private static final CharSet DIGITS = CharSet.range('0', '9');
  private static final CharSet LOWER = CharSet.range('a', 'z');
  private static final CharSet UPPER = CharSet.range('A', 'Z');
  private static final CharSet LETTERS = LOWER.union(UPPER);
  private static final CharSet WORDS = LETTERS.union(DIGITS).union(CharSet.single('_'));
  private static final CharSet SPACES = CharSet.of(new int[] {'\t', '\r', ' ', ' '});
  private static final CharSet WIDTHS =
      CharSet.of(
          new int[] {
            '\t', '\t', ' ', ' ', 0xA0, 0xA0, 0x1680, 0x1680, 0x180E, 0x180E, 0x2000, 0x200A,
            0x202F, 0x202F, 0x205F, 0x205F, 0x3000, 0x3000
          });
  private static final CharSet HEIGHTS =
      CharSet.of(new int[] {'\n', '\r', 0x85, 0x85, 0x2028, 0x2029});
  static final CharSet LINE_BREAKS =
      CharSet.of(new int[] {'\n', '\n', '\r', '\r', 0x85, 0x85, 0x2028, 0x2029});
  private static final CharSet ASCII_MARKS =
      CharSet.of(new int[] {'!', '/', ':', '@', '[', '`', '{', '~'});
  private static final CharSet REST = CharSet.range(BEYOND_ASCII, Character.MAX_CODE_POINT);

  /** Chinese characters in every version of Unicode since 6. */
  private static final CharSet HAN =
      CharSet.of(new int[] {0x3005, 0x3005, 0x3007, 0x3007, 0x3400, 0x4DB5, 0x4E00, 0x9FCC});

  /** And what may be one. */
  private static final CharSet MAYBE_HAN =
      CharSet.of(
          new int[] {
            0x2E80, 0x2FDF, 0x3005, 0x3007, 0x3021, 0x3029, 0x3038, 0x303B, 0x3400, 0x4DBF, 0x4E00,
            0x9FFF, 0xF900, 0xFAFF, 0x16FE0, 0x16FFF, 0x20000, 0x3FFFF
          });

  static final CharBounds UNKNOWN = new CharBounds(CharSet.NONE, CharSet.ALL);
  static final CharBounds NONE = of(CharSet.NONE);
  static final CharBounds ALL = of(CharSet.ALL);

  /** What a line break, of one character or two, is made of. */
  static final CharBounds BREAKING = of(HEIGHTS);

  static CharBounds of(CharSet set) {
    return new CharBounds(set, set);
  }

  /** A set that is known of ASCII only. */
  private static CharBounds ofAscii(CharSet set) {
    return new CharBounds(set, set.union(REST));
  }

  /** What {@code c} stands for behind a backslash, a property excepted. */
  static CharBounds escaped(char c) {
    return switch (c) {
      case 'd' -> of(DIGITS);
      case 'D' -> of(DIGITS).negated();
      case 's' -> of(SPACES);
      case 'S' -> of(SPACES).negated();
      case 'w' -> of(WORDS);
      case 'W' -> of(WORDS).negated();
      case 'h' -> of(WIDTHS);
      case 'H' -> of(WIDTHS).negated();
      case 'v' -> of(HEIGHTS);
      case 'V' -> of(HEIGHTS).negated();
      default -> throw new IllegalArgumentException("no set: " + c);
    };
  }

  /** The characters with the property called {@code name}, as {@code \p} has it. */
  static CharBounds property(String name, boolean ignoreCase) {
    CharBounds known =
        switch (name) {
          case "IsHan" -> new CharBounds(HAN, MAYBE_HAN);
          case "L", "IsAlphabetic", "IsLetter" -> ofAscii(LETTERS);
          case "Lu", "IsUppercase" -> ofAscii(UPPER);
          case "Ll", "IsLowercase" -> ofAscii(LOWER);
          case "N", "Nd", "IsDigit" -> ofAscii(DIGITS);
          case "ASCII" -> of(REST.negated());
          case "Alpha" -> of(LETTERS);
          case "Punct" -> of(ASCII_MARKS);
          default -> UNKNOWN;
        };
    // of letters of one case Java's versions differ in what they ignore
    return ignoreCase && known.surely.meets(LETTERS)
        ? new CharBounds(CharSet.NONE, known.maybe.withBothCases())
        : known;
  }

  CharBounds negated() {
    return new CharBounds(maybe.negated(), surely.negated());
  }

  CharBounds with(CharBounds other) {
    return new CharBounds(surely.union(other.surely), maybe.union(other.maybe));
  }

  CharBounds withBothCases() {
    return new CharBounds(surely.withBothCases(), maybe.withBothCases());
  }

  Regex one() {
    return new Regex.One(surely, maybe);
  }
}
