package dev.stet.rules.residue;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.search.Mentions;
import dev.stet.rules.match.Stretches;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words that stand twice because a converter wrote each run twice: {@code 版面安排版面安排}, {@code
 * 20122012年年}.
 *
 * <p>Chinese doubles verbs and measures on purpose (考虑考虑, 一个一个), so two characters twice prove
 * nothing by themselves; they count in a document where longer runs or years are doubled.
 */
final class DoubledRun implements Rule {
  private static final Pattern SURE =
      Pattern.compile(
          "(?<!\\p{IsHan})(?!一\\p{IsHan}{2}一|[得是算过]一)(\\p{IsHan}{3,14})\\1(?!\\p{IsHan}{0,2}\\1)"
              + "|(?!一\\p{IsHan}{2}一|[得是算过]一)(\\p{IsHan}{3,14})\\2(?!\\2)"
              + "|(?<![0-9])((?:19|20)[0-9]{2})\\3(?:年年?|(?=[^0-9.,%]|$))"
              + "|(?<![0-9])(?!(?:19|20)[0-9]{2}年年[度报])([0-9]{1,4})\\4(\\p{IsHan})\\5"
              + "|(?<=[0-9])([\\p{IsHan}&&[^一二三四五六七八九十百千万亿多余几]]{2})\\6(?!\\6)"
              + "|\\b([A-Z][a-z]{4,20})\\7\\b"
              + "|\\b([A-Za-z]{2,15}(?: [A-Za-z]{2,15}){2,5}) \\8\\b"
              // each letter for itself: 全全年年, ppuummpp
              + "|(?:(\\p{IsHan})\\9){4,20}|\\b(?:([a-z])\\10){3,14}\\b"
              + "|(?<=的)(\\p{IsHan}{2})\\11(?=[，。；：、）),;:.\\s]|$)"
              + "|\\b(the|of|and|with|from|a|an|by|are|was) \\12\\b"
              + "|(?<=[0-9])(℃|MPa|kPa|kWh|kg|km|cm|mm|m³|㎡)\\13|(?<=\\p{IsHan})([,;:、])\\14(?=\\p{IsHan})"
              + "|(?:19|20)[0-9]{2}年年(?![年底初末中度均报产终会内际夜关前后老轻])"
              + "|\\b(the [a-z]{4,15}) \\15\\b"
              // a heading with its number, or with marks inside
              + "|(?<!\\p{IsHan}|[0-9.](?=[0-9.]))(?=[\\p{IsHan}0-9、.()]{0,4}\\p{IsHan}{2})(?![\\p{IsHan}0-9.]{0,10}、[0-9])([\\p{IsHan}0-9、.()：:《》]{5,14})\\16(?!\\16|(?<=[0-9.])[0-9.])"
              // 安置支出支出212.40万元: no verb, so nothing that is doubled on purpose
              + "|(支出|收入|费用|资金|金额|投资|总额|利润|税收|贷款|存款|面积|人口|产量|产值|经费)\\17(?=[0-9])"
              // 占79.6%占79.6%
              + "|(\\p{IsHan}{1,6}[0-9][0-9.]{0,8}[%‰\\p{IsHan}]{1,3})\\18(?![0-9])"
              // 45分钟45分钟内内; not 1个1个地, 2人2人一组
              + "|(?<![0-9.])((?![0-9]\\p{IsHan}[0-9])[0-9][0-9.]{0,8}[%‰\\p{IsHan}]{1,3}?)\\19(?![0-9])(?:([\\p{IsHan}&&[^天人个家点年日]])\\20)?");

  /** 三季度总结报告.docx三季度总结报告: a title behind the name of its file. */
  private static final Pattern FILE =
      Pattern.compile("([^\\n.]{8,60})\\.(?:docx?|pdf|pptx?|xlsx?|wps) ?\\1");

  /** Contents Contents.... 1: the title of a list whose first entry is itself, run together. */
  private static final Pattern LEADER =
      Pattern.compile("\\s?(?:\\.{3}|…|\\. \\. \\.)[ .…]*(?:[0-9]{1,4}|[ivxl]{1,6})\\b");

  private static final Mentions FILES = Mentions.of(".doc", ".pdf", ".ppt", ".xls", ".wps");

  private static final Pattern SHORT =
      Pattern.compile(
          "(?!讨论|研究|考虑|商量|学习|了解|休息|打听|调查|参观|比较|琢磨|收拾|整理|准备|检查|反省|总结|体会|感受|交流|锻炼|放松|打扫|思考|练习)([\\p{IsHan}&&[^一二三四五六七八九十几好很多常]]{2})\\1(?!\\1)"
              + "|(?:(\\p{IsHan})\\2){3}(?=[,，;；、。（(\\sA-Za-z])");
  private static final int SAME_CHARACTER = 1;

  private final RuleInfo info;

  DoubledRun(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    for (Span span : DoubledSentences.in(document)) {
      report(document, span, reporter);
    }
    for (Span span : document.get(Slides.ANALYSIS).again()) {
      report(document, span, reporter);
    }
    List<Span> found = find(document, SURE, DoubledText::mayBe);
    for (Block block : document.blocks()) {
      if (block.role() != Role.CODE) {
        DoubledText.glued(document.folded(), block.span().start(), block.span().end()).stream()
            .filter(span -> found.stream().noneMatch(span::overlaps))
            .filter(span -> !isName(document.folded(), block, span))
            .forEach(found::add);
      }
    }
    found.addAll(find(document, FILE, FILES::in));
    if (found.isEmpty()) {
      return;
    }
    if (found.size() > 1) {
      for (Span span : find(document, SHORT, DoubledText::mayBe)) {
        if (found.stream().noneMatch(sure -> sure.overlaps(span))) {
          found.add(span);
        }
      }
    }
    for (Span span : found) {
      String text = document.folded();
      if (!LEADER.matcher(text).region(span.end(), text.length()).lookingAt()) {
        report(document, span, reporter);
      }
    }
  }

  /** CommComm: one word within a longer line, and elsewhere the same. */
  private static boolean isName(String text, Block block, Span span) {
    String words = span.of(text);
    return words.chars().allMatch(Character::isLetterOrDigit)
        && block.span().length() >= 2 * span.length()
        && (text.indexOf(words) < span.start() || text.indexOf(words, span.end()) >= 0);
  }

  private void report(Document document, Span span, Reporter reporter) {
    String words = span.of(document.text());
    if (words.charAt(0) == '[' && words.indexOf(']') > 0) {
      return; // [Music: a bar] [Music: a bar]: what stood in the print is told in brackets
    }
    reporter.report(Problem.of(info, span).with("text", words).with("half", half(words)));
  }

  private static List<Span> find(Document document, Pattern pattern, Stretches.Look look) {
    String text = document.folded();
    List<Span> found = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.role() == Role.CODE) {
        continue;
      }
      List<Span> doubled = Stretches.of(block.span(), text, look);
      for (Span span : Stretches.matches(pattern, text, doubled)) {
        String words = span.of(text);
        if (words.chars().distinct().count() > SAME_CHARACTER
            || !Character.isLetter(words.charAt(0))) {
          found.add(span);
        }
      }
    }
    return found;
  }

  /** What was meant: every second run of it. */
  private static String half(String words) {
    int half = words.length() / 2;
    if (words.endsWith("年年") && Character.isDigit(words.charAt(0))) {
      half = (words.length() - 2) / 2;
      return words.substring(0, half) + "年";
    }
    if (half > 2 && !words.regionMatches(0, words, half, half)) {
      int value = (words.length() - 2) / 2;
      if (words.regionMatches(0, words, value, value)) {
        return words.substring(0, value) + words.charAt(words.length() - 1); // 48小时48小时内内
      }
    }
    return words.substring(0, half).strip();
  }
}
