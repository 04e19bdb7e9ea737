package dev.stet.rules.residue;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.Mentions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Letters and marks that a broken font map exchanged when a PDF was read: {@code Irom} for from,
 * {@code signicant} for significant, {@code 6¶s} for an apostrophe, {@code ‚…‛} for Chinese
 * quotation marks, {@code (cid:42)}.
 *
 * <p>One odd word may be a name. A capital I for an f is believed when two different words that
 * only an f makes right stand in the document; then every word that cannot begin with I is one.
 */
final class FontDamage implements Rule {
  /** Marks that need no company. */
  private static final Pattern MARKS =
      Pattern.compile(
          "(‚[^‚‛\\n]{1,60}‛)"
              + "|((?<=[A-Za-z])¶(?=[a-z]{1,2}\\b| [A-Za-z]))"
              + "|(\\(cid:[0-9]{1,5}\\)(?:\\s?\\(cid:[0-9]{1,5}\\)){0,200})"
              + "|([\\uE000-\\uF8FF]{1,200})"
              // ⽉ for 月: the sign of a radical, which no one can type; as a radical it stands alone
              + "|((?<=[一-鿿0-9])[⺀-⿕]{1,40}(?!部|旁|字[旁头底])|[⺀-⿕]{1,40}(?=[一-鿿])(?!部|旁|字[旁头底]))");

  /** Letters that stand for ti, tt, ft in fonts of a common office program. */
  private static final Pattern LIGATURE_LETTERS =
      Pattern.compile("\\b[A-Za-z]{0,14}[ƟƩŌƞﬅ][a-zƟƩŌƞ]{1,14}\\b");

  /** Words that lost an fi, fl or ff. */
  private static final Pattern LOST_LIGATURE =
      Pattern.compile(
          "(?i)\\b(?:signicant(?:ly)?|insignicant|specic(?:ally|ations?)?|scientic|identi(?:ed|cation)"
              + "|classi(?:ed|cation)s?|con(?:guration|gured|gure)s?|ofces?|ofcials?|ofcers?|efcien(?:t|cy|tly)"
              + "|difcult(?:y|ies)?|sufcient(?:ly)?|coefcients?|benets?|beneciar(?:y|ies)|con(?:rm|rmed|rms)"
              + "|conicts?|inuences?d?|reects?|reected|workows?|dened|denitions?|nancial|dierent(?:ly)?"
              + "|dierences?|eective(?:ly|ness)?|aect(?:ed|s)|suered|oered|modied|veried|specied"
              + "|certicates?|qualied|satised|prole[sd]?)\\b");

  /** How they begin; few other words do. */
  private static final Mentions LOST_BEGINNINGS =
      Mentions.of(
          "signic",
          "insignic",
          "specic",
          "scientic",
          "identi",
          "classi",
          "congu",
          "conr",
          "conic",
          "ofce",
          "ofci",
          "efci",
          "difcul",
          "sufci",
          "coefci",
          "bene",
          "inuence",
          "reect",
          "workow",
          "dened",
          "denit",
          "nancial",
          "dieren",
          "eective",
          "aect",
          "suered",
          "oered",
          "modied",
          "veri",
          "speci",
          "certic",
          "qualied",
          "satised",
          "prole");

  private static final Pattern I_INSIDE = Pattern.compile("\\b[a-z]{1,14}I{1,2}[a-z]{0,14}\\b");
  private static final Pattern I_FIRST = Pattern.compile("\\bI[a-z]{2,15}\\b");

  /** How no English word begins with i, but words with f do. */
  private static final Pattern ONLY_WITH_F =
      Pattern.compile(
          "I(?:a(?!n\\b|go\\b|mbic)[a-z]+|i[a-z]+|e[a-z]+|u[a-z]+|o(?!n|wa|ta|d|ta|lanthe)[a-z]+"
              + "|r(?:om|ee|esh|ien|on[tz]|ui|am|eq|ac(?!i)|ag|ance|ench|iday|ost|own|y)[a-z]*"
              + "|l(?:ow|oo|at|igh|uid|ag|ex|y|ew|ee|av)[a-z]*)");

  private static final Set<String> COMMON =
      Set.of(
          "of",
          "if",
          "off",
          "for",
          "from",
          "after",
          "before",
          "first",
          "left",
          "life",
          "self",
          "half",
          "often",
          "different",
          "effect",
          "effects",
          "offer",
          "office",
          "officer",
          "official",
          "staff",
          "safe",
          "safety",
          "benefit",
          "benefits",
          "profit",
          "specific",
          "significant",
          "therefore",
          "follow",
          "following",
          "found",
          "find",
          "few",
          "five",
          "four",
          "full",
          "fact",
          "far",
          "free",
          "form",
          "food",
          "fund",
          "family",
          "father",
          "field",
          "figure",
          "final",
          "force",
          "future",
          "information",
          "performance",
          "afford",
          "affect",
          "leaf",
          "wife",
          "chief",
          "brief",
          "belief",
          "itself",
          "himself",
          "herself",
          "themselves",
          "wolf",
          "roof",
          "proof",
          "beef",
          "deaf");

  private static final Set<String> REAL =
      Set.of("Iain", "Iago", "Ieee", "Iona", "Ionic", "Iraq", "Iran");

  private final RuleInfo info;

  FontDamage(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    marks(document, reporter);
    several(document, LIGATURE_LETTERS, Sign.each(Sign::letter), "letters", reporter);
    several(
        document,
        LOST_LIGATURE,
        (text, span) -> LOST_BEGINNINGS.in(text, span.start(), span.end()),
        "lost",
        reporter);
    capitals(document, reporter);
  }

  private void marks(Document document, Reporter reporter) {
    for (Found found : find(document, MARKS, Sign.each(Sign::mark))) {
      String words = found.span().of(document.text());
      Problem problem = Problem.of(info, found.span()).with("text", words);
      char first = words.charAt(0);
      if (first == '‚' && !hasHan(words)) {
        continue;
      }
      if (isRadical(first) && document.text().contains("部首")) {
        continue; // a text about radicals
      }
      if (first >= '\uE000' && first <= '\uF8FF') {
        // bullets and signs of symbol fonts come out so; a reader's business rather than a writer's
        problem = problem.severity(Severity.INFO).message("private");
      }
      reporter.report(problem);
    }
  }

  private static boolean isRadical(char c) {
    return c >= '⺀' && c <= '⿕';
  }

  private static boolean hasHan(String words) {
    return words
        .codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
  }

  private void several(
      Document document, Pattern pattern, Sign sign, String message, Reporter reporter) {
    List<Found> all = find(document, pattern, sign);
    Set<String> different = new HashSet<>();
    all.forEach(found -> different.add(found.word().toLowerCase(Locale.ROOT)));
    if (different.size() > 1 || all.size() > 2) {
      for (Found found : all) {
        reporter.report(Problem.of(info, found.span()).message(message).with("text", found.word()));
      }
    }
  }

  private void capitals(Document document, Reporter reporter) {
    List<Found> inside = find(document, I_INSIDE, Sign.each(Sign::capitalInside));
    List<Found> first = find(document, I_FIRST, Sign.each(Sign::capitalFirst));
    Set<String> proof = new HashSet<>();
    List<Found> damaged = new ArrayList<>();
    for (Found found : inside) {
      String meant = found.word().replace('I', 'f');
      if (COMMON.contains(meant)) {
        proof.add(meant);
      }
      damaged.add(found);
    }
    for (Found found : first) {
      String meant = 'f' + found.word().substring(1);
      boolean common = COMMON.contains(meant);
      if (common) {
        proof.add(meant);
      }
      if (common || (ONLY_WITH_F.matcher(found.word()).matches() && !REAL.contains(found.word()))) {
        damaged.add(found);
      }
    }
    if (proof.size() > 1) {
      for (Found found : damaged) {
        reporter.report(
            Problem.of(info, found.span())
                .message("capital")
                .with("text", found.word())
                .with("meant", found.word().replace('I', 'f')));
      }
    }
  }

  private static List<Found> find(Document document, Pattern pattern, Sign sign) {
    List<Found> found = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.role() != Role.CODE && sign.in(document.text(), block.span())) {
        Matcher matcher = pattern.matcher(document.text());
        matcher.region(block.span().start(), block.span().end());
        matcher.useTransparentBounds(true);
        while (matcher.find()) {
          found.add(new Found(new Span(matcher.start(), matcher.end()), matcher.group()));
        }
      }
    }
    return found;
  }

  /** What a text must hold for a search in it to be worth its cost. */
  private interface Sign {
    boolean in(String text, Span span);

    static Sign each(AtPlace sign) {
      return (text, span) -> {
        for (int i = span.start(); i < span.end(); i++) {
          if (sign.at(text, i, span.end())) {
            return true;
          }
        }
        return false;
      };
    }

    static boolean mark(String text, int at, int end) {
      char c = text.charAt(at);
      return c == '‚'
          || c == '¶'
          || isRadical(c)
          || (c >= '\uE000' && c <= '\uF8FF')
          || text.startsWith("(cid:", at);
    }

    static boolean letter(String text, int at, int end) {
      return "ƟƩŌƞﬅ".indexOf(text.charAt(at)) >= 0;
    }

    static boolean capitalInside(String text, int at, int end) {
      return text.charAt(at) == 'I' && at > 0 && isLetter(text.charAt(at - 1));
    }

    static boolean capitalFirst(String text, int at, int end) {
      return text.charAt(at) == 'I' && at + 1 < end && isLetter(text.charAt(at + 1));
    }

    private static boolean isLetter(char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
  }

  /** A sign that shows at one place. */
  private interface AtPlace {
    boolean at(String text, int at, int end);
  }

  private record Found(Span span, String word) {}
}
