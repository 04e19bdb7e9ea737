package dev.stet.rules.placeholder;

import static dev.stet.rules.placeholder.Signs.isBreak;
import static dev.stet.rules.placeholder.Signs.isDigit;
import static dev.stet.rules.placeholder.Signs.isHan;
import static dev.stet.rules.placeholder.Signs.isLatin;
import static dev.stet.rules.placeholder.Signs.isNumeral;
import static dev.stet.rules.placeholder.Signs.isOpen;

import dev.stet.rules.placeholder.Masks.Certainty;
import org.jspecify.annotations.Nullable;

/** Judges the signs that a Chinese document masks with: what asks for one, and where it is one. */
final class OwnMasks {
  /** These join by themselves; doubled, and where a word asks for it, they mask. */
  private static final String JOINING = "&@";

  private final Around around;

  OwnMasks(Around around) {
    this.around = around;
  }

  /**
   * A sign that this document masks with, in the words of a sentence. By itself at the beginning of
   * a line it may still be a bullet, and behind a word the mark of a note.
   */
  @Nullable Certainty of(MaskRun run, char left, char right) {
    if (isLatin(left) || isLatin(right) || isDigit(right) || isNumeral(left) || isNumeral(right)) {
      return null;
    }
    if (!asked(around, run).isEmpty()) {
      return Certainty.CERTAIN;
    }
    boolean letter = isLatin(run.words().charAt(0));
    if (JOINING.indexOf(run.words().charAt(0)) >= 0) {
      return null;
    }
    if (letter && Neighbours.X_WORDS.at(around.text, run.end(), around.high) > 0) {
      return null; // YY型
    }
    if (run.marks() == 1) {
      boolean figure = Neighbours.STRICT_UNITS.at(around.text, run.end(), around.high) > 0;
      boolean name =
          !letter || Neighbours.PLACES_AND_PEOPLE.at(around.text, run.end(), around.high) > 0;
      boolean within = isHan(left) && (figure || (isHan(right) && name));
      boolean person = Neighbours.isSurname(left) && isBreak(right) && !letter;
      return within ? Certainty.CERTAIN : person || left == '第' ? Certainty.LIKELY : null;
    }
    if (around.fillsLine(run) && !around.isCellKind()) {
      return null;
    }
    return isHan(left) || isHan(right) ? Certainty.CERTAIN : null;
  }

  /**
   * The unit or suffix behind {@code run} that asks for a figure or a name; empty if none does. One
   * sign by itself, which may be a bullet between words (●市场●人员), is asked for by a word that ends
   * its clause, two by any.
   */
  static String asked(Around around, MaskRun run) {
    char left = around.left(run);
    if (isLatin(left)
        || isNumeral(left)
        || Neighbours.RATINGS.before(around.text, around.low, around.labelEnd(run)) > 0) {
      return "";
    }
    boolean letter = isLatin(run.words().charAt(0));
    boolean several = run.marks() > 1;
    if (!several && JOINING.indexOf(run.words().charAt(0)) >= 0) {
      return "";
    }
    int unit = Neighbours.UNITS.at(around.text, run.end(), around.high);
    if (isDigit(left)) {
      boolean year = run.marks() == 2 && isCentury(around, run.start());
      return year && around.right(run) == '年' ? "年" : "";
    }
    if (unit > 0
        && (isHan(left) || (isOpen(left) && (several || left != '\n')))
        && closes(around, run, run.end() + unit)
        && (several || !letter || isFigure(around, run))) {
      return around.text.substring(run.end(), run.end() + unit);
    }
    int suffix = Neighbours.PLACES_AND_PEOPLE.at(around.text, run.end(), around.high);
    int office = run.end() + suffix;
    boolean named =
        suffix > 0
            && (several
                || (isHan(left)
                    && !letter
                    && OwnSigns.REGIONS.indexOf(around.right(run)) >= 0
                    && (isBreak(around.at(office))
                        || Neighbours.PLACES_AND_PEOPLE.at(around.text, office, around.high) > 0)));
    return named ? around.text.substring(run.end(), office) : "";
  }

  /**
   * Whether a letter stands for a sum, a share or a date: Y万元, and y月 with the day behind it; not
   * T日, E座, nor the y of 售价为y元.
   */
  private static boolean isFigure(Around around, MaskRun run) {
    char letter = run.words().charAt(0);
    return (Character.isUpperCase(letter)
            && Neighbours.SUMS.at(around.text, run.end(), around.high) > 0)
        || (Neighbours.DATE_PARTS.at(around.text, run.end(), around.high) == 1
            && around.at(run.end() + 1) == letter);
  }

  private static boolean isCentury(Around around, int at) {
    String century = around.text.substring(Math.max(around.low, at - 2), at);
    return (century.equals("20") || century.equals("19")) && !isDigit(around.at(at - 3));
  }

  /** Whether the clause ends at {@code at}, or the next mask stands there: ※年※月. */
  private static boolean closes(Around around, MaskRun run, int at) {
    char next = around.at(at);
    boolean part = "底初末".indexOf(next) >= 0 && around.at(at - 1) == '月'; // △月底
    return part || isBreak(next) || next == run.words().charAt(0);
  }
}
