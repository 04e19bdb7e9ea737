package dev.stet.readers.word;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a run of characters beside the characters.
 *
 * @param hidden whether Word does not show it
 * @param font the font that its symbols are of, or a typewriter's; empty if that does not matter
 * @param white whether it is white, and nothing coloured behind it by its own properties
 * @param change the tracked change it belongs to, or null
 */
record RunStyle(boolean hidden, String font, boolean white, @Nullable Change change) {
  static final RunStyle PLAIN = new RunStyle(false, "", false, null);

  /**
   * A tracked change.
   *
   * @param element of WordprocessingML: {@code ins}, {@code del}, {@code moveFrom}, {@code moveTo}
   * @param date as XML has it; empty if it is not known
   */
  record Change(String element, String author, String date) {

    /** The change {@code element} by {@code author} at {@code dttm}, as Word packs its dates. */
    static Change of(String element, String author, int dttm) {
      return new Change(element, author, date(dttm));
    }

    /** A date in Word's 32 bits ([MS-DOC] §2.9.70): minute, hour, day, month, year. */
    static String date(int dttm) {
      int day = dttm >> 11 & 0x1F;
      int month = dttm >> 16 & 0xF;
      if (day == 0 || month == 0 || month > 12) {
        return "";
      }
      return "%04d-%02d-%02dT%02d:%02d:00Z"
          .formatted(1900 + (dttm >> 20 & 0x1FF), month, day, dttm >> 6 & 0x1F, dttm & 0x3F);
    }

    boolean isGone() {
      return element.equals("del") || element.equals("moveFrom");
    }
  }
}
