package dev.stet.rules.placeholder;

import dev.stet.core.analysis.ProgramText;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import dev.stet.rules.placeholder.Masks.Certainty;
import dev.stet.rules.placeholder.SlotWords.Asks;
import dev.stet.rules.placeholder.Slots.Slot;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the brackets of a block and tells by their words which of them are slots, and which
 * hold plain words that the other slots of the document may make one.
 */
final class SlotScanner {
  /** Longer words in brackets are a remark, unless they are an instruction. */
  private static final int LONGEST = 300;

  /** {@code <List the hazards … Name … Refer …>}: a paragraph of orders. */
  private static final int LONGEST_ORDER = 2000;

  private static final String OPEN = "【[<〈({〔〖‹";

  private static final String CLOSE = "】]>〉)}〕〗›";

  private static final PrefilteredPattern IDENTIFIER =
      PrefilteredPattern.compile(
          "(?:^|[\\s—–-])([a-z]+(?:_[a-z]+)*_(?:name|title|date|number|version|type|description|address))(?:$|[\\s,.;:—–-])");

  private static final Pattern PLAIN =
      Pattern.compile("(?:\\p{N}{1,4} )?\\p{L}[\\p{L}\\p{N} ,.'’/&%-]{1,80}");

  private static final Pattern PLAIN_IN_BRACES =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ,.'’/&%-]{1,80}");

  private static final Pattern PLAIN_IN_ANGLES = Pattern.compile("\\p{L}(?:[^<>=/@]{0,120})");

  /** In angle brackets nobody says anything to a reader. */
  private static final Pattern SENTENCES =
      Pattern.compile("\\p{Lu}\\p{Ll}+,?(?: [^\\s<>=]+){5,400}[.?]");

  /** What a part of the text is for, said of a template. */
  private static final PrefilteredPattern OF_THIS =
      PrefilteredPattern.compile(
          "^(?:The (?:purpose|aim|objective|goal|intent|introduction|overview) of (?:this|the)|In this (?:section|subsection|chapter|part)|A (?:brief )?(?:description|list|summary|overview|statement|discussion) of)\\b");

  private SlotScanner() {}

  /**
   * Adds the slots of {@code block} to {@code slots}, and other brackets round plain words to
   * {@code others}.
   */
  static void scan(Document document, Block block, List<Slot> slots, List<Slot> others) {
    String text = document.folded();
    int high = block.span().end();
    for (int i = block.span().start(); i < high; i++) {
      char c = text.charAt(i);
      if (c >= 0x4E00 || Character.isLetter(c)) {
        continue; // nearly all of a text
      }
      int kind = OPEN.indexOf(c);
      if (kind < 0) {
        continue;
      }
      int close = close(text, i, high, OPEN.charAt(kind), CLOSE.charAt(kind));
      if (close < 0) {
        continue;
      }
      Brackets brackets = Brackets.of(document, block, i, close);
      Slot slot = slot(brackets);
      if (slot != null) {
        slots.add(slot);
        i = close;
      } else if (isPlain(brackets)) {
        others.add(new Slot(brackets.span(), Certainty.CERTAIN, false));
      }
    }
  }

  /** {@code app_name} in a heading: the name of a variable where a title belongs. */
  static void identifiers(Document document, Block block, List<Slot> slots) {
    Matcher matcher = IDENTIFIER.matcher(document.text(block));
    while (matcher.find()) {
      Span span =
          new Span(block.span().start() + matcher.start(1), block.span().start() + matcher.end(1));
      if (!Surroundings.holds(document, Inside.INLINE_CODE, span)) {
        slots.add(new Slot(span, Certainty.POSSIBLE, false));
      }
    }
  }

  private static int close(String text, int open, int high, char opening, char closing) {
    boolean order = "[<{".indexOf(opening) >= 0 && isCapital(text, open + 1);
    int limit = Math.min(high, open + (order ? LONGEST_ORDER : LONGEST));
    for (int i = open + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == closing) {
        return i;
      }
      if (c == opening || (c == '\n' && "[{<【".indexOf(opening) < 0)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isCapital(String text, int at) {
    return at < text.length() && Character.isUpperCase(text.charAt(at));
  }

  private static @Nullable Slot slot(Brackets brackets) {
    Asks asks = asks(brackets);
    Document document = brackets.document();
    if (asks == Asks.NOTHING
        || (asks != Asks.FOR_CERTAIN
            && asks != Asks.NOTE
            && "[<{".indexOf(brackets.open()) >= 0
            && document.get(ProgramText.ANALYSIS)) // the notation of its commands
        || Mentions.hold(document, brackets.span())
        || OtherBrackets.are(brackets, asks)) {
      return null;
    }
    return new Slot(brackets.span(), SlotPlace.of(brackets, asks), asks == Asks.NOTE);
  }

  /** What the words ask for, with what stands round them. */
  private static Asks asks(Brackets brackets) {
    String text = brackets.text();
    Span span = brackets.span();
    String words = brackets.words();
    char open = brackets.open();
    boolean sentences = open == '<' && SENTENCES.matcher(words).matches();
    if (span.length() > LONGEST && !sentences && !Orders.isOrder(words)) {
      return Asks.NOTHING;
    }
    boolean remark = Brackets.isRemark(brackets.document(), brackets.block(), span);
    boolean lines = !remark && text.substring(span.start(), span.end() - 1).indexOf('\n') >= 0;
    Asks asks = SlotWords.asks(open, unquoted(words));
    if (sentences || (remark && (Instructions.isOfItsPlace(words) || OF_THIS.isIn(words)))) {
      asks = Asks.FOR_CERTAIN;
    } else if (remark && asks == Asks.NOTHING) {
      asks = Asks.PERHAPS;
    }
    boolean phrase = open == '{' && Brackets.isPhrase(words);
    if (phrase && asks == Asks.NOTHING) {
      asks = Asks.PERHAPS;
    }
    if (lines && !phrase && asks != Asks.FOR_CERTAIN) {
      return Asks.NOTHING; // an opening that was never closed
    }
    if (OtherBrackets.nameKindOfWork(brackets)) {
      return Asks.NOTHING;
    }
    if (words.length() == 1
        && Character.isLowerCase(words.charAt(0))
        && !isCounting(text, span.end() - 1)) {
      asks = Asks.NOTHING; // [n] of mathematics
    }
    int before = Math.max(brackets.block().span().start(), span.start() - 12);
    return asks == Asks.NOTHING
            && open == '('
            && words.length() < 24
            && EnglishThings.standsForThing(words, text.substring(before, span.start()))
        ? Asks.BY_BARE_NAME
        : asks;
  }

  /** {@code [n] tenants}: what is counted follows. */
  private static boolean isCounting(String text, int close) {
    int end = close + 2;
    while (end < text.length() && Character.isLowerCase(text.charAt(end))) {
      end++;
    }
    return end > close + 5 && text.charAt(close + 1) == ' ' && text.charAt(end - 1) == 's';
  }

  /** {@code [list wards or "All"]}: what is to be written word for word is part of the order. */
  private static String unquoted(String words) {
    return !words.isEmpty() && Character.isLetter(words.charAt(0)) && words.indexOf('"') > 0
        ? words.replace("\"", "")
        : words;
  }

  /**
   * Whether square, angle or black brackets or braces hold a few words that ask for nothing by
   * themselves.
   */
  private static boolean isPlain(Brackets brackets) {
    char kind = brackets.open();
    Pattern plain = kind == '{' ? PLAIN_IN_BRACES : kind == '<' ? PLAIN_IN_ANGLES : PLAIN;
    if (kind == '【' && !brackets.words().chars().allMatch(c -> Signs.isHan((char) c))) {
      return false;
    }
    return "[{<【".indexOf(kind) >= 0
        && brackets.span().length() <= LONGEST
        && plain.matcher(brackets.words()).matches()
        && (kind == '[' || !brackets.document().get(ProgramText.ANALYSIS))
        && !Mentions.hold(brackets.document(), brackets.span())
        && !OtherBrackets.are(brackets, Asks.PERHAPS);
  }
}
