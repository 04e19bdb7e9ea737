package dev.stet.rules.residue;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Running heads and feet that became lines of the text: page numbers, and a title that comes again
 * with or without one.
 *
 * <p>A page says of itself "page 3 of 9" or "- 3 -"; a title beside a number is a running head when
 * it comes again with another number; a line without any when it comes again and again and stands
 * inside a sentence. Readers that know pages mark such lines, and then nothing is reported.
 */
final class PageFurniture implements Rule {
  private static final int LONGEST = 90;
  private static final int SHORTEST_TITLE = 6;
  private static final int FEWEST_BARE = 3;

  /** A page that says which it is, of how many. */
  private static final Pattern PAGE_OF =
      Pattern.compile(
          "(?i)(?:[0-9]{1,4} ?\\| ?p ?a ?g ?e|page ?\\| ?[0-9]{1,4})|(?:page|p\\.|pg\\.?|seite) ?[0-9]{1,4} ?(?:of|/) ?[0-9]{1,4}"
              + "|第 ?[0-9]{1,4} ?页 ?[,，/／(（]? ?共 ?[0-9]{1,4} ?页[)）]?");

  /** A page number between dashes. */
  private static final Pattern DASHED =
      Pattern.compile("[-–—·~] ?[0-9]{1,4} ?[-–—·~]|[-–—] ?第 ?[0-9]{1,4} ?页 ?[-–—]");

  /** A title beside a number. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?<title>.*?[^\\s|·.…—–-])(?:\\s{2,}|\\s*[|·—–-]\\s*|\\s+(?=第|(?i:page)))(?:第 ?|(?i:page|p\\.) ?)?(?<page>[0-9]{1,4})(?: ?页| ?(?:of|/) ?[0-9]{1,4})?"
              + "|(?:第 ?|(?i:page|p\\.) ?)?(?<first>[0-9]{1,4})(?: ?页| ?(?:of|/) ?[0-9]{1,4})?(?:\\s{2,}|\\s*[|·]\\s*)(?<after>[^\\s0-9].*)");

  private static final Pattern PAGE_WORD =
      Pattern.compile("(?i)\\bpage ?[0-9]{1,4}\\b|第 ?[0-9]{1,4} ?页|[0-9]{1,4} ?/ ?[0-9]{1,4}$");

  private static final Pattern CLOSED = Pattern.compile("[。！？；：.!?;:][”’\"')）】]*$");

  /** A sentence, a point, a term: lines that may come again in any text. */
  private static final Pattern CODE = Pattern.compile(CLOSED.pattern() + "|^[-*•]|[`*_=|]");

  private static final Pattern LETTERS = Pattern.compile("[^\\p{L}]+");

  private final RuleInfo info;

  PageFurniture(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  /**
   * A line of the text.
   *
   * @param span where it stands, without space round it
   * @param words what it says, folded
   * @param inside whether the line before it breaks off
   * @param point whether it may be a point of a list
   * @param before the line before it
   * @param parts whether it parts a sentence: the line before breaks off and the line after goes on
   */
  private record Line(
      Span span, String words, boolean inside, boolean point, String before, boolean parts) {}

  @Override
  public void check(Document document, Reporter reporter) {
    if (document.text().indexOf('\f') >= 0) {
      return; // the text keeps its pages
    }
    Map<String, List<Line>> heads = new LinkedHashMap<>();
    Map<String, List<Line>> bare = new LinkedHashMap<>();
    List<Line> dashed = new ArrayList<>();
    for (Line line : lines(document)) {
      if (PAGE_OF.matcher(line.words()).matches()) {
        report(line, info.severity(), reporter);
      } else if (DASHED.matcher(line.words()).matches()) {
        dashed.add(line);
      } else if (!line.point()) {
        Matcher numbered = NUMBERED.matcher(line.words());
        String title = hasFigure(line.words()) && numbered.matches() ? title(numbered) : "";
        if (title.length() >= SHORTEST_TITLE && line.words().indexOf(':') < 0) {
          heads.computeIfAbsent(title, key -> new ArrayList<>()).add(line);
        } else if (title.isEmpty() && !CODE.matcher(line.words()).find()) {
          bare.computeIfAbsent(line.words(), key -> new ArrayList<>()).add(line);
        }
      }
    }
    for (Line line : dashed) {
      report(line, dashed.size() > 1 || line.inside() ? info.severity() : Severity.INFO, reporter);
    }
    heads.values().forEach(same -> numbered(same, reporter));
    bare.forEach(
        (words, same) -> {
          if (isRunning(words, same, heads.containsKey(letters(words)))) {
            same.forEach(line -> report(line, info.severity(), reporter));
          }
        });
  }

  private static boolean hasFigure(String words) {
    return words.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private static String title(Matcher numbered) {
    String title = numbered.group("title");
    return letters(title != null ? title : numbered.group("after"));
  }

  private static String letters(String words) {
    return LETTERS.matcher(words).replaceAll("");
  }

  /** The same title with different numbers, or once with the word page inside a sentence. */
  private void numbered(List<Line> same, Reporter reporter) {
    boolean again = same.stream().map(Line::words).distinct().count() > 1;
    long inside = same.stream().filter(Line::inside).count();
    for (Line line : same) {
      boolean page = PAGE_WORD.matcher(line.words()).find();
      if (again ? page || inside * 2 >= same.size() : page && line.inside()) {
        report(line, info.severity(), reporter);
      }
    }
  }

  /**
   * Whether a line without a number comes on every page: it parts sentences, not always the same
   * one, or is a running head elsewhere. A line that begins small is part of a sentence itself.
   */
  private static boolean isRunning(String words, List<Line> same, boolean head) {
    if (letters(words).length() < SHORTEST_TITLE || Character.isLowerCase(words.charAt(0))) {
      return false;
    }
    long parts = same.stream().filter(Line::parts).map(Line::before).distinct().count();
    return head || (same.size() >= FEWEST_BARE && parts * 2 > same.size());
  }

  private void report(Line line, Severity severity, Reporter reporter) {
    reporter.report(
        Problem.of(info, line.span()).severity(severity).with("text", line.words().strip()));
  }

  private static List<Line> lines(Document document) {
    List<Line> lines = new ArrayList<>();
    String text = document.folded();
    String before = "";
    for (Block block : document.blocks()) {
      boolean mayBe =
          (block.kind() == BlockKind.PARAGRAPH
                  || block.kind() == BlockKind.LIST_ITEM
                  || block.kind() == BlockKind.HEADING)
              && block.role() != Role.CONTENTS
              && block.role() != Role.CODE
              && block.role() != Role.TITLE;
      boolean point = block.label() != null && block.kind() != BlockKind.HEADING;
      int start = block.span().start();
      while (start < block.span().end()) {
        int end = text.indexOf('\n', start);
        end = end < 0 || end > block.span().end() ? block.span().end() : end;
        String words = text.substring(start, end).strip();
        if (!words.isEmpty()) {
          if (mayBe && words.length() <= LONGEST) {
            int at = text.indexOf(words, start);
            boolean inside = before.length() > 20 && !CLOSED.matcher(before).find();
            boolean parts = inside && goesOn(text, end) && breaksOff(before);
            Span span = new Span(at, at + words.length());
            lines.add(new Line(span, words, inside, point, before, parts));
          }
          before = words;
        }
        start = end + 1;
      }
    }
    return lines;
  }

  /** Whether a line ends with a word or a comma; a mark of program text ends no half sentence. */
  private static boolean breaksOff(String line) {
    char last = line.charAt(line.length() - 1);
    return Character.isLetterOrDigit(last) || last == ',' || last == '、' || last == '-';
  }

  /** Whether what follows {@code end} may go on with a sentence. */
  private static boolean goesOn(String text, int end) {
    int at = end;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length()
        && (Character.isLowerCase(text.charAt(at))
            || Character.isIdeographic(text.charAt(at))
            || Character.isDigit(text.charAt(at)));
  }
}
