package dev.stet.rules.placeholder;

import dev.stet.core.analysis.ProgramText;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that a template gives to its values, written as a program writes them and without
 * brackets: {@code Survey of the VESSEL_NAME}, {@code fitting_3} in a cell. What is about programs
 * has such names of its own, so they count only in a form.
 */
final class VariableNames {
  /** In capitals, and its last word says what belongs there. */
  private static final PrefilteredPattern CAPITALS =
      PrefilteredPattern.compile(
          "(?<![\\w$%{<./-])[A-Z]{2,14}(?:_[A-Z]{2,14}){0,3}_(?:NAME|TITLE|DATE|NUMBER|NO|ID|ADDRESS|CITY|TOWN|STREET|COUNTY|COUNTRY|POSTCODE|EMAIL|PHONE|URL|LINK|LOGO|AMOUNT|PRICE|FEE|TOTAL|ROLE|OWNER|AUTHOR|CLIENT|COMPANY|HERE|VERSION|YEAR|MONTH|DAY|TIME|PLACE|LOCATION|REF|REFERENCE|CODE|TYPE|MODEL|DESCRIPTION|SIGNATURE|TEXT)(?![\\w}>%(=/-])");

  /** One of several, all of a cell. */
  private static final Pattern SERIAL = Pattern.compile("[a-z]{3,16}(?:_[a-z]{3,16}){0,2}_[1-9]");

  /** The text speaks of names. */
  private static final PrefilteredPattern SPOKEN_OF =
      PrefilteredPattern.compile(
          "(?i)\\b(?:variables?|constants?|columns?|fields?|keys?|parameters?|environment|settings?|functions?|macros?|tables?|class(?:es)?|tags?)\\b");

  private static final int NEAR = 60;

  private VariableNames() {}

  /** Such names of {@code document}, in order. */
  static List<Span> in(Document document) {
    List<Span> found = new ArrayList<>();
    if (document.folded().indexOf('_') < 0 || document.get(ProgramText.ANALYSIS)) {
      return found;
    }
    for (Block block : Prose.blocks(document)) {
      Span span = block.span();
      if (span.find(document.folded(), "_") < 0) {
        continue;
      }
      if (block.kind() == BlockKind.TABLE_CELL
          && SERIAL
              .matcher(document.folded().substring(span.start(), span.end()).strip())
              .matches()) {
        found.add(span);
        continue;
      }
      Matcher capitals = CAPITALS.matcher(document.folded(), span.start(), span.end());
      while (capitals.find()) {
        Span name = new Span(capitals.start(), capitals.end());
        int low = Math.max(span.start(), name.start() - NEAR);
        if (!SPOKEN_OF.isIn(document.folded().substring(low, name.start()))
            && !Surroundings.holds(document, Inside.INLINE_CODE, name)
            && !Surroundings.holds(document, Inside.URL, name)) {
          found.add(name);
        }
      }
    }
    return found;
  }
}
