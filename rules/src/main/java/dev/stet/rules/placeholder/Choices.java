package dev.stet.rules.placeholder;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Choices of which nothing was chosen: {@code 验收结论：合格/不合格}, {@code □是　□否}, {@code Mr/Mrs Hale}. A
 * form for readers has them too, and so does a text that means both sexes; so they are believed
 * where the document has other places left to fill, and mentioned elsewhere.
 */
final class Choices {
  /** Such places outside forms, in order. */
  static final Analysis<List<Span>> ANALYSIS = Choices::of;

  /** A thing and its contrary: one of them only can be so. */
  private static final Pattern CONTRARIES =
      Pattern.compile(
          "[:：|(][ \\t]*((?:已|能|应|需|可)?([\\p{IsHan}]{1,6})[ ]?[/、或][ ]?(?:不|未|非|没有?|无|尚未|不予)\\2|[是有同符合](?:意|合)?[/][否无不](?:同意|符合)?)[ ]*(?=$|[(),;。|\\n])");

  /** 方式为______（月结/季结/年结）: what may be written on the blank. */
  private static final Pattern FOR_BLANK =
      Pattern.compile(
          "_{2,}\\s?(\\((?![^()]*(?:写|[签盖]|元))[^()/|\\n]{0,12}[\\p{IsHan}][^()/|\\n]{0,12}(?:[/|][^()/|\\n]{1,24}){1,6}\\))");

  /** Passed/Not passed, is / is not. */
  private static final Pattern CONTRARY_WORDS =
      Pattern.compile(
          "(?i)\\b([a-z]{3,14}) ?/ ?(?:not |un|non-?)\\1\\b|\\b(is|are|was|were|will|shall|may|does|do|has|have|did|can) ?/ ?\\2 not\\b");

  /** - 【无 / 请说明】, 结论：[优|良|中]: what may be said, all that an item or a label has. */
  private static final Pattern BRACKETED =
      Pattern.compile(
          "(?:^[\\s>*+·•-]{0,8}|[:：|][ \\t]*)((?:【|\\[)[^\\n【】\\[\\]/|]{0,15}[\\p{IsHan}][^\\n【】\\[\\]/|]{0,15}(?:[/|][^\\n【】\\[\\]/|]{1,20}){1,4}(?:】|\\]))[。;；|\\s]*$");

  private static final Pattern BOXES =
      Pattern.compile(
          "[□☐◻]\\s?[\\p{IsHan}A-Za-z][\\p{IsHan}A-Za-z0-9-]{0,15}(?:[ \\u3000、,;/\\t]{0,4}[□☐◻]\\s?[\\p{IsHan}A-Za-z][\\p{IsHan}A-Za-z0-9-]{0,15}){1,7}");

  /** A box of the line that was ticked makes the others the ones not chosen. */
  private static final PrefilteredPattern TICKED =
      PrefilteredPattern.compile("[■☑☒√✓✔☓●◼]|\\[[xX√]\\]");

  private static final Pattern PERSONS_AND_WAYS =
      Pattern.compile(
          "\\b(?:Mr\\.?/Mrs\\.?(?:/(?:Ms|Miss)\\.?){0,2}|Mr\\.?/Ms\\.?)(?= [A-Z])|\\b(?:He/She|She/He)\\b|(?<=[\\p{IsHan}])先生/女士"
              + "|[壹贰叁肆伍一二三四五](?: ?/ ?[壹贰叁肆伍一二三四五]){1,4}(?=(?:年(?!级)|个月|月|天|日|份))"
              + "|\\b(?:one|two|three|four|five|six|seven|eight|ten|twelve) ?/ ?(?:two|three|four|five|six|seven|eight|ten|twelve|fourteen)(?: ?/ ?[a-z]{3,8})?(?= (?:days?|weeks?|months?|years?|hours?)\\b)"
              + "|(?<=[\\]}>_] )(?:days?|weeks?|months?|years?|hours?|minutes?)(?: ?/ ?(?:days?|weeks?|months?|years?|hours?|minutes?)){1,3}\\b"
              + "|(?:↑ ?/ ?↓|▲ ?/ ?▼|(?:上升|增长|增加|提高|上涨)[/／](?:下降|减少|降低|下跌)|(?:下降|减少|降低)[/／](?:上升|增长|增加|提高))(?=[0-9x×X_ ]|约|了)");

  /** Of one person, where the text leaves his or her title open too; else of anybody. */
  private static final Pattern PRONOUNS =
      Pattern.compile("(?<=[a-z] )(?:he/she|she/he|him/her)\\b");

  private static final PrefilteredPattern ONE_PERSON =
      PrefilteredPattern.compile("\\bM(?:r|rs|s)\\.?/M|\\b(?:He/She|She/He)\\b");

  private Choices() {}

  private static List<Span> of(Document document) {
    List<Span> found = new ArrayList<>();
    for (Block block : Prose.blocks(document)) {
      if (Surroundings.holds(document, Inside.FORM, block.span())) {
        continue;
      }
      String text = document.folded();
      int end = block.span().end();
      for (int at = block.span().start(); at < end; at++) {
        int stop = text.indexOf('\n', at);
        int lineEnd = stop < 0 || stop > end ? end : stop;
        line(document, at, lineEnd, found);
        at = lineEnd;
      }
    }
    return List.copyOf(found);
  }

  private static void line(Document document, int start, int end, List<Span> found) {
    String line = document.folded().substring(start, end);
    if (line.indexOf('【') >= 0 || line.indexOf('[') >= 0) {
      add(BRACKETED, 1, document, line, start, found);
    }
    if (line.indexOf('/') >= 0 || line.indexOf('或') >= 0) {
      add(CONTRARIES, 1, document, line, start, found);
      if (line.indexOf("__") >= 0) {
        add(FOR_BLANK, 1, document, line, start, found);
      }
      add(CONTRARY_WORDS, 0, document, line, start, found);
      add(PERSONS_AND_WAYS, 0, document, line, start, found);
      if (line.indexOf("he/") + line.indexOf("him/") > -2 && ONE_PERSON.isIn(document.folded())) {
        add(PRONOUNS, 0, document, line, start, found);
      }
    }
    if (line.indexOf('□') + line.indexOf('☐') + line.indexOf('◻') > -3 && !TICKED.isIn(line)) {
      add(BOXES, 0, document, line, start, found);
    }
  }

  private static void add(
      Pattern pattern, int group, Document document, String line, int start, List<Span> found) {
    Matcher matcher = pattern.matcher(line);
    while (matcher.find()) {
      Span span = new Span(start + matcher.start(group), start + matcher.end(group));
      if (!Surroundings.holds(document, Inside.QUOTES, span)
          && !Surroundings.holds(document, Inside.INLINE_CODE, span)) {
        found.add(span);
      }
    }
  }
}
