package dev.stet.readers.flow;

/** Counts a numbered paragraph. */
@FunctionalInterface
public interface Numbered {

  /** The number of the paragraph; called once, if and when the paragraph turns out to be there. */
  Prefix count();

  /**
   * What a program shows before a numbered paragraph.
   *
   * @param label the number: {@code 2.1}, {@code 一、}; empty if none is shown
   * @param gap what parts it from the text
   */
  record Prefix(String label, String gap) {
    private static final String CLOSING = "、。．，：；）】〕》」";

    /** The number {@code label}, with a space after it unless Chinese print has none there. */
    public static Prefix of(String label, boolean gap) {
      String bare = label.stripTrailing();
      boolean spaced = gap || bare.length() < label.length();
      boolean closed = !bare.isEmpty() && CLOSING.indexOf(bare.charAt(bare.length() - 1)) >= 0;
      return new Prefix(bare, spaced && !closed && !bare.isEmpty() ? " " : "");
    }
  }
}
