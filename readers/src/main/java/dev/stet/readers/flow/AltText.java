package dev.stet.readers.flow;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Role;
import dev.stet.readers.spi.UnreadableException;
import java.util.regex.Pattern;

/** What is to be read in the place of a picture, which is no part of the prose round it. */
public final class AltText {
  /** What programs put there when nobody has: where the picture came from. */
  private static final Pattern FILE = Pattern.compile("\\S*[/\\\\]\\S*|[^.]*\\.\\p{Alpha}{3,4}");

  private AltText() {}

  /** Whether {@code words} are somebody's words for a picture. */
  public static boolean isSaid(String words) {
    return !words.isBlank() && !FILE.matcher(words.strip()).matches();
  }

  /** Writes {@code words} beside the open paragraph of {@code flow}, as the part {@code name}. */
  public static void write(Flow flow, String name, String words) throws UnreadableException {
    Flow beside = flow.aside(name);
    beside.beginParagraph();
    beside.write(words.replaceAll("\\s+", " ").strip());
    beside.endParagraph(BlockKind.CAPTION, Role.FURNITURE, 0);
    flow.add(beside);
  }
}
