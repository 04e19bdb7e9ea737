package dev.stet.rules.numeric.part;

import dev.stet.core.document.Span;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.FormalNumerals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number and the list that an English sentence opens with it: {@code replaced by five new ones:
 * Ms Ahern, Mr Dale, Ms Okoro and Mr Vint}. An "and" may stand inside an item, so a list has from
 * so many to so many items; between names it divides.
 *
 * @param span from the number to the end of the list
 * @param declared the number as told
 * @param items how many are listed
 */
record AnnouncedLists(Span span, String declared, int items) {
  private static final String HEAD =
      "(?=[tfsen])(?<!\\bof\\s|\\bthan\\s|\\bleast\\s|\\bto\\s|\\babout\\s|\\bor\\s|\\band\\s|\\bpage\\s|\\bmost\\s|[-–.,/£$€\\d])\\b(?<n>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\s(?!of\\b|and\\b|or\\b|to\\b|in\\b)(?<p>(?:[A-Za-z'’-]+\\s){0,9}?[A-Za-z'’-]+)";

  private static final List<PrefilteredPattern> HEADS =
      List.of(
          PrefilteredPattern.compile(HEAD + "(?<c>:)\\s(?=\\S)", Pattern.CASE_INSENSITIVE),
          PrefilteredPattern.compile(
              HEAD + "(?<c>\\s(?:are|were))\\s(?=\\S)", Pattern.CASE_INSENSITIVE));

  private static final Mentions OPENS = Mentions.of(":", " are ", " were ", "\nare ", "\nwere ");

  /** Lengths and amounts, and what names only some. */
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "\\b(?:two|three|four|five|six|seven|eight|nine|ten)\\b|^(?:minutes?|hours?|days?|weeks?|months?|years?|times?|per|metres?|miles?|km|pages?|points?|marks?|votes?|cups?|hundred|thousand|million|pounds?|dollars?|o)\\b|\\b(?:such as|including|include|example|than|mainly|mostly|some|among|each|per|steps?|not|and)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What makes an item a clause, in which commas do not divide. */
  private static final PrefilteredPattern CLAUSE =
      PrefilteredPattern.compile(
          "^(?:who|which|that|of)\\b|\\b(?:is|are|was|were|has|have|had|will|can|could|may|if|when|where|because|but|we|they|it|you|i|he|she|so|then|etc|both|one|another|not|such|including|especially|however|a further|others?)\\b|[:\"“”!?/]|…|(?:^|\\s)[£$€]?\\d",
          Pattern.CASE_INSENSITIVE);

  private static final PrefilteredPattern END =
      PrefilteredPattern.compile(
          "(?<!\\b(?:Mr|Ms|Dr|St|Sr|Jr|No)|\\b(?:Mrs|Rev|Col|Sgt|Hon)|\\b(?:Prof|Capt)|\\b[A-Z])[;.](?=\\s|$)|\\n\\s*\\n");
  private static final PrefilteredPattern BRACKETS = PrefilteredPattern.compile("\\s?\\([^()]*\\)");
  private static final Pattern COMMA = Pattern.compile(",\\s(?:and\\s|or\\s)?");
  private static final Pattern AND = Pattern.compile("\\s(?:and|or|&)\\s");
  private static final Pattern SEMICOLON = Pattern.compile(";\\s+");
  private static final Pattern LAST = Pattern.compile("(?:and|or)\\s");
  private static final int LONGEST_ITEM = 7;
  private static final int SHORT_ITEM = 3;

  /** The lists of {@code sentence} that hold another number of items than it says. */
  static List<AnnouncedLists> wrong(String sentence, int offset) {
    List<AnnouncedLists> wrong = new ArrayList<>();
    if (!OPENS.in(sentence, 0, sentence.length())) {
      return wrong;
    }
    for (PrefilteredPattern opening : HEADS) {
      Matcher head = opening.matcher(sentence);
      for (int from = 0; head.find(from); from = head.end("n")) {
        AnnouncedLists found = of(sentence, offset, head);
        if (found != null) {
          wrong.add(found);
        }
      }
    }
    return wrong;
  }

  private static @Nullable AnnouncedLists of(String sentence, int offset, Matcher head) {
    String rest = sentence.substring(head.end());
    AnnouncedLists clauses = head.group("c").equals(":") ? clauses(rest, offset, head) : null;
    if (clauses != null) {
      return clauses;
    }
    Matcher end = END.matcher(rest);
    boolean ends = end.find();
    String list = ends ? rest.substring(0, end.start()) : rest;
    boolean colon = head.group("c").equals(":");
    boolean named = Character.isUpperCase(rest.charAt(0)) || rest.startsWith("the ");
    boolean open = ends ? colon && end.group().equals(";") : !AND.matcher(list).find();
    if (open || (!colon && !named) || OTHERWISE.isIn(head.group("p"))) {
      return null;
    }
    int items = judge(BRACKETS.matcher(list).replaceAll(""), declared(head.group("n")));
    int stop = offset + head.end() + list.stripTrailing().length();
    return items == 0
        ? null
        : new AnnouncedLists(new Span(offset + head.start("n"), stop), head.group("n"), items);
  }

  /**
   * {@code six sections: cover letter; staffing; …; and references.}: semicolons part the items.
   */
  private static @Nullable AnnouncedLists clauses(String rest, int offset, Matcher head) {
    int stop = rest.indexOf(". ");
    String list = (stop < 0 ? rest : rest.substring(0, stop)).strip();
    String[] items = SEMICOLON.split(list);
    boolean closed = items.length > 2 && LAST.matcher(items[items.length - 1]).lookingAt();
    for (String item : items) {
      closed &= !item.isBlank() && item.split("\\s+").length <= LONGEST_ITEM && !CLAUSE.isIn(item);
    }
    int declared = declared(head.group("n"));
    return closed
            && !OTHERWISE.isIn(head.group("p"))
            && items.length != declared
            && Math.abs(items.length - declared) <= 2
        ? new AnnouncedLists(
            new Span(offset + head.start("n"), offset + head.end() + list.length()),
            head.group("n"),
            items.length)
        : null;
  }

  private static int declared(String number) {
    return Character.isDigit(number.charAt(0))
        ? Integer.parseInt(number)
        : (int) FormalNumerals.english(number.toLowerCase(Locale.ROOT));
  }

  /** How many items the list has if they are not {@code declared}, or 0. */
  private static int judge(String list, int declared) {
    List<String> pieces = new ArrayList<>();
    String[] items = COMMA.split(list);
    boolean brief = true;
    for (String item : items) {
      int words = item.strip().split("\\s+").length;
      if (item.isBlank() || words > LONGEST_ITEM || CLAUSE.isIn(item)) {
        return 0;
      }
      brief &= words <= SHORT_ITEM;
      pieces.addAll(List.of(AND.split(item)));
    }
    boolean names =
        pieces.stream()
            .allMatch(piece -> !piece.isBlank() && Character.isUpperCase(piece.strip().charAt(0)));
    int least = items.length;
    int most = pieces.size();
    boolean whole = most > least || list.matches("(?s).*,\\s(?:and|or)\\s.*") || least > 2;
    if (!whole || most < 2) {
      return 0;
    }
    if (declared > most) {
      return declared - most <= 2 || names ? most : 0;
    }
    boolean more = names ? most > declared : brief && least > declared && most > least;
    return more && most - declared <= 2 ? most : 0;
  }
}
