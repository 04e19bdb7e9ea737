package dev.stet.rules.watermark;

import dev.stet.core.analysis.Boilerplate;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A site that speaks to its visitor, told by who speaks, to whom and about what rather than by the
 * words it happens to choose; and its rows of buttons.
 */
final class SiteVoice implements Rule {
  private static final SiteWords WORDS = SiteWords.shipped();

  private static final int BLOCKS_AT_AN_END = 8;
  private static final int LONGEST_LINE = 60;
  private static final int LONGEST_ENGLISH_LINE = 150;
  private static final int LONGEST_ROW = 160;

  private static final Pattern LINE = Pattern.compile("[^\\n]+");

  private static final Pattern DIVIDER =
      Pattern.compile(
          "\\s*[|丨┊·•›»>/【】\\[\\]()~]+\\s*|\\s{2,}|\\s+(?=[\\p{IsHan}])|(?<=\\p{IsHan})\\s+");

  /** What stands behind a button: how often it was pressed. */
  private static final Pattern COUNT =
      Pattern.compile("[\\s(]*\\+?[0-9][0-9,.]*[kw万]?[\\s)]*$|[>»›:+]+$");

  /** Figures that a report gives and a site does not. */
  private static final Pattern REPORTED =
      Pattern.compile(
          "[0-9.]+\\s*(?:万|亿|%|人次|家|元|亩|户|名|个|项)|\\b[0-9]{1,3}(?:,[0-9]{3})+ (?!views)[a-z]|《|全年|年内|同比|累计|截至|各(?:单位|部门|县|市|区|地)|申报|窗口|本办法|本规定");

  /** So many clear lines make a document a page of a site, where faint ones are believed too. */
  private static final int SURE_OF_A_PAGE = 3;

  private final RuleInfo info;

  SiteVoice(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    List<Said> said = said(document);
    boolean page =
        said.stream().filter(line -> line.how() == How.CLEARLY).count() >= SURE_OF_A_PAGE;
    for (Said line : said) {
      if (line.how() != How.FAINTLY || page) {
        reporter.report(
            Problem.of(info, line.span())
                .message(line.row() ? "row" : "default")
                .with("text", line.span().of(document.text())));
      }
    }
  }

  private static List<Said> said(Document document) {
    List<Block> blocks = document.blocks();
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (isSilent(block)) {
        continue;
      }
      boolean placed =
          block.role() == Role.FURNITURE
              || i < BLOCKS_AT_AN_END
              || i >= blocks.size() - BLOCKS_AT_AN_END
              || hasNeighbour(document, blocks, i);
      Matcher lines = LINE.matcher(document.folded());
      lines.region(block.span().start(), block.span().end());
      while (lines.find()) {
        Span span = stripped(document.folded(), lines.start(), lines.end());
        if (span.length() > 1 && !isQuoted(document, span)) {
          line(document, span, placed, said);
        }
      }
    }
    return said;
  }

  private static boolean isQuoted(Document document, Span span) {
    return Surroundings.holds(document, Inside.QUOTES, new Span(span.start(), span.start() + 1));
  }

  private static boolean isSilent(Block block) {
    return block.kind() == BlockKind.TABLE_CELL
        || block.kind() == BlockKind.CODE
        || block.role() == Role.CODE
        || block.role() == Role.CONTENTS
        || block.role() == Role.REFERENCES
        || block.span().length() > 600;
  }

  private static void line(Document document, Span span, boolean placed, List<Said> to) {
    String line = span.of(document.folded()).toLowerCase(Locale.ROOT);
    if (line.length() <= LONGEST_ROW && isRow(line, placed)) {
      to.add(new Said(span, true, How.CLEARLY));
      return;
    }
    How how = speaks(line);
    if (how == How.CLEARLY && !placed) {
      how = How.FAINTLY;
    }
    if (how != null) {
      to.add(new Said(span, false, how));
    }
  }

  /** Whether {@code line} is made of buttons. */
  private static boolean isRow(String line, boolean placed) {
    List<String> items = items(line);
    if (items.size() < 2) {
      return false;
    }
    int known = 0;
    for (String item : items) {
      if (item.length() > 20) {
        return false;
      }
      known += WORDS.isButton(item) ? 1 : 0;
    }
    return (known >= 3 && known * 2 >= items.size())
        || (placed && known >= 2 && known * 5 >= items.size() * 3);
  }

  private static List<String> items(String line) {
    List<String> items = new ArrayList<>();
    for (String part : DIVIDER.split(line, -1)) {
      String item = COUNT.matcher(part.strip()).replaceAll("").strip();
      if (!item.isEmpty()) {
        items.add(item);
      }
    }
    return items;
  }

  /** How sure one is that a site speaks in {@code line} about its own business; null if not. */
  private static @Nullable How speaks(String line) {
    boolean latin = line.chars().allMatch(c -> c < 0x2E80);
    if (line.length() > (latin ? LONGEST_ENGLISH_LINE : LONGEST_LINE)
        || REPORTED.matcher(line).find()) {
      return null;
    }
    if (WORDS.isButton(COUNT.matcher(line).replaceAll("").strip())) {
      return How.FAINTLY;
    }
    Set<SiteWords.Family> families = WORDS.in(line);
    long topics = families.stream().filter(SiteWords.Family::isTopic).count();
    boolean site = families.contains(SiteWords.Family.SITE);
    boolean visitor = families.contains(SiteWords.Family.VISITOR);
    boolean sentence = line.endsWith("。") || line.endsWith(".");
    if ((topics > 0 && site && visitor) || (topics > 1 && (site || visitor) && !sentence)) {
      return How.CLEARLY;
    }
    boolean faint = topics > 1 || (topics > 0 && (site || visitor));
    return faint && !sentence && line.length() <= (latin ? 80 : 30) ? How.FAINTLY : null;
  }

  /** Whether a site is known to speak just before or after block {@code i}. */
  private static boolean hasNeighbour(Document document, List<Block> blocks, int i) {
    for (int j = Math.max(0, i - 2); j <= Math.min(blocks.size() - 1, i + 2); j++) {
      if (j != i && !Boilerplate.families(blocks.get(j).span().of(document.folded())).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static Span stripped(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, Math.max(from, to));
  }

  private enum How {
    CLEARLY,
    FAINTLY
  }

  private record Said(Span span, boolean row, How how) {}
}
