package dev.stet.rules.placeholder;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Paragraphs that tell the writer what to write where the text should stand: orders ("Describe the
 * …"), questions ("Why are we doing this?") and names of texts ("Brief description of what
 * happened") that are the first thing under a heading, set in italics, or behind a label.
 */
final class Instructions {
  /** The instructions of a document, in order. */
  static final Analysis<List<Found>> ANALYSIS = Instructions::of;

  private static final int LONGEST = 600;

  /** So much advice in one form is no accident. */
  private static final int FEWEST_TOLD = 3;

  /** A text's name in the text's place: "Short overview of the impact." */
  private static final Pattern NAME =
      Pattern.compile(
          "(?is)(?:an? |the )?(?:brief|short|concise|clear|detailed|high-level|one[- ](?:line|sentence|paragraph)|quick|bulleted|[0-9]-[0-9] (?:sentence|line|paragraph))(?:,? (?:and |but )?(?:concise|clear|brief|complete|detailed|accurate|simple|compelling|high-level))?"
              + " (?:description|summary|overview|statement|list|explanation|outline|account|introduction|background|discussion|rationale|history|bio|definition)s?"
              + "(?: (?:of|about|on|for|that|to|explaining|describing|summari[sz]ing|covering|with)\\b.{3,300})?\\.?");

  /** So many sentences, and about what. */
  private static final Pattern MEASURED =
      Pattern.compile(
          "(?is)(?:an? |the )?(?:one|two|three|a few|[0-9](?:[-–][0-9])?)(?: (?:or|to) (?:two|three|four|five))? (?:short |brief |full )?(?:sentence|paragraph|bullet|bullet point|line)s? (?:of|about|on|a|an|the|in|with|any|your|describing|explaining|summari[sz]ing|stating|that|for|covering|outlining)\\b.{3,300}");

  /** What the part under this heading should be: "The abstract should be one paragraph." */
  private static final Pattern SHOULD =
      Pattern.compile(
          "(?is)(?:the|this|your) (?:abstract|introduction|conclusions?|discussion|(?:executive )?summary|methods?|methodology|results|background|title|section|chapter|paragraph|appendix|literature review|acknowledgements?|cover letter|preface) (?:section |chapter |part )?(?:should|must|needs to|is where you) .{8,400}");

  /** "This section lists the tools": said of the place where it stands. */
  private static final Pattern OF_ITS_PLACE =
      Pattern.compile(
          "(?s)(?:This is (?:the (?:[a-z]+ )?(?:section|part|place|chapter|space) (?:where|in which|of|to|for)\\b|where you\\b|the (?:bulk|heart|core|main part) of (?:the|your|this)\\b|an? (?:[a-z-]+ ){0,3}(?:description|summary|overview|explanation|list) of your\\b).{8,}"
              + "|The (?:purpose|aim|goal|intent) of this (?:section|subsection|part|chapter) is .{6,}"
              + "|(?:This|The following) (?:section|subsection|part|chapter|paragraph|table|field|appendix) (?:(?:should|must|will|may|can|could|might|need not|is (?:meant|intended|used) to|is where|is for|is an?|is optional|is the place) .{8,}"
              + "|(?:lists?|describes?|contains?|provides?|explains?|outlines?|gives?|summari[sz]es?|covers?|details?|identifies|presents?|stores?|points?|defines?|discusses|states?|shows?|includes?|captures?|records?|documents?|maps?|sets out|tells?|specifies|introduces|reviews?|compares?) .{8,}))");

  /** What follows such words and says more of what the text is to be. */
  private static final PrefilteredPattern GOES_ON =
      PrefilteredPattern.compile(
          "(?s)^\\(?(?:(?:It|They|This|These|Each|Any|Where|When|If|You|There|Please|Also|Note that|A|An|All|The)\\b(?=[^.!?]{0,240}\\b(?:should|must|need(?:s|ed)? to|may|can)\\b)|Its (?:purpose|aim|goal|intent) is to\\b)(?!.*\\b(?:was|were|has been|have been)\\b)[^0-9]*$");

  /** What makes a sentence of such a name. */
  private static final PrefilteredPattern SENTENCE =
      PrefilteredPattern.compile(
          "(?i)\\b(?:follows|(?:is|are|was|were|will be) (?:given|provided|included|available|attached|shown|found|as follows)|can be found|appears?)\\b");

  /** The writer is spoken to in so many words. */
  private static final Pattern ADDRESSED =
      Pattern.compile(
          "(?s)(?:What (?:[a-z]+ )?you (?:need|have|want) to .*|In this section,? (?:you |please )?(?:should |can |must )?[a-z].*"
              + "|(?:This section (?:should|must|is where you)|Use this (?:section|space|page) to|Tell (?:(?:the |your )?readers?|people|us) |(?:Add|Give|Use|Write) one (?:line|row|bullet|sentence|paragraph|section|entry) (?:per|for each|for every) ).*)");

  /** Nothing but questions, of which the first asks for more than yes or no. */
  private static final Pattern QUESTIONS =
      Pattern.compile(
          "(?s)(?:What|Why|How|Who|When|Where|Which)\\b(?:[^.!?]|etc\\.|e\\.g\\.){5,240}\\?\\s*(?:[A-Z][a-z]*\\b[^.!?]{5,240}\\?\\s*){0,7}");

  /** What a question holds that is asked of this document and no other. */
  private static final PrefilteredPattern CONCRETE =
      PrefilteredPattern.compile("[0-9\"“`]|[a-z,] (?:[A-HJ-Z][a-z]*|I[a-z]+)\\b");

  private static final PrefilteredPattern YOU = PrefilteredPattern.compile("(?i)\\byou\\b");

  /** Under these a question is what the document wants to say. */
  private static final Pattern ASKING =
      Pattern.compile(
          "(?i).*(?:faq|quiz|exercise|discussion|review questions|interview|survey|questionnaire|test|reflect|comprehension|frequently|checklist|consider|question|issue).*|.*\\?\\s*");

  /** Leads before what a reader is to do. */
  private static final Pattern OF_READERS =
      Pattern.compile(
          "(?i).*\\b(?:exercise|task|question|problem|quiz|test|assignment|activity|homework|discussion|recommendation|action|step|remedy|solution)s?");

  private static final Pattern ORDER_ZH =
      Pattern.compile(
          "(?:[用以按][^,，。]{1,12}?(?:方式|形式|方法|格式|列表|图表?|表格)(?:[(（][^()（）]{0,40}[)）])?[,，]?)?"
              + "(?:请|简要|详细|简单|逐条|逐项|扼要|定量|定性|和|地|此处|在此|在此处|在这里|在本节|重点|用一句话){0,5}"
              + "(?:描述|说明|列出|列举|罗列|阐述|概述|简述|填写|写明|写清|交代|叙述|给出|指明|阐明|陈述|注明|标明)(?!会|书|文|材料|如下|了)"
              + "[^。;；]{2,120}[。.]?(?:(?:如|若|例如|包括|并|可|应|需|必要时|建议|请)[^。;；]{2,80}[。.]?){0,2}");

  /** (包括技术指标、经济指标等,须量化): brackets that say what is to stand in the place of the text. */
  private static final Pattern BRACKETED_ZH =
      Pattern.compile(
          "(?s)\\((?!略|见|详见)[^()]{0,60}(?:包括|应当?|须|需|必须|请|不少于|不超过|说明|描述|阐述|列出|填写|简述|概括|介绍|如何)[^()]{1,120}\\)");

  /** Said to the writer wherever it stands. */
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?s)(?:Help|Placeholder|Guidance|Writing tip|Author hint|Template note)\\s?[:：]\\s?.{8,}");

  /** 提示：结论应与研究目标对应。要求：写明样本来源。 */
  private static final Pattern LABELLED_ZH =
      Pattern.compile(
          "[(（]?(?:写作|填写|编写|撰写)?(?:要求|提示|说明|指引|注意|要点)[:：](?:[^。;]{0,24})(?:写明|写清|列明|列出|说明|描述|阐述|概括|概述|突出|避免|不少于|不超过|分析|交代|介绍|填写|(?:结论|摘要|本节|本章|标题|引言|背景|内容|语言|文字|此部分|本部分)应)[^\\n]{2,80}");

  /** A heading set as a bold line above its paragraph. */
  private static final PrefilteredPattern BOLD =
      PrefilteredPattern.compile("(?:\\*\\*)?[^*\\n]{2,40}\\*\\*:?[ ]*\\n+");

  private static final PrefilteredPattern LABEL =
      PrefilteredPattern.compile("[^:：\\n]{2,30}[:：][*_]{0,2}\\s+");

  private static final Pattern ITALIC = Pattern.compile("(?s)([_*])(?![_*\\s])([^_*]*[^_*\\s])\\1");
  private static final String MARKS = " \t\n>*_()";

  private Instructions() {}

  /**
   * A paragraph that tells the writer what to write.
   *
   * @param plain whether nothing but its words says that it is not for the reader
   * @param apart whether its place or its form sets it off from the text
   */
  record Found(Span span, boolean plain, boolean apart) {}

  /**
   * A paragraph in a form that sets it off.
   *
   * @param told whether its words tell the writer something
   * @param order whether they are an order, whatever is ordered
   */
  private record Formed(Span span, boolean told, boolean order) {}

  private static List<Found> of(Document document) {
    SortedMap<Integer, Found> found = new TreeMap<>();
    Map<String, List<Formed>> forms = new HashMap<>();
    boolean first = false;
    boolean asking = false;
    for (Block block : Prose.blocks(document)) {
      if (block.kind() == BlockKind.HEADING || block.kind() == BlockKind.TITLE) {
        first = true;
        asking = ASKING.matcher(document.text(block).replaceAll("^[# ]+", "").strip()).matches();
        continue;
      }
      boolean told = false;
      if (block.span().length() <= LONGEST
          && block.kind() != BlockKind.TABLE_CELL
          && block.kind() != BlockKind.CONTENTS_ENTRY) {
        List<GuidanceForm> form = GuidanceForm.of(block, document.text(block));
        Span words = words(document, block);
        int behind = form.isEmpty() ? 0 : form.get(0).length();
        Span advice = new Span(Math.max(words.start(), block.span().start() + behind), words.end());
        boolean leads = !form.isEmpty() && form.get(0).leads();
        told = tells(document, block, leads ? words : advice, first, asking);
        String said = advice.of(document.text());
        for (GuidanceForm of : form) {
          forms
              .computeIfAbsent(of.name(), name -> new ArrayList<>())
              .add(
                  new Formed(
                      words,
                      told || (of.leads() && Orders.isStrict(said)) || isOfItsPlace(said),
                      Orders.isImperative(said)));
        }
        if (told) {
          found.put(words.start(), new Found(words, isPlain(document, block, advice), true));
        } else if (GuidanceForm.isWrapped(document.text(block).strip())) {
          found.put(block.span().start(), new Found(block.span(), true, false));
        } else if (block.kind() == BlockKind.PARAGRAPH
            && Orders.isStrict(advice.of(document.text()))) {
          found.put(words.start(), new Found(words, true, false));
        }
      }
      first &= told;
    }
    boolean leads = false;
    for (Map.Entry<String, List<Formed>> form : forms.entrySet()) {
      boolean given = weigh(form.getKey(), form.getValue(), found);
      leads |= given && form.getKey().startsWith(GuidanceForm.LEAD_NAME);
    }
    if (leads) {
      forms.forEach((name, of) -> besides(name, of, found));
    }
    return List.copyOf(found.values());
  }

  /**
   * Adds advice whose form gives it away, where that of at least half of its kind is told by words;
   * or of a third, if nearly all are orders. What some of those behind the same lead are told, and
   * most are not, is told to whoever reads the text: {@code Recommendation: Define …}.
   */
  private static boolean weigh(String name, List<Formed> form, SortedMap<Integer, Found> found) {
    long told = form.stream().filter(Formed::told).count();
    long orders = form.stream().filter(advice -> advice.told() || advice.order()).count();
    boolean lead = name.startsWith(GuidanceForm.LEAD_NAME);
    boolean reader = lead && OF_READERS.matcher(name).matches();
    boolean ordered = 5 * orders >= 4L * form.size();
    boolean most = 2 * told >= form.size() || (3 * told >= form.size() && ordered);
    if (told < FEWEST_TOLD || !most || reader) {
      if (lead && form.size() >= FEWEST_TOLD && (reader || ordered)) {
        form.forEach(advice -> found.remove(advice.span().start()));
      }
      return false;
    }
    for (Formed advice : form) {
      found.merge(
          advice.span().start(),
          new Found(advice.span(), false, true),
          (one, other) -> one.apart() ? one : other);
    }
    return true;
  }

  /**
   * Adds the orders behind another lead, where the house gives its advice behind leads: {@code
   * Contents. Describe …} and then {@code Form. Use a table …}.
   */
  private static void besides(String name, List<Formed> form, SortedMap<Integer, Found> found) {
    long orders = form.stream().filter(Formed::order).count();
    if (name.startsWith(GuidanceForm.LEAD_NAME)
        && !OF_READERS.matcher(name).matches()
        && orders >= FEWEST_TOLD) {
      form.stream()
          .filter(Formed::order)
          .forEach(
              advice ->
                  found.putIfAbsent(advice.span().start(), new Found(advice.span(), false, true)));
    }
  }

  private static boolean tells(
      Document document, Block block, Span words, boolean first, boolean asking) {
    String text = words.of(document.text());
    if (LABELLED.matcher(text.replaceFirst("^([A-Za-z ]+):\\*\\*", "$1:")).matches()) {
      return true;
    }
    Matcher bold = BOLD.matcher(text);
    boolean titled = bold.lookingAt();
    if (titled) {
      text = text.substring(bold.end());
    }
    boolean apart = first || titled || ITALIC.matcher(document.text(block).strip()).matches();
    if (apart) {
      return Orders.isOrder(text)
          || ADDRESSED.matcher(text).matches()
          || SHOULD.matcher(text).matches()
          || MEASURED.matcher(text).matches()
          || isName(text)
          || ((!asking || YOU.isIn(text))
              && QUESTIONS.matcher(text).matches()
              && !CONCRETE.isIn(text))
          || ORDER_ZH.matcher(text).matches()
          || LABELLED_ZH.matcher(text).matches()
          || BRACKETED_ZH.matcher(block.span().of(document.folded()).strip()).matches();
    }
    Matcher label = LABEL.matcher(text);
    return label.lookingAt()
        && !isCommand(document, words)
        && (isName(text.substring(label.end())) || Orders.isStrict(text.substring(label.end())));
  }

  /** {@code list(5)}: List the source: what a command does is said like an order. */
  private static boolean isCommand(Document document, Span words) {
    return Surroundings.holds(
        document, Inside.INLINE_CODE, new Span(words.start(), words.start() + 1));
  }

  /**
   * Whether the words are an order and nothing sets them apart from the text: the finished text may
   * give its reader the same order.
   */
  private static boolean isPlain(Document document, Block block, Span words) {
    String text = words.of(document.text());
    Matcher label = LABEL.matcher(text);
    return words.equals(block.span())
        && (Orders.isOrder(text)
            || (label.lookingAt() && Orders.isStrict(text.substring(label.end()))));
  }

  private static boolean isName(String text) {
    return NAME.matcher(text).matches() && !SENTENCE.isIn(text);
  }

  /** "This section should list …": told by the writer of a template, or of the text. */
  static boolean isOfItsPlace(String text) {
    return text.startsWith("Th") && OF_ITS_PLACE.matcher(text).matches();
  }

  /** "It should give examples": more of what a text is to be, behind such words. */
  static boolean goOn(String text) {
    return GOES_ON.isIn(text);
  }

  /** The words of {@code block} without the marks of emphasis and quotation round them. */
  private static Span words(Document document, Block block) {
    Span content = Prose.content(document, block);
    return Prose.stripped(document.text(), content.start(), content.end(), MARKS);
  }
}
