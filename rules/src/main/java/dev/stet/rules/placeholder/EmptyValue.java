package dev.stet.rules.placeholder;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A label with nothing behind it among labels that have something. */
final class EmptyValue implements Rule {
  /** A name of at most a few words and its colon, at the head of a line or after a gap. */
  private static final PrefilteredPattern LABEL =
      PrefilteredPattern.compile(
          "(?:^|(?<=[ \\t]{2}|[　、;(]|[\\p{IsHan}0-9] ))[ \\t]*((?:[\\p{IsHan}]{1,3} {0,4}){1,5}(?:\\([\\p{IsHan}]{1,8}\\))?|[A-Z][A-Za-z/-]{0,16}(?: [A-Za-z/-]{1,14}){0,3})[:：]");

  /** After these a list or a paragraph is announced, or there may be nothing to say. */
  private static final PrefilteredPattern ANNOUNCES =
      PrefilteredPattern.compile(
          "(?i)(?:(?<=\\p{IsHan}{2})是|附件|附|注|备注|说明|如下|其中|措施|做法|问题|内容|要求|目标|原因|建议|安排|事项|材料|抄送|主送|议题|议程|讨论|发言|审议|研究|决定|决议|议定|汇报|交流|点评|意见|结论|摘要|目录|评语|回答|答|问|notes?|remarks?|comments?|agenda|present|apologies|enclosures?|following|contents|cc|attachments?|discussions?|discussed|decisions?|decided|resolved|resolutions?|minutes|debate|actions?|by|summary|results?|why|how|what)$|^(?:各位|同志|附)");

  /** What a person may be meant to add with a pen or a stamp. */
  private static final PrefilteredPattern BY_HAND =
      PrefilteredPattern.compile(
          "(?i)(?:签|(?<!文)章|代表|日期|年月日|批准|审核|审定|编制|校对|复核|制表|经办|负责人|监制|\\bsign|\\bdate|witness|\\bname|position|approved|checked|prepared)");

  /** What the archive adds to a letter, and what is filled in only where the letter is secret. */
  private static final PrefilteredPattern ARCHIVE =
      PrefilteredPattern.compile(
          "^档\\s*号$|^保存(?:年限|期限)$|^密\\s*[等级]|解密条件|保密期限|^文\\s*号$|^(?:废止|失效)(?:日期|时间)$|^主题词$");

  /** What the labels under it have in common: Press contact, and then name and phone. */
  private static final PrefilteredPattern HEADS =
      PrefilteredPattern.compile(
          "(?i)\\b(?:contacts?|details|information|particulars|data|person|team|resources)\\W*$|(?:资料|信息|情况|联系方式)$");

  private static final PrefilteredPattern ORDINAL = PrefilteredPattern.compile("[一1]$");

  /** Where a signature or a seal goes. */
  private static final Pattern SEAL =
      Pattern.compile(
          "\\s*\\((?:签[字名章]|盖\\p{IsHan}{0,5}章|(?:单位|法人)?[公印]章|手印)\\p{IsHan}{0,4}\\)\\s*");

  /** A line to write on, or several, whether points of a list or not. */
  private static final Pattern RULE =
      Pattern.compile("[\\s　>*+-]*_{8,}(?:[\\s　>]{1,8}_{8,})*[_\\s　。.]*");

  private static final PrefilteredPattern ENDS_WITH_A_COLON =
      PrefilteredPattern.compile("[:：][*_ ]*$");

  private static final Pattern BULLET = Pattern.compile("\\s*[-*+•]\\s+");

  private static final Pattern STUB =
      Pattern.compile(
          "\\s*(?:\\.{3,12}(?: \\.{3,6}){0,3}|…{1,4}(?: …{1,4}){0,3}|[?？]{2,40}|(?:\\. ){2,6}\\.)\\s*");

  /** A blank that can be seen: so many spaces behind the colon. */
  private static final int VISIBLE = 4;

  /** So many labels with values make a list of labels. */
  private static final int FILLED = 3;

  /** With these a line begins that goes on with nothing. */
  private static final String ANEW = "\n0123456789一二三四五六七八九十第([#";

  private static final int LONGEST_LINE = 120;
  private static final int LONGEST_VALUE = 60;
  private static final int NEAR = 4;

  /** 姓 名 is set wide; more characters before a space are words of their own. */
  private static final int SHORTEST_VALUE = 4;

  private final RuleInfo info;

  EmptyValue(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    if (Mentions.teaches(document)) {
      return;
    }
    for (Span place : EmptyPlaces.in(document)) {
      report(document, place, Severity.WARNING, reporter);
    }
    EmptyTables.in(document, info).forEach(reporter::report);
    for (Span label : OddItems.in(document)) {
      report(document, label, Severity.WARNING, reporter);
    }
    ruled(document, reporter);
    stubs(document, reporter);
    List<Line> lines = lines(document);
    for (int i = 0; i < lines.size(); i++) {
      for (Entry entry : lines.get(i).entries()) {
        boolean within = entry.blank() > 1 && lines.get(i).hasOther(entry);
        if (within || entry.blank() >= VISIBLE) {
          visible(entry, reporter);
        } else if (entry.isEmpty()
            && (isOdd(lines, i, entry) || isForgotten(document, lines.get(i), entry))) {
          report(document, entry.label(), Severity.WARNING, reporter);
        }
      }
    }
  }

  /** Lines of underscores and nothing else under a heading or a colon: nobody wrote on them. */
  private void ruled(Document document, Reporter reporter) {
    boolean asked = false;
    for (Block block : document.blocks()) {
      boolean rule =
          block.kind() != BlockKind.TABLE_CELL
              && block.span().find(document.folded(), "_") >= 0
              && RULE.matcher(block.span().of(document.folded())).matches();
      if (asked && rule && !Surroundings.holds(document, Inside.FORM, block.span())) {
        report(document, block.span(), Severity.WARNING, reporter);
      }
      asked =
          (asked && rule)
              || block.kind() == BlockKind.HEADING
              || ENDS_WITH_A_COLON.isIn(block.span().of(document.folded()));
    }
  }

  /**
   * Dots or question marks and no more between two headings: what the section says is still to
   * come. Where that is so, a line of dots before a heading says the same, and in a template a
   * point of nothing else.
   */
  private void stubs(Document document, Reporter reporter) {
    List<Block> blocks = document.blocks();
    List<Span> after = new ArrayList<>();
    boolean template = document.get(Template.ANALYSIS).signs() > 0;
    boolean whole = false;
    for (int i = 1; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (template && block.kind() == BlockKind.LIST_ITEM && isStub(document, block)) {
        report(document, block.span(), Severity.WARNING, reporter);
        continue;
      }
      boolean last = i + 1 == blocks.size() || blocks.get(i + 1).kind() == BlockKind.HEADING;
      if (!last || block.kind() == BlockKind.TABLE_CELL || block.role() == Role.CODE) {
        continue;
      }
      String words = block.span().of(document.text());
      int line = words.lastIndexOf('\n') + 1;
      if (!STUB.matcher(words.substring(line)).matches()) {
        continue;
      }
      if (line == 0 && blocks.get(i - 1).kind() == BlockKind.HEADING) {
        whole = true;
        report(document, block.span(), Severity.WARNING, reporter);
      } else {
        after.add(new Span(block.span().start() + line, block.span().end()));
      }
    }
    if (whole) {
      after.forEach(stub -> report(document, stub, Severity.WARNING, reporter));
    }
  }

  private static boolean isStub(Document document, Block item) {
    int start = item.label() == null ? item.span().start() : item.label().span().end();
    String words = new Span(start, item.span().end()).of(document.text());
    int comment = words.indexOf("<!--");
    String own = comment < 0 ? words : words.substring(0, comment); // … <!-- one for each -->
    return STUB.matcher(BULLET.matcher(own).replaceFirst("")).matches();
  }

  private void visible(Entry entry, Reporter reporter) {
    Span gap = new Span(entry.label().end(), entry.label().end() + entry.blank());
    boolean byHand = entry.sealed() || BY_HAND.isIn(entry.name());
    reporter.report(
        Problem.of(info, gap)
            .severity(byHand ? Severity.INFO : Severity.WARNING)
            .with("text", entry.name() + ":"));
  }

  private void report(Document document, Span label, Severity severity, Reporter reporter) {
    if (isCommented(document, label)) {
      return; // what the comment tells is found by itself
    }
    reporter.report(
        Problem.of(info, label).severity(severity).with("text", label.of(document.text())));
  }

  /** {@code Guests: <!-- delete if there are none -->}. */
  private static boolean isCommented(Document document, Span label) {
    return document.evidence().stream()
        .filter(evidence -> evidence.kind() == Evidence.Kind.COMMENT)
        .mapToInt(evidence -> evidence.span().start())
        .anyMatch(
            at ->
                at >= label.end()
                    && at <= label.end() + VISIBLE
                    && document.text().substring(label.end(), at).isBlank()
                    && document.text().substring(label.end(), at).indexOf('\n') < 0);
  }

  /** Whether a label of this name, with nothing behind it, waits for a value. */
  static boolean mayLackValue(String name) {
    return !ANNOUNCES.isIn(name) && !BY_HAND.isIn(name) && !ARCHIVE.isIn(name);
  }

  /** Whether {@code entry} is alone in being empty, and nothing on the next line is its value. */
  private static boolean isOdd(List<Line> lines, int at, Entry entry) {
    if (!mayLackValue(entry.name())) {
      return false;
    }
    Line line = lines.get(at);
    boolean first = at == 0 || !line.follows(lines.get(at - 1));
    if (first && line.entries().size() == 1 && HEADS.isIn(entry.name())) {
      return false;
    }
    boolean last = line.entries().get(line.entries().size() - 1).equals(entry);
    if (last && (at + 1 >= lines.size() || !lines.get(at + 1).follows(line))) {
      return false;
    }
    if (last && EmptyPlaces.namesParty(entry.name(), lines.get(at + 1).entries().get(0).name())) {
      return false;
    }
    if (last && ORDINAL.isIn(lines.get(at + 1).entries().get(0).name())) {
      return false; // 采购需求：, and then 标项一：…
    }
    int filled = 0;
    int empty = 0;
    for (int i = Math.max(0, at - NEAR); i < Math.min(lines.size(), at + NEAR + 1); i++) {
      for (Entry other : lines.get(i).entries()) {
        filled += other.isEmpty() ? 0 : 1;
        empty += other.isEmpty() ? 1 : 0;
      }
    }
    return filled >= FILLED && filled > empty;
  }

  /**
   * 中图分类号：TD8 文章编号：: whether a label that asks for a particular ends its line, another of the line
   * has its value, and the next line begins anew.
   */
  private static boolean isForgotten(Document document, Line line, Entry entry) {
    int end = line.span().end();
    String text = document.folded();
    return text.substring(entry.label().end(), end).isBlank()
        && line.hasOther(entry)
        && mayLackValue(entry.name())
        && EmptyPlaces.asksFor(text.substring(entry.label().start(), entry.label().end()))
        && (end + 1 >= text.length() || ANEW.indexOf(text.charAt(end + 1)) >= 0);
  }

  /** The lines that begin with a label, without those of forms for readers and of page chrome. */
  private static List<Line> lines(Document document) {
    List<Line> lines = new ArrayList<>();
    for (Block block : document.blocks()) {
      boolean text = block.role() == Role.BODY || block.role() == Role.SIGNATURE;
      if (!text
          || block.kind() == BlockKind.TABLE_CELL
          || block.kind() == BlockKind.HEADING
          || block.kind() == BlockKind.LIST_ITEM
          || Surroundings.holds(document, Inside.FORM, block.span())
          || Surroundings.holds(document, Inside.SIGN_OFF, block.span())) {
        continue;
      }
      int start = block.span().start();
      while (start < block.span().end()) {
        int stop = document.folded().indexOf('\n', start);
        int end = stop < 0 ? document.folded().length() : stop;
        if (end - start <= LONGEST_LINE) {
          List<Entry> entries = entries(document.folded(), start, end);
          if (!entries.isEmpty()) {
            lines.add(new Line(new Span(start, end), entries));
          }
        }
        start = end + 1;
      }
    }
    return lines;
  }

  private static List<Entry> entries(String text, int start, int end) {
    List<Entry> entries = new ArrayList<>();
    if (text.substring(start, end).indexOf(':') < 0) {
      return entries;
    }
    Matcher label = LABEL.matcher(text, start, end);
    List<Span> labels = new ArrayList<>();
    while (label.find()) {
      labels.add(new Span(name(text, label.start(1), label.end()), label.end()));
    }
    if (labels.isEmpty() || !isBlankOr('(', text.substring(start, labels.get(0).start()))) {
      return entries;
    }
    for (int i = 0; i < labels.size(); i++) {
      int next = i + 1 < labels.size() ? labels.get(i + 1).start() : end;
      String value = text.substring(labels.get(i).end(), next);
      if (value.strip().length() > LONGEST_VALUE) {
        return List.of();
      }
      boolean sealed = SEAL.matcher(value).matches();
      boolean empty = sealed || isBlankOr(')', value);
      entries.add(
          new Entry(
              text.substring(labels.get(i).start(), labels.get(i).end() - 1),
              labels.get(i),
              empty ? value.length() : 0,
              empty,
              sealed));
    }
    return entries;
  }

  /** Where a name begins: not with the end of the value before it, 抽水机站 文号:. */
  private static int name(String text, int start, int end) {
    int space = text.lastIndexOf(' ', end - 1);
    boolean words = space - start >= SHORTEST_VALUE && end - space > 2;
    return words && text.substring(start, space).indexOf(' ') < 0 ? space + 1 : start;
  }

  private static boolean isBlankOr(char sign, String text) {
    String words = text.strip();
    return words.isEmpty() || (words.length() == 1 && words.charAt(0) == sign);
  }

  private record Line(Span span, List<Entry> entries) {
    /** Whether another label of the line has a value behind it. */
    boolean hasOther(Entry entry) {
      return entries.stream().anyMatch(other -> !other.equals(entry) && !other.isEmpty());
    }

    /** Whether this line stands right under {@code other}. */
    boolean follows(Line other) {
      return span.start() - other.span().end() == 1;
    }
  }

  /**
   * A label.
   *
   * @param label where it stands, with its colon
   * @param blank how many spaces are behind it, where nothing else is
   * @param sealed whether a place for a signature or a seal is behind it
   */
  private record Entry(String name, Span label, int blank, boolean isEmpty, boolean sealed) {}
}
