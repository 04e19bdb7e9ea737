package dev.stet.rules.placeholder;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values in code and settings that whoever fills the template in has yet to give, written as one
 * word: {@code your-vessel-name}, {@code ENTER YOUR STATION}, {@code <your-gauge>}, {@code
 * log_goes_here}. A manual writes so what its reader has of his own, so they count only in a form.
 */
final class GivenLater {
  private static final PrefilteredPattern VALUE =
      PrefilteredPattern.compile(
          "(?<![\\w/.@<$%{=-])(?:"
              + "(?:(?:ENTER|INSERT|ADD|PUT|PASTE|TYPE)[ _-])?YOUR[ _-][A-Z0-9]{2,16}(?:[ _-][A-Z0-9]{1,16}){0,4}"
              + "|(?:ENTER|INSERT|PASTE|PUT)(?:[ _-][A-Z0-9]{1,16}){1,4}[ _-]HERE|(?:CHANGE|REPLACE|FILL)_?ME"
              + "|your[_-][a-z0-9]{2,16}(?:[_-][a-z0-9]{1,16}){0,4}|[a-z]{2,16}(?:[_-][a-z0-9]{1,16}){0,4}[_-]here"
              + ")(?![\\w@(>}%=.-]|/[^\\s\"'])");

  /** {@code github.com/your-name/your-repo}: whose, in an address. */
  private static final PrefilteredPattern ADDRESS =
      PrefilteredPattern.compile(
          "(?<=[/@:\\s\"'])(?:<?(?:your|my|github|gitlab)[_-]?(?:github[_-]?)?user(?:[_-]?name)?>?|<?your[_-]?(?:org|organi[sz]ation|name|handle)>?|<user(?:name)?>|<owner>)/(?:<?(?:your[_-]?)?(?:repo(?:sitory)?|project)(?:[_-]?name)?>?|[\\w.-]{1,60})");

  /** {@code <hash>}: all of a value in code, in a cell or behind a label; yours in any code. */
  private static final PrefilteredPattern ANGLES =
      PrefilteredPattern.compile(
          "(?<![\\w<=&$%({.-])<(?:your[ _-])?[a-z]{2,16}(?:[ _-][a-z0-9]{1,16}){0,3}>(?![\\w>(=&-])");

  /** The command's own notation, and elements. */
  private static final PrefilteredPattern SYNTAX =
      PrefilteredPattern.compile("</|/>|<!|\\[<|>\\]|<[a-z]+> ?[|]|[uU]sage|\\[options|\\.\\.\\.");

  private static final Pattern CAPITALS =
      Pattern.compile("[#* ]{0,6}[A-Z][A-Z0-9 ,.'’&?!*-]{3,80}");

  private static final PrefilteredPattern PARTICULAR =
      PrefilteredPattern.compile(
          "\\b(?:NAME|TITLE|ADDRESS|EMAIL|PHONE|NUMBER|DATE|LOGO|COMPANY|ORGANI[SZ]ATION|SCHOOL|CLIENT|PROJECT|URL|SITE|WEBSITE|KEY|TOKEN|PASSWORD|DOMAIN|CITY|TOWN|TEXT|HANDLE|USERNAME|HERE)\\b");

  private GivenLater() {}

  /**
   * Such values of {@code document}.
   *
   * @param taken the characters that are told of already, to which theirs are added
   */
  static List<Span> in(Document document, BitSet taken) {
    List<Span> found = new ArrayList<>();
    for (Block block : document.blocks()) {
      boolean code = block.kind() == BlockKind.CODE || !Prose.isProse(document, block);
      add(
          VALUE.matcher(document.text(), block.span().start(), block.span().end()),
          document,
          code,
          taken,
          found);
      if (code) {
        add(
            ADDRESS.matcher(document.text(), block.span().start(), block.span().end()),
            document,
            true,
            taken,
            found);
      }
      if (block.span().find(document.text(), "<") >= 0) {
        angles(document, block, code, taken, found);
      }
    }
    return found;
  }

  private static void angles(
      Document document, Block block, boolean code, BitSet taken, List<Span> found) {
    if (code && SYNTAX.isIn(document.text(block))) {
      return;
    }
    Matcher angles = ANGLES.matcher(document.text(), block.span().start(), block.span().end());
    while (angles.find()) {
      Span span = new Span(angles.start(), angles.end());
      boolean value =
          code
              ? angles.group().startsWith("<your")
              : Surroundings.isInlineCode(document, span) && isAll(document, block, span);
      if (value) {
        take(span, taken, found);
      }
    }
  }

  /** Whether it is all of a cell, or all that a label has behind it. */
  private static boolean isAll(Document document, Block block, Span span) {
    Around around = new Around(document, block);
    return around.restIsEmpty(span.end())
        && (around.isLabelled(span.start())
            || (block.cell() != null && span.start() - block.span().start() <= 1));
  }

  private static void add(
      Matcher values, Document document, boolean code, BitSet taken, List<Span> found) {
    while (values.find()) {
      Span span = new Span(values.start(), values.end());
      if ((code
              || !(Surroundings.holds(document, Inside.QUOTES, span)
                  || isHeading(document.text(), span)))
          && !Mentions.hold(document, span)) {
        take(span, taken, found);
      }
    }
  }

  /**
   * {@code YOUR FARE}, {@code IF YOU CHANGE YOUR MIND}: a line in capitals over what a letter says
   * of what its reader has. What is to be given is called by name, or has a sign before or behind
   * it.
   */
  private static boolean isHeading(String text, Span span) {
    if (!text.startsWith("YOUR ", span.start()) || PARTICULAR.isIn(span.of(text))) {
      return false;
    }
    int low = text.lastIndexOf('\n', span.start()) + 1;
    int high = text.indexOf('\n', span.end());
    String line = text.substring(low, high < 0 ? text.length() : high);
    return CAPITALS.matcher(line).matches();
  }

  private static void take(Span span, BitSet taken, List<Span> found) {
    int next = taken.nextSetBit(span.start());
    if (next < 0 || next >= span.end()) {
      taken.set(span.start(), span.end());
      found.add(span);
    }
  }
}
