package dev.stet.rules.placeholder;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import dev.stet.rules.placeholder.Masks.Certainty;
import dev.stet.rules.placeholder.Masks.Mask;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds codes, versions, addresses and references of which some parts are still letters or signs
 * for figures: {@code WM-nn}, {@code 10.4.nn.nn}, {@code v?.?.?}, {@code PL/20__/####}. A text
 * about numbering shows the same, so they are believed only where the document has places that can
 * be nothing but unfilled.
 */
final class CodeMasks {
  /** A part of which nothing but its length is known. */
  private static final String OPEN =
      "n{2,4}|N{2,4}|#{2,8}|Y{4}|y{4}|YY|yy|(?:[0-9]{2})?_{2,6}|20[Yy]{2}|20#{2}";

  private static final Pattern CODE =
      Pattern.compile(
          "(?=.*(?:^|[./:-])(?:"
              + OPEN
              + ")(?:$|[./:-]))"
              + "(?:"
              + OPEN
              + "|[A-Z]{1,6}[0-9]{0,4}|v?[0-9]{1,5}|[xX]{2,5})"
              + "(?:[./:-](?:"
              + OPEN
              + "|[A-Z]{1,6}[0-9]{0,4}|[0-9]{1,5}|[xX]{2,5})){1,5}");

  /** {@code OFFER-YYYY-NN}, {@code TC-NNN}: figures and nothing else can be meant. */
  private static final Pattern CERTAIN =
      Pattern.compile(
          "(?:[A-Z]{1,6}[-/])?(?:YYYY|20YY)[-/]N{2,6}|[A-Z]{2,6}[-/](?:20[0-9]{2}[-/])?N{3,6}");

  /** Some of the four parts of an address, the others being figures. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?=.*[0-9])(?=.*[A-Za-z])(?:[0-9]{1,3}|([xXyYnN])\\1{1,2})(?:\\.(?:[0-9]{1,3}|([xXyYnN])\\2{1,2})){3}");

  /** The bytes of a device's address, some or all of them open: {@code 02:XX:XX:XX:XX:XX}. */
  private static final Pattern DEVICE =
      Pattern.compile(
          "(?=.*(?:XX|xx|NN|nn|YY))(?:[0-9A-F]{2}|[0-9a-f]{2}|XX|xx|NN|nn|YY)(?:[:-](?:[0-9A-F]{2}|[0-9a-f]{2}|XX|xx|NN|nn|YY)){5}");

  private static final Pattern ALONE = Pattern.compile("n{2,4}|N{2,4}|#{2,8}");

  private static final Pattern VERSION =
      Pattern.compile("[vV]?(?:[0-9]{1,2}\\.)?\\?(?:\\.\\?){1,3}");

  /** The words near say how something is written, or give one of many. */
  private static final PrefilteredPattern FORMAT =
      PrefilteredPattern.compile(
          "(?i)\\b(?:formats?|forms?|patterns?|numbered|naming|named|conventions?|schemes?|written|styles?|like|e\\.g\\.|such as|as in|series|range|subnet|blocks?|identifiers?)\\b");

  private static final String PARTS = "./:-#?_";

  /** So far from a code the words may speak of its form. */
  private static final int NEAR = 60;

  private static final int LONGEST = 40;

  private static final int DEVICE_LENGTH = 17;

  private final Around around;
  private final String text;

  CodeMasks(Around around) {
    this.around = around;
    this.text = around.text;
  }

  void codes(List<Mask> to) {
    for (int i = around.low; i + 1 < around.high; i++) {
      char c = text.charAt(i);
      if (!isSeed(c, text.charAt(i + 1))) {
        continue;
      }
      int start = i;
      while (start > around.low && i - start < LONGEST && isPart(text.charAt(start - 1))) {
        start--;
      }
      int end = i + 1;
      while (end < around.high && end - i < LONGEST && isPart(text.charAt(end))) {
        end++;
      }
      i = end;
      while (end > start && ".:-/".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      Span span = new Span(start, end);
      String code = span.of(text);
      boolean masked =
          CODE.matcher(code).matches()
              || ADDRESS.matcher(code).matches()
              || isDevice(code)
              || VERSION.matcher(code).matches()
              || (ALONE.matcher(code).matches() && isValue(span));
      if (masked && isMeant(span, to)) {
        boolean certain = CERTAIN.matcher(code).matches();
        to.add(new Mask(span, false, certain ? Certainty.CERTAIN : Certainty.LIKELY));
      }
    }
  }

  /** {@code XX:XX:XX:XX:XX:XX}: no text writes an address so long out for nothing. */
  private static boolean isDevice(String code) {
    return code.length() == DEVICE_LENGTH && DEVICE.matcher(code).matches();
  }

  /** Whether the run of letters at {@code run} is a part of such an address. */
  static boolean isInDevice(String text, Span run) {
    int start = run.start();
    int end = run.end();
    while (start > 0 && run.start() - start < DEVICE_LENGTH && isOfDevice(text.charAt(start - 1))) {
      start--;
    }
    while (end < text.length() && end - start <= DEVICE_LENGTH && isOfDevice(text.charAt(end))) {
      end++;
    }
    return end - start > run.length() && isDevice(text.substring(start, end));
  }

  private static boolean isOfDevice(char c) {
    return c == ':' || c == '-' || Character.digit(c, 16) >= 0 || "XxNnYy".indexOf(c) >= 0;
  }

  /** {@code Photos taken: nn}: all of a cell, or all that a label has. */
  private boolean isValue(Span span) {
    boolean cell = around.isCellKind() && text.substring(around.low, span.start()).isBlank();
    return (cell || around.isLabelled(span.start())) && around.restIsEmpty(span.end());
  }

  private static boolean isSeed(char c, char next) {
    return switch (c) {
      case 'n', 'N', '#', 'Y', 'y', '_', 'x', 'X' -> next == c;
      case '?' -> next == '.';
      default -> false;
    };
  }

  private static boolean isPart(char c) {
    return (c < 0x250 && Character.isLetterOrDigit(c)) || PARTS.indexOf(c) >= 0;
  }

  private boolean isMeant(Span span, List<Mask> others) {
    int stop = text.indexOf('\n', span.end());
    int end = stop < 0 || stop > around.high ? around.high : stop;
    String near =
        text.substring(
            Math.max(around.lineStart(span.start()), span.start() - NEAR),
            Math.min(end, span.end() + NEAR));
    char left = around.at(span.start() - 1);
    char right = around.at(span.end());
    return "[{<\\@=&+~".indexOf(left == 0 ? ' ' : left) < 0
        && "]}>(=&+~".indexOf(right == 0 ? ' ' : right) < 0
        && !EnglishSlot.CALENDAR.matcher(span.of(text)).matches()
        && !FORMAT.isIn(near)
        && !(Surroundings.holds(around.document, Inside.INLINE_CODE, span)
            && !isDevice(span.of(text)))
        && !Surroundings.holds(around.document, Inside.URL, span)
        && !Mentions.hold(around.document, span)
        && !ExplainedSigns.hold(around.document, span.of(text), false)
        && others.stream().noneMatch(other -> other.span().overlaps(span));
  }
}
