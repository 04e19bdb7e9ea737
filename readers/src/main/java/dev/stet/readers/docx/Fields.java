package dev.stet.readers.docx;

import dev.stet.readers.flow.Mark;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields that are open: each has an instruction, which is not text, and then a result. */
final class Fields {
  private final Deque<Field> open = new ArrayDeque<>();

  Field begin() {
    Field field = new Field();
    open.push(field);
    return field;
  }

  /** The innermost open field; null if none is. */
  @Nullable Field current() {
    return open.peek();
  }

  /** Ends the innermost field and returns it; null if none is open. */
  @Nullable Field end() {
    return open.poll();
  }

  int depth() {
    return open.size();
  }

  /** Forgets the fields opened since there were {@code depth}: they do not reach past a cell. */
  void cutTo(int depth) {
    while (open.size() > depth) {
      open.pop();
    }
  }

  /** Whether what comes now belongs to an instruction. */
  boolean isInInstruction() {
    for (Field field : open) {
      if (!field.hasResult && !field.abandoned) {
        return true;
      }
    }
    return false;
  }

  /** What a table of contents lists. */
  enum Listing {
    HEADINGS,
    FIGURES
  }

  /** What the field lists in whose result we are; null if that is no table of contents. */
  @Nullable Listing listing() {
    for (Field field : open) {
      if (field.listing != null) {
        return field.listing;
      }
    }
    return null;
  }

  /**
   * Takes instructions for text from now on that are still open at the end of a paragraph: one that
   * is never closed must not swallow the rest of a document.
   */
  void abandonInstructions() {
    for (Field field : open) {
      if (!field.hasResult) {
        field.abandoned = true;
      }
    }
  }

  /** One field. */
  static final class Field {
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final int LONGEST_ERROR = 120;

    /** How Word begins the result of a field that failed, in the languages it speaks. */
    private static final Pattern ERROR =
        Pattern.compile(
            "(?:Error|错误|錯誤|エラー|오류|Fehler|Erreur|¡?Error|Errore|Erro|Fout|Fel|Feil|Fejl|Virhe|Błąd|Chyba"
                + "|Ошибка|Помилка|Hata|Hiba|Eroare)[\\s\\u00A0]?[!！].*",
            Pattern.DOTALL);

    private static final Pattern UNMERGED = Pattern.compile("«[^«»]+»", Pattern.DOTALL);

    final StringBuilder instruction = new StringBuilder();
    boolean hasResult;
    boolean abandoned;

    /** Whether a field in its result was found to be broken. */
    boolean innerBroken;

    /** Where its result begins. */
    @Nullable Mark mark;

    @Nullable Listing listing;

    /** The entries of a drop-down form field, or the prompt of a text form field. */
    FormField form = FormField.NONE;

    /** Says that its instruction has ended and its result begins at {@code here}. */
    void separate(Mark here) {
      hasResult = true;
      mark = here;
      if (code().equals("TOC")) {
        listing =
            argumentOf('c') != null || argumentOf('a') != null ? Listing.FIGURES : Listing.HEADINGS;
      }
    }

    /** The first word of the instruction, in capitals: {@code REF}. */
    String code() {
      String words = instruction.toString().stripLeading();
      int end = 0;
      while (end < words.length()
          && !Character.isWhitespace(words.charAt(end))
          && words.charAt(end) != '\\'
          && words.charAt(end) != '"'
          && !(end > 0 && words.charAt(0) == '=')) {
        end++;
      }
      return words.substring(0, end).toUpperCase(Locale.ROOT);
    }

    /** The argument after the code that is no switch; null if there is none. */
    @Nullable String argument() {
      Matcher matcher = ARGUMENT.matcher(rest());
      if (!matcher.find()) {
        return null;
      }
      String argument = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      return argument.startsWith("\\") ? null : argument;
    }

    /** The argument of the switch {@code letter}; null if the switch is not there. */
    @Nullable String argumentOf(char letter) {
      Matcher matcher =
          Pattern.compile("\\\\" + letter + "\\s+(?:\"([^\"]*)\"|([^\\s\\\\]+))").matcher(rest());
      if (!matcher.find()) {
        return null;
      }
      return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    }

    /** The instruction after its code. */
    String rest() {
      String words = instruction.toString().stripLeading();
      return words.substring(Math.min(words.length(), code().length()));
    }

    static boolean isError(String result) {
      String words = result.strip();
      return words.length() <= LONGEST_ERROR && ERROR.matcher(words).matches();
    }

    /** Whether {@code result} is what stands for a datum before a letter is merged. */
    static boolean isUnmerged(String result) {
      return UNMERGED.matcher(result.strip()).matches();
    }
  }
}
