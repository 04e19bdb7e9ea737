package dev.stet.rules.placeholder;

import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.placeholder.SlotWords.Asks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges English words in brackets by their grammar: an order to the writer ("Describe the …"), a
 * question to the writer, the name of a thing without the thing ("Start Date", "Brief description
 * of the risk"), the alternatives of a choice, a letter or a form of date where a value belongs.
 */
final class EnglishSlot {
  /** What a writer is told to do with words. Several are nouns as well: see {@link #orders}. */
  private static final Vocabulary WRITING =
      Vocabulary.of(
          "add attach capture celebrate choose cite clarify complete define delete describe detail discuss document edit"
              + " embed enter estimate explain fill give highlight identify include indicate input insert introduce"
              + " justify link list mention name note outline paste pick place provide put quote recap record reference"
              + " remove replace report restate say select share show sketch specify state summarise summarize tailor"
              + " tell tick type update use write brainstorm assess evaluate articulate acknowledge thank call compare"
              + " check confirm verify query chase reword rewrite shorten expand scan obtain supply upload quantify");

  /** After an order to the writer stands what to write, not the button's object. */
  private static final Vocabulary NOT_OBJECTS =
      Vocabulary.of("to all view up more less hide on off next");

  private static final Vocabulary QUESTIONS =
      Vocabulary.of("how what why who when where which whether does did is are any");

  /** {@code X}, {@code N}, {@code #}, {@code $X}, {@code X%}: a figure to come. */
  private static final Pattern LETTER =
      Pattern.compile("[$€£]?(?:[XYZN]{1,5}|x{1,5}|n{1,3}|#{1,4}|0{3,5})(?:[.,][XYZx]+)*(?: ?%)?");

  /** {@code YYYY-MM-DD}, {@code HH:MM - HH:MM UTC}, {@code Month DD, YYYY}. */
  static final Pattern CALENDAR =
      Pattern.compile(
          "(?i)(?=.*(?:y{4}|mm|dd\\b|hh:|\\bmonth\\b.*\\b(?:day|year)\\b))(?:(?:month|day|year|weekday|time|am|pm|utc|gmt|am/pm|and|to|at|[ymdhs]{1,4})(?:[-–—/., :]+|$)){2,8}");

  /** The parts that make a choice: all of them are left standing. */
  private static final PrefilteredPattern CHOICE =
      PrefilteredPattern.compile(
          "[A-Za-z][a-z][A-Za-z -]{0,36}(?: ?[/|] ?(?:[A-Za-z][a-z][A-Za-z -]{0,36}|…|[.]{3})){1,7}");

  /** {@code Risk 1}, {@code Person N}; what the document itself numbers aside. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?!(?:Page|Figure|Fig|Table|Section|Chapter|Note|Ref|Part|Article|Appendix|Vol|Volume|Slide|Line|Footnote|Exhibit|Annex|Day|Week|Track|Episode)\\b)[A-Z][a-z]{2,14}(?: [A-Z]?[a-z]{2,14})?[ -]?#?(?:[1-9][0-9]?|[NX])");

  private static final Pattern IDENTIFIER =
      Pattern.compile("#?[A-Z]{2,20}(?:_[A-Z0-9]{1,20}){1,5}|#[A-Z]{2,12}");

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9’'&/.,:;()%+?!–—-]*");

  /** What joins words and is none. */
  private static final Vocabulary SIGN = Vocabulary.of("- – — & + →");

  private static final Pattern FIGURE = Pattern.compile("[0-9]+[,;:.]?");

  /** {@code [3rd paragraph]}, {@code [second quote]}: a part of the text by its place. */
  private static final Pattern ORDINAL =
      Pattern.compile(
          "(?i)(?:[1-9](?:st|nd|rd|th)|first|second|third|fourth|next|last|opening|closing) (?:paragraph|section|heading|bullet|quote|subheading|sentence|point|item|example)");

  /** An order this long is no button. */
  private static final int SENTENCE = 40;

  private EnglishSlot() {}

  /** What {@code words}, from brackets that {@code open} opened, ask for. */
  static Asks of(char open, String words) {
    if (EnglishAsides.are(words)) {
      return Asks.NOTHING;
    }
    if (CALENDAR.matcher(words).matches()
        || EnglishNotes.areNote(words)
        || IDENTIFIER.matcher(words).matches()) {
      return Asks.FOR_CERTAIN;
    }
    if (ORDINAL.matcher(words).matches()) {
      return Asks.BY_NAME;
    }
    if (isChoice(words)) {
      return Asks.BY_BARE_NAME;
    }
    if (LETTER.matcher(words).matches()) {
      return words.length() > 1 ? Asks.BY_NAME : Asks.BY_BARE_NAME;
    }
    List<String> tokens = tokens(words);
    if (tokens.isEmpty()) {
      return words.length() > SENTENCE && Orders.isOrder(words) ? Asks.FOR_CERTAIN : Asks.NOTHING;
    }
    if (EnglishAsides.areSupplied(words)) {
      return EnglishThings.nameOne(tokens) ? Asks.PERHAPS : Asks.NOTHING;
    }
    if (EnglishAsides.tellOfPersons(words)) {
      return Asks.NOTHING;
    }
    if (orders(tokens) || isYour(tokens)) {
      return Asks.FOR_CERTAIN;
    }
    if (asksQuestion(words, tokens)) {
      return Asks.BY_NAME;
    }
    Asks named = EnglishThings.of(words, tokens);
    return named == Asks.NOTHING && (open == '[' || open == '<')
        ? loosely(open, words, tokens)
        : named;
  }

  /**
   * "Describe the …", "briefly list …": an order about words; not "Note 3" and not "Select all".
   */
  static boolean orders(List<String> tokens) {
    int verb = tokens.get(0).endsWith("ly") || tokens.get(0).equals("please") ? 1 : 0;
    return tokens.size() > verb + 1
        && WRITING.contains(tokens.get(verb))
        && !NOT_OBJECTS.contains(tokens.get(verb + 1))
        && !(tokens.get(verb).equals("note") && tokens.get(verb + 1).equals("that"))
        && Character.isLetterOrDigit(tokens.get(verb + 1).charAt(0))
        && !(tokens.size() == 2 && Character.isDigit(tokens.get(1).charAt(0)));
  }

  /** {@code [your name]}, {@code [yourdomain]}: the reader of the finished text has none. */
  private static boolean isYour(List<String> tokens) {
    return tokens.get(0).startsWith("your")
        && !tokens.get(0).equals("yours")
        && tokens.get(0).length() + tokens.size() > 5;
  }

  private static boolean asksQuestion(String words, List<String> tokens) {
    return tokens.size() > 2
        && QUESTIONS.contains(tokens.get(0))
        && Character.isUpperCase(words.charAt(0));
  }

  /** Words that may name what belongs in their place. */
  private static Asks loosely(char open, String words, List<String> tokens) {
    if (NUMBERED.matcher(words).matches()) {
      return Asks.BY_BARE_NAME;
    }
    boolean one = tokens.size() == 1 && tokens.get(0).length() > 3 && open == '[';
    return (one || tokens.size() > 1)
            && tokens.size() <= 14
            && words.chars().noneMatch(Character::isDigit)
        ? Asks.PERHAPS
        : Asks.NOTHING;
  }

  /** The words in lower case, a slash dividing too; empty if they are not plain words. */
  static List<String> tokens(String words) {
    List<String> tokens = new ArrayList<>();
    for (String token : words.strip().split("[\\s/_]+", -1)) {
      if (token.isEmpty() || SIGN.contains(token)) {
        continue;
      }
      if (!PLAIN.matcher(token).matches() && !FIGURE.matcher(token).matches()) {
        return List.of();
      }
      tokens.add(token.toLowerCase(Locale.ROOT));
    }
    if (!tokens.isEmpty() && (tokens.get(0).equals("a") || tokens.get(0).equals("an"))) {
      tokens.remove(0);
    }
    return tokens;
  }

  /** Whether {@code words} are {@code Draft / In review / Final}: one is to be chosen. */
  static boolean isChoice(String words) {
    Matcher choice = CHOICE.matcher(words);
    return choice.matches()
        ? words.chars().filter(c -> c == '/' || c == '|').count() < 8
        : words.indexOf(',') > 0 && OpenChoices.fill(words);
  }
}
