package dev.stet.rules.placeholder;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import java.util.regex.Pattern;

/**
 * How much of a template a document is: the number of places that can be nothing but unfilled, and
 * whether it calls itself one. What could be a placeholder or a word is believed by it.
 *
 * @param signs masks, slots and fields that are so by themselves
 * @param titled whether its title or a sentence says that it is a template
 * @param named whether its file's name says so
 */
record Template(int signs, boolean titled, boolean named) {
  static final Analysis<Template> ANALYSIS = Template::of;

  private static final Phrases FIELDS =
      Phrases.of(
          "<<[A-Za-z\\p{Han}][A-Za-z\\p{Han}_ ]{1,30}>>|«[A-Za-z_]{2,30}»|\\b[A-Z]{2,8}-X{3,6}\\b|[$€£]0,000|#0{4,5}\\b|\\b[A-Z]{2,8}-0{3,5}\\b|(?:_{2,8}|\\.{3})/(?:_{2,8}|\\.{3})/|\\b[Cc]lick to (?:add|edit) ",
          "(?:^|\\n|[:：])\\s{0,3}\\$[a-z]{2,20}(?:_[a-z]{1,20}){0,3}\\s{0,3}(?:$|\\n)",
          "\\{\\{\\s{0,3}[\\p{Han}A-Za-z_][\\p{Han}\\w .]{0,40}\\}\\}",
          "_{3,20}\\s?(?:%|分|元|人|年|名|日|天|号|次|个|份|周|条|项)|[\\p{Han}]_{2,12}(?:周|次|届|期|月|日|名)",
          "(?:^|[：:|(（【\\[\\n])\\s{0,3}(?:待补充|待填写?|待完善|TBD|TBC|TODO)\\s{0,3}(?:$|[\\n)）\\]】|。])",
          // the figures of a date or a sum that a site's converter dropped
          "[于於自至从在]年月日|[为為]期年|[计計付](?:人民[币幣])?元[,，;；。]|(?:^|[:：\\n])年月日(?:$|\\n)",
          "[至自于][ \\x{3000}]{2,8}年[ \\x{3000}]{1,8}月[ \\x{3000}]{1,8}日|一式[ \\x{3000}]{2,8}份|每月[ \\x{3000}]{2,8}日",
          "(?:^|\\n)\\s{0,3}(?:TODO|待补充)\\b|YYYY-MM-DD|YYYY[/.]MM[/.]DD|YYYY年MM月DD?日|DD/MM/YYYY|MM/DD/YYYY|dd/mm/yy|[Ll]orem ipsum dolor");

  /** What a template is called: {@code Project Charter Template}, {@code Template from: …}. */
  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)\\W*(?!(?:\\w+ing|how|choose|use|add|get|make|about|when|why) (?:an?|the|this|your|our|to|from|with|new)\\b)(?:[^\\n.!?]{0,60} )?template(?: ?v?[0-9][0-9.]*)?(?:\\W*|\\s?[:：(\\[–—|-][^\\n]{0,120}|\\s(?:for|from|by):? [^\\n]{0,240})");

  /** 调研报告模板: likewise in Chinese. */
  private static final Pattern CHINESE_TITLE =
      Pattern.compile("[^\\n。！？:：]{0,30}(?:模[板版]|范本)[)）】]?(?: ?[(（][^()（）\\n]{1,16}[)）])?");

  private static final Pattern FILE =
      Pattern.compile(
          "(?i)(?:.*[/\\\\])?(?:[^/\\\\]*模[板版]|template[-_ ][^/\\\\]*|[^/\\\\]*[-_ ]template|template)\\.[a-z]{2,5}");

  /** Said of the document to whoever fills it in. */
  private static final PrefilteredPattern SAID =
      PrefilteredPattern.compile(
          "(?i)(?:^|\\n|\\. )\\W{0,4}(?:(?:please )?(?:use|copy|duplicate|clone|fill (?:in|out)|complete|adapt) this template\\b|this (?:document |page |file |plan |report |form |letter |paper |note )?is (?:only |just |still )?an? (?:[a-z]+ ){0,2}(?:skeleton|pro ?forma|empty shell|blank form)\\b[.,;:]|this (?:document |page |file )?is (?:a|the) (?:[a-z]+ ){0,3}template\\b(?! (?:repo|repository|project|engine|language|literal|class|function|library|for (?:building|creating|starting)))|template version [0-9])");

  private static final int HEAD_BLOCKS = 4;

  /** Places that are each in doubt; two of them bear each other out. */
  private static int doubts(Document document) {
    if (Mentions.isGuide(document)) {
      return 0;
    }
    return (int)
            document.get(Instructions.ANALYSIS).stream().filter(Instructions.Found::apart).count()
        + document.get(BareNames.ANALYSIS).size()
        + document.get(Slots.ANALYSIS).doubtful(document);
  }

  /** Fields outside the forms that readers are to fill in. */
  private static int fields(Document document) {
    return (int)
        FIELDS.in(document).stream()
            .filter(span -> !Surroundings.holds(document, Inside.FORM, span))
            .filter(span -> !Mentions.tellForm(document, span.start()))
            .count();
  }

  /** Blanks that are drawn, and blanks that are white space. */
  private static int blanks(Document document) {
    return document.get(DrawnBlanks.ANALYSIS).units() + document.get(GapBlanks.ANALYSIS).units();
  }

  private static boolean isTitled(Document document) {
    if (SAID.isIn(document.folded())) {
      return true;
    }
    return document.blocks().stream()
        .limit(HEAD_BLOCKS)
        .filter(block -> isHead(block, document))
        .map(block -> block.span().of(document.folded()).strip())
        .anyMatch(
            words -> TITLE.matcher(words).matches() || CHINESE_TITLE.matcher(words).matches());
  }

  private static boolean isHead(Block block, Document document) {
    return block.kind() == BlockKind.TITLE
        || block.kind() == BlockKind.HEADING
        || block.kind() == BlockKind.QUOTATION
        || block.equals(document.blocks().get(0));
  }

  private static Template of(Document document) {
    boolean guide = Mentions.isGuide(document);
    boolean titled = !guide && isTitled(document);
    return new Template(
        document.get(Masks.ANALYSIS).certain()
            + document.get(Slots.ANALYSIS).certain()
            + (guide ? 0 : fields(document) + blanks(document))
            + (doubts(document) >= 2 ? 1 : 0)
            + (titled ? 1 : 0),
        titled,
        !guide && FILE.matcher(document.name()).matches());
  }

  /** Whether it calls itself a template. */
  boolean declared() {
    return titled || named;
  }
}
