package dev.stet.rules.truncation;

import dev.stet.core.analysis.Endings;
import dev.stet.core.search.PrefilteredPattern;
import java.util.regex.Pattern;

/** What the last words of a paragraph say by themselves: whether they are a sentence and go on. */
final class LastWords {
  /** Words after which a Chinese sentence goes on. */
  private static final String OPEN_HAN = "的和与及或并而且但因为以于在对把被将使让给从向由跟同比至到按据若如是有之等所其该各每";

  /** Nouns and verbs whose last character is such a word by itself: 数据, 合同, 场所. */
  private static final PrefilteredPattern WHOLE_WORD =
      PrefilteredPattern.compile(
          "(?:[数证单票收凭论字]据|[占对环正类评]比|[合协趋认赞]同|[方意导走定动取流志]向|[场寓住]所|(?:究|务|出|易|生)所|[供补配]给|普及|[校核比]对|[总饱缓调中]和|服从|目的|参与|[原成起内外病诱死]因|[行人]为|[理自缘事]由|[存潜内]在|[转出割]让|[行促大]使)$");

  private static final PrefilteredPattern OPEN_ENGLISH =
      PrefilteredPattern.compile(
          "(?:^|\\s)(?:the|a|an|of|to|and|or|but|for|with|in|on|at|by|from|as|that|which|who|whose|is|are|was|were|be|been|has|have|had|will|would|should|could|can|may|might|must|this|these|those|their|its|our|your|his|her|than|because|although|while|where|when|if|whether|not|more|most|into|between|through|during|about|such|also|both|either|including|per|we|they|he|she|without|every|using|based|according|due|despite|regarding|whereas|does|did|being|having|nor|another|several|via|upon|among|against|until|no|any|some|my|what|how|why)$",
          Pattern.CASE_INSENSITIVE);

  /** 四是, （三）, 2.: a point that was counted and has no words. */
  private static final PrefilteredPattern BARE_NUMBER =
      PrefilteredPattern.compile(
          "(?:[。；;，,]\\s*(?:[一二三四五六七八九十]是|第[一二三四五六七八九十][，,、]?|其[一二三四五六七八九十])"
              + "|[。；;]\\s*(?:[(（][一二三四五六七八九十0-9]{1,2}[)）]|[0-9]{1,2}[.、]))$");

  /** Words of two letters and more after which a Chinese sentence goes on. */
  private static final PrefilteredPattern OPEN_CHINESE =
      PrefilteredPattern.compile(
          "(?:以及|及其|并且|而且|但是|因为|由于|为了|关于|对于|根据|按照|以便|从而|进一步|切实|分别|其中|特别是|尤其是|较上年|比上年|较去年|比去年|同比增|同比下|不仅|无论|虽然|如果|即使|除了|随着|围绕|依托|针对|有的|一些|包括|例如|譬如|诸如|并未|已经|正在|尚未|[，、；](?:并|未|不|已|将|由|对|经|拟|应|须|需|可|共|约|达|占|较|比|请|且|则|即))$");

  /** 91. and 64.7±: a figure of which a part is missing. */
  private static final PrefilteredPattern TORN_FIGURE =
      PrefilteredPattern.compile("(?<![A-Za-z_-][0-9.]{0,8})[0-9](?:\\.|[±×÷=~～-])$");

  /** A sentence, and another one begun. */
  private static final PrefilteredPattern SENTENCE_INSIDE =
      PrefilteredPattern.compile("[。；](?=.)|[a-z0-9%)\"”’]{2}[.!?][\"”’)]?\\s+(?=[\"“‘(]?\\p{Lu})");

  /** As it used to, half a litre or more, if any, as agreed later on: phrases that end so. */
  private static final PrefilteredPattern SET_PHRASE =
      PrefilteredPattern.compile(
          "\\b(?:(?:used|want|need|have|has|had|going|able|like|try|supposed) to"
              + "|(?:or|and|no|any|once|much|even|far|nothing|little|some|lots|plenty|what['’]s|[0-9]+) more|(?:if|hardly|scarcely) any|as such|at that|no such|and how|know why"
              + "|(?:or|if|why|whether or|of course|(?:and|or|but) (?:is|are|was|were|do|does|did|will|can|has|have|had|should|would|may)) not"
              + "|(?:earlier|later|early|so|going|goes|went|moving|moved|move|carry|carried|further|log|logged|sign|signed|turned|from then|and|agreed|decided|relied|based|acted) on"
              + "|(?:what|whom|who|which) (?:[\\w'’]+ ){1,4}(?:to|for|with|on|at|from|about|of|in|into|by|through)"
              + "|(?:about|like|on|for|do|did|does|done|doing|see|than|of|with) (?:this|these|those|that)"
              + "|(?:log|logged|sign|signed|opt|opted|join|joined|built|fit|check|checked|plug|plugged|zoom|call|called) in)$",
          Pattern.CASE_INSENSITIVE);

  /** 3 –; 4 the; 5 –: an entry that is nothing. */
  private static final PrefilteredPattern EMPTY_ENTRY =
      PrefilteredPattern.compile("\\s[–—][;,|].*\\s[–—]$");

  /** Dr. Moss, no. 14, vol. 3: such a stop ends no sentence. */
  private static final PrefilteredPattern ABBREVIATED =
      PrefilteredPattern.compile(
          "(?i)(?<![\\p{L}])(?:nos?|vols?|ch|figs?|st|dr|mrs?|ms|prof|rev|hon|cllr|tel|ref|reg|regd|ext|est|inc|ltd|co|corp|approx|ca?|vs?|pp?|ed|eds|e\\.g|i\\.e|etc|dept|ser|art|para|sec|min|max|incl|excl|oz|lb|[A-Z])\\.$");

  private static final PrefilteredPattern CLAUSE =
      PrefilteredPattern.compile(
          "\\s(?:is|are|was|were|has|have|had|will|can|could|should|must|may|would|does|did)\\s");

  /** The name of whoever wrote or sent it, on a line of its own. */
  private static final PrefilteredPattern SIGNED =
      PrefilteredPattern.compile("([.!?][\"”’)]?)\\s*\\n\\s*\\p{Lu}\\p{L}+[\\s\\p{Cntrl}]*$");

  /** The mark of a note behind the stop. */
  private static final PrefilteredPattern NOTE =
      PrefilteredPattern.compile(
          "([。！？；][”’）]?|(?<=[\\p{L}”)])[.!?])\\s?(?:[①-⑳]|\\[?\\^?[0-9*†]{1,3}\\]?|\\[\\^[\\w-]{1,20}\\]|[★☆⭐]){1,6}$");

  /** What is shorter and ends in a figure and a dot is a number. */
  private static final int SHORTEST_SENTENCE = 12;

  /** More than the longest of the words after which something goes on. */
  private static final int END = 40;

  private LastWords() {}

  /**
   * {@code words} without the mark of a note behind their last stop, or the one name on a line of
   * its own of whoever wrote or sent them.
   */
  static String withoutNote(String words) {
    return NOTE.matcher(SIGNED.matcher(words).replaceFirst("$1")).replaceFirst("$1");
  }

  /** Whether the sentence must go on after {@code words}. */
  static boolean areOpen(String words, boolean chinese) {
    if (areIntroduction(words)) {
      return false;
    }
    char last = words.charAt(words.length() - 1);
    if ("，、,“‘（(《【—–-；".indexOf(last) >= 0) {
      return last == '-'
          ? words.length() > 1 && Character.isLetter(words.charAt(words.length() - 2))
          : !areEmptyEntry(words);
    }
    return chinese
        ? OPEN_HAN.indexOf(last) >= 0
            && words.length() > 12
            && last != '等'
            && !WHOLE_WORD.isIn(end(words))
        : words.length() > 20
            && OPEN_ENGLISH.isIn(end(words))
            && !areCapitals(words)
            && !SET_PHRASE.isIn(end(words));
  }

  /** Aerial, DC IN: the last word is a name in capitals, and the others are not. */
  private static boolean areCapitals(String words) {
    String last = words.substring(words.lastIndexOf(' ') + 1);
    return last.length() > 1
        && last.chars().allMatch(Character::isUpperCase)
        && words.chars().filter(Character::isLowerCase).count()
            > words.chars().filter(Character::isUpperCase).count();
  }

  /** In this way:-- or As follows.— : an old printer's dash behind the mark that introduces. */
  static boolean areIntroduction(String words) {
    int end = words.length();
    while (end > 0 && "-–— ".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && end < words.length() && ":.;,".indexOf(words.charAt(end - 1)) >= 0;
  }

  /** Whether {@code words} end in a dash that stands, as one before it, for nothing. */
  static boolean areEmptyEntry(String words) {
    return EMPTY_ENTRY.isIn(words);
  }

  private static String end(String words) {
    return words.substring(Math.max(0, words.length() - END));
  }

  /** Whether something is begun at the very end of {@code words}: a point, a clause or a figure. */
  static boolean areBegun(String words, boolean chinese) {
    return chinese
        ? BARE_NUMBER.isIn(end(words))
            || OPEN_CHINESE.isIn(end(words))
            || (TORN_FIGURE.isIn(end(words))
                && words.length() > SHORTEST_SENTENCE
                && !(words.endsWith(".") && words.contains(". "))) // 茶叶学报, 2022, 63(2): 71-79.
        : words.endsWith("-")
            && words.length() > 2
            && words.charAt(words.length() - 2) > ' '
            && !areIntroduction(words);
  }

  /** Whether {@code words} hold the end of a sentence and the beginning of the next. */
  static boolean holdSentence(String words) {
    return SENTENCE_INSIDE.isIn(words);
  }

  /** Whether a comma or stop stands inside: what has one is no name and no title. */
  static boolean holdMarks(String words, boolean chinese) {
    for (int i = 0; i + 1 < words.length(); i++) {
      char c = words.charAt(i);
      if (chinese
          ? "，。；！？、".indexOf(c) >= 0 || (c == ',' && !Character.isDigit(words.charAt(i + 1)))
          : (c == '.' || c == '?' || c == '!' || c == ',' || c == ';' || c == ':')
              && words.charAt(i + 1) == ' '
              && i > 8
              && !(c == '.' && isAbbreviated(words, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAbbreviated(String words, int stop) {
    return ABBREVIATED.isIn(words.substring(Math.max(0, stop - 7), stop + 1));
  }

  /** Whether a line without any mark is part of a sentence, rather than a name or a title. */
  static boolean areClause(String words, boolean chinese) {
    return chinese
        ? words.length() >= 12 && words.chars().anyMatch(c -> "的在了是将应并对把被要使已".indexOf(c) >= 0)
        : CLAUSE.isIn(words) && words.split("\\s+").length >= 4;
  }

  /** What has no mark at all inside is a title, a name or a line of a table. */
  static boolean areSentence(String words) {
    return Endings.closed(words) || holdMarks(words, Endings.isChinese(words));
  }
}
