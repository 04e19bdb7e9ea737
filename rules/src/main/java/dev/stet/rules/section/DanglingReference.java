package dev.stet.rules.section;

import dev.stet.core.analysis.Endings;
import dev.stet.core.analysis.Outline;
import dev.stet.core.analysis.Point;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.rule.Severity;
import dev.stet.core.search.Mentions;
import dev.stet.core.search.PrefilteredPattern;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reference to a figure, table, attachment or section that is not there. */
final class DanglingReference implements Rule {
  private static final String OBJECT =
      "(Figures?|Figs?\\.|Tables?|Appendix|Annex|Schedule|Exhibit|Attachment)\\s+" + Caption.NUMBER;

  /** Volume 4, of a set of which others are named at the beginning of lines. */
  private static final String VOLUME =
      "(?:in|on|see|under|of|to|with|by|backup)\\s+(Volume|Part|Book|[Ss]lide)\\s+([0-9]{1,2})(?=[;.)]|,? (?:and|or|by|before|below|above)\\b)";

  private static final String DIVISION =
      "([Ss]ection|[Cc]hapter|[Cc]lause|Article)\\s+" + Caption.NUMBER + "(?![0-9]|\\.[0-9])";
  private static final PrefilteredPattern CHINESE =
      PrefilteredPattern.compile(
          "(?:见|如|由|从|参见|详见|参照|根据|按照|列于|列入)(附图|附表|附件|附录|图|表)\\s*"
              + Caption.NUMBER
              + "|(附件|附表|附录)\\s*(?![A-Z])"
              + Caption.NUMBER
              + "|(?:见|参见|详见|参照)(?:本[\\p{IsHan}]{1,4}?)?第?\\s*([0-9]{1,2}(?:\\.[0-9]{1,2}){0,3})\\s*([节章])"
              + "|[(](附图|附表|附件|图|表)\\s*"
              + Caption.NUMBER
              + "\\s*[)]"
              + "|(?:见|参见|详见|参照)(?:本[\\p{IsHan}]{1,4}?)?(第\\s*[一二三四五六七八九十]{1,3})\\s*(章|节|部分)"
              + "|(?:按照?|依照|根据)(?:本|招标|采购|磋商|谈判)?(?:文件|报告|方案)(第\\s*[一二三四五六七八九十]{1,3})\\s*(章|节|部分)"
              + "|(?:按|由|见|如|据|将|代入|公|用)(式)\\s*[(]([0-9]{1,2}(?:[-–][0-9]{1,2})?)[)]"
              + "|本(?:报告|方案|规划|文件|手册|办法|纪要|指南|标书)(第\\s*[0-9一二三四五六七八九十]{1,3})\\s*(章|节|部分)"
              + "|本(?:合同|协议|办法|规定|条例|细则|制度|章程|规则|规程|法)(第\\s*[0-9一二三四五六七八九十百]{1,6})\\s*(条)"
              + "|(?:按|按照|依照|依据|执行|适用|违反)(第\\s*[一二三四五六七八九十百]{1,5})\\s*(条)(?=处理|执行|办理|承担|约定|规定|的约定|的规定)"
              + "|(?:按|按照|依照|执行)([0-9]{1,2}(?:\\.[0-9]{1,2}){1,3})\\s*(节)");
  private static final PrefilteredPattern ENGLISH =
      PrefilteredPattern.compile(
          "\\b(?:[Ss]ee|[Ss]ee also|in|from|[Uu]nder|with|refer to|[Ss]ubject to|pursuant to|required by|shown in|given in|listed in|summari[sz]ed in|described in)\\s+"
              + DIVISION
              + "|(?<![\\[(\\w*#|])\\b"
              + OBJECT
              + "|(?<=\\()"
              + OBJECT
              + "(?=\\))|\\b"
              + VOLUME
              + "|\\b"
              + DIVISION
              + "\\s+(?=(?:shows|gives|lists|presents|compares|contains|illustrates|summari[sz]es|sets out|says|states|provides|discusses|considers|concludes|introduces|reports|reviews|examines|outlines|evaluates|analyses|analyzes|requires|deals|covers|explains|describes|applies)\\b)");

  /** Section 3.4 of this document. */
  private static final PrefilteredPattern OWN =
      PrefilteredPattern.compile(
          "^\\s+of (?:this|the present) (?:document|report|paper|plan|manual|guide|policy|handbook|thesis|specification|page|article)\\b");

  private static final String ATTACHMENT = "附件";

  /** 测量记录.rar (1.2 MB, …): a file that hangs on a post, with its size. */
  private static final PrefilteredPattern UPLOADED =
      PrefilteredPattern.compile(
          "\\.(?:rar|zip|7z|docx?|xlsx?|pptx?|pdf|wps|jpe?g|png)\\s?\\([0-9.]{1,7}\\s?[KMG]i?B");

  /** No report of a case or a law: 合同附件 is another document's. */
  private static final PrefilteredPattern ONLY =
      PrefilteredPattern.compile("(?:详见|见|参见)附件(?=[。，；,;)]|\\s*$)", Pattern.MULTILINE);

  /** 第三章 may name what is headed 三、. */
  private static final Set<String> COUNTED_AS_PARTS = Set.of("section", "chapter", "part");

  /** What may be one of a set somewhere else, unless this document lists the set. */
  private static final Set<String> SETS = Set.of("volume", "part", "book", "slide");

  private static final int FEWEST_OF_SET = 3;

  private static final PrefilteredPattern PLACE =
      PrefilteredPattern.compile(
          "\\b(?:overleaf|inside (?:back|front) cover|on the (?:back|opposite|next|facing) page|the (?:[a-z]+ )?(?:map|chart|photo(?:graph)?|picture|diagram|plan|graph) (?:opposite|on the (?:right|left)))\\b|[见如](?:封[二三底]|背面|反面|下页|后页|插页)");

  private static final Mentions NEEDED_PLACE =
      Mentions.of(
          "overleaf",
          "cover",
          "opposite",
          "on the right",
          "on the left",
          "next page",
          "facing page",
          "封",
          "背面",
          "反面",
          "下页",
          "后页",
          "插页");

  /** 第（一）、（六）项, of this text and not of the article of a law. */
  private static final PrefilteredPattern ITEMS =
      PrefilteredPattern.compile(
          "(?<=上述|前述|以上|[对、]|(?:第[一二三四五六七八九十]{1,2}|[上前本]述?)部分)第\\([一二三四五六七八九十]{1,2}\\)(?:[、和及与]?第?\\([一二三四五六七八九十]{1,2}\\))*[项条点]");

  private static final PrefilteredPattern BRACKETED =
      PrefilteredPattern.compile("\\([一二三四五六七八九十]{1,2}\\)");

  private static final PrefilteredPattern ATTACHED =
      PrefilteredPattern.compile("\\s*附\\s?件?\\s?[:：]\\s*");
  private static final PrefilteredPattern EQUATION =
      PrefilteredPattern.compile(
          "[=＝].{0,200}?[(]([0-9]{1,2}(?:[-–][0-9]{1,2})?)[)][\\s$]*$", Pattern.MULTILINE);
  private static final PrefilteredPattern ITEM =
      PrefilteredPattern.compile("(?<![0-9.])([0-9]{1,2})[.、](?![0-9])");

  private static final Mentions NEEDED_CHINESE =
      Mentions.of(
          "如图", "如表", "按第", "照第", "据第", "行第", "用第", "反第", "节", "照图", "照表", "据图", "据表", "于图", "于表",
          "入图", "入表", "由图", "由表", "从图", "从表", "见", "参照", "附", "(图", "(表", "式(", "同第", "议第", "法第",
          "定第", "例第", "则第", "度第", "程第", "告第", "案第", "划第", "件第", "册第", "要第", "南第", "书第");
  private static final Mentions NEEDED_ENGLISH =
      Mentions.of(
          "Figure",
          "Fig.",
          "Table",
          "Appendix",
          "Annex",
          "Schedule",
          "Exhibit",
          "Attachment",
          "Volume",
          "Part ",
          "lide ",
          "Book",
          "Section",
          "Chapter",
          "lause",
          "Article",
          "section",
          "chapter",
          "Figs");

  private final RuleInfo info;

  private static final int LONGEST_DENIAL = 20;

  private static final PrefilteredPattern DENIED =
      PrefilteredPattern.compile(
          "(?i)(?:\\b(?:no|never a|neither|nor|without(?: an?)?)\\s|(?:没有|并无|不设|未设|不另设|取消|无))$");

  DanglingReference(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    Map<String, Set<String>> there = captions(document);
    for (Block block : document.blocks()) {
      boolean title =
          block.kind() == BlockKind.HEADING && !Endings.closed(block.span().of(document.folded()));
      if (block.role() != Role.BODY || title) {
        continue;
      }
      Span span = block.span();
      if (NEEDED_CHINESE.in(document.folded(), span.start(), span.end())) {
        references(document, block, CHINESE, there, reporter);
      }
      if (NEEDED_ENGLISH.in(document.folded(), span.start(), span.end())) {
        references(document, block, ENGLISH, there, reporter);
      }
      places(document, span, reporter);
      items(document, span, reporter);
    }
    for (CountedReferences.Missing missing : CountedReferences.missing(document)) {
      reporter.report(
          Problem.of(info, missing.words())
              .message("missing")
              .with("reference", missing.words().of(document.text()))
              .with("last", missing.last()));
    }
    for (Span note : NoteReferences.unkept(document)) {
      reporter.report(
          Problem.of(info, note).message("none").with("reference", note.of(document.text())));
    }
    List<Span> unkept = DecimalReferences.unkept(document);
    int points = unkept.isEmpty() ? 0 : DecimalReferences.points(document).size();
    for (Span item : unkept) {
      reporter.report(
          Problem.of(info, item)
              .message("missing")
              .with("reference", item.of(document.text()))
              .with("last", points));
    }
    new NamedReferences(info).check(document, reporter);
    attachments(document, reporter);
    onlyMention(document, reporter);
    new BrokenLinks(info).check(document, reporter);
  }

  /** The chart overleaf: on another side of a sheet that a text does not have. */
  private void places(Document document, Span block, Reporter reporter) {
    Matcher place = PLACE.matcher(document.folded(), block.start(), block.end());
    while (NEEDED_PLACE.in(document.folded(), block.start(), block.end()) && place.find()) {
      Span words = new Span(place.start(), place.end());
      reporter.report(
          Problem.of(info, words)
              .message("none")
              .severity(Severity.INFO)
              .with("reference", words.of(document.text())));
    }
  }

  /** 对上述第（一）、（六）项问题, where the points go to （五）. */
  private void items(Document document, Span block, Reporter reporter) {
    int at = document.folded().indexOf("第(", block.start());
    if (at < 0 || at >= block.end()) {
      return;
    }
    int last = 0;
    for (Point point : document.get(Outline.ANALYSIS).points()) {
      boolean item = point.numbering().style() == Numbering.Style.CHINESE_BRACKETED;
      last = item ? Math.max(last, point.number()) : last;
    }
    Matcher row = ITEMS.matcherSeeingMore(document.folded(), at, block.end());
    while (last > 1 && row.find()) {
      Matcher number = BRACKETED.matcher(document.folded(), row.start(), row.end());
      while (number.find()) {
        Numbering numbering = Numbering.at(document.folded(), number.start(), number.end());
        if (numbering != null && numbering.number() > last) {
          Span words = new Span(number.start(), number.end());
          reporter.report(
              Problem.of(info, words)
                  .message("missing")
                  .with("reference", words.of(document.text()))
                  .with("last", last));
        }
      }
    }
  }

  /** 附件：1.名单 2.图: an attachment that is listed and does not follow, though others do. */
  private void attachments(Document document, Reporter reporter) {
    for (AttachedList list : AttachedList.in(document)) {
      Set<String> present = new HashSet<>();
      for (Caption caption : document.get(Caption.ANALYSIS)) {
        if (caption.kind().equals("附件") && caption.span().start() > list.end()) {
          present.add(caption.number());
        }
      }
      for (AttachedList.Item item : list.items()) {
        if (!present.contains(String.valueOf(item.number()))) {
          reporter.report(
              Problem.of(info, item.words())
                  .message("none")
                  .severity(present.isEmpty() ? Severity.INFO : Severity.WARNING)
                  .with("reference", item.words().of(document.text()).strip()));
        }
      }
    }
  }

  /** …报名，见附件。 in a document that says 附件 nowhere else. */
  private void onlyMention(Document document, Reporter reporter) {
    String text = document.folded();
    int at = text.indexOf(ATTACHMENT);
    if (at < 0 || text.indexOf(ATTACHMENT, at + 1) >= 0 || UPLOADED.isIn(text)) {
      return;
    }
    Block block = document.blockAt(at);
    Matcher mention = ONLY.matcher(text);
    if (block != null && block.role() == Role.BODY && mention.find() && mention.end() > at) {
      Span words = new Span(mention.start(), mention.end());
      reporter.report(
          Problem.of(info, words).message("none").with("reference", words.of(document.text())));
    }
  }

  private void references(
      Document document,
      Block block,
      PrefilteredPattern pattern,
      Map<String, Set<String>> there,
      Reporter reporter) {
    String folded = document.folded();
    Matcher matcher = pattern.matcher(folded, block.span().start(), block.span().end());
    while (matcher.find()) {
      Reference reference = Reference.of(matcher);
      String after = folded.substring(matcher.end(), Math.min(folded.length(), matcher.end() + 30));
      boolean own = OWN.isIn(after);
      boolean elsewhere =
          (OtherTexts.areNamedBy(after) && !own)
              || OtherTexts.areNamedBefore(folded, matcher.start(), block.span().start())
              || isDenied(folded, matcher.start(), block.span().start());
      if (elsewhere) {
        continue;
      }
      // section 0 is a reference that a program could not resolve
      if (isCaption(document, reference.span()) || reference.number().equals("0")) {
        continue;
      }
      String kind = reference.kind();
      if (kind.equals("part") && !there.containsKey(kind)) {
        kind = "chapter"; // 第7部分 may name what is headed 7
      }
      Set<String> numbers =
          there.getOrDefault(
              kind,
              COUNTED_AS_PARTS.contains(reference.kind())
                  ? there.getOrDefault("part", Set.of())
                  : Set.of());
      Problem problem =
          Problem.of(info, reference.span())
              .with("reference", reference.span().of(document.text()))
              .with("last", numbers.size());
      boolean set = SETS.contains(reference.kind());
      if ((set && numbers.size() < FEWEST_OF_SET) || isBeyondExcerpt(document, reference)) {
        continue;
      }
      boolean missing =
          isMissing(reference, numbers)
              && !(reference.isDivision() && headsLine(folded, reference.number()));
      if ((!missing && numbers.contains(reference.number()))
          || leadsElsewhere(document, reference.span())) {
        continue;
      }
      if (missing) {
        reporter.report(problem.message("missing"));
      } else if (own && numbers.isEmpty()) {
        reporter.report(problem.message("none"));
      } else {
        // nothing of the kind: they may be pictures, or stand in files of their own
        reporter.report(problem.message("none").severity(Severity.INFO));
      }
    }
  }

  /** A reference that is a link to another file, where what it names stands. */
  private static boolean leadsElsewhere(Document document, Span reference) {
    return document.evidence().stream()
        .anyMatch(
            e ->
                e.kind() == Evidence.Kind.LINK
                    && e.span().overlaps(reference)
                    && !e.details().getOrDefault("target", "#").startsWith("#"));
  }

  /** 详见第十二节, in pages that begin with 第四节: the text is a part of one that has more. */
  private static boolean isBeyondExcerpt(Document document, Reference reference) {
    String words = reference.span().of(document.folded());
    Numbering.Style style =
        words.endsWith("节")
            ? Numbering.Style.SECTION
            : words.endsWith("章") ? Numbering.Style.CHAPTER : null;
    return words.startsWith("第")
        && document.get(Outline.ANALYSIS).points().stream()
            .filter(point -> point.numbering().style() == style)
            .findFirst()
            .filter(first -> first.number() > 1)
            .isPresent();
  }

  private static boolean isMissing(Reference reference, Set<String> numbers) {
    String number = reference.number();
    if (numbers.isEmpty() || numbers.contains(number)) {
      return false;
    }
    if (reference.isDivision()) {
      String chapter = number.contains(".") ? number.substring(0, number.indexOf('.')) : number;
      boolean counted = numbers.contains("1") && numbers.contains("2");
      return counted && (like(numbers, number) || !numbers.contains(chapter));
    }
    return like(numbers, number);
  }

  /** {@code 8. Charges and dues}: a line that looks like the heading, though it may be none. */
  private static boolean headsLine(String text, String number) {
    String head = "\n" + number;
    for (int at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
      int title = at + head.length();
      title += title < text.length() && text.charAt(title) == '.' ? 1 : 0;
      int words = title;
      while (words < text.length() && text.charAt(words) == ' ') {
        words++;
      }
      int end = text.indexOf('\n', words);
      int last = (end < 0 ? text.length() : end) - 1;
      if (words > title
          && last > words
          && Character.isLetter(text.charAt(words))
          && !Endings.closed(text.substring(words, last + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the numbers there are written like this one: 3-1 beside 3-2, B beside A. */
  private static boolean like(Set<String> numbers, String number) {
    String shape = shape(number);
    return numbers.stream().anyMatch(other -> shape(other).equals(shape));
  }

  private static String shape(String number) {
    return number.replaceAll("[0-9]+", "0").replaceAll("[A-Z]", "A");
  }

  /** {@code no Schedule C was prepared}. */
  private static boolean isDenied(String folded, int at, int start) {
    String before = folded.substring(Math.max(start, at - LONGEST_DENIAL), at);
    return DENIED.isIn(before);
  }

  private static Map<String, Set<String>> captions(Document document) {
    Map<String, Set<String>> there = new HashMap<>();
    document.get(Caption.ANALYSIS).forEach(caption -> add(there, caption.kind(), caption.number()));
    int attached = 0;
    for (Block block : document.blocks()) {
      if (block.role() == Role.FURNITURE || block.role() == Role.CONTENTS) {
        continue;
      }
      attached = listed(document, block, attached, there);
    }
    document.get(Outline.ANALYSIS).points().forEach(point -> division(there, point));
    equations(document, there);
    return there;
  }

  /** A line that ends with a number in brackets, as formulas do. */
  private static void equations(Document document, Map<String, Set<String>> there) {
    if (document.folded().indexOf("式(") >= 0) {
      Matcher equation = EQUATION.matcher(document.folded());
      while (equation.find()) {
        add(there, "式", equation.group(1));
      }
    }
  }

  private static boolean isCaption(Document document, Span words) {
    return document.get(Caption.ANALYSIS).stream()
        .anyMatch(caption -> caption.span().start() == words.start());
  }

  /**
   * 附件：1.报名表⏎2.展位图 names attachments 1 and 2.
   *
   * @param attached how many were named up to here, 0 outside such a list
   * @return how many are named now
   */
  private static int listed(
      Document document, Block block, int attached, Map<String, Set<String>> there) {
    Matcher list = ATTACHED.matcher(block.span().of(document.folded()));
    int from = block.span().start();
    int named = attached;
    if (list.lookingAt()) {
      from += list.end();
      named = 0;
    } else if (attached == 0) {
      return 0;
    }
    Numbering item = Numbering.at(document.folded(), from, block.span().end());
    if (item == null || item.style() != Numbering.Style.ARABIC || item.number() != named + 1) {
      return 0;
    }
    Matcher more = ITEM.matcher(document.folded(), from, block.span().end());
    while (more.find()) {
      named = Math.max(named, Integer.parseInt(more.group(1)));
      add(there, "附件", more.group(1));
    }
    return named;
  }

  private static void division(Map<String, Set<String>> there, Point point) {
    Numbering numbering = point.numbering();
    StringBuilder number = new StringBuilder();
    for (int part : numbering.numbers()) {
      number.append(number.isEmpty() ? "" : ".").append(part);
    }
    switch (numbering.style()) {
      case ARABIC, DECIMAL, SECTION, CHAPTER -> {
        // 1. in a list is no section
        if (point.form() == Point.Form.HEADING || numbering.style() == Numbering.Style.DECIMAL) {
          add(there, "section", number.toString());
          if (numbering.depth() == 1) {
            add(there, "chapter", number.toString());
          }
        }
      }
      case CHINESE, PART -> add(there, "part", number.toString());
      case ARTICLE -> add(there, "article", number.toString());
      case LETTER -> add(there, "appendix", String.valueOf((char) ('A' + numbering.number() - 1)));
      default -> {
        // other styles are not what a reference names
      }
    }
  }

  private static void add(Map<String, Set<String>> there, String kind, String number) {
    there.computeIfAbsent(kind, key -> new HashSet<>()).add(number);
  }

  /** A figure, table, attachment or section that the text names. */
  private record Reference(String kind, String number, Span span) {
    static Reference of(Matcher matcher) {
      for (int group = 1; group < matcher.groupCount(); group += 2) {
        String first = matcher.group(group);
        String second = matcher.group(group + 1);
        if (first == null || second == null) {
          continue;
        }
        Span span = new Span(matcher.start(group), matcher.end(group + 1));
        return switch (second) {
          case "章" -> new Reference("chapter", counted(first), span);
          case "节" -> new Reference("section", counted(first), span);
          case "部分" -> new Reference("part", Caption.number(first.substring(1).strip()), span);
          case "条" -> new Reference("article", article(first), span);
          default -> {
            String kind = Caption.kind(first);
            yield new Reference(kind, Caption.number(kind, second), span);
          }
        };
      }
      throw new IllegalArgumentException("no group of the reference matched");
    }

    private static String counted(String number) {
      return number.startsWith("第") ? Caption.number(number.substring(1).strip()) : number;
    }

    private static String article(String number) {
      Numbering numbering = Numbering.at(number + "条", 0, number.length() + 1);
      return numbering == null ? number : String.valueOf(numbering.number());
    }

    /** Whether it names a part of the text, rather than what stands beside it. */
    boolean isDivision() {
      return switch (kind) {
        case "section", "chapter", "article", "part" -> true;
        default -> false;
      };
    }
  }
}
