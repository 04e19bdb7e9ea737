package dev.stet.rules.placeholder;

import dev.stet.core.analysis.ProgramText;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Names of things that fill a stretch between a line's own dividers: {@code city | phone | email},
 * {@code Client Name, Job Title}.
 */
final class NameSegments {
  /** {@code Client Name}, {@code Job Title}: whose, and what. */
  private static final PrefilteredPattern OWNED =
      PrefilteredPattern.compile(
          "\\b(?:Your|Agency|Firm|Business|Sponsor|Applicant|Vendor|Consultant|Contractor|Program|Programme|Site|System|Module|Conference|Company|Client|Customer|Project|Job|Team|Product|First|Last|Full|Street|Employee|Student|School|University|Institution|Department|Degree|Organi[sz]ation|Event|Author|Supplier|Contact|Recipient|Sender|Manager|Speaker|Presenter|Document|Report)"
              + " (?:Name|Title|Address|Number|Date|Role|Position|Description)\\b");

  /** {@code device_type}, {@code name_of_owner}: a field's name, in a document about no program. */
  private static final PrefilteredPattern JOINED =
      PrefilteredPattern.compile(
          "\\b(?:(?:[a-z]{2,14}_){1,3}(?:name|type|title|date|number|address|model|version|description)|(?:name|type|title|date|number|address|description)_of(?:_[a-z]{2,14}){1,3})\\b");

  private NameSegments() {}

  /**
   * Adds those of {@code value} to {@code found}.
   *
   * @param line all of the line that has the value
   * @param labelled whether a label stands before the value
   */
  static void addTo(
      List<Span> found, Document document, Block block, Span line, Span value, boolean labelled) {
    String text = document.folded();
    add(found, document, line, OWNED.matcher(text, value.start(), value.end()), labelled);
    if (line.of(text).indexOf('_') > 0
        && block.kind() != BlockKind.CODE
        && !document.get(ProgramText.ANALYSIS)) {
      add(found, document, line, JOINED.matcher(text, value.start(), value.end()), labelled);
    }
  }

  private static void add(
      List<Span> found, Document document, Span line, Matcher names, boolean labelled) {
    while (names.find()) {
      Span name = new Span(names.start(), names.end());
      if (isSegment(document.folded(), line, names, labelled)
          && !Surroundings.holds(document, Inside.INLINE_CODE, name)) {
        found.add(name);
      }
    }
  }

  /** Whether the name fills a stretch between the line's own dividers, and labels nothing. */
  private static boolean isSegment(String text, Span line, Matcher name, boolean labelled) {
    int before = name.start();
    while (before > line.start() && " \t*_".indexOf(text.charAt(before - 1)) >= 0) {
      before--;
    }
    int after = name.end();
    while (after < line.end() && " \t*_".indexOf(text.charAt(after)) >= 0) {
      after++;
    }
    boolean opens = before == line.start() || ",|:(/-–—•".indexOf(text.charAt(before - 1)) >= 0;
    boolean closes =
        after == line.end()
            || ",|)([/–—•".indexOf(text.charAt(after)) >= 0
            || text.startsWith(" - ", after - 1);
    boolean alone = before == line.start() && after == line.end();
    boolean set = labelled || before < name.start() || !alone;
    return opens && closes && set;
  }

  /**
   * {@code city, country | phone | email}: names of things and nothing else.
   *
   * @param value whether the words are what a cell has to say
   */
  static boolean areAll(String words, boolean value) {
    if (!words.contains(" / ")
        && words.indexOf('|') < 0
        && words.indexOf('•') < 0
        && words.indexOf('·') < 0) {
      return false;
    }
    String[] parts = words.split("[|,•·/]", -1);
    int names = 0;
    for (String part : parts) {
      List<String> tokens = EnglishSlot.tokens(part);
      names +=
          !tokens.isEmpty()
                  && tokens.size() < 4
                  && EnglishThings.isAsked(tokens.get(tokens.size() - 1))
              ? 1
              : 0;
    }
    return names == parts.length
        && (parts.length > 2 || sameOwner(parts) || (value && words.contains("/")));
  }

  /** {@code Presenter name | Presenter title}. */
  private static boolean sameOwner(String[] parts) {
    List<String> first = EnglishSlot.tokens(parts[0]);
    List<String> second = EnglishSlot.tokens(parts[1]);
    return first.size() == 2 && second.size() == 2 && first.get(0).equals(second.get(0));
  }
}
