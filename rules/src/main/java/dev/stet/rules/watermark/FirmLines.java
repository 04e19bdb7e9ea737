package dev.stet.rules.watermark;

import dev.stet.core.search.PrefilteredPattern;
import java.util.regex.Pattern;

/**
 * What a firm prints on its page round an article: who it is, under which number, who licenses and
 * watches it, that what it says is no advice and that money may be lost, and the card of whoever
 * wrote, with telephone and buttons. Lawyers, banks, brokers, doctors, agents and charities all
 * must say such things in such words. In a contract or a prospectus they are the text's own, so
 * that they count only on a page that bears other marks of a site, and only round its text.
 */
final class FirmLines {
  private static final int LONGEST = 420;
  private static final int LONGEST_CARD = 200;
  private static final int FEWEST_PARTS = 3;

  /** Weir Stent LLP is authorised and regulated by the Law Society. */
  private static final PrefilteredPattern MAKERS =
      PrefilteredPattern.compile(
          "(?i)\\b(?:registered (?:in|office|charity|company|trade ?mark|address)|(?:company|charity|vat|fca|sra|abn|frn|nmls|firm reference|licen[cs]e)(?: registration)? (?:no\\b|number|reg\\b|#|:)|trading (?:name|style) of|member (?:fdic|sipc|finra)|equal housing"
              + "|(?:is|are) (?:a firm )?(?:authori[sz]ed|regulated|licen[sc]ed|supervised|accredited)(?: and (?:authori[sz]ed|regulated|supervised))?(?: (?:in|under) [a-z ]{2,30})? by (?:the )?(?-i:\\p{Lu})\\w*|limited liability (?:partnership|company)|incorporated in (?-i:\\p{Lu})\\w*|attorney advertising|no attorney[- ]client)\\b");

  private static final PrefilteredPattern RIGHTS =
      PrefilteredPattern.compile("©|\\([cC]\\) ?[12][0-9]{3}");

  private static final PrefilteredPattern OWNERS =
      PrefilteredPattern.compile(
          "(?i)\\b(?:member of the|(?:published|owned|operated|run|maintained) by)\\b");

  /** This article does not constitute legal advice; your capital is at risk. */
  private static final PrefilteredPattern NO_ADVICE =
      PrefilteredPattern.compile(
          "(?i)\\b(?:(?:this|the|our|these) (?:publication|article|briefing|bulletin|post|page|guide|note|update|blog|site|website|material|information|content|alert|newsletter|commentary|factsheet|views?|opinions?)s?\\b[^.]{0,60}\\b(?:general (?:summary|information|guidance|overview|in nature|guide)|information(?:al)? (?:purposes )?only|guidance only|not (?:intended|meant|designed|legal|financial|medical|tax)|no substitute|not a substitute|does not|do not|should not)\\b"
              + "|(?:does|do|is|are|should) not (?:to )?(?:constitute|replace|be (?:relied|construed|taken|treated|regarded|considered|used)|(?:be )?(?:legal|financial|medical|investment|tax|professional) advice|(?:be )?a substitute)\\b"
              + "|(?:values?|price) of (?:your |an? |any )?(?:investments?|shares|units|pension|property)\\b[^.]{0,40}\\b(?:can|may) (?:go down|fall|rise|go up)|(?:your )?capital is at risk|past performance (?:is|does|should|may)|prior results do not|(?:may|might|could) get back less|always seek the advice|consult (?:your|a|an) (?:doctor|physician|solicitor|lawyer|attorney|accountant|adviser|advisor|professional|qualified))\\b");

  private static final Pattern APART = Pattern.compile("\\s{2,}|\\t|\\s+[|·•]\\s+");

  private static final PrefilteredPattern NAME =
      PrefilteredPattern.compile(
          "^(?:Dr\\.? |Mr\\.? |Mrs\\.? |Ms\\.? |Prof\\.? )?\\p{Lu}[\\p{L}'’-]{1,16}(?: \\p{Lu}\\.)?(?: \\p{Lu}[\\p{L}'’-]{1,18}){1,2}$");

  private static final PrefilteredPattern CONTACT =
      PrefilteredPattern.compile(
          "(?i)^(?:(?:t|m|e|f|w|p|d|tel|phone|mobile|cell|direct|direct dial|office|fax|e-?mail|web|ddi)\\s?[:.]\\s?\\S.{2,40}|(?:e-?mail|call|contact|message|follow|view|meet|connect with) [\\p{L}'’ -]{2,30}|v-?card|linked ?in|twitter|x|profile|bio|view (?:full )?(?:profile|bio)|download v-?card|book a (?:call|meeting)|[\\w.+-]{2,40}@[\\w-]{2,40}\\.[\\w.]{2,12}|\\+?[0-9][0-9 ()-]{7,20})$");

  /** You can reach her at …; Dana Reed is a senior adviser at …: who wrote, in the foot. */
  private static final PrefilteredPattern WRITER =
      PrefilteredPattern.compile(
          "^\\p{Lu}[\\p{L}'’-]{1,16}(?: \\p{Lu}[\\p{L}'’.-]{0,18}){1,2}(?:,? [A-Z]{2,6})? (?:is|was|has|writes|works|covers|heads|leads|practi[cs]es|advises|joined)\\b[^\\n]{10,300}$");

  private FirmLines() {}

  /** Whether {@code line}, in folded text, says who the firm is or that it answers for nothing. */
  static boolean declare(String line) {
    return line.length() <= LONGEST
        && (MAKERS.isIn(line) || NO_ADVICE.isIn(line))
        && !RIGHTS.isIn(line);
  }

  /** Whether {@code line} names the firm that the site belongs to. */
  static boolean areMakers(String line) {
    return RIGHTS.isIn(line) || OWNERS.isIn(line) || MAKERS.isIn(line);
  }

  /** Priya Rook T: +44 1632 960018 Email Priya vCard: a name and two ways to reach it. */
  static boolean isCard(String line) {
    if (line.length() > LONGEST_CARD || (line.indexOf("  ") < 0 && line.indexOf('|') < 0)) {
      return false;
    }
    String[] parts = APART.split(line, -1);
    int contacts = 0;
    for (String part : parts) {
      contacts += CONTACT.isIn(part) ? 1 : 0;
    }
    return parts.length >= FEWEST_PARTS && contacts >= 2 && NAME.isIn(parts[0]);
  }

  /** Whether {@code line} tells who wrote, as under a head that announces it. */
  static boolean isWriter(String line) {
    return line.length() <= LONGEST && WRITER.isIn(line);
  }
}
