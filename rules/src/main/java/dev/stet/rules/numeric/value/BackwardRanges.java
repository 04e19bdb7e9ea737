package dev.stet.rules.numeric.value;

import dev.stet.core.analysis.Quantities;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.analysis.Sentences;
import dev.stet.core.analysis.Table;
import dev.stet.core.analysis.Tables;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.ToldAsWrong;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Ranges that end below where they begin: {@code 500—300亩}, {@code (range 142-31 m)}, {@code pp.
 * 48–41}, {@code 14:00至13:20}. What falls from one value to another is told so, and a night goes
 * past midnight.
 */
final class BackwardRanges {
  /** In characters: so far round a range its sentence may say that it goes down. */
  private static final int NEAR = 8;

  private static final PrefilteredPattern FROM =
      PrefilteredPattern.compile("[由从自][\\p{IsHan}]{0,4}$|递减|从高到低|由大到小|倒数");
  private static final PrefilteredPattern DOWN =
      PrefilteredPattern.compile("^[^。;,]{0,4}(?:下降|降|减|递减|回落|缩)");

  /** No document is numbered so; months may be counted down to a day, and a shop opens 9-5. */
  private static final PrefilteredPattern MEASURE =
      PrefilteredPattern.compile(
          "^ (?:years?|months?|weeks?|days?|minutes?|seconds?|kilometres?|miles|metres?|tonnes?|kilos?|litres?|pounds|km|kg)\\b(?! (?:before|prior|ago|preceding|earlier|until|to go|out|from))");

  /** Told from the day to the night. */
  private static final Set<String> DEGREES = Set.of("℃", "摄氏度");

  /** In characters; farther on the sign of equality is another sum's. */
  private static final int LONGEST_SUM = 40;

  private static final String FIGURE = "([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,6}(?:\\.[0-9]{1,3})?)";

  /** The words say that it is a range: its unit need not be known. */
  private static final PrefilteredPattern NAMED =
      PrefilteredPattern.compile(
          "[(\\[](?i:range(?: of|:|,)?) "
              + FIGURE
              + " ?(?:-|–|to) ?"
              + FIGURE
              + "(?![0-9]| ?%?[-–]| per\\b)|(?=[0-9])(?<![0-9.,-])"
              + FIGURE
              + " ?(?:to|-|–) ?"
              + FIGURE
              + " [A-Za-z()/]{1,6} ?\\(low to high\\)|\\b(?i:rang(?:ed|es|ing)|var(?:ied|ies|ying)|ran|runs|running|lay|lies)\\sfrom\\s(?!top|high)"
              + FIGURE
              + "(?i:\\s(?:%|per cent))?\\sto\\s"
              + FIGURE
              + "(?=\\s?(?:%|per cent|cubic|square|metres?|litres?|tonnes?|kg|km|mm|cm|m|ha|hours?|minutes?|seconds?|days?|pounds|points|people|pupils|mg|ml|kW|kWh|percent)\\b)(?![^.;]{0,60}\\b(?:fell|falling|down|declin|drop|over the|from north|upstream|downstream))|\\bbetween\\s([0-9]{1,2}(?:\\.[0-9]{1,2})?)\\s?(?:%|per cent)?\\sand\\s([0-9]{1,2}(?:\\.[0-9]{1,2})?)(?=\\s?(?:%|per cent))");

  private static final PrefilteredPattern CELL =
      PrefilteredPattern.compile(
          "([0-9]{1,6}(?:\\.[0-9]{1,3})?)\\s?(?:-|–|—|~|to|至)\\s?([0-9]{1,6}(?:\\.[0-9]{1,3})?)\\s?[A-Za-z%°℃μ\\p{IsHan}/²³]{1,10}");

  private static final int SHORTEST_CELL = 4;
  private static final int LONGEST_CELL = 24;

  /** The last page may leave out the digits that it shares with the first. */
  private static final PrefilteredPattern PAGES =
      PrefilteredPattern.compile(
          "(?:\\b[Pp]ages?\\s|\\bpp\\.?\\s?|\\b(?:19|20)[0-9]{2};\\s?[0-9]{1,4}(?:\\([0-9]+\\))?:\\s?|[0-9]\\([0-9]{1,3}\\)\\s?:\\s?)([0-9]{1,5})\\s?[-–—~]\\s?([0-9]{1,5})(?![0-9:/–-])");

  private static final PrefilteredPattern TIMES =
      PrefilteredPattern.compile(
          "(?=[0-9])(?<![0-9:])([01]?[0-9]|2[0-3])[:：]([0-5][0-9]) ?(?:~|-|–|—|至|到|to|until) ?([01]?[0-9]|2[0-3])[:：]([0-5][0-9])(?![0-9:]| ?(?:[ap]\\.?m|次日))");

  /** In minutes: the hours of a night or of a closed shop; no meeting is longer. */
  private static final int LONGEST_NIGHT = 17 * 60;

  private static final int DAY = 24 * 60;

  private final Document document;
  private final String text;
  private final List<Span> found = new ArrayList<>();

  private BackwardRanges(Document document) {
    this.document = document;
    this.text = document.folded();
  }

  static List<Span> in(Document document) {
    BackwardRanges ranges = new BackwardRanges(document);
    ranges.measured();
    ranges.named();
    ranges.pages();
    ranges.times();
    ranges.cells();
    return ranges.found;
  }

  /** {@code 500—300亩}. */
  private void measured() {
    List<Quantity> all = document.get(Quantities.ANALYSIS).all();
    for (int i = 1; i < all.size(); i++) {
      Quantity low = all.get(i - 1);
      Quantity high = all.get(i);
      if (low.range()
          && high.range()
          && high.span().start() - low.span().end() <= 2
          && !isListed(text.substring(low.span().end(), high.span().start()))
          && runsBackward(low, high)) {
        Span range = low.span().union(high.span());
        if (!isTakenAway(range)) {
          add(range);
        }
      }
    }
  }

  /** 铜74%～80%，锡15%～19%: the end of one range and the beginning of the next. */
  private static boolean isListed(String between) {
    return between.chars().anyMatch(c -> ",;、和及".indexOf(c) >= 0);
  }

  /** 365天-104天-11天＝250天: the stroke takes away. */
  private boolean isTakenAway(Span span) {
    int line = text.indexOf('\n', span.end());
    int to = Math.min(span.end() + LONGEST_SUM, line < 0 ? text.length() : line);
    return text.substring(span.end(), to).chars().anyMatch(c -> "=÷×".indexOf(c) >= 0);
  }

  private boolean runsBackward(Quantity low, Quantity high) {
    if (high.unit().isEmpty()
        || DEGREES.contains(high.unit())
        || low.span().end() == high.span().start()
        || !(high.is(Kind.AMOUNT) || high.is(Kind.PERCENT))
        || !(low.is(Kind.AMOUNT) || low.is(high.kind()))
        || low.value().signum() <= 0
        || high.value().signum() <= 0) {
      return false;
    }
    if (falls(low, high)) {
      return false;
    }
    if ("-–".indexOf(text.charAt(low.span().end())) >= 0 && isLatinNoun(high)) {
      // 800-57, 140–3 and 5-1 are numbers of documents and tables.
      return false;
    }
    int before = low.span().start() - 1;
    if ((before < 0 || text.charAt(before) == '\n') && text.charAt(high.number().end()) == ' ') {
      // 18-2 县级医院: the number of a section or a table.
      return false;
    }
    if (before >= 0 && "满-表图式例".indexOf(text.charAt(before)) >= 0) {
      // 表4-1所示 names a table
      return false;
    }
    int end = high.span().end();
    if (end < text.length() && text.charAt(end) == '=') {
      // 15%-12%=3% takes the one from the other
      return false;
    }
    boolean bare = low.unit().isEmpty() && low.span().equals(low.number());
    if (!bare && !low.unit().equals(high.unit())) {
      return false;
    }
    BigDecimal scale =
        bare ? high.step().divide(printedStep(high), MathContext.DECIMAL64) : BigDecimal.ONE;
    // 80%-20% parts a whole.
    boolean split =
        low.is(Kind.PERCENT) && low.value().add(high.value()).compareTo(Figures.HUNDRED) == 0;
    return !split && low.value().multiply(scale).compareTo(high.value()) > 0;
  }

  /** {@code 水位由2.6—1.8米逐步下降}: the words say that it goes down. */
  private boolean falls(Quantity low, Quantity high) {
    String before = text.substring(Math.max(0, low.span().start() - NEAR), low.span().start());
    int end = high.span().end();
    return FROM.isIn(before)
        || before.endsWith("×") // 1.28×1.00—0.75米: one side is narrower than the other
        || DOWN.isIn(text.substring(end, Math.min(text.length(), end + NEAR)));
  }

  private boolean isLatinNoun(Quantity quantity) {
    int end = quantity.number().end();
    return !quantity.is(Kind.PERCENT)
        && (end >= text.length() || text.charAt(end) < 0x80)
        && !MEASURE.isIn(text.substring(end, Math.min(text.length(), end + LONGEST_SUM)));
  }

  private BigDecimal printedStep(Quantity quantity) {
    return BigDecimal.ONE.movePointLeft(Figures.decimals(quantity, text));
  }

  private void named() {
    for (Matcher range = NAMED.matcher(text); range.find(); ) {
      int group = 1;
      while (range.group(group) == null) {
        group += 2;
      }
      if (Figures.value(range.group(group)).compareTo(Figures.value(range.group(group + 1))) > 0) {
        add(new Span(range.start(group), range.end(group + 1)));
      }
    }
  }

  /** {@code 8–4 h}, all of a cell. */
  private void cells() {
    for (Table table : document.get(Tables.ANALYSIS).all()) {
      for (int row = 1; row < table.rows(); row++) {
        for (int column = 1; column < table.columns(); column++) {
          Span cell = table.span(row, column);
          String words = table.words(row, column);
          if (cell == null || words.length() > LONGEST_CELL || words.length() < SHORTEST_CELL) {
            continue;
          }
          Matcher range = CELL.matcher(words);
          if (range.matches()
              && Figures.value(range.group(1)).compareTo(Figures.value(range.group(2))) > 0
              && othersRise(table, row, column)) {
            add(cell);
          }
        }
      }
    }
  }

  /** Whether two more cells of the column, at least, are ranges, and none of them runs backward. */
  private static boolean othersRise(Table table, int row, int column) {
    int rise = 0;
    for (int other = 1; other < table.rows(); other++) {
      Matcher range = CELL.matcher(table.words(other, column));
      if (other != row && range.matches()) {
        if (Figures.value(range.group(1)).compareTo(Figures.value(range.group(2))) > 0) {
          return false;
        }
        rise++;
      }
    }
    return rise > 1;
  }

  private void pages() {
    for (Matcher pages = PAGES.matcher(text); pages.find(); ) {
      String first = pages.group(1);
      String last = pages.group(2);
      if (first.length() == last.length() && first.compareTo(last) > 0) {
        add(new Span(pages.start(1), pages.end(2)));
      }
    }
  }

  private void times() {
    for (Matcher times = TIMES.matcher(text); times.find(); ) {
      int start = minutes(times.group(1), times.group(2));
      int end = minutes(times.group(3), times.group(4));
      if (end < start && end + DAY - start > LONGEST_NIGHT) {
        add(new Span(times.start(), times.end()));
      }
    }
  }

  private void add(Span range) {
    Block block = document.blockAt(range.start());
    if (block != null
        && Sentences.prose(block.role())
        && !ToldAsWrong.round(text, range)
        && found.stream().noneMatch(range::overlaps)) {
      found.add(range);
    }
  }

  private static int minutes(String hours, String minutes) {
    return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
  }
}
