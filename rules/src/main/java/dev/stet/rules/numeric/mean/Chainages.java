package dev.stet.rules.numeric.mean;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** The chainage at both ends of a road and its length: {@code K1+200 … K4+750,全长3.55公里}. */
final class Chainages {
  private static final String N = "(\\d{1,9}(?:\\.\\d{1,4})?)";

  private static final PrefilteredPattern LENGTH =
      PrefilteredPattern.compile(
          "[A-Z]?K(\\d{1,4})\\+(\\d{3}(?:\\.\\d+)?)[^。;K]{0,14}?[A-Z]?K(\\d{1,4})\\+(\\d{3}(?:\\.\\d+)?)(?:段|处|\\))?[^。;\\dK]{0,10}?(?:全长|总长|长度|路线长|线路长|长)(?:约|为|共)?"
              + N
              + "(公里|千米|km|米|m)(?![²³\\w])");

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  /** Chainages jump here and there, and lengths are told in round figures: so many to one. */
  private static final BigDecimal LATITUDE = BigDecimal.valueOf(60);

  private Chainages() {}

  /** The wrong lengths between {@code start} and {@code end} of {@code text}, a paragraph. */
  static List<Worked> wrong(String text, int start, int end) {
    List<Worked> wrong = new ArrayList<>();
    for (Matcher found = LENGTH.matcherSeeingMore(text, start, end); found.find(); ) {
      BigDecimal metres = metres(found, 3).subtract(metres(found, 1)).abs();
      boolean inMetres = found.group(6).equals("米") || found.group(6).equals("m");
      BigDecimal length = inMetres ? metres : metres.movePointLeft(3);
      BigDecimal stated = new BigDecimal(found.group(5));
      BigDecimal off = length.subtract(stated).abs();
      BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, stated.scale()));
      if (off.multiply(LATITUDE).compareTo(length) > 0 && off.compareTo(step) >= 0) {
        String working = chainage(found, 3) + " − " + chainage(found, 1);
        Span told = new Span(found.start(5), found.end(5));
        wrong.add(new Worked(told, working, Figures.plain(length)));
      }
    }
    return wrong;
  }

  private static BigDecimal metres(Matcher found, int group) {
    return new BigDecimal(found.group(group))
        .multiply(THOUSAND)
        .add(new BigDecimal(found.group(group + 1)));
  }

  private static String chainage(Matcher found, int group) {
    return "K" + found.group(group) + "+" + found.group(group + 1);
  }
}
