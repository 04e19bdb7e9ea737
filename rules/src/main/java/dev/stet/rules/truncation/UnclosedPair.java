package dev.stet.rules.truncation;

import dev.stet.core.analysis.Endings;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import java.util.ArrayDeque;
import java.util.Deque;

/** A bracket or quotation mark that is opened and never closed. */
final class UnclosedPair implements Rule {
  private static final String OPENERS = "《（【「『〔“([";
  private static final String CLOSERS = "》）】」』〕”)]";

  /** A pair may be closed in a later paragraph; farther on, the closer belongs to another. */
  private static final int FARTHEST = 2000;

  private static final int FEWEST_DIRECTIONS = 3;

  private final RuleInfo info;

  UnclosedPair(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    for (int i = 0; i < document.blocks().size(); i++) {
      Block block = document.blocks().get(i);
      if (block.role() == Role.BODY && isProse(block)) {
        check(document, i, reporter);
      }
    }
  }

  private static boolean isProse(Block block) {
    return block.kind() == BlockKind.PARAGRAPH
        || block.kind() == BlockKind.LIST_ITEM
        || block.kind() == BlockKind.QUOTATION;
  }

  private void check(Document document, int index, Reporter reporter) {
    Block block = document.blocks().get(index);
    String text = document.text();
    Deque<Integer> open = new ArrayDeque<>();
    for (int at = block.span().start(); at < block.span().end(); at++) {
      char c = text.charAt(at);
      boolean straight = c == '"' && !open.isEmpty() && text.charAt(open.peek()) == '“';
      if (straight || (c == '“' && closes(text, at, block.span(), open))) {
        close(text, open, '”');
      } else if (OPENERS.indexOf(c) >= 0) {
        open.push(at);
      } else if (CLOSERS.indexOf(c) >= 0) {
        close(text, open, folded(c));
      }
    }
    if (document.text(block).strip().endsWith("…") || document.text(block).strip().endsWith("..")) {
      return; // a teaser; what it opens it need not close
    }
    if (!open.isEmpty() && isDirection(document, block)) {
      open.pollLast();
    }
    while (!open.isEmpty()) {
      int at = open.pollLast();
      char opener = text.charAt(at);
      boolean western = opener == '(' || opener == '[';
      if ((western && isLostSymbol(text, at))
          || (western && (isFace(text, at) || !isSentence(document.text(block))))
          || closedLater(document, index, opener)) {
        continue;
      }
      if (opener == '“' && quotedOn(document, index)) {
        continue;
      }
      reporter.report(Problem.of(info, words(text, at, block.span().end())).with("mark", opener));
      return;
    }
  }

  /**
   * 〔幕启。老魏上。: in a printed play a bracket opens a direction and nothing closes it; one such line
   * may have lost its other half.
   */
  private static boolean isDirection(Document document, Block block) {
    return opensOnly(document.text(block))
        && document.blocks().stream()
                .filter(other -> opensOnly(document.text(other)))
                .limit(FEWEST_DIRECTIONS)
                .count()
            == FEWEST_DIRECTIONS;
  }

  private static boolean opensOnly(String words) {
    return "〔［".indexOf(words.charAt(0)) >= 0
        && words.indexOf('〕') < 0
        && words.indexOf('］') < 0
        && Endings.closed(words.strip());
  }

  /** Whether {@code words} are prose: program text and tables open what they do not close. */
  private static boolean isSentence(String words) {
    return Endings.closed(words)
        && words.length() > 40
        && words.chars().noneMatch(c -> "`_={}|<>;\\".indexOf(c) >= 0);
  }

  /**
   * Whether “ closes at {@code at}, as in German and where one key was struck twice: it stands at
   * the end of a word in Latin letters.
   */
  private static boolean closes(String text, int at, Span block, Deque<Integer> open) {
    char before = at > block.start() ? text.charAt(at - 1) : ' ';
    boolean ends =
        before < 0x250 && (Character.isLetterOrDigit(before) || ".,!?".indexOf(before) >= 0);
    boolean apart = at + 1 >= block.end() || !Character.isLetterOrDigit(text.charAt(at + 1));
    return ends && (apart || (!open.isEmpty() && text.charAt(open.peek()) == '“'));
  }

  /** Closes the innermost opener that fits; what was opened inside it stays open. */
  private static void close(String text, Deque<Integer> open, char closer) {
    Deque<Integer> inner = new ArrayDeque<>();
    while (!open.isEmpty()) {
      int at = open.pop();
      if (pair(folded(text.charAt(at))) == closer) {
        break;
      }
      inner.push(at);
    }
    while (!inner.isEmpty()) {
      open.push(inner.pop());
    }
  }

  private static char pair(char opener) {
    return switch (opener) {
      case '(' -> ')';
      case '[' -> ']';
      default -> {
        int at = OPENERS.indexOf(opener);
        yield at < 0 ? opener : CLOSERS.charAt(at);
      }
    };
  }

  /** （ and ( are typed for each other. */
  private static char folded(char c) {
    return c == '（' ? '(' : c == '）' ? ')' : c;
  }

  /** Whether the bracket is a smiley's mouth, stands in a formula or is itself spoken of. */
  private static boolean isFace(String text, int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return (text.charAt(at) == '(' || text.charAt(at) == '[')
        && (":;=-'\"`\\/‘".indexOf(before) >= 0
            || "\"'`,’[".indexOf(after) >= 0
            || Character.isWhitespace(after));
  }

  /** 40(C: the degree sign of a symbol font. */
  private static boolean isLostSymbol(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at + 1))
        && (Character.isDigit(text.charAt(at - 1))
            || (text.charAt(at + 1) == 'C' && !isWordAt(text, at + 1)));
  }

  private static boolean isWordAt(String text, int at) {
    return at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
  }

  private static boolean closedLater(Document document, int index, char opener) {
    String text = document.text();
    char closer = pair(folded(opener));
    int from = document.blocks().get(index).span().end();
    int to = Math.min(text.length(), from + FARTHEST);
    int depth = 1;
    for (int at = from; at < to && depth > 0; at++) {
      char c = folded(text.charAt(at));
      depth += c == folded(opener) ? 1 : c == closer ? -1 : 0;
    }
    return depth == 0;
  }

  /** Each paragraph of a long quotation begins with the mark; only the last one ends with it. */
  private static boolean quotedOn(Document document, int index) {
    for (int i = index + 1; i < Math.min(document.blocks().size(), index + 3); i++) {
      String words = document.text(document.blocks().get(i)).strip();
      if (words.startsWith("“") || words.startsWith("“", 1)) {
        return true;
      }
    }
    return document.text(document.blocks().get(index)).strip().startsWith("“");
  }

  private static Span words(String text, int at, int end) {
    int stop = at + 1;
    int limit = Math.min(end, at + 48);
    while (stop < limit && "，。；：,;.!？！\n".indexOf(text.charAt(stop)) < 0) {
      stop++;
    }
    return new Span(at, stop);
  }
}
