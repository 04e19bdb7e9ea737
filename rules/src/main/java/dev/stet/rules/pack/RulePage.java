package dev.stet.rules.pack;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.search.PrefilteredPattern;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * The page of a linter's rules: whatever stands in it is what a rule looks for. Such pages have one
 * form, whoever makes the linter, told by the titles of their parts; or they say again and again
 * that unfinished text is what is reported.
 */
public final class RulePage {
  /** Whether a document is one. */
  public static final Analysis<Boolean> ANALYSIS = RulePage::is;

  /** Titles that pages of rules have and hardly any other text. */
  private static final PrefilteredPattern PART =
      PrefilteredPattern.compile(
          "(?i)[# *]*(?:(?<own>rule (?:details?|source|tests?|set)|when not to use it|related rules|violation messages?|message ids?|(?:in)?correct code|(?:non-?)?compliant (?:code|example|solution)s?(?: example)?|examples? of (?:in)?correct (?:code|text)[^\\n]{0,100}|fail(?:ing)? examples?|pass(?:ing)? examples?|fully qualified name|parent module|default configuration|tests source)"
              + "|(?:rule )?(?:options?|properties|parameters|configuration|examples?(?: of usage)?|version|since|resources|further reading|description|messages?|use cases|source|name|type|default(?: values?)?))[: *]*");

  /** Reports words that were meant to be replaced; looks for TBD and TODO. */
  private static final PrefilteredPattern TELLS =
      PrefilteredPattern.compile(
          "(?i)\\b(?:reports?|reported|flag(?:s|ged)|detects?|disallows?|tracks?|recogni[sz]es|highlights?|(?:look|check|search|scan)(?:s|es)? for|checks that|warns? (?:about|of)|warned (?:about|of))\\b[^.\\n]{0,60}?\\b(?:todos?|fixmes?|tbd|tba|xxx|placeholders?|dummy|filler|lorem|warning terms|meant to be replaced|not yet known)\\b"
              + "|(?:报告|检查|检测|标记|提示|识别|查找|禁止|不应遗留)[^。\\n]{0,30}?(?:TODO|FIXME|TBD|XXX|占位|待办|注释|填充文字)");

  private static final int FEWEST_TOLD = 2;

  private static final int FEWEST = 4;
  private static final int FEWEST_OWN = 2;
  private static final int LONGEST = 120;

  private RulePage() {}

  private static boolean is(Document document) {
    Set<String> parts = new HashSet<>();
    Set<String> own = new HashSet<>();
    if (TELLS.matcher(document.text()).results().limit(FEWEST_TOLD).count() == FEWEST_TOLD) {
      return true;
    }
    for (Block block : document.blocks()) {
      for (String line : document.text(block).split("\n", -1)) {
        if (line.length() > LONGEST || !PART.matches(line.strip())) {
          continue;
        }
        String title = line.strip().toLowerCase(Locale.ROOT);
        parts.add(title);
        Matcher part = PART.matcher(title);
        if (part.matches() && part.group("own") != null) {
          own.add(title);
        }
      }
    }
    return parts.size() >= FEWEST && own.size() >= FEWEST_OWN;
  }
}
