package dev.stet.rules.placeholder;

import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
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
 * Names of things that stand, without brackets, where the things belong: {@code Bill to: Client
 * Name}, {@code city | phone | email}, {@code Status: On track / At risk / Blocked}. A form has
 * such names too, so they are believed only where the document has other places left to fill.
 */
final class BareNames {
  /** Such places of a document, in order. */
  static final Analysis<List<Span>> ANALYSIS = BareNames::of;

  private static final int LONGEST = 240;

  /** {@code your_file_here}, {@code result_here}: in lines set off for a command and its output. */
  private static final PrefilteredPattern IN_COMMAND =
      PrefilteredPattern.compile(
          "(?<![\\w/.-])(?:your_[a-z]+(?:_[a-z]+)*|[a-z]+(?:_[a-z]+)*_(?:goes_)?here)(?![\\w/(=])");

  /** {@code Goal 2}, {@code 关键词1；关键词2}: the items of a list before anybody wrote them. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:Person|Attendee|Participant|Speaker|Member|Client|Customer|Vendor|Supplier|Company) [A-D]|(?:[A-Z][a-z]+ )?(?:Goal|Task|Item|Action(?: item)?|Risk|Issue|Decision|Topic|Point|Objective|Milestone|Feature|Deliverable|Requirement|Keyword|Benefit|Achievement|Skill|Finding|Question|Name|Reference|Thing|Bullet(?: point)?|Assumption|Constraint|Dependency|Stakeholder|Lesson|Recommendation|Strength|Weakness|Advantage|Disadvantage|Limitation|Contribution|Responsibility|Outcome|Metric|Criterion|Criteria|Idea|Reason|Sub-?task|Conclusion|Insight|Takeaway|Competitor) ?#?[0-9N]{1,2}|Nested (?:Feature|Item|Task|Point)|Sub-(?:feature|item|task|point)"
              + "|(?:关键词|目标|任务|事项|行动项|决策|决议|议题|要点|问题|措施|成果|姓名|风险|需求|功能|结论|计划|步骤|亮点|困难|建议|收获|里程碑|交付物|模块|指标|原因|经验|优势|劣势|参会人员?|成员|嘉宾)[0-9N一二三四五](?:[;；、,， ]+(?:关键词|目标|任务|事项|议题|要点|问题|措施|成果|姓名|风险|需求|功能|结论)[0-9N一二三]){0,6}");

  /** {@code 完成内容1}, {@code ✅ 任务2（负责人：@xxx）}: likewise all of an item, whatever sign it bears. */
  private static final Pattern NUMBERED_ITEM =
      Pattern.compile(
          "[^\\p{L}\\p{N}]{0,8}((?:进行中|待办|完成|讨论|相关|主要|重点|计划|下周|本周|关键|工作|学习|实验|会议|其他)?(?:的)?(?:内容|任务|事项|工作|问题|目标|计划|要点|议题|活动|成果|项目|文件|链接|步骤|功能|风险|措施|建议|收获|亮点|需求|指标|决议|行动项?|待办|进展|参考资料|姓名|成员|人员|参与者|组员)[0-9]{1,2})(?: ?[(（](?:部门|单位|姓名|职务|角色|学号|班级|分工)[)）])?(?: ?[(（][^()（）\\n]*(?:@|XX|xx|MM-DD|待)[^()（）\\n]*[)）])?");

  /**
   * The name of a thing, all of a value: {@code Authors: names}; in a table it may be a field's own
   * name.
   */
  private static final Pattern PLAIN =
      Pattern.compile(
          "@?(?:names?|dates?|url|description|title|Name|Owner|Date|Description|Title|Assignee|Amount|姓名|日期|名称|描述|负责人|金额|内容|Item|Text|Entry)");

  /** {@code Describe the change}, {@code 李四}: all of a cell. */
  private static final Pattern IN_CELL =
      Pattern.compile(
          "(?:Choose|Pick|Select|Enter) (?:an? |the |your )?(?:date|time|owner|assignee|status|priority|person|role|team|department|category|level|type|option|rating|severity|risk|name|month|year|country|region)|Add another [a-z]{3,16}|[a-z]{2,14}(?:_[a-z]{2,14}){0,3}_here|张三|李四|王五|赵六|(?:describe|add|explain|enter|insert) (?:what|how|why|when|who|the|your|any) [a-z ]{3,40}|@(?:name|owner|assignee|person|user|handle)|(?:Describe|Enter|Insert|Specify|Explain|Type|Fill in) (?:the|your|an?) [a-z ]{3,40}\\.?");

  /** Explain the cause within two days: what a service owes, and not what a writer is told. */
  private static final PrefilteredPattern TERM =
      PrefilteredPattern.compile(
          "\\b(?:within|by|before|after|every|each|per|at least|than|until)\\b.{0,24}\\b(?:minutes?|hours?|days?|weeks?|months?|quarters?|years?|fix|notice|request)\\b");

  /** All of a value: {@code Registered number: e.g. 1234567}. */
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?i)(?:(?:e\\.g\\.|for example|eg|ex\\.),? |(?:example|sample)s?: |(?:例如|示例|例|如):).{2,60}");

  private static final Pattern ADDRESS_LINE =
      Pattern.compile("(?:[A-Z][a-z]+ )?Address Line ?[1-3]");

  /** What can be no line of a finished text by itself. */
  private static final Pattern ALONE =
      Pattern.compile(
          "(?:Choose|Pick|Select) (?:an? )(?:date|time|owner|assignee|status|priority|person|role|category|level|type|option|rating|month|year|country)|Add another [a-z]{3,16}|(?:(?:Student|Author|Member|Partner|Applicant|Person|Reviewer|Supervisor|Team) ?#?[0-9N]|Agency|Company|Project|Client|Team|Author|Student) [Nn]ame|论文题目|(?:公司|单位|学校|机构|项目)(?:名称|全称)(?: ?\\(盖章\\)?)?|图题|表题|(?:学生|作者)姓名|(?:正文|引言|摘要|结论|致谢|本节|本章|章节|段落)内容(?:…{1,2}|\\.{3,6}|。)?|论文题目 ?[(（][^()（）]{2,20}[)）]?|(?:图|表) ?[0-9]{1,2}(?:[-.][0-9]{1,2})? {0,3}\\(?(?:图题|表题|图名|表名|题目|名称)");

  /** What a value that echoes its label adds to it: {@code Outcome 1: Outcome description}. */
  private static final Pattern ECHO =
      Pattern.compile(
          "(?i) ?(?:name|title|description|details?|address|number|text|here|[0-9]{1,2})?(?: ?\\([a-z ]{3,20}\\)?)?");

  private static final Pattern IDENTIFIER = Pattern.compile("[a-z]+(?:_[a-z]+){1,4}");

  private static final Pattern NAME_OF =
      Pattern.compile(
          "(?:Name|Title|Date|Number|Address|Description|Signature) of (?:the |an? )?[a-z]{3,14}(?: [a-z]{3,14})?");

  /** What a title would name: {@code # project-name}. */
  private static final Pattern HEADING =
      Pattern.compile(
          "(?i)(?:project|repo|app|package|product|library)[-_](?:name|title)|title of (?:the |your )?(?:thesis|paper|report|document|project|article|presentation|dissertation)|your name|(?:[A-Z]{1,5}[- ]?(?:[0-9]{1,4}|n{1,3}|N{1,3}|X{1,3}|#{1,3})[.:)]? )?(?-i:(?:Short |Full |Brief )?(?:Name|Title|Description)|(?:Short|Full|Brief) (?:name|title|description)) of (?:the |an? |this )?[a-z]+(?: [a-z]+)?|(?:[a-z]+ )?(?:title|name) \\((?:[a-z]+ ){0,2}#\\)|title");

  /** {@code 4.1 Component X}: one of the things that there will be, by a letter. */
  private static final Pattern LETTERED =
      Pattern.compile(
          "(?:[0-9]{1,2}(?:\\.[0-9]{1,2}){0,4}\\.? )?((?:System |External |Internal |User |Software )?(?:Component|Assignment|Vulnerability|Finding|Provider|Module|Subsystem|Vendor|Supplier|Customer|Client|Company|Host|Machine|Server|Feature|Requirement|Job|Person|Option|Alternative|Scenario|Milestone|Deliverable|Objective|Use [Cc]ase|Test [Cc]ase|Work [Pp]ackage|Experiment|Task|Interface|Service|Actor|Party|Proposal|KEP|ADR|RFC|RFP) (?:[XYZN]|XX|NN|XYZ))(?:[:–—-].*| [–—-].*)?");

  /** {@code Fault 3 (Severe/Moderate/Minor)}: at the end of a heading. */
  private static final PrefilteredPattern CHOICE =
      PrefilteredPattern.compile("\\(([^()/|\\n]{2,20}(?:[/|][^()/|\\n]{2,20}){2,5})\\)$");

  /** {@code Data sheet for Device Name}: a title whose thing is not named yet. */
  private static final PrefilteredPattern OF_TITLE =
      PrefilteredPattern.compile(
          " (?:for|of|to) (?:(?:the|an?|your) )?((?:Model|Dataset|Data ?set|Project|Product|Service|Company|System|Client|Customer|Device|Package|Library|Tool|Feature|Component|Module|Application|App|Repository|Organi[sz]ation) (?:ID|Name|Title|Number))$");

  /** {@code Component 1..n}: as many parts as there will be. */
  private static final PrefilteredPattern COUNT =
      PrefilteredPattern.compile("\\b[01] ?(?:\\.{2,3}|…|[-–]) ?[nN]\\b");

  private static final PrefilteredPattern LABEL =
      PrefilteredPattern.compile("^[\\s>*_#-]*[^:：\\n]{1,40}[:：][\\s*_]*");

  /** "The possible states are:" is a sentence that goes on. */
  private static final PrefilteredPattern SENTENCE =
      PrefilteredPattern.compile("[a-z] (?:are|is|was|were|include|includes|can be|may be):");

  /** {@code - [ ] Feature 1}: what is to be ticked off. */
  private static final Pattern BOX = Pattern.compile("\\s*(?:[-*+] )?\\[[ xX]?\\] ");

  /** Behind this all that a sign may mean is listed. */
  private static final PrefilteredPattern LEGEND =
      PrefilteredPattern.compile("(?i)\\b(?:legend|key|symbols|图例)[*_]{0,2}[:：]");

  /** {@code what / by whom / by when}: the fields of a point side by side, in its place. */
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?=.*\\b(?:who|whom|when|where|date|name|owner|action|role|due|amount|cost|status)\\b)[a-z]+(?: [a-z]+){0,2}(?: [/|] [a-z]+(?: [a-z]+){0,2}){2,4}");

  private static final String EDGES = " \t*_|-([";

  private BareNames() {}

  private static List<Span> of(Document document) {
    List<Span> found = new ArrayList<>();
    CellEchoes echoes = new CellEchoes(document);
    for (Block block : Prose.blocks(document)) {
      Cell cell = block.cell();
      if (cell != null && echoes.hold(block, cell)) {
        found.add(block.span());
        continue;
      }
      boolean head = cell != null && cell.header();
      if (block.span().length() > LONGEST * 4 || head) {
        continue;
      }
      int start = block.span().start();
      while (start < block.span().end()) {
        int stop = document.folded().indexOf('\n', start);
        int end = stop < 0 || stop > block.span().end() ? block.span().end() : stop;
        if (end > start && end - start <= LONGEST) {
          line(document, block, new Span(start, end), found);
        }
        start = end + 1;
      }
    }
    found.addAll(sameItems(document));
    SampleRows.in(document).stream().filter(cell -> !found.contains(cell)).forEach(found::add);
    OddCells.in(document).stream()
        .filter(cell -> found.stream().noneMatch(cell::overlaps))
        .forEach(found::add);
    return List.copyOf(found);
  }

  /** Whether {@code words} name a thing and say no more of it. */
  static boolean isName(String words) {
    return PLAIN.matcher(words).matches();
  }

  /** A field's name that is all of an item, twice and more: no list of fields has it twice. */
  private static List<Span> sameItems(Document document) {
    List<Span> items = new ArrayList<>();
    for (Block block : Prose.blocks(document)) {
      if (block.kind() == BlockKind.LIST_ITEM && block.label() == null) {
        Span words = trimmed(document.folded(), block.span().start(), block.span().end());
        if (isName(words.of(document.folded()))
            && !Surroundings.holds(document, Inside.INLINE_CODE, words)) {
          items.add(words);
        }
      }
    }
    boolean same = items.stream().map(item -> item.of(document.folded())).distinct().count() == 1;
    return same && items.size() > 1 ? items : List.of();
  }

  private static void line(Document document, Block block, Span line, List<Span> found) {
    String text = line.of(document.folded());
    Matcher label = LABEL.matcher(text);
    boolean labelled = label.find() && !SENTENCE.isIn(label.group());
    Matcher box = BOX.matcher(text);
    Span counted = block.label() == null ? line : block.label().span();
    int from =
        labelled
            ? line.start() + label.end()
            : box.lookingAt()
                ? line.start() + box.end()
                : counted.start() == line.start() && !counted.equals(line)
                    ? counted.end()
                    : line.start();
    Span value = trimmed(document.folded(), from, line.end());
    if (block.kind() == BlockKind.LIST_ITEM) {
      int start =
          block.label() == null ? line.start() : Math.max(line.start(), block.label().span().end());
      Matcher numbered = NUMBERED_ITEM.matcher(document.folded()).region(start, line.end());
      if (numbered.matches()) {
        found.add(new Span(numbered.start(1), numbered.end(1)));
        return;
      }
    }
    if (value.length() < 3 || Surroundings.holds(document, Inside.INLINE_CODE, value)) {
      return;
    }
    String words = value.of(document.folded());
    boolean apart = labelled || block.kind() == BlockKind.TABLE_CELL;
    boolean item = apart || block.kind() == BlockKind.LIST_ITEM;
    if (isSample(block, text)
        || OpenChoices.are(words)
        || (apart && OpenChoices.fill(words) && !LEGEND.isIn(text))
        || (block.kind() == BlockKind.TABLE_CELL
            && IN_CELL.matcher(words).matches()
            && !TERM.isIn(words))
        || NameSegments.areAll(words, isValue(block))
        || (item && NUMBERED.matcher(words).matches())
        || (item && !labelled && ASIDE.matcher(words).matches())
        || ((block.kind() == BlockKind.HEADING || block.kind() == BlockKind.TITLE)
            && HEADING.matcher(words).matches())
        || (labelled && (NAME_OF.matcher(words).matches() || ADDRESS_LINE.matcher(words).matches()))
        || (labelled && echoes(text.substring(0, label.end()), words))
        || (!labelled && block.kind() != BlockKind.TABLE_CELL && ALONE.matcher(words).matches())
        || (apart && EXAMPLE.matcher(words).matches())
        || (labelled && block.cell() == null && isName(words))) {
      found.add(value);
      return;
    }
    if (block.kind() == BlockKind.CODE) {
      Matcher command = IN_COMMAND.matcher(document.folded(), line.start(), line.end());
      while (command.find()) {
        found.add(new Span(command.start(), command.end()));
      }
    }
    if (block.kind() == BlockKind.HEADING || block.kind() == BlockKind.TITLE) {
      heading(block, text, line, value.of(document.folded()), value.start(), found);
    }
    NameSegments.addTo(found, document, block, line, value, labelled);
  }

  /** What a part of a heading keeps a place for. */
  private static void heading(
      Block block, String text, Span line, String words, int start, List<Span> found) {
    Matcher named = OF_TITLE.matcher(words);
    if (named.find()) {
      found.add(new Span(start + named.start(1), start + named.end(1)));
    }
    Matcher count = COUNT.matcher(words);
    if (block.kind() == BlockKind.HEADING && count.find()) {
      found.add(new Span(start + count.start(), start + count.end()));
    }
    Matcher lettered = LETTERED.matcher(words);
    if (lettered.matches()) {
      found.add(new Span(start + lettered.start(1), start + lettered.end(1)));
    }
    Matcher choice = CHOICE.matcher(text.stripTrailing());
    if (choice.find() && OpenChoices.are(choice.group(1))) {
      found.add(new Span(line.start() + choice.start(1), line.start() + choice.end(1)));
    }
  }

  /** {@code Example: median days}: all of a cell. */
  private static boolean isSample(Block block, String text) {
    return block.kind() == BlockKind.TABLE_CELL
        && text.length() == block.span().length()
        && EXAMPLE.matcher(text.strip()).matches();
  }

  /** Whether a value says no more than its label: {@code Partner: Partner 1 (country)}. */
  private static boolean echoes(String label, String words) {
    if (IDENTIFIER.matcher(words).matches()
        && Titles.letters(label).equals(Titles.letters(words))) {
      return true; // Note Taker: note_taker
    }
    String head = label.replaceAll("[^A-Za-z]+", " ").strip();
    int space = head.indexOf(' ');
    String first = space < 0 ? head : head.substring(0, space);
    return first.length() > 3
        && words.length() > first.length()
        && words.regionMatches(true, 0, first, 0, first.length())
        && ECHO.matcher(words.substring(first.length())).matches();
  }

  /** Whether {@code block} is a cell beside another and below the first row: no name of a field. */
  private static boolean isValue(Block block) {
    Cell cell = block.cell();
    return cell != null && cell.row() > 0 && cell.column() > 0;
  }

  private static Span trimmed(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && EDGES.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && " \t*_|.)".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return new Span(from, to);
  }
}
