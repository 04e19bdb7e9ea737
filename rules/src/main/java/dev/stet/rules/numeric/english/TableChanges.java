package dev.stet.rules.numeric.english;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Sentence;
import dev.stet.core.analysis.Sentences;
import dev.stet.core.analysis.Table;
import dev.stet.core.analysis.Tables;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Slips;
import dev.stet.rules.numeric.figure.WrongClaim;
import dev.stet.rules.numeric.figure.WrongClaim.Kind;
import dev.stet.rules.numeric.table.Balances;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A change in per cent that a sentence tells of what a table shows for two years under the same
 * name: {@code Repairs fell by 18.2%}, and a row {@code Repairs | 1,740 | 1,900}. The first
 * sentence behind a table may speak of its total under any name: {@code Sales grew by 5.0%}.
 */
final class TableChanges {
  private static final PrefilteredPattern CHANGE =
      PrefilteredPattern.compile(
          "(?:^|[,;:] |\\b(?:and|but|while) )(?:the |our |its |total )*(?<l>[a-z][a-z '’-]{3,40}?) (?:has |have )?(?:(?<r>rose|grew|increased|climbed|went up|(?:is|are|was|were) up)|(?<f>fell|dropped|declined|decreased|went down|sank|shrank|(?:is|are|was|were) down))(?: again| further| sharply| slightly)?(?: by)? (?<p>(?<n>\\d{1,3}(?:\\.\\d)?)(?: ?%| per cent))(?<g>(?:,| and) (?:the |our |its )*(?<m>[a-z][a-z '’-]{3,40}?) by (?<q>(?<k>\\d{1,3}(?:\\.\\d)?)(?: ?%| per cent)))?");

  /** Changes of another time or of another extent than those the table shows. */
  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "\\b(?:since|over the|a year|annually|real terms|like-for-like|without|excluding|leaving|left out|aside|adjusted|average|half|quarter|month|expect\\w*|will|target|plan\\w*|would|budget\\w*|than in|from)\\b");

  /** What all of a table may be called. */
  private static final PrefilteredPattern ALL =
      PrefilteredPattern.compile(
          "^(?:(?:overall|total|combined|group|these|all) )?(?:[a-z]{3,14}s|it|this|output|turnover|revenue|income|production|spending|traffic|attendance|membership|demand|capacity)$");

  /** Share of 2024, change on 2023: no column of a year's own. */
  private static final PrefilteredPattern OF_A_YEAR =
      PrefilteredPattern.compile("(?i)share|change|growth|%|\\b(?:of|on|vs|since|to)\\b");

  private static final PrefilteredPattern TOTAL =
      PrefilteredPattern.compile("^\\W*(?:total|all|sum|overall|group)\\b\\W*(?:[a-z]+\\W*)?$");

  private static final PrefilteredPattern ASIDE =
      PrefilteredPattern.compile("^total |[^a-z'’ -].*$");
  private static final Mentions PERCENT = Mentions.of("%", "per cent");
  private static final int SHORTEST = 4;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** What a table shows under a name for two years. */
  private record Row(Table.Figure now, Table.Figure before) {
    Interval growth() {
      Interval step = now.interval().minus(before.interval());
      return Figures.percent(step, before.interval());
    }

    BigDecimal exact() {
      return now.value()
          .subtract(before.value())
          .multiply(Figures.HUNDRED)
          .divide(before.value(), MathContext.DECIMAL64);
    }
  }

  private final String text;

  /** The rows by name; none where two have it. */
  private final Map<String, List<Row>> rows = new HashMap<>();

  /** The totals of tables, by where the table ends. */
  private final Map<Integer, Row> totals = new HashMap<>();

  private TableChanges(String text) {
    this.text = text;
  }

  static List<WrongClaim> wrong(Document document) {
    List<WrongClaim> wrong = new ArrayList<>();
    TableChanges reading = new TableChanges(document.folded());
    document.get(Tables.ANALYSIS).all().forEach(reading::read);
    if (reading.rows.isEmpty()) {
      return wrong;
    }
    for (Sentence sentence : document.get(Sentences.ANALYSIS).all()) {
      Span span = sentence.span();
      boolean prose = sentence.block().kind() != BlockKind.TABLE_CELL;
      if (prose && PERCENT.in(reading.text, span.start(), span.end())) {
        reading.judge(sentence.span(), wrong);
      }
    }
    return wrong;
  }

  /** Notes the rows of a table that has two columns of years and no third. */
  private void read(Table table) {
    List<Integer> years = new ArrayList<>();
    for (int column = 1; column < table.columns(); column++) {
      String head = table.words(0, column);
      if (Balances.year(head) > 0 && !OF_A_YEAR.isIn(head)) {
        years.add(column);
      }
    }
    if (years.size() != 2) {
      return;
    }
    int first = Balances.year(table.words(0, years.get(0)));
    int second = Balances.year(table.words(0, years.get(1)));
    int now = first > second ? years.get(0) : years.get(1);
    int before = first > second ? years.get(1) : years.get(0);
    for (int row = 1; row < table.rows() && first != second; row++) {
      Table.Figure one = table.figure(row, now);
      Table.Figure other = table.figure(row, before);
      String name = name(table.words(row, 0));
      if (one != null
          && other != null
          && !one.percent()
          && !other.percent()
          && name.length() >= SHORTEST
          && other.interval().low().signum() > 0) {
        rows.computeIfAbsent(name, key -> new ArrayList<>()).add(new Row(one, other));
        if (row == table.rows() - 1
            && TOTAL.isIn(table.words(row, 0).toLowerCase(Locale.ROOT).strip())) {
          totals.put(end(table, row), new Row(one, other));
        }
      }
    }
  }

  private static int end(Table table, int row) {
    int end = 0;
    for (int column = 0; column < table.columns(); column++) {
      Span cell = table.span(row, column);
      end = cell == null ? end : Math.max(end, cell.end());
    }
    return end;
  }

  /** The total of the table right above {@code sentence}, under the name {@code subject}. */
  private List<Row> above(Span sentence, String subject) {
    int end = sentence.start();
    while (end > 0 && "| \n*".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    Row total = totals.get(end);
    return total != null && ALL.isIn(subject) ? List.of(total) : List.of();
  }

  private static String name(String label) {
    return ASIDE.matcher(label.toLowerCase(Locale.ROOT).strip()).replaceAll("").strip();
  }

  private void judge(Span sentence, List<WrongClaim> wrong) {
    String words = sentence.of(text).toLowerCase(Locale.ROOT).replace('\n', ' ');
    Matcher change = CHANGE.matcher(words);
    while (change.find()) {
      boolean rose = change.group("r") != null;
      if (OTHERWISE.isIn(words)) {
        return;
      }
      add(change, "l", "p", "n", rose, sentence, wrong);
      if (change.group("g") != null) {
        add(change, "m", "q", "k", rose, sentence, wrong);
      }
    }
  }

  private void add(
      Matcher change,
      String name,
      String rate,
      String number,
      boolean rose,
      Span sentence,
      List<WrongClaim> wrong) {
    String subject = change.group(name).strip();
    List<Row> named = rows.getOrDefault(subject, List.of());
    named = named.isEmpty() ? above(sentence, subject) : named;
    BigDecimal told = new BigDecimal(change.group(number));
    WrongClaim claim = named.size() == 1 ? judge(named.get(0), told, rose) : null;
    if (claim != null) {
      Span span =
          new Span(sentence.start() + change.start(rate), sentence.start() + change.end(rate));
      wrong.add(new WrongClaim(claim.kind(), span, claim.working(), claim.result()));
    }
  }

  private @Nullable WrongClaim judge(Row row, BigDecimal told, boolean rose) {
    BigDecimal exact = row.exact();
    BigDecimal size = exact.abs();
    BigDecimal step = BigDecimal.ONE.movePointLeft(told.scale());
    Interval said = Interval.rounded(rose ? told : told.negate(), step);
    boolean same = exact.signum() > 0 == rose && exact.signum() != 0;
    if (!same || said.meets(row.growth()) || isOfAnother(said)) {
      return null;
    }
    String result = Figures.plain(size.setScale(Math.max(0, told.scale()), RoundingMode.HALF_UP));
    boolean near = Figures.within(size, told, TWO) || Slips.turned(Figures.plain(told), result);
    String now = row.now().span().of(text);
    String before = row.before().span().of(text);
    return near
        ? new WrongClaim(
            Kind.GROWTH,
            row.now().span(),
            "(" + now + " − " + before + ") ÷ " + before,
            result + "%")
        : null;
  }

  /** Whether it is the change of another row: then the name is rather that row's. */
  private boolean isOfAnother(Interval said) {
    return rows.values().stream().flatMap(List::stream).anyMatch(row -> said.holds(row.exact()));
  }
}
