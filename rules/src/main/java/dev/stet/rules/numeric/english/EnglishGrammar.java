package dev.stet.rules.numeric.english;

import dev.stet.core.document.Span;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PatternGroup;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.numeric.figure.WrongClaim.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wordings by which an English sentence puts figures into a relation, over text with a sign for
 * each figure. In a wording {@code N} is a count, a measure or a sum of money, {@code U} its unit,
 * {@code G5} a gap of up to five words.
 *
 * @see EnglishRelations
 */
final class EnglishGrammar {
  /**
   * What one wording puts into a relation.
   *
   * @param words with the claim as group {@code c} and what it is of as {@code a} and {@code b}
   */
  record Relation(Kind kind, PrefilteredPattern words) {}

  private static final String LESS = "fewer|less|lower|below|down on|under|cheaper";
  private static final String MORE = "more|higher|above|up on|over|greater|better";
  private static final String RISE = "increase|rise|growth|gain|jump|improvement";
  private static final String FALL = "decrease|fall|drop|decline|reduction|cut|loss";
  private static final String GONE =
      "left|died|resigned|retired|lapsed|withdrew|departed|used|spent|sold|lost|scrapped|closed|withdrawn|discharged|removed|taken out|paid out|written off|returned";
  private static final String COME =
      "joined|added|admitted|arrived|came in|came|received|bought|opened|enrolled|recruited|paid in|born|acquired";

  static final List<Relation> RELATIONS =
      List.of(
          relation(
              Kind.GROWTH,
              "(?<b>N)G6,? (?<c>%) (?:" + MORE + "|" + LESS + ")(?: than)?G4 ?\\((?<a>N)G2\\)"),
          relation(
              Kind.GROWTH,
              "\\b(?:went|goes|rose|fell|up|down|grew|increased|decreased|raised|cut|moved|changed|dropped|climbed|declined|reduced)G4 from (?<a>N)G4 to (?<b>N)G3(?:,| \\() ?(?<c>%)(?= ?[.,;)]|$)"),
          relation(
              Kind.GROWTH,
              "\\b(?:"
                  + RISE
                  + "|"
                  + FALL
                  + "|change) from (?<a>N)G5 to (?<b>N)G5 (?:is|was|represents|makes|means|amounts to)(?: therefore| thus)?(?: # of| an? (?:"
                  + RISE
                  + "|"
                  + FALL
                  + "|change) of)? (?<c>%)"),
          relation(
              Kind.GROWTH,
              "(?<b>N)G4, (?<c>%) (?:ahead of|behind|above|below|up on|down on|higher than|lower than) (?:the|its|our|last year[’']?s?)G3 (?<a>N)"),
          relation(
              Kind.INCREMENT,
              "(?<b>N)G8, (?<a>N)(?: [a-z]+)? (?<w>"
                  + MORE
                  + "|fewer|less|lower) thanG5, (?:an? (?:"
                  + RISE
                  + "|"
                  + FALL
                  + ") of|or|which is|that is) (?<c>%)"),
          relation(
              Kind.INCREMENT,
              "\\b(?<w>rose|grew|increased|climbed|went up|risen|fell|dropped|decreased|declined|fallen) by (?<a>N)U? to (?<b>N)G4(?:,| \\() ?(?:or |that is,? |an? (?:"
                  + RISE
                  + "|"
                  + FALL
                  + ") of )?(?<c>%)"),
          relation(
              Kind.DIFFERENCE,
              "\\b(?:had|has|was|were|is|are|stood at|numbered|made|sold|took|received|reached|totalled|came to) (?<a>N)G6,? (?:against|compared with|compared to|as against|up from|down from) (?<b>N)G6[.;] (?:the|this|that|an?) (?:"
                  + RISE
                  + "|"
                  + FALL
                  + "|difference|gap|surplus|deficit)(?: of| is| was| therefore| thus)* (?<c>N)(?! of)"),
          relation(
              Kind.DIFFERENCE,
              "(?<a>N)G6[;,:.] (?<b>N)(?: of them| of these)? (?:were|was|had been|have been|are|is)G9,? (?:which|that) left(?: only| just)? (?<c>N)"),
          relation(
              Kind.DIFFERENCE,
              "\\bcosts? (?<a>N)G3 andG8 (?:\\([^()]{0,30}\\) )?(?<b>N),? (?:so that|so|and thus)G4 (?:saves?|gains?|loses?) (?<c>N)"),
          relation(
              Kind.DIFFERENCE,
              "(?<a>N)G8, of (?:which|whom)G7 (?<b>N)G3; (?:the (?:other|remaining) )?(?<c>N) (?:are|is|were|was|remain|have|had)\\b"),
          relation(
              Kind.DIFFERENCE,
              "\\b(?:drop|dropped|fell|rose|climbed|grew|widened|narrowed|went (?:up|down)) from (?<a>N)G3 to (?<b>N)G3(?: #)?, (?:by|an? (?:difference|change|gap|"
                  + RISE
                  + "|"
                  + FALL
                  + ") of) (?<c>N)"),
          relation(
              Kind.GROWTH,
              "\\bto (?<b>N)G3,? from (?<a>N)G3(?:,| \\() ?(?:or |that is,? |an? (?:"
                  + RISE
                  + "|"
                  + FALL
                  + ") of )?(?<c>%)(?= ?[.,;)]|$)"),
          relation(
              Kind.GROWTH,
              "(?<a>N)G6,? (?:and|but)G6 (?<b>N)G3, an? (?:"
                  + RISE
                  + "|"
                  + FALL
                  + ") of (?<c>%)(?= ?[.,;)]|$)"),
          relation(
              Kind.DIFFERENCE,
              "\\b(?:highest|maximum|largest|longest|oldest|dearest|peak)G6 (?<a>N)U?(?: ?°c)?(?:,| and|;)G5 (?:lowest|minimum|smallest|shortest|youngest|cheapest)G6 (?<b>N)U?(?: ?°c)?,? (?:with )?an? (?:range|difference|spread|gap|swing) of (?<c>N)"),
          relation(
              Kind.DIFFERENCE,
              "\\b(?:won|win|victory|lost|defeat|beat(?:ing)? [a-z]+|beaten)G3 by (?<c>N)(?: [a-z]+)?, (?<a>#) to (?<b>#)"),
          relation(
              Kind.DIFFERENCE,
              "\\b(?:put up|gone up|went up|goes up|rose|increased|raised|risen|fell|cut|reduced|dropped|came down|brought down|lowered) by (?<c>N)U? to (?<a>N)G2,? from (?<b>N)"),
          relation(
              Kind.DIFFERENCE,
              "(?<a>N)(?<u> [a-z]+)(?: each way)? on average,G4 (?<b>N)\\k<u>G3[:;,.]G5 (?<c>N)\\k<u> (?:longer|shorter|more|less|fewer|older|younger|later|earlier)\\b(?! than)"),
          relation(
              Kind.DIFFERENCE,
              "(?<a>%)G3, (?<c>#) (?:percentage )?points (?:"
                  + MORE
                  + "|"
                  + LESS
                  + ")(?: than)?G5 (?<b>%)"),
          relation(
              Kind.DIFFERENCE,
              "(?<a>%)[^#$%@;]{0,90} (?<b>%)[^#$%@;.]{0,20}, an? (?:gap|difference|lead|deficit|shortfall) of (?<c>#) (?:percentage )?points"),
          relation(
              Kind.DIFFERENCE,
              "(?<a>%)[^#$%@;.]{0,60},? (?:against|compared with|compared to)[^#$%@;.]{0,12}(?<b>%)[^#$%@;.]{0,20}[.;] (?:the|this|that) (?:gap|difference) (?:has |had )?(?:narrowed|widened|grown|shrunk|fallen|risen|closed|is|was)(?: from # points)?(?: now| down| to)* (?<c>#)(?: points| percentage points|(?=[.;,]|$))"),
          relation(
              Kind.DIFFERENCE,
              "(?<b>N)[.;] [^#$%@;.]{0,50}(?:received|got|paid|collected|raised|spent|delivered|booked|recorded|recovered) (?<a>N)U, an? (?:shortfall|deficit|gap|difference|underspend|overspend) of (?<c>N)(?! (?:on|over|from|compared|against|since) )"),
          relation(
              Kind.RATE,
              "(?<b>#)[^#$%@.]{0,50}[.;] (?:result|outcome|actual|achieved|reached|delivered)[a-z ]{0,12}:? (?<a>#)G3,? (?:or |that is,? )?(?<c>%) of (?:the |its |our )?(?:target|goal|plan|aim|objective)"),
          relation(
              Kind.RATE,
              "(?<b>N)(?<u> [a-z]+)[^#$%@.]{0,60}\\. [^#$%@.]{0,60}(?<a>N)\\k<u> of (?:it|that|this),? (?:or |that is,? )?(?<c>%)"),
          relation(
              Kind.DIFFERENCE,
              "(?<a>%)G4,? (?:against|compared with|compared to)G5 (?<b>[#%]),? (?:an?|the)(?: [a-z]+)? (?:"
                  + RISE
                  + "|"
                  + FALL
                  + "|shortfall|gap|difference) of (?<c>#) (?:percentage )?points"),
          relation(
              Kind.DIFFERENCE,
              "(?<a>N)G6, (?<b>N) of (?:which|whom)G8[;,] (?:and )?(?:the (?:other|remaining) )?(?<c>N)(?: [a-z]+)? (?:remain(?:ed)?|are left|were left|are still|is left|are outstanding|have not)\\b"),
          relation(
              Kind.DIFFERENCE,
              "(?<b>#) of (?:the|its|our|these) (?<a>#)G2 (?:are|were|have been|had been)(?: now)? [a-z]+(?: and|, with|, leaving|;|,) (?:the (?:other|remaining) )?(?<c>#)(?: [a-z]+)? (?:are|were|is|was|stand|stood|remain)?(?: still| now)? ?(?:vacant|empty|free|unfilled|outstanding|open|unlet|unused|missing|pending)\\b"),
          relation(
              Kind.RATE,
              "(?<b>N)G8 and [a-z]+(?:ed|t|ld) (?<a>N) of (?:them|these|those),? (?:or |that is,? )?(?<c>%)"),
          relation(
              Kind.RATE,
              "(?<b>#) [a-z]+(?:ed|en), (?<a>#) [a-z]+(?:ed|en)?,? (?:so that |or |that is,? )?(?<c>%)(?= ?[.,;)]|$| [a-z]+ed\\b| went\\b)"),
          relation(
              Kind.RATE,
              "(?<b>#)G4,G3 in (?<a>#) (?:cases|instances|of them),? (?:or )?(?<c>%)(?= ?[.,;)]|$)"),
          relation(
              Kind.RATE,
              "\\b(?:can|could|capacity (?:of|is|was)|room for)(?: [a-z]+)? (?<b>N)G6,? and (?:[a-z]+ )?(?:[a-z]+ed|took|held|had|has) (?<a>N)G3, (?:or |that is,? )?(?<c>%) of (?:its |the |that )?(?:capacity|room)\\b"),
          relation(
              Kind.RATE,
              "(?<a>#)G5 (?:for|out of|from|among) (?<b>#)G4,? (?:for|giving|making|with) an? (?:[a-z]+ )?(?:turnout|rate|proportion|share)(?: rate| percentage)? of (?<c>%)"),
          relation(
              Kind.RATE,
              "(?<a>N)U (?:"
                  + MORE
                  + "|"
                  + LESS
                  + ")(?: than)?G6 (?<b>N)G4(?:,| \\() ?(?:or |that is,? |an? (?:"
                  + RISE
                  + "|"
                  + FALL
                  + "|change|difference) of )?(?<c>%)(?= ?[.,;)]|$)"),
          relation(
              Kind.DIFFERENCE,
              "(?<a>\\$)G6,? (?:less|minus|after deducting|after deduction of)G5 (?<b>\\$)G5(?:,| –|:)?(?: for| giving| leaving| or| making| which leaves| is)? (?:an? |the )?(?:net|balance|remainder|difference)(?: [a-z]+){0,2}?(?: of| is| was|:)? (?<c>\\$)"),
          relation(
              Kind.PRODUCT,
              "(?<a>#)G5,? at (?<b>\\$)(?: (?:each|apiece|(?:an?|per) [a-z]+))? \\((?:or |total |in all |= ?)?(?<c>\\$)(?: [a-z]+){0,2}\\)"),
          relation(
              Kind.SUM,
              "(?:,|;| and| or| –|:) (?:making |which makes |that makes |that is,? )?(?:in all|in total|altogether|together|all told),? (?<c>N)(?! of )"),
          relation(Kind.SUM, "(?:,|;|:) (?:making |or )?a total of (?<c>N)(?! of )"),
          relation(Kind.SUM, "#G4 and #G3, (?<c>#) (?:in|over|on|for) both\\b"),
          relation(
              Kind.SUM,
              ", (?:making |or |that is,? )?(?<c>N)(?: [a-z]+)? (?:in all|in total|altogether|together|all told)\\b"),
          relation(
              Kind.PART,
              "(?<![a-z] )(?<c>#) of (?:the|these|those|our|its) (?<b>#)(?: [a-z]+){1,2}"),
          relation(
              Kind.PART,
              "\\bof (?:the|these|those) (?<b>#)(?: [a-z]+)?, (?<c>#) (?:were|are|had|have|died|came|went|took|did|got|[a-z]{2,}ed)\\b"),
          relation(
              Kind.PART,
              "(?<b>#)(?: [a-z]+){0,3},? of (?:which|whom) (?<c>#) (?:were|are|had|have)\\b"),
          relation(
              Kind.PART,
              "\\b(?:present|attending|voting|taking part)(?: [a-z]+)? (?<c>#) out of (?:the )?(?<b>#)"),
          relation(
              Kind.PRODUCT,
              "\\beach of (?:the|our|its|their) (?<a>#)G3 (?:has|had|have|holds?|held|paid|pays|gave|gives|takes|took|brought|planted|raised|earned|made) (?<b>N)G2, (?:or |making |so |that is,? )?(?<c>N)G2 (?:in all|altogether|in total|together)\\b"),
          relation(
              Kind.MEAN,
              "\\bof the (?<a>\\$)G3,? each of (?:the|our|its|their) (?<b>#)G3 (?:received|receives|got|gets|was given|were given|was paid|took) (?<c>\\$)"),
          relation(
              Kind.PART,
              "(?<c>#) out of (?<b>#)(?=[.,;:)]|$| (?:stars?|points?|marks?|for|by|from|on)\\b)"),
          relation(
              Kind.PRODUCT,
              "(?<a>N)G9,? at (?<b>N) (?:each|apiece|(?:a|per) [a-z]+),? (?:or |that is,? |making |costing |so )?(?<c>N) (?:in all|altogether|in total|together)\\b"),
          relation(
              Kind.PRODUCT,
              "(?<a>#) (?<b>\\$) [a-z]+sG3(?:,| \\(|;|:) ?(?:or |making |costing |worth |that is,? )?(?<c>\\$) (?:in all|altogether|in total|together)\\b"),
          relation(
              Kind.PRODUCT,
              "(?<a>#)(?: hours)? (?:a|per) week\\b[^#$%.;]{0,24}(?<b>\\$) (?:an|per) hour\\b[^#$%.;]{0,24}(?<c>\\$) (?:a|per) week\\b"),
          relation(
              Kind.PRODUCT,
              "(?<b>\\$) (?:an|per) hour\\b[^#$%.;]{0,24}(?<a>#) hours (?:a|per) week\\b[^#$%.;]{0,24}(?<c>\\$) (?:a|per) week\\b"),
          relation(
              Kind.PRODUCT,
              "(?<a>#)G3,? at (?<b>\\$)(?: (?:each|apiece|(?:an?|per) [a-z]+))?,? (?:came to|come to|comes to|cost|costs|made|makes?|brought(?: in)?|raised|earned|is|are|was|were|gives?) (?<c>\\$)(?! (?:each|apiece|an?|per)\\b)"),
          relation(
              Kind.PRODUCT,
              "(?<a>#)G3 with (?<b>#)(?: [a-z]+)? (?:each|apiece),? (?:that[’']s|that is|which is|or|making|so) (?<c>#)"),
          relation(
              Kind.PRODUCT,
              "(?<a>#)G4[.,;:](?: [a-z@%-]+){0,9}? at (?:an?|the|our|that) (?:[a-z]+ )?(?:rate|price|fee|wage|cost) of (?<b>\\$)U?(?: an? [a-z]+)?,? (?:this|that|it|they|these) (?:comes?|came|amounts?|makes?|is|was|cost|adds? up)(?: to)? (?<c>\\$)"),
          relation(
              Kind.PRODUCT,
              "(?<a>N)U (?:an?|per) (?<w>[a-z]{3,}?) (?:on|for|over|in|during) (?<b>N) \\k<w>(?:s|es)?(?:,| \\(|:| =)? ?(?:or |making |that is,? |a total of |altogether )?(?<c>N)(?= ?[.,;)]|$| (?:in all|altogether|in total|m|km|kg|ha|tonnes|litres|hours|metres|miles)\\b)"),
          relation(
              Kind.PRODUCT,
              "\\bat (?<b>\\$) (?:an?|per) (?<w>[a-z]{3,}?),? (?:the )?(?<a>#) \\k<w>(?:s|es)?G2 (?:cost|costs|come to|came to|make|made|bring(?: in)?|brought(?: in)?|earn(?:ed)?|raise[ds]?|would cost) (?<c>\\$)"),
          relation(
              Kind.PRODUCT,
              "\\b(?:saves?|costs?|brings?(?: in)?|uses?|earns?|gives?|needs?|takes?|yields?)G4 (?:about |some )?(?<a>N)G4[;,] (?:in|for|over|with|on) (?<b>N)(?: [a-z]+){1,2} (?:that|this|it) (?:is|makes|comes to|came to|was|would be) (?<c>N)"),
          relation(
              Kind.PRODUCT,
              "\\baverageG2 (?:was|is|of|being) (?<a>N)U,? (?:so that|so|and) (?<b>N)G2 (?:cost|costs|took|take|make|made|mean|meant|lost|used)(?: some| about)? (?<c>N)"),
          relation(
              Kind.PRODUCT,
              "(?<a>#)(?: [a-z]+){1,2} of (?<b>#)(?<w> [a-z]+)(?: each)?, (?:or |making |so )?(?<c>#)\\k<w>(?= (?:in all|altogether|in total|together)\\b|[.;:)]|$)"),
          relation(
              Kind.PRODUCT,
              "(?<a>\\$)(?: each)? (?:went|goes|go|were (?:paid|given|made|awarded)|was (?:paid|given|awarded)) to (?<b>#)G4, (?:or |making |a total of |that is,? )?(?<c>\\$)(?= (?:in all|in total|altogether)\\b|[.;)])"),
          relation(
              Kind.PRODUCT,
              "(?<a>N)G8 (?:yield(?:ed|ing|s)|gave|produced|averag(?:ed|ing)|earned) (?<b>N)U? (?:an?|per|each) [a-z]+,? (?:giving|making|or|producing|that is,?|an? (?:crop|total|yield|harvest) of) (?<c>N)"),
          relation(
              Kind.PRODUCT,
              "\\beach(?: [a-z]+){1,2} (?:has|had|holds|held|takes|took|employs|seats|needs) (?<a>N)G3(?:, and|;| and)? there (?:are|were) (?<b>N)G4,? so(?: that)? (?<c>N)"),
          relation(
              Kind.SHARE,
              "(?<a>N)G6,? of (?:which|whom) (?<b>%)G3(?:,| \\() ?(?:or |that is,? )?(?<c>N)(?: [a-z]+)?(?=[,.;)])"),
          relation(
              Kind.LISTED,
              "#G3,? and #G3, (?:an average of|on average|averaging|the average being) (?<c>#)"),
          relation(
              Kind.YEARS,
              "\\bcosts? (?<a>\\$)G6,? (?:and|but) (?:will )?(?:saves?|saved|earns?|earned|brings? in|yields?) (?<b>\\$) (?:a|per|each) year,? (?:so|and)(?: that)?G6 (?:pays? for itself|pays? back|paid back|recovered|payback)G4 (?:in|within|after|is|of) (?<c>#) years"),
          relation(
              Kind.YEARS,
              "\\b(?:saves?|saving|savings of|save)G6 (?<b>\\$) (?:a|per|each) year,?G4 (?:investment|outlay|cost|capital cost|expenditure) of (?<a>\\$)(?:[:;,]|,? (?:giving|with|which gives))G3 (?:payback|pay-back)(?: period| time)? (?:of|is|in) (?<c>#) years"),
          relation(
              Kind.YEARS,
              "\\b(?:investment|outlay|cost|costs|costing)(?: of)?(?: about| some)? (?<a>\\$)G8 (?:saves?|saving|savings of|save)G4 (?<b>\\$) (?:a|per|each) year(?:[:;,]|,? (?:giving|with|which gives| and))G3 (?:payback|pay-back)(?: period| time)? (?:of|is|in) (?<c>#) years"),
          relation(
              Kind.MEAN,
              "(?<a>N)G8 (?:re)?paid(?: back)?,? over (?<b>N) (?:years|months|quarters),? in (?:equal )?(?:[a-z]+ )?(?:instal\\w+|payments) of (?<c>N)"),
          relation(
              Kind.MEAN,
              "(?<b>N)G4 (?:gave|worked|made|took|received|shared|got|raised|collected|drove|sold|produced|wrote|spent|used|occupied|stayed|needed|burnt|burned|ate|drank|consumed) (?<a>N)G3, (?:or |that is,? |which is |an average of )?(?<c>N)U (?:each|apiece|a head|per head|per person)\\b"),
          relation(
              Kind.MEAN,
              "(?<a>N)U(?: in all| altogether| in total)?G6, (?:or |an average of )?(?<c>N)U(?: on average)? for each of (?:the|its|our|their) (?<b>N)"),
          relation(
              Kind.MEAN,
              "(?<a>\\$) for the (?<b>#) (?<w>[a-z]+?)s,? (?:or|that is|which is)(?: about| around| some)? (?<c>\\$) (?:a|per|each) \\k<w>\\b"),
          relation(
              Kind.BETWEEN,
              "\\b(?:youngest|smallest|shortest|lowest|lightest|cheapest|minimum)G6 (?<a>N)(?: [a-z]+)?(?:,|;| and| \\()G4 (?:oldest|largest|longest|highest|heaviest|dearest|biggest|maximum)G6 (?<b>N)(?: [a-z]+)?[;,.)] ?(?:and )?(?:the |an? )?(?:average|mean|median)(?: [a-z]+){0,4} (?<c>N)"),
          relation(
              Kind.PART,
              "\\b(?:average|mean|median) (?:[a-z]+ ){1,5}(?:was|is|of|stood at|came to) (?<c>N)(?<u> [a-z]+)[;,.] ?(?:and )?the (?:[a-z]+ )?(?:longest|largest|highest|greatest|oldest|tallest|biggest|maximum)[^#$%.;]{0,40} (?:was|were|is|of|lasted|took|at) (?<b>N)\\k<u>\\b"),
          relation(
              Kind.BETWEEN,
              "\\bfrom (?<a>[N%])U to (?<b>[N%])U,? (?:and |with )?(?:an? |the )?(?:average|mean|median)(?: of| was| is| being)? (?<c>[N%])"),
          relation(
              Kind.BETWEEN,
              "\\bfrom (?<a>[N%])U to (?<b>[N%])U,? (?:and|with) (?<c>[N%])U on average\\b"),
          relation(
              Kind.BETWEEN,
              "\\bbetween (?<a>[N%])U and (?<b>[N%])U,? (?:and |with )?(?:on |an? |the )?(?:average|mean|median)(?: of| was| is)? (?<c>[N%])"),
          relation(
              Kind.BETWEEN,
              "\\b(?:paid|charged|sold|bought|earned|cost|scored|gave|yielded|grew)G3 (?<a>[N%])G8 and (?<b>[N%])G6, an? average of (?<c>[N%])"),
          relation(
              Kind.MULTIPLE,
              "(?<b>N)G6, (?<w>twice|three times|four times|double|half) (?:as many|as much|as high|the number|the figure)?G5, when (?:there|it|they|we) (?:were|was|had) (?<a>N)"),
          relation(
              Kind.MULTIPLE,
              "\\b(?<w>doubled|trebled|tripled|quadrupled|halved),? to (?<b>N)G4 from (?<a>N)"),
          relation(
              Kind.MULTIPLE,
              "(?<!than )(?<!nearly )(?<!almost )\\b(?<w>doubled|trebled|tripled|quadrupled|halved), from (?<a>N)G4 to (?<b>N)"),
          relation(
              Kind.FRACTION,
              "\\bfrom (?<a>N)G4 to (?<b>N)G3(?:,| \\() ?(?:or |up |down |an? (?:"
                  + RISE
                  + "|"
                  + FALL
                  + ") of )?(?:about |nearly |almost |just over |just under |over |more than |some )?(?<w>half|(?:an?|one|two|three) (?:third|quarter|fifth)s?)(?= ?[.,;)]|$)"),
          relation(
              Kind.FRACTION,
              "\\b(?:rose|grew|fell|dropped|declined|decreased|increased|shrank|cut|reduced|up|down) (?:by )?(?:about |nearly |almost |just over |just under |over |more than |some )?(?<w>half|(?:an?|one|two|three) (?:third|quarter|fifth)s?),? from (?<a>N)G4 to (?<b>N)(?![^.;]{0,3}%)"),
          relation(
              Kind.ACCOUNT,
              "\\b(?:had|was|were|stood at|held|numbered) (?<a>N)G8[.;,] (?<x>N)(?: (?:was|were|had|has|have|been|members))* (?<v>"
                  + GONE
                  + "|"
                  + COME
                  + ")G5(?:, N ofG5)?,? and (?<y>N)(?: (?:was|were|had|has|have|been))* (?<u>"
                  + GONE
                  + "|"
                  + COME
                  + ")G4, (?:so that|so|and|which|leaving)G4 (?<c>N)"),
          relation(
              Kind.ACCOUNT,
              "\\b(?:had|were|have|are) (?<c>N)G4[:.;][^%@]{0,90}?[.;] (?<x>N)(?: [a-z]+)? (?<v>"
                  + COME
                  + ")G3 and (?<y>N) (?<u>"
                  + GONE
                  + ")G3[;,.] (?:a year ago|a year before|last year|the year before|at the beginning)G5 (?<a>N)"));

  private static final Mentions WORDS =
      Mentions.of(
          " than",
          "from ",
          "against",
          "compared",
          "left",
          "so that",
          "of which",
          "of whom",
          " at ",
          " in all",
          "average",
          "mean",
          "median",
          "each",
          "apiece",
          " a head",
          "instalments",
          "installments",
          "payments",
          " that is",
          "twice",
          "times",
          "double",
          "above",
          "below",
          "fewer",
          "less",
          "more",
          "joined",
          "saves",
          "gain",
          "loss",
          "difference",
          "longer",
          "shorter",
          "older",
          "younger",
          "ahead of",
          "up on",
          "down on",
          "behind",
          "surplus",
          "deficit",
          "increase",
          " cut of",
          "reduction",
          "decline",
          "drop",
          " rise",
          " fall",
          " a day",
          " a week",
          " a month",
          " an hour",
          "per hour",
          "At ",
          " out of ",
          "together",
          "all told",
          " total",
          " both",
          "rate of",
          " by ",
          " of it",
          " gap ",
          "shortfall",
          "target",
          "spend of",
          "price of",
          "of the",
          "range of",
          "points",
          " of them",
          "capacity",
          "ed, ",
          "en, ",
          " cases",
          "instances",
          " went to ",
          "yield",
          "each ",
          "for itself",
          "payback",
          "pay-back",
          "doubled",
          "halved",
          "trebled",
          "tripled",
          "out of");

  static final PatternGroup PATTERNS =
      PatternGroup.of(RELATIONS.stream().map(Relation::words).toList());

  private EnglishGrammar() {}

  private static Relation relation(Kind kind, String words) {
    // the gap of a few words, the figure that is no rate, and its unit
    Matcher gap = Pattern.compile("G(\\d)").matcher(words);
    String regex = gap.replaceAll("(?: [a-z0-9@'’/-]+){0,$1}?");
    regex = regex.replace("[N%]", "[#\\$%]").replace("N", "[#\\$]");
    regex =
        regex.replaceAll(
            "U(?![a-z])", "(?: (?!and |took |takes? |costs? |needs? |requires? )[a-z²³]+)?");
    return new Relation(kind, PrefilteredPattern.compile(regex));
  }

  /** Whether a sentence holds a word without which no wording can be in it. */
  static boolean mayRelate(String text, Span sentence) {
    return WORDS.in(text, sentence.start(), sentence.end());
  }

  /** Whether {@code verb} tells of what came, not of what went. */
  static boolean comes(String verb) {
    return List.of(COME.split("\\|")).contains(verb);
  }
}
