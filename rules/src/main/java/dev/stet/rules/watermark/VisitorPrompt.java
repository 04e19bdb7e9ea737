package dev.stet.rules.watermark;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A line in which a site speaks to its visitor: what to do, with which of the site's things, and a
 * word that calls the visitor or tempts ({@code visitor-words.txt}). The wording is new on every
 * site; these three are not.
 */
final class VisitorPrompt implements Rule {
  private static final int LONGEST = 70;
  private static final int LONGEST_LATIN = 150;
  private static final int AT_THE_HEAD = 3;
  private static final int AT_THE_FOOT = 6;

  private static final int DO = 1;
  private static final int THING = 2;
  private static final int YOU = 3;
  private static final int NEVER = 4;

  private static final Lexicon WORDS =
      WordList.lexicon(
          "visitor-words.txt", Map.of("do", DO, "thing", THING, "you", YOU, "never", NEVER)::get);

  private static final Pattern SENTENCE = Pattern.compile("[。.;；]\\W*$");
  private static final Pattern CALL = Pattern.compile("[!！?？~～>»↓▼▲👇☟]\\W*$|^\\W*[↓▼▲👆👇☝☟]");

  private final RuleInfo info;

  VisitorPrompt(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    List<Block> blocks = document.blocks();
    boolean page = SiteControls.of(document).isPage();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean atAnEnd = i < AT_THE_HEAD || i >= blocks.size() - AT_THE_FOOT;
      if ((page || atAnEnd) && SiteLine.isLine(block)) {
        Span span = block.span();
        String line = span.of(document.folded());
        if (speaks(line, page || block.role() == Role.FURNITURE)) {
          reporter.report(Problem.of(info, span).with("text", span.of(document.text()).strip()));
        }
      }
    }
  }

  /** Whether {@code line} is a prompt; outside of a page's other marks only if it is a loud one. */
  static boolean speaks(String line, boolean page) {
    String text = line.strip().toLowerCase(Locale.ROOT);
    boolean latin = text.chars().allMatch(c -> c < 0x2E80);
    if (text.length() > (latin ? LONGEST_LATIN : LONGEST)) {
      return false;
    }
    int[] seen = new int[NEVER + 1];
    for (int at = 0; at < text.length(); ) {
      char c = text.charAt(at);
      boolean begins = at == 0 || !(Lexicon.isLatin(c) && Lexicon.isLatin(text.charAt(at - 1)));
      Lexicon.Word word = begins ? WORDS.at(text, at) : Lexicon.Word.NONE;
      if (word.found()) {
        seen[word.value()]++;
        at = word.end();
      } else {
        at++;
      }
    }
    if (seen[DO] == 0 || seen[THING] == 0 || seen[NEVER] > 0) {
      return false;
    }
    int voices = seen[YOU] + seen[DO] - 1;
    boolean loud = CALL.matcher(text).find();
    boolean sentence = SENTENCE.matcher(text).find();
    if (page) {
      return voices > 0 && (!sentence || loud || seen[YOU] > 0);
    }
    return !sentence && seen[YOU] > 0 && (loud || seen[DO] + seen[THING] >= 3);
  }
}
