package dev.stet.rules.placeholder;

import java.util.regex.Pattern;

/**
 * English words that stand in brackets in their own right: an editor's remark, a work that is
 * cited, a player who comes on, a call from the benches.
 */
final class EnglishAsides {
  /** Words that an editor puts in brackets in their own right. */
  private static final Pattern OWN_RIGHT =
      Pattern.compile(
          "(?i)sic|edit|note|citation needed|emphasis (?:added|mine|in original)|original emphasis|and so on|see [a-z ]+|as of [a-z0-9 ]+|in [a-z ]+|full text|pdf|online"
              + "|laughter|laughs|applause|music|inaudible|crosstalk|end quote|closed|solved|fixed|unreleased|optional|required|deprecated|experimental|draft|internal|new|important|warning|info|error|debug"
              + "|add to .*|set of .*|complete list.*|select all|delete all|type of.*|show (?:more|less|all|hide)|read more|back to top"
              + "|(?:.* )?(?:redacted|withheld|omitted|repealed|illegible|unclear|removed|deleted|revoked|translated|reserved|sealed|spent|blank|missing|sold|cancelled|adjourned|laughing|crying|whispering|pause|silence)(?: by .*)?");

  /** [M], [EB/OL]: the kind of a work in a list of references. */
  private static final Pattern DOCUMENT_TYPE =
      Pattern.compile("(?:[MJDSRNPCGAZ]|DB|CP|EB)(?:/(?:OL|CD|MT|DK))?");

  /** {@code [Weber 1912]}, {@code [Hale et al. 2003a]}: a work that is cited. */
  private static final Pattern CITED =
      Pattern.compile(
          "\\p{Lu}\\p{L}+(?:(?: and|,| &) \\p{Lu}\\p{L}+| et al\\.?)?,? 1[5-9][0-9]{2}[a-z]?|\\p{Lu}\\p{L}+(?:(?: and| &) \\p{Lu}\\p{L}+| et al\\.?),? 20[0-9]{2}[a-z]?");

  /** Inside a quotation an editor supplies what is understood: “he thanked [the company]”. */
  private static final Pattern SUPPLIED =
      Pattern.compile(
          "(?:the|this|that|these|those|his|her|its|their|our|my|he|she|it|they|we|some|other|was|were|had|has|to|as|at|by|from|then|will|would)\\b.*");

  /** {@code [Enter MARTHA with a lamp]}: a player comes on. */
  private static final Pattern STAGE =
      Pattern.compile(
          "(?:Enter|Exit|Exeunt|Re-enter) (?:[A-Z]{2,}\\b(?=.*[a-z])|[A-Z][a-z]+[.,;])");

  /** {@code [Mr Speaker in the chair]}, {@code [Hon. Members: "No!"]}: who is there, and calls. */
  private static final Pattern PRESENT =
      Pattern.compile(
          "(?:(?:An? |The |Several |Some )?(?i:Mrs?|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady|Madam|Hon|Rt Hon|Rev|Cllr|Capt|Col|Judge|Justice)\\b\\.? \\p{Lu}(?!.*\\b(?:name|title|date)\\b)|[^:]{3,40}: [^:]{2,60}!$)");

  private EnglishAsides() {}

  /** A cited work, or a word that editors and sites put in brackets. */
  static boolean are(String words) {
    String bare = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    return DOCUMENT_TYPE.matcher(words).matches()
        || CITED.matcher(words).matches()
        || OWN_RIGHT.matcher(bare).matches();
  }

  /** What may be understood in a quotation. */
  static boolean areSupplied(String words) {
    return SUPPLIED.matcher(words).matches();
  }

  /** Who comes on, who is there, who calls. */
  static boolean tellOfPersons(String words) {
    return STAGE.matcher(words).lookingAt() || PRESENT.matcher(words).lookingAt();
  }
}
