package dev.stet.rules.placeholder;

import dev.stet.core.analysis.Directions;
import dev.stet.core.analysis.PictureNames;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Place;
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
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A slot or a control that still asks to be filled in. */
final class FillInPrompt implements Rule {
  /**
   * 请在此处粘贴运行结果截图: what whoever hands a report in is to add to it. A manual tells its reader the
   * same.
   */
  private static final Phrases PICTURES =
      Phrases.of(
          "请[^。；;|\\n]{0,60}?(?:粘贴|贴上|插入|贴入)[^。；;，,|\\n]{0,60}?(?:截图|截屏|效果图|流程图|架构图|示意图|关系图|E-?R ?图)(?:[。；;）)]|$)");

  private static final PrefilteredPattern HANDED_IN =
      PrefilteredPattern.compile("报告|作业|实验|实训|课程设计|论文");

  /** What somebody is to say of himself, word for word: "Good day, my name is [your name]". */
  private static final PrefilteredPattern OF_SPEAKER =
      PrefilteredPattern.compile(
          "(?i)\\b(?:my name(?: is|[’']s)|I am|I[’']m|this is|(?:calling|speaking) from|we are|on behalf of) $");

  private static final int LONGEST_SPEECH = 24;

  private static final int LONGEST_TITLE = 40;

  /** The prompts that Word, PowerPoint and WPS put into their own controls. */
  private static final Phrases PROMPTS =
      Phrases.of(
          "(?i:click or tap|click|tap) (?:here )?(?:to (?:enter|select|choose|pick|insert|type|set) (?:an? |the |your |some )?(?:text|date|time|name|title|number|address|amount|value|item|option|picture|photo|icon|role|place|[a-z]{3,12} (?:date|name|number|level|type))\\b|to (?:edit Master|add) (?:title|text|subtitle|notes)(?: styles?)?|here to (?:enter|add|type) [a-z ]{2,20})\\.?",
          "(?i:(?:start typing|type|enter) (?:any |your )?(?:text|comments?|answer|response|chapter|story|title)?\\s?here|write (?:any |your )?(?:text|chapter|story|title)?\\s?here)\\b\\.?|‹#›|Enter any [a-z]{3,20} here\\.?",
          "(?i:(?:click|tap) here and (?:type|enter|write|add) [a-z][a-z ]{2,40}\\.?)|(?i:click (?:the )?icon to add [a-z]{3,12})|Choose an item\\.|Choose a building block\\.|Double-click to (?:edit|add) [a-z ]{2,20}|Type (?:text|your text|the document title|the company name|your name) here|\\[(?:Type|Enter|Pick) the [a-z ]{3,40}\\]",
          // what the editor of a wiki or a team's pages shows until something is typed
          "\\b[Tt]ype ['\"“]?(?:/{1,2}|@)['\"”]? to (?:add|insert|mention|enter|pick|choose|select|tag|assign)\\b [^\\n|.]{2,40}",
          "(?i:[(\\[*]{0,2}(?:please )?(?:delete|strike out|cross out|circle|tick|underline) (?:as (?:appropriate|applicable|necessary|required)|if n/?a\\b|where not (?:applicable|needed|required|appropriate)|whichever (?:is|does|are|do) [a-z ]{4,30}|if not (?:applicable|needed|required|appropriate)|if (?:none|there (?:is|are|was|were) (?:none|no)\\b[^\\n.]{0,40}))[)\\]]?\\.?)",
          "(?i:[(\\[](?:please )?(?:delete|circle|tick|select|choose|pick|underline|strike out) (?:the )?(?:one|two|either|whichever)(?: only| of the above| option| as appropriate)?[)\\]])|[–—-] ?(?:delete|choose|select) (?:one|two|either)\\b",
          "[(（【\\[][^()（）【】\\[\\]\\n]{0,40}(?:请?保留(?:一项|其一|一个)|不适用的?(?:内容|条款)?[,，]?请?(?:删除|删去|划去)|选择填写)[^()（）【】\\[\\]\\n]{0,20}[)）】\\]]|[【\\[](?:插图|插入图片|配图|图片|截图|照片|插表)[:：][^【】\\[\\]\\n]{2,40}[】\\]]|请?在此处?(?:添加|插入|放置|粘贴)[\\p{Han}]{0,6}(?:图片|照片|图表|表格|截图|视频|数据|图纸)",
          "[(【\\[](?:二选一|三选一|任选其一|择一填写|选择其一|选一项|划掉不适用|删去不适用|删除不适用|不适用者?(?:请)?(?:删除|划去)|请勾选|请选择|打勾选择)[^()【】\\[\\]\\n]{0,12}[)】\\]]",
          "(?:单击|点击)(?:或点击|此处|或轻触|这里|或点按){1,3}处?以?(?:输入|添加|编辑|插入|录入)[\\p{Han}]{1,12}[。.]?",
          "(?:单击|点击|在此|请在此)(?:处)?(?:输入|添加|录入|编辑)(?:您的|你的|本栏的?|相关|具体|详细|标题|正文|文字|内容|文本)[\\p{Han}]{0,12}[^\\n。]{0,40}|按一下以?(?:新增|编辑|输入)[\\p{Han}]{1,8}",
          "[（(]?请(?:在此处?|在这里)?改?(?:录入|键入|填入)(?:您|你|贵)?[的旳]?[\\p{Han}]{0,8}(?:名称|标题|年月|日期|姓名|单位|地点|金额|编号)[)）]?",
          "双击(?:此处|图标|这里)?(?:以|可|来)?(?:添加|插入|编辑|更改|替换|输入)[\\p{Han}]{1,6}|[(【\\[][^()【】\\[\\]\\n]{0,20}请在此处?(?:补充|填写|注明|写明|粘贴|附上)[^()【】\\[\\]\\n]{2,20}[)】\\]]",
          "[【\\[][^【】\\[\\]\\n]{1,40}/[^【】\\[\\]\\n]{1,40}[,;、:]\\s?(?:[二两三四五六七八多任]选[一其]|任选其?一|择一|选填|请选择|选择其一)[\\p{Han}]{0,4}[】\\]]",
          "单击(?:图标|以)[\\p{Han}]{2,8}|单击此处[\\p{Han}]{4,12}|选择一项。|选择一个项目。|\\[请?在此处?(?:输入|键入)[\\p{Han}]{0,12}\\]|\\[键入[\\p{Han}]{1,12}\\]|\\[选取日期\\]|请?在此处?键入[\\p{Han}]{1,10}|请在此处?输入[\\p{Han}]{1,10}");

  /** {@code [附件1](链接)}, {@code [demo](your-link-here)}. */
  private static final Pattern NO_TARGET =
      Pattern.compile(
          "(?i)(?:链接|网址|链接地址|地址|路径|文件路径|url|link|todo|tbd|待补充?|x{3,8}|(?:your|insert|add|my|some)[-_ ]?(?:link|url)(?:[-_ ]?here)?|(?:link|url)[-_ ]?(?:here|me|goes[-_ ]?here|to[-_ ]?come|tbd|todo)|tbc|tba|fixme|(?:add|insert)[-_ ]?(?:here|later|me)|https?://(?:\\.{3}|…|x{3,8}|链接|your[-_ ]?(?:link|url)))");

  private static final Pattern OF_FIELD =
      Pattern.compile("(?i)[\\[(](?:optional|required|mandatory|recommended)[\\])]");

  private static final PrefilteredPattern STRIKE_OUT =
      PrefilteredPattern.compile(
          "(?i)delete|strike out|cross out|circle|tick|underline|select|choose|pick");

  /** So many places to fill make a template of a document. */
  private static final int MANY = 3;

  /** A sheet has a few names to replace; more are its data. */
  private static final int MOST_OF_SHEET = 12;

  private final RuleInfo info;

  FillInPrompt(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    for (Evidence evidence : document.evidence()) {
      if (evidence.kind() == Evidence.Kind.EMPTY_CONTROL) {
        reporter.report(
            Problem.of(info, evidence.span()).message("control").with("text", evidence.words()));
      } else if (evidence.kind() == Evidence.Kind.EMPTY_PLACEHOLDER) {
        reporter.report(
            Problem.of(info, evidence.span())
                .message("placeholder")
                .severity(Severity.WARNING)
                .with("text", evidence.words()));
      }
    }
    links(document, reporter);
    prompts(document, reporter);
    Slots slots = document.get(Slots.ANALYSIS);
    int signs = document.get(Template.ANALYSIS).signs();
    Interpolations interpolations = document.get(Interpolations.ANALYSIS);
    Map<String, Boolean> tags = new HashMap<>();
    List<Span> pictures = document.get(PictureNames.ANALYSIS);
    for (Slots.Slot slot : slots.all()) {
      boolean believed =
          switch (slot.certainty()) {
            case CERTAIN -> true;
            case LIKELY ->
                signs > 0 || repeats(document, slots, slot, 2) || isTitle(document, slot);
            case POSSIBLE ->
                slots.isForm(document.folded().charAt(slot.span().start()))
                    || repeats(document, slots, slot, 3)
                    || (signs >= 3 && slot.span().of(document.text()).indexOf('_') > 0)
                    || (signs >= MANY && Slots.isAlone(document, slot.span()))
                    || (signs > 0 && isParagraph(document, slot));
          };
      if (believed
          && !PictureNames.overlap(pictures, slot.span())
          && !isOfSpeaker(document, slot.span())
          && !(interpolations.hold(slot.span().of(document.text()), slot.certainty())
              && !isLabelledFigure(document.folded(), slot.span()))
          && !tags.computeIfAbsent(
              slot.span().of(document.folded()), tag -> isTag(document.folded(), tag))) {
        Problem problem =
            Problem.of(info, slot.span()).with("text", slot.span().of(document.text()));
        reporter.report(
            tellsOfField(document.folded(), slot.span())
                ? problem.severity(Severity.INFO)
                : problem);
      }
    }
    if (signs > 0) {
      List<Span> marked = document.get(SlotConvention.ANALYSIS);
      List<Span> names = new ArrayList<>(document.get(BareNames.ANALYSIS));
      Stream.concat(SerialNames.in(document).stream(), ChineseSerials.in(document).stream())
          .filter(name -> names.stream().noneMatch(name::overlaps))
          .forEach(names::add);
      names.removeIf(name -> SlotConvention.overlaps(marked, name));
      if (names.size() > MOST_OF_SHEET && document.place(names.get(0)) instanceof Place.SheetCell) {
        names.clear(); // a column of such names is what the sheet is about
      }
      report(document, names, Severity.WARNING, reporter);
    }
    if (signs > 0 && signs + document.get(BareNames.ANALYSIS).size() >= MANY) {
      report(document, givenLater(document), Severity.WARNING, reporter);
    }
    if (signs >= MANY) {
      report(document, slots.alone(), Severity.WARNING, reporter);
      report(document, VariableNames.in(document), Severity.WARNING, reporter);
    }
    if (!Mentions.isGuide(document)) {
      report(
          document,
          document.get(Choices.ANALYSIS),
          signs > 0 ? Severity.WARNING : Severity.INFO,
          reporter);
    }
  }

  private static boolean isOfSpeaker(Document document, Span slot) {
    String before =
        document.folded().substring(Math.max(0, slot.start() - LONGEST_SPEECH), slot.start());
    return OF_SPEAKER.isIn(before) && Surroundings.holds(document, Inside.QUOTES, slot);
  }

  private static boolean isHandedIn(Document document) {
    String title = document.blocks().get(0).span().of(document.folded());
    return title.length() <= LONGEST_TITLE && HANDED_IN.isIn(title);
  }

  private static boolean isManual(Document document) {
    return document.get(Directions.ANALYSIS).isManual() || Mentions.isGuide(document);
  }

  /** What the code asks for; words that are told of already are not told of again. */
  private static List<Span> givenLater(Document document) {
    BitSet taken = new BitSet(document.text().length());
    document.get(BareNames.ANALYSIS).forEach(name -> taken.set(name.start(), name.end()));
    for (Slots.Slot slot : document.get(Slots.ANALYSIS).all()) {
      taken.set(slot.span().start(), slot.span().end());
    }
    return GivenLater.in(document, taken);
  }

  /** Links that lead to the name of what they should lead to. */
  private void links(Document document, Reporter reporter) {
    for (Evidence evidence : document.evidence()) {
      if (evidence.kind() == Evidence.Kind.LINK
          && !Mentions.teaches(document)
          && NO_TARGET.matcher(evidence.details().getOrDefault("target", "")).matches()) {
        reporter.report(
            Problem.of(info, evidence.span()).with("text", evidence.span().of(document.text())));
      }
    }
  }

  /**
   * {@code [lamps-announce] Release 2.8}: what comes again and again in square brackets before the
   * words of a title, and nowhere else, says of which list or kind that is.
   */
  private static boolean isTag(String text, String tag) {
    if (tag.charAt(0) != '[' || tag.indexOf(' ') > 0) {
      return false;
    }
    int count = 0;
    for (int at = text.indexOf(tag); at >= 0; at = text.indexOf(tag, at + 1)) {
      String before = text.substring(Math.max(0, at - 2), at);
      int after = at + tag.length();
      boolean heads =
          (before.isEmpty() || before.endsWith("\n") || before.equals(": "))
              && after + 1 < text.length()
              && text.charAt(after) == ' '
              && Character.isLetterOrDigit(text.charAt(after + 1));
      if (!heads) {
        return false;
      }
      count++;
    }
    return count >= MANY;
  }

  /**
   * Whether the document has {@code least} places like this in brackets of the same kind. Chinese
   * brackets make headings too ({@code 【活动时间】}), angle brackets terms of a syntax: they lend each
   * other no weight, and none do where the document tells how to write. Round ones do round English
   * words, which stand there without a noun.
   */
  private static boolean repeats(Document document, Slots slots, Slots.Slot slot, int least) {
    char open = document.folded().charAt(slot.span().start());
    boolean english = Signs.isLatin(document.folded().charAt(slot.span().start() + 1));
    return (open == '[' || open == '{' || (open == '(' && english))
        && !Mentions.isGuide(document)
        && slots.kin(document, slot) >= least;
  }

  /** {@code Paper [optional]:}: told of the field, whether its value is there or not. */
  private static boolean tellsOfField(String text, Span slot) {
    return slot.start() > 1
        && text.charAt(slot.start() - 1) == ' '
        && Character.isLetterOrDigit(text.charAt(slot.start() - 2))
        && OF_FIELD.matcher(slot.of(text)).matches();
  }

  /** {@code Last revised: [04/08/2025]}: the day of no source. */
  private static boolean isLabelledFigure(String text, Span slot) {
    return slot.of(text).chars().noneMatch(Character::isLetter)
        && SlotWords.isLabelled(text, 0, slot.start());
  }

  /** {@code # [Name of project]}: no text has brackets round all of its title. */
  private static boolean isTitle(Document document, Slots.Slot slot) {
    Block block = document.blockAt(slot.span().start());
    return block != null
        && (block.kind() == BlockKind.TITLE || block.kind() == BlockKind.HEADING)
        && block.equals(document.blocks().get(0))
        && document.folded().charAt(slot.span().start()) != '【'
        && block.span().equals(slot.span())
        && !Mentions.isGuide(document);
  }

  /** Whether a remark in square brackets is all of its paragraph. */
  private static boolean isParagraph(Document document, Slots.Slot slot) {
    Block block = document.blockAt(slot.span().start());
    return block != null && Brackets.isRemark(document, block, slot.span());
  }

  private void report(Document document, List<Span> spans, Severity severity, Reporter reporter) {
    for (Span span : spans) {
      String words = span.of(document.text());
      if (words.chars().noneMatch(Character::isLetter)
          && !SerialHeadings.ELLIPSIS.matcher(words).matches()) {
        continue; // 10 * 20
      }
      reporter.report(
          Problem.of(info, span).severity(severity).with("text", span.of(document.text())));
    }
  }

  private void prompts(Document document, Reporter reporter) {
    if (Mentions.teaches(document)) {
      return;
    }
    for (Span span : PROMPTS.in(document)) {
      if (Surroundings.holds(document, Inside.FORM, span)
          && STRIKE_OUT.isIn(span.of(document.text()))) {
        continue; // whoever gets the form is to choose
      }
      reporter.report(Problem.of(info, span).with("text", span.of(document.text())));
    }
    List<Span> pictures = PICTURES.in(document);
    if (!pictures.isEmpty() && (isHandedIn(document) || !isManual(document))) {
      report(document, pictures, Severity.WARNING, reporter);
    }
  }
}
