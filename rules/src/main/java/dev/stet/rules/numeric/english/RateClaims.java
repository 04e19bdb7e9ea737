package dev.stet.rules.numeric.english;

import dev.stet.core.analysis.Interval;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.english.Paragraph.Told;
import dev.stet.rules.numeric.figure.EnglishNumbers;
import dev.stet.rules.numeric.figure.Figures;
import dev.stet.rules.numeric.figure.Slips;
import dev.stet.rules.numeric.figure.WrongClaim;
import dev.stet.rules.numeric.figure.WrongClaim.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A rate set beside a part and its whole that do not make it, be it a percentage, a fraction or so
 * many in so many: {@code in 114 of the 120 records, 93 per cent}, {@code 4,310 vehicles, 388 of
 * which were too fast, roughly one in seven}. Part and whole are known by the preposition between
 * them, wherever in the sentence they stand.
 */
final class RateClaims {
  private static final String OF =
      "(?:out )?of (?:(?:the|these|those|our|its|some|all|a total of|[a-z]+['’]s?) )*(?:(?<=(?:the|our|its|all) )(?!last|first|top|next|other)[a-z-]{4,} )?";

  /** What stands for a part of a hundred, or of another number. */
  private static final PrefilteredPattern RATE =
      PrefilteredPattern.compile(
          "(?<p>%)|(?<a>#)(?: [a-z]+)? in (?:every )?(?<b>#)|(?<m>#)(?: deaths| cases)? per (?<k>thousand\\b|million\\b|#)|(?<!# |\\.)\\b(?<n>an?|one|two|three|four|five|#)[ -](?<d>third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?\\b");

  /** It says again what the counts before it say. */
  private static final PrefilteredPattern APPOSED =
      PrefilteredPattern.compile(
          "(?:[,;:(–—-] ?|\\. )(?:(?:or|and so|so|that is,?|i\\.e\\.|which (?:is|was|makes|gives)|making|giving|representing|corresponding to) ?)?(?:(?:an?|the) (?:[a-z’'-]+ ){0,3}(?:rate|share|proportion|turn-?out|turnout|availability|coverage|take-up|uptake|occupancy|response|return) (?:of [a-z]+ )?of )?(?:therefore |thus )?(?<v>about |around |some |roughly |just over |over |more than |fewer than |less than |nearly |almost |just under |under |not quite |well over |about |exactly )?$"
              + "|\\b(?:so that|so|and thus)(?: [a-z’'-]+){1,4} (?:was|were|is|are|had|has|have) $"
              + "|\\b(?:has|have|had|is|was|gives?|makes?) (?:therefore |thus )?(?:an?|the) (?:[a-z’'-]+ ){0,2}(?:rate|share|proportion|turnout|occupancy) (?:of [a-z]+ )?of $");

  /** Behind the rate what it is of, and in brackets how many that is. */
  private static final PrefilteredPattern LED =
      PrefilteredPattern.compile(
          "^ of (?:the|its|our|their|all|these|those) (?:[a-z]+ )?(?<b>#)(?: [a-z'’-]+){0,3} \\((?<a>#)\\)");

  /**
   * {@code six in ten tenants (678 of 1,130)}, {@code 68% of claims (170 of 250)}: the count and
   * what it is of, behind words.
   */
  private static final PrefilteredPattern COUNTED =
      PrefilteredPattern.compile(
          "^(?: of)?(?: the| our| all| its| these)?(?: [a-z’'-]+){0,4}? \\((?<a>#)(?: [a-z]+)? (?:out )?of (?:the |our |its |all )?(?<b>#)(?: [a-z]+){0,2}\\)");

  private static final PrefilteredPattern ROUGHLY =
      PrefilteredPattern.compile(
          "\\b(?<v>about |around |some |roughly |just over |over |more than |fewer than |less than |nearly |almost |just under |under )$");

  private static final PrefilteredPattern CLOSED =
      PrefilteredPattern.compile(
          "^(?: of (?:them|all|these|those|the (?:total|whole|lot)))?(?=[.,;:)–—]|$| and | were | was | (?:full|taken|occupied|used|sold|let)\\b)");

  /** A part and its whole. */
  static final List<PrefilteredPattern> PAIRS =
      List.of(
          PrefilteredPattern.compile(
              "(?<a>#)(?: [a-z'’-]+){0,3}? (?:" + OF + "|among (?:the |its |our |their )?)(?<b>#)"),
          PrefilteredPattern.compile(
              "(?<a>#)(?: [a-z'’-]+){1,6}? \\((?:" + OF + "|from |among )(?<b>#)"),
          PrefilteredPattern.compile(
              "(?:^|[,;:(.–] ?|and |in )(?:out )?of (?:the |these |those |our |its |all )?(?<b>#)(?: [a-z@'’-]+){0,6}?,? (?:only |just |some )?(?<a>#)"),
          PrefilteredPattern.compile(
              "(?<b>#)(?: [a-z@'’-]+){0,8}?,? (?:and )?of (?:whom|which|these|them)(?: [a-z]+){0,2}? (?<a>#)"),
          PrefilteredPattern.compile(
              "(?<b>#)(?: [a-z@'’-]+){0,8}?, (?:and )?(?<a>#) of (?:whom|which|these|them)"));

  /** What so many in a thousand are of. */
  private static final PrefilteredPattern IN =
      PrefilteredPattern.compile(
          "(?<a>#)(?: [a-z'’-]+){1,4} (?:in|for|among|to|on) (?:(?:the|our|its) )?(?<b>#)");

  /** A part of what the sentence before has told. */
  private static final PrefilteredPattern OF_THEM =
      PrefilteredPattern.compile(
          "^(?:and )?of (?:these|them|those),? (?:only |just |some )?(?<a>#)|(?<x>#) of (?:these|them|those)\\b");

  private static final PrefilteredPattern OTHERWISE =
      PrefilteredPattern.compile(
          "\\b(?:interest|discount|vat|tax|compared|confidence|margin|increase|decrease|rise|rose|fell|fall|growth|fewer by|reduction)\\b");

  /** Before a percentage that says of which sort the things counted are. */
  private static final PrefilteredPattern BOUND =
      PrefilteredPattern.compile(
          "\\b(?:over|under|above|below|than|at least|up to|exceeding|at most) $");

  /** What the rate is held against is no rate of the two. */
  private static final PrefilteredPattern AIM =
      PrefilteredPattern.compile("\\b(?:standard|target|goal|aim|benchmark|required)\\b[^#$%]*$");

  private static final PrefilteredPattern TIED =
      PrefilteredPattern.compile(
          "^(?: (?!and\\b|but\\b)[a-z'’-]+){0,5}(?:,? (?:or|that is),? |, | \\()$");

  private static final PrefilteredPattern PORTION =
      PrefilteredPattern.compile(
          "(?<p>%) of (?:it|them|these|those|this|which|whom|the (?:total|whole|lot))(?: [a-z’'-]+){0,5}?(?:,| \\() ?(?:or |that is,? |about |some |nearly )*(?<a>#)(?: [a-z]+)?(?=[.,;:)]|$)");

  /** A share and in brackets what it comes to. */
  private static final PrefilteredPattern BRACKET =
      PrefilteredPattern.compile(
          "(?<p>%)(?: [a-z]+){0,3} \\((?:or |that is,? |i\\.e\\. )?(?<a>[#$])(?: [a-z]+)?\\)");

  /** {@code 23 live within thirty miles of the town}: no other count. */
  private static final Set<String> DISTANCES = Set.of("mile", "kilometre", "metre", "yard");

  /** {@code The share of women was therefore 36.7%}. */
  private static final PrefilteredPattern SHARE_OF =
      PrefilteredPattern.compile(
          "^(?:the|their) (?:share|proportion|percentage) of (?<n>[a-z]+) (?:is|was|stood at|came to)(?: therefore| thus| then)? (?<p>%)(?=[.,;]|$)");

  private static final BigDecimal THIRTY = BigDecimal.valueOf(30);
  private static final BigDecimal ROUGH = new BigDecimal("0.16");
  private static final BigDecimal PLAIN = new BigDecimal("0.11");
  private static final BigDecimal MOST = BigDecimal.valueOf(3);
  private static final int FARTHEST = 140;

  private final Paragraph paragraph;
  private final int sentence;
  private final Matcher rate;
  private final BigDecimal value;
  private final BigDecimal hundred;

  private RateClaims(
      Paragraph paragraph, int sentence, Matcher rate, BigDecimal value, BigDecimal hundred) {
    this.paragraph = paragraph;
    this.sentence = sentence;
    this.rate = rate;
    this.value = value;
    this.hundred = hundred;
  }

  static List<WrongClaim> wrong(Paragraph paragraph, int sentence) {
    List<WrongClaim> wrong = new ArrayList<>();
    String words = paragraph.sentence(sentence);
    Matcher rate = RATE.matcher(words);
    while (rate.find()) {
      Matcher apposed =
          Paragraph.find(APPOSED, words.substring(Math.max(0, rate.start() - 90), rate.start()));
      Matcher led = Paragraph.find(LED, words.substring(rate.end()));
      led =
          led == null && rate.group("k") == null
              ? Paragraph.find(COUNTED, words.substring(rate.end()))
              : led;
      if (led == null && (apposed == null || !CLOSED.isIn(words.substring(rate.end())))) {
        continue;
      }
      Matcher bound =
          led == null ? apposed : Paragraph.find(ROUGHLY, words.substring(0, rate.start()));
      WrongClaim found =
          of(paragraph, sentence, words, rate, bound == null ? null : bound.group("v"), led);
      if (found != null) {
        wrong.add(found);
      }
    }
    WrongClaim share = share(paragraph, sentence, words);
    if (share != null) {
      wrong.add(share);
    }
    WrongClaim portion = portion(paragraph, sentence, words);
    if (portion != null) {
      wrong.add(portion);
    }
    Matcher bracket = BRACKET.matcher(words);
    while (bracket.find()) {
      WrongClaim part = bracketed(paragraph, sentence, bracket);
      if (part != null) {
        wrong.add(part);
      }
    }
    return wrong;
  }

  /** The share of a group that the sentence before counts beside the whole. */
  private static @Nullable WrongClaim share(Paragraph paragraph, int sentence, String words) {
    Matcher share = sentence == 0 ? null : Paragraph.find(SHARE_OF, words);
    if (share == null) {
      return null;
    }
    Told claim = paragraph.at(sentence, share.start("p"));
    String group = share.group("n");
    Told part = null;
    Told whole = null;
    for (Told one : paragraph.told()) {
      if (one.sentence() != sentence - 1 || one.sign() != '#' || one.lasts()) {
        continue;
      }
      boolean named = !one.noun().isEmpty() && group.startsWith(one.noun());
      named |= paragraph.behind(one).startsWith(" " + group);
      part = named ? one : part;
      whole = whole == null || one.value().compareTo(whole.value()) > 0 ? one : whole;
    }
    if (part == null || whole == null || part.equals(whole)) {
      return null;
    }
    BigDecimal exact = percent(part.value(), whole.value());
    for (Told a : paragraph.near(claim, 2)) {
      for (Told b : paragraph.near(claim, 2)) {
        boolean counts = a.sign() == '#' && b.sign() == '#' && b.value().signum() > 0;
        if (counts && claim.said().holds(percent(a.value(), b.value()))) {
          return null;
        }
      }
    }
    return Figures.within(exact, claim.value(), BigDecimal.valueOf(2))
        ? new WrongClaim(
            Kind.RATE,
            claim.figure().span(),
            paragraph.printed(part) + " ÷ " + paragraph.printed(whole),
            Derived.printed(claim, exact))
        : null;
  }

  /** {@code 18 per cent of it from the roof, about 740,500}: the part behind its share. */
  private static @Nullable WrongClaim portion(Paragraph paragraph, int sentence, String words) {
    Matcher portion = Paragraph.find(PORTION, words);
    if (portion == null) {
      return null;
    }
    Told share = paragraph.at(sentence, portion.start("p"));
    Told part = paragraph.at(sentence, portion.start("a"));
    Told whole = alone(paragraph, sentence, share.at());
    whole = whole == null && sentence > 0 ? alone(paragraph, sentence - 1, share.at()) : whole;
    if (whole == null || !whole.like(part) || share.value().compareTo(Figures.HUNDRED) >= 0) {
      return null;
    }
    Interval right =
        whole.interval().times(share.said()).dividedBy(Interval.exactly(Figures.HUNDRED));
    Interval stated = part.said().widened(part.value().movePointLeft(1));
    BigDecimal exact = whole.value().multiply(share.value()).movePointLeft(2);
    return right.meets(stated) || !Derived.slip(part, exact, BigDecimal.valueOf(2))
        ? null
        : new WrongClaim(
            Kind.PRODUCT,
            part.figure().span(),
            paragraph.printed(whole) + " × " + paragraph.printed(share),
            Derived.printed(part, exact));
  }

  /** {@code of which a grant paid 40% (£187,200)}: of one of the figures before it. */
  private static @Nullable WrongClaim bracketed(
      Paragraph paragraph, int sentence, Matcher bracket) {
    Told share = paragraph.at(sentence, bracket.start("p"));
    Told part = paragraph.at(sentence, bracket.start("a"));
    WrongClaim wrong = null;
    for (Told whole : paragraph.near(share, 1)) {
      if (whole.at() >= share.at()
          || !whole.figure().alike(part.figure())
          || whole.lasts()
          || whole.value().compareTo(part.value()) <= 0) {
        continue;
      }
      BigDecimal exact = whole.value().multiply(share.value()).movePointLeft(2);
      Interval right =
          whole.interval().times(share.said()).dividedBy(Interval.exactly(Figures.HUNDRED));
      if (right.meets(part.said())) {
        return null;
      }
      boolean slip =
          Slips.any(
              Figures.plain(part.value()), Figures.plain(exact.setScale(0, RoundingMode.HALF_UP)));
      if (slip && whole.sentence() == sentence && part.value().compareTo(THIRTY) > 0) {
        wrong =
            new WrongClaim(
                Kind.PRODUCT,
                part.figure().span(),
                paragraph.printed(whole) + " × " + paragraph.printed(share),
                Derived.printed(part, exact));
      }
    }
    return wrong;
  }

  /** The one count of a sentence before {@code until}, or null. */
  private static @Nullable Told alone(Paragraph paragraph, int sentence, int until) {
    List<Told> counts =
        paragraph.told().stream()
            .filter(
                one ->
                    one.sentence() == sentence
                        && one.at() < until
                        && one.sign() == '#'
                        && !one.lasts())
            .toList();
    return counts.size() == 1 ? counts.get(0) : null;
  }

  private static @Nullable WrongClaim of(
      Paragraph paragraph,
      int sentence,
      String words,
      Matcher rate,
      @Nullable String bound,
      @Nullable Matcher led) {
    BigDecimal hundred = Figures.HUNDRED;
    BigDecimal value;
    if (rate.group("p") != null) {
      value = paragraph.at(sentence, rate.start()).value();
    } else if (rate.group("a") != null) {
      BigDecimal above = paragraph.at(sentence, rate.start("a")).value();
      BigDecimal below = paragraph.at(sentence, rate.start("b")).value();
      if (above.compareTo(below) >= 0 || below.compareTo(Figures.HUNDRED) > 0) {
        return null;
      }
      value = percent(above, below);
    } else if (rate.group("k") != null) {
      value = paragraph.at(sentence, rate.start("m")).value();
      hundred =
          switch (rate.group("k")) {
            case "thousand" -> BigDecimal.valueOf(1000);
            case "million" -> BigDecimal.valueOf(1_000_000);
            default -> paragraph.at(sentence, rate.start("k")).value();
          };
      if (hundred.precision() - hundred.stripTrailingZeros().precision() < 2
          || hundred.stripTrailingZeros().precision() != 1) {
        return null;
      }
    } else {
      value = fraction(paragraph, sentence, rate);
    }
    return new RateClaims(paragraph, sentence, rate, value, hundred).judge(words, bound, led);
  }

  private static BigDecimal fraction(Paragraph paragraph, int sentence, Matcher rate) {
    String words = rate.group("n");
    BigDecimal above =
        words.equals("#")
            ? paragraph.at(sentence, rate.start("n")).value()
            : BigDecimal.valueOf(List.of("", "a", "two", "three", "four", "five").indexOf(words))
                .max(BigDecimal.ONE);
    int below =
        3
            + List.of("third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
                .indexOf(rate.group("d").toLowerCase(Locale.ROOT));
    return percent(above, BigDecimal.valueOf(below));
  }

  private @Nullable WrongClaim judge(String words, @Nullable String bound, @Nullable Matcher led) {
    String lead = words.substring(0, rate.start());
    Told part = led == null ? null : paragraph.at(sentence, rate.end() + led.start("a"));
    Told whole = led == null ? null : paragraph.at(sentence, rate.end() + led.start("b"));
    int last = -1;
    List<PrefilteredPattern> pairs =
        led != null ? List.of() : rate.group("k") == null ? PAIRS : List.of(IN);
    for (PrefilteredPattern pattern : pairs) {
      Matcher pair = pattern.matcher(lead);
      while (pair.find()) {
        int end = Math.max(pair.end("a"), pair.end("b"));
        if (end >= last && lead.length() - end < FARTHEST) {
          last = end;
          part = paragraph.at(sentence, pair.start("a"));
          whole = paragraph.at(sentence, pair.start("b"));
        }
      }
    }
    if (part == null && sentence > 0) {
      Matcher pair = Paragraph.find(OF_THEM, lead);
      if (pair != null && lead.length() - pair.end() < FARTHEST) {
        int at = pair.group("a") == null ? pair.start("x") : pair.start("a");
        part = paragraph.at(sentence, at);
        whole = before(part);
      }
    }
    if (part == null && rate.group("p") != null) {
      Told claim = paragraph.at(sentence, rate.start());
      part = tied(claim);
      whole = part == null ? null : sibling(part, claim);
      boolean other =
          part != null
              && whole != null
              && whole.sentence() < sentence
              && EnglishNumbers.givenEarlier(
                  paragraph.text(),
                  whole.figure().span().start(),
                  part.figure(),
                  whole.figure(),
                  claim.figure());
      whole = other ? null : whole;
    }
    if (part == null && apposed(lead)) {
      List<Told> two = counts(lead);
      part = two.size() == 2 && again(two.get(1), two.get(0)) ? two.get(1) : null;
      whole = part == null ? null : two.get(0);
    }
    if (part == null
        || whole == null
        || part.value().signum() <= 0
        || part.value().compareTo(whole.value()) >= 0
        || (part.lasts() && !whole.lasts())
        || (whole.lasts() && !part.nouns().isEmpty() && !part.lasts())
        || (led == null && others(part, whole))
        || AIM.isIn(lead)
        || OTHERWISE.isIn(lead)) {
      return null;
    }
    if (hundred.compareTo(Figures.HUNDRED) == 0 && value.compareTo(hundred) > 0) {
      // more than all is told of a target, not of a whole
      return null;
    }
    BigDecimal exact = part.value().multiply(hundred).divide(whole.value(), MathContext.DECIMAL64);
    if (fits(exact, bound) || rounds(part, whole, exact) || explained(part, bound)) {
      return null;
    }
    boolean rough = rate.group("p") == null && rate.group("k") == null;
    BigDecimal most = rough ? BigDecimal.valueOf(2) : MOST;
    boolean near = Figures.within(exact, value, most);
    Told printed = rough ? null : paragraph.at(sentence, rate.start());
    String result =
        printed == null
            ? exact.setScale(1, RoundingMode.HALF_UP).toPlainString() + "%"
            : Derived.printed(printed, exact);
    boolean slip =
        printed != null
            && (near(exact.movePointLeft(1))
                || near(exact.movePointRight(1))
                || Slips.any(Figures.plain(value), result.replace("%", "")));
    return near || slip
        ? new WrongClaim(
            Kind.RATE,
            paragraph.span(sentence, rate.start(), rate.end()),
            paragraph.printed(part) + " ÷ " + paragraph.printed(whole),
            result)
        : null;
  }

  /** The count right before a percentage that says how much of all it is. */
  private @Nullable Told tied(Told percent) {
    Told part = null;
    for (Told one : paragraph.told()) {
      if (one.sentence() == percent.sentence() && one.at() < percent.at() && one.sign() != '@') {
        part = one;
      }
    }
    return part != null && part.sign() == '#' && TIED.isIn(paragraph.between(part, percent))
        ? part
        : null;
  }

  /** Whether nothing but a mark and a word stands between the clause and the rate. */
  private static boolean apposed(String lead) {
    return lead.endsWith(", ")
        || lead.endsWith("(")
        || lead.endsWith(", or ")
        || lead.endsWith(" return of ");
  }

  /** The counts of the sentence before the rate. */
  private List<Told> counts(String lead) {
    int until = paragraph.start(sentence) + lead.length();
    return paragraph.told().stream()
        .filter(
            one ->
                one.sentence() == sentence
                    && one.at() < until
                    && one.sign() == '#'
                    && !one.lasts()
                    && !one.single())
        .toList();
  }

  /** {@code 1,216 lamps were checked and 38 were dark}: the second leaves out what it counts. */
  private static boolean again(Told part, Told whole) {
    return part.nouns().isEmpty()
        && !whole.nouns().isEmpty()
        && part.value().compareTo(whole.value()) < 0;
  }

  /** The one count of which the other rates near it are. */
  private @Nullable Told sibling(Told part, Told claim) {
    Told found = null;
    for (Told whole : paragraph.told()) {
      if (whole.sign() != '#'
          || whole.sentence() > sentence
          || whole.sentence() < sentence - 2
          || whole.value().compareTo(part.value()) <= 0) {
        continue;
      }
      int fit = 0;
      int other = 0;
      for (Told rate : paragraph.told()) {
        Told counted =
            rate.sign() == '%' && !rate.equals(claim) && Math.abs(rate.sentence() - sentence) <= 2
                ? tied(rate)
                : null;
        if (counted == null || counted.equals(whole)) {
          continue;
        }
        boolean of = rate.said().holds(percent(counted.value(), whole.value()));
        fit += of && counted.value().compareTo(THIRTY) >= 0 ? 1 : 0;
        other += of ? 0 : 1;
      }
      if (fit > 0 && other == 0) {
        if (found != null) {
          return null;
        }
        found = whole;
      }
    }
    return found;
  }

  /** Whether another count stands between the pair and the rate, which may be of that. */
  private boolean others(Told part, Told whole) {
    int from = Math.max(part.at(), whole.at());
    Told end = null;
    for (Told one : paragraph.told()) {
      if (one.sentence() == sentence && one.at() > from && end == null) {
        boolean stop =
            one.figure().span().start()
                >= paragraph.span(sentence, rate.start(), rate.end()).start();
        if (stop) {
          return false;
        }
        boolean bound =
            one.sign() == '%' && BOUND.isIn(paragraph.before(one)); // wetter than over 20%
        if (one.sign() != '@' && !bound && !DISTANCES.contains(one.noun()) && !one.lasts()) {
          end = one;
        }
      }
    }
    return end != null;
  }

  private boolean near(BigDecimal exact) {
    return exact.subtract(value).abs().multiply(BigDecimal.TEN).compareTo(value) < 0;
  }

  private @Nullable Told before(Told part) {
    Told whole = null;
    for (Told one : paragraph.told()) {
      if (one.sentence() == sentence - 1
          && one.sign() == '#'
          && one.value().compareTo(part.value()) > 0) {
        whole = one;
      }
    }
    return whole;
  }

  private boolean rounds(Told part, Told whole, BigDecimal exact) {
    return rate.group("p") != null
        && EnglishNumbers.rounds(
            paragraph.text(),
            part.figure(),
            whole.figure(),
            paragraph.at(sentence, rate.start()).figure().span(),
            exact.subtract(value).abs());
  }

  private boolean fits(BigDecimal exact, @Nullable String bound) {
    String said = bound == null ? "" : bound.strip();
    boolean below = exact.compareTo(value) < 0;
    BigDecimal most = value.multiply(said.startsWith("just ") ? ROUGH : BigDecimal.ONE);
    if (exact.subtract(value).abs().compareTo(most) > 0) {
      return false;
    }
    switch (said) {
      case "over", "more than", "just over", "well over" -> {
        return !below;
      }
      case "fewer than", "less than", "nearly", "almost", "just under", "under", "not quite" -> {
        return below;
      }
      default -> {}
    }
    if (rate.group("p") == null && rate.group("k") == null) {
      BigDecimal room = value.multiply(said.isEmpty() ? PLAIN : ROUGH);
      return exact.subtract(value).abs().compareTo(room) <= 0;
    }
    Interval stated = paragraph.at(sentence, rate.start()).said();
    if (!said.isEmpty() && !said.equals("exactly")) {
      stated = stated.widened(value.movePointLeft(1));
    }
    return stated.widened(new BigDecimal("0.0001")).holds(exact);
  }

  /** Whether any two figures near it make the rate, a part and the rest, or what is left of it. */
  private boolean explained(Told part, @Nullable String bound) {
    String exactly = rate.group("p") == null ? bound : null;
    List<Told> near =
        paragraph.told().stream()
            .filter(
                one ->
                    one.sign() != '@'
                        && one.sign() != '%'
                        && one.value().signum() > 0
                        && !DISTANCES.contains(one.noun())
                        && Math.abs(one.sentence() - sentence) <= 2)
            .toList();
    for (Told a : near) {
      for (Told b : near) {
        if (a.equals(b) || !a.figure().currency().equals(b.figure().currency())) {
          continue;
        }
        boolean apart = a.sentence() != sentence && b.sentence() != sentence;
        boolean few = a.value().compareTo(THIRTY) < 0 && b.value().compareTo(THIRTY) < 0;
        boolean here = a.sentence() == sentence && b.sentence() == sentence;
        if (apart || (few && !here)) {
          continue;
        }
        BigDecimal ratio = percent(a.value(), b.value());
        boolean told =
            hundred.compareTo(Figures.HUNDRED) == 0
                ? ratio.compareTo(Figures.HUNDRED) < 0
                    && (fits(ratio, exactly)
                        || fits(Figures.HUNDRED.subtract(ratio), exactly)
                        || (a.equals(part)
                            && fits(percent(a.value(), a.value().add(b.value())), exactly)))
                : fits(
                    a.value().multiply(hundred).divide(b.value(), MathContext.DECIMAL64), exactly);
        if (told && rate.group("p") != null) {
          return true;
        }
      }
    }
    return false;
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return part.multiply(Figures.HUNDRED).divide(whole, MathContext.DECIMAL64);
  }
}
