package dev.stet.rules.numeric.part;

import dev.stet.core.analysis.Interval;
import dev.stet.core.analysis.Quantities;
import dev.stet.core.analysis.Quantity;
import dev.stet.core.analysis.Quantity.Kind;
import dev.stet.core.document.Block;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Items, each a name and an amount of money, closed by stops or semicolons, and the total named
 * behind them in the same block: {@code Rent £500; printing £80. Total £580}.
 */
final class ItemisedTotal {
  private static final int LONGEST_NAME = 48;
  private static final PrefilteredPattern TOTAL =
      PrefilteredPattern.compile(
          "(?:^|[.;。\\n]\\s*)(?:(?:grand\\s+)?total(?:\\s+cost)?|in\\s+total|合计|总计|共计)\\s*[:,]?\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final PrefilteredPattern NO_ITEM =
      PrefilteredPattern.compile(
          "\\b(?:of which|less|minus|refund|per|each|from|last|year|budget|was|were|is|are|total|subtotal)\\b|其中|减|扣除|上年|每|预算|合计|小计|共",
          Pattern.CASE_INSENSITIVE);

  private ItemisedTotal() {}

  /** The bills of {@code block} whose total is not what their items make. */
  static List<Division> wrong(Block block, String text, Quantities quantities) {
    List<Division> wrong = new ArrayList<>();
    List<Quantity> figures = quantities.in(block.span());
    int from = block.span().start();
    for (int i = 2; i < figures.size(); i++) {
      Quantity total = figures.get(i);
      if (!Figures.money(total) || !total.exact()) {
        continue;
      }
      String lead = text.substring(figures.get(i - 1).span().end(), total.span().start());
      if (TOTAL.isIn(lead)) {
        Division bill = bill(figures, i, from, text);
        if (bill != null && misses(bill)) {
          wrong.add(bill);
        }
        from = total.span().end();
      }
    }
    return wrong;
  }

  /** The items before the total, back to the first words that are no item. */
  private static @Nullable Division bill(List<Quantity> figures, int total, int from, String text) {
    List<Quantity> items = new ArrayList<>();
    int end = figures.get(total).span().start();
    int i = total - 1;
    while (i >= 0 && figures.get(i).span().start() >= from) {
      Quantity item = figures.get(i);
      boolean closes =
          items.isEmpty() || text.substring(item.span().end(), end).strip().matches("[;.。]?");
      int start = itemStart(text, from, item.span().start());
      String name = text.substring(start, item.span().start());
      if (!closes
          || !item.is(Kind.AMOUNT)
          || !item.exact()
          || !item.unit().equals(figures.get(total).unit())
          || name.strip().length() < 2
          || name.length() > LONGEST_NAME
          || NO_ITEM.isIn(name)) {
        return null;
      }
      boolean worked = name.indexOf('=') >= 0;
      if (!worked && i > 0 && figures.get(i - 1).span().end() > start) {
        return null;
      }
      items.add(0, item);
      end = start;
      if (start <= from) {
        break;
      }
      do {
        i--;
      } while (i >= 0 && figures.get(i).span().start() >= start);
    }
    return items.size() >= 3 ? new Division(figures.get(total), items) : null;
  }

  private static int itemStart(String text, int from, int amount) {
    for (int i = amount - 1; i >= from; i--) {
      char c = text.charAt(i);
      boolean stop = c == '.' && i + 1 < amount && text.charAt(i + 1) <= ' ';
      if (c == ';' || c == '。' || c == '\n' || stop) {
        return i + 1;
      }
    }
    return from;
  }

  private static boolean misses(Division bill) {
    Interval sum = Interval.exactly(BigDecimal.ZERO);
    BigDecimal exact = BigDecimal.ZERO;
    for (int i = bill.parts().size() - 1; i >= 0; i--) {
      Quantity item = bill.parts().get(i);
      sum = sum.plus(item.interval());
      exact = exact.add(item.value());
      if (sum.overlaps(bill.total().interval())) {
        return false;
      }
    }
    // Farther from its items than a quarter, it is rather a total of something else.
    BigDecimal off = exact.subtract(bill.total().value()).abs();
    return off.multiply(BigDecimal.valueOf(4)).compareTo(bill.total().value()) <= 0;
  }
}
