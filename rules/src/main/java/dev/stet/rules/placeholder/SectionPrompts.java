package dev.stet.rules.placeholder;

import dev.stet.core.analysis.ProgramText;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a template has in its sections where their text should stand: words in italics, a question,
 * the name of what is to come without a verb ("A schedule of when each step ends", "What caused the
 * delay"). In a document that is no template each of these may be its own; so they are asked for
 * only where it is one.
 */
final class SectionPrompts {
  private static final int LONGEST = 600;

  /** What a writer gives when asked for text. */
  private static final String TEXTS =
      "(?:descriptions?|summar(?:y|ies)|overviews?|explanations?|indications?|lists?|listings?|schedules?|outlines?"
          + "|specifications?|statements?|details?|information|names?|dates?|plans?|reasons?|rationale|background|context"
          + "|motivation|justification|evidence|examples?|links?|references?|diagrams?|steps?|instructions?|metrics?"
          + "|criteria|requirements?|assumptions?|constraints?|dependencies|risks?|issues?|goals?|objectives?|results?"
          + "|findings?|notes?|comments?|comparisons?|discussion|definitions?|outcomes?|estimates?|timelines?|breakdown"
          + "|identification|answers?|sentences?|paragraphs?|bullet points?|causes?|screenshots?|figures?|tables?|contacts?"
          + "|considerations?|alternatives?|questions?|impact|scope|title|number|amount|role|roles|owner|aspects?|parts?)";

  private static final String ABOUT =
      "(?:of|for|that|which|about|on|to|from|in|with|and|or|indicating|describing|explaining|showing|including|covering"
          + "|outlining|identifying|listing|needed|required|used|related|relevant|you|we|who|why|how|what|when|where|if"
          + "|affected|involved|taken|[a-z]{3,}ing)";

  /** "Names of the trustees": a thing asked for, and what it is to be about. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?s)(?i:(?:optional[:,] )?(?:the |an? |any |all |your |our |some |one |two |either |this )?(?:[a-z]+(?:-[a-z]+)?(?:['’]s)? ){0,3}?)(?<thing>(?i:"
              + TEXTS
              + "))(?:\\(s\\))?(?: (?<about>"
              + ABOUT
              + "\\b.*)|[(/].*|, (?i:.*\\b"
              + TEXTS
              + "\\b.*)|\\.?)");

  /** "This document specifies the …": a subject, its verb and an object. */
  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?s)(?:This|The|Our|These|Each) (?:[a-z]+ ){1,2}[a-z]+s (?:the|an?|all|how|what|why|our|its|their|which|both|only) .*");

  /** "List of the trustees" is no order, though "List the trustees" is. */
  private static final Pattern OF = Pattern.compile("[A-Za-z]+ of\\b");

  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)(?:to|in|on|at|by|for|with|from|as|if|when|see|use|there|here|no|not|we|it|they|he|she|i|you)\\b.*");

  /** A verb that makes a sentence of the words before a clause begins. */
  private static final PrefilteredPattern VERB =
      PrefilteredPattern.compile(
          "(?i)\\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|do|does|did|am|follows?)\\b");

  private static final PrefilteredPattern CLAUSE =
      PrefilteredPattern.compile(
          "(?i)\\b(?:that|which|who|whose|whom|why|how|what|when|where|if|whether|so|as)\\b|[.;(]");

  /** "What caused the delay", "How it was resolved": asked without a question mark. */
  private static final Pattern INDIRECT =
      Pattern.compile(
          "(?:(?:What|How|Why|Who|Which)(?:/[a-z]+)?|(?:When|Where)/[a-z]+) [a-z][^.!?,:]{2,160}\\.?"
              + "|(?:What|Who|How|Why) [a-z][^.!?,:]{2,60}, (?:and |or )?(?:when|where|why|how|who|whom|to whom|by whom|what)\\b[^.!?:]{0,80}\\.?");

  /**
   * "Key loads and supports.", "Sketches, photographs, or samples of the glazing.": what could
   * stand there, in words that fit any such section and no verb.
   */
  private static final Pattern KINDS =
      Pattern.compile(
          "(?:(?:High-level|Key|Main|Major|Additional|Relevant|Specific|Detailed|Potential|Possible|Overall|Important|Other|Any(?: other)?|Supporting|Related|Applicable|Known) [a-z][^.:;?!\\p{Lu}0-9]{4,110}"
              + "|[A-Z][a-z-]+(?: [a-z-]+)?(?:, [a-z][a-z -]{2,40}){1,4},? (?:or|and/or) [a-z][^.:;?!,\\p{Lu}0-9]{4,80})\\.?");

  /** What makes a statement of such words. */
  private static final PrefilteredPattern STATED =
      PrefilteredPattern.compile(
          "(?i)\\b(?:we|it|they|there|here|see|none|not|no|[a-z]{2,}ed)\\b(?! (?:by|in|for|to|with) )");

  /** A row set with spaces, or a field with its blank: neither is a prompt under a heading. */
  private static final PrefilteredPattern FIELD =
      PrefilteredPattern.compile("\\S {4,}\\S|\t|: ?_{3}");

  private static final PrefilteredPattern QUESTION = PrefilteredPattern.compile("\\?[”\"’)*_ ]*$");

  /** A heading that nothing marks as one: {@code Outside Interface Requirements}. */
  private static final Pattern TITLE =
      Pattern.compile(
          "\\p{Lu}[\\p{L}-]+(?: (?:of|and|for|the|to|in|on|or|\\p{Lu}[\\p{L}/-]*)){1,6}");

  /** 今日进展: likewise, and above what it names. */
  private static final Pattern CHINESE_TITLE = Pattern.compile("\\p{IsHan}{2,10}\\s*");

  private static final int LONGEST_LINE = 12;

  /** An item so short names no deed. */
  private static final int SHORT = 9;

  /** {@code Detection: how it was found}. */
  private static final Pattern LABEL = Pattern.compile("[A-Z][^:.?!\\n]{1,40}: ");

  /** Asked of whoever writes the document. */
  private static final PrefilteredPattern PLEASE =
      PrefilteredPattern.compile(
          "(?i)(?:^|[.:;!?(]\\s{0,2}|^(?:for|if|where|when|as|in)\\b[^.:;]{3,120}, )please (?:briefly |also |clearly )?(?:provide|include|describe|list|add|specify|state|explain|give|attach|note|indicate|summari[sz]e|outline|fill|complete|delete|remove|replace)\\b");

  /** Under these a question is what the document wants to say. */
  private static final PrefilteredPattern ASKING =
      PrefilteredPattern.compile(
          "(?i)faq|quiz|exercise|interview|survey|questionnaire|frequently|question|\\?\\s*$|问题|问答|问卷|访谈|思考|讨论|练习|测验|面试");

  /** Under these an order is a step of what is done. */
  private static final PrefilteredPattern STEPS =
      PrefilteredPattern.compile("步骤|操作|流程|教程|用法|登录|注册|安装|使用|检查|方法|功能|特性|要求|规范|原则|注意|结构|写法|提示");

  /** Present in: 2021: a field in italics, and its value. */
  private static final Pattern FILLED =
      Pattern.compile("[A-Z][^:.?]{1,30}: [^.?:]{0,24}[0-9][^.?]{0,24}");

  private static final PrefilteredPattern YOU = PrefilteredPattern.compile("(?i)\\byour?\\b");

  private static final String MARKS = " \t\n>*_()-";

  /** So many places left to fill make a template of a document that does not call itself one. */
  private static final int MANY_PLACES = 3;

  /** So many sections that hold nothing but a prompt do as well, if they are half of all. */
  private static final int MANY_PROMPTS = 3;

  /** One prompt in so many points of a list may be the list's own. */
  private static final int MANY_POINTS = 3;

  private final Document document;
  private final NavigableMap<Integer, Evidence> forms = new TreeMap<>();
  private final List<Span> found = new ArrayList<>();
  private final boolean italicsAdvise;

  // of the section that is being read
  private final List<Span> questions = new ArrayList<>();
  private boolean first;
  private boolean titled;
  private boolean asking;
  private boolean others;
  private boolean steps;

  // of the list that is being read
  private int points;
  private int prompts;

  private int sections;
  private int prompted;

  /** Of these, orders that only a writer is given, and nothing else under the heading. */
  private int ordered;

  private int evident;

  /** Prompts in Chinese, and what may be one. */
  private int chinese;

  /** Of these, such as stand first under a heading or can be nothing else. */
  private int placed;

  private final List<Span> doubts = new ArrayList<>();

  private SectionPrompts(Document document) {
    this.document = document;
    for (Evidence evidence : document.evidence()) {
      if (evidence.kind() == Evidence.Kind.ITALICS || evidence.kind() == Evidence.Kind.BOLD_TITLE) {
        forms.put(evidence.span().start(), evidence);
      }
    }
    italicsAdvise = doItalicsAdvise();
  }

  /** Such places of {@code document} in order; none if it is no template. */
  static List<Span> in(Document document) {
    return Mentions.isGuide(document) ? List.of() : new SectionPrompts(document).find();
  }

  private List<Span> find() {
    Template template = document.get(Template.ANALYSIS);
    titled = template.titled();
    List<Span> alone = new ArrayList<>();
    boolean announced = false;
    int announcing = Integer.MAX_VALUE; // the level of the point that announces those under it
    List<Block> blocks = Prose.blocks(document);
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      endList(block);
      Span title = title(block);
      if (title != null) {
        endSection(alone);
        sections++;
        first = true;
        asking = ASKING.isIn(title.of(document.text()));
        steps = STEPS.isIn(title.of(document.text()));
        if (title.end() == block.span().end()) {
          continue;
        }
      }
      boolean item = block.kind() == BlockKind.LIST_ITEM;
      if (!item) {
        announced = announces(block);
        announcing = Integer.MAX_VALUE;
      } else if (block.level() <= announcing) {
        announcing = announces(block) ? block.level() : Integer.MAX_VALUE;
      }
      boolean listed = item && !announced && block.level() <= announcing;
      boolean told = false;
      if ((first || listed || block.kind() == BlockKind.QUOTATION) && mayBe(block)) {
        boolean answered = isAnswered(blocks, i);
        Span words = words(block, title);
        told = take(words, answered) || takeChinese(blocks, i, words, answered);
      }
      if (item) {
        points++;
        prompts += told ? 1 : 0;
      }
      others |= !told;
      first &= told || block.kind() == BlockKind.CAPTION;
    }
    endList(null);
    endSection(alone);
    if (template.declared()
        || template.signs() >= MANY_PLACES
        || (template.signs() > 0 && placed > 1 && placed + template.signs() > MANY_PROMPTS)
        || isTold(template.signs())) {
      if (chinese >= MANY_PROMPTS - 1) {
        found.addAll(doubts);
        found.sort(null);
      }
      return found;
    }
    return template.signs() > 0 ? alone : List.of();
  }

  /**
   * Whether the sections tell by themselves that nobody wrote them: half and more begin with a
   * prompt, one with a question or italics at least. A manual of commands has names and orders
   * under its headings too.
   */
  private boolean isTold(int signs) {
    return prompted >= MANY_PROMPTS
        && prompted * 2 >= sections
        && (evident > 0 || ordered >= (signs > 0 ? MANY_PROMPTS - 1 : MANY_PROMPTS))
        && !document.get(ProgramText.ANALYSIS);
  }

  /** Takes {@code words} if they are a prompt. */
  private boolean take(Span words, boolean answered) {
    String text = words.of(document.folded());
    boolean order =
        first
            && (Orders.isOrder(text)
                || (titled && text.indexOf('?') < 0 && Orders.isImperative(text))
                || (!answered && Orders.isTelling(text)));
    boolean row = FIELD.isIn(text) || TITLE.matcher(text).matches();
    boolean kinds = first && !answered && (isOfKinds(text) || Instructions.isOfItsPlace(text));
    if (words.length() < 4 || row || !(isPrompt(words, answered) || order || kinds)) {
      return false;
    }
    found.add(words);
    if (first) {
      ordered += !answered && Orders.isStrict(text) ? 1 : 0;
      prompted++;
      evident += isDescription(text) || order || kinds ? 0 : 1;
    }
    if (asks(text)) {
      questions.add(words);
    } else {
      others = true;
    }
    return true;
  }

  /**
   * Takes {@code words} of block {@code at} if they are a prompt in Chinese. What may be a deed of
   * a plan or the title of an answer counts only where the document is a template for other
   * reasons.
   */
  private boolean takeChinese(List<Block> blocks, int at, Span words, boolean answered) {
    String text = words.of(document.folded());
    if (answered || steps || !ChinesePrompts.mayBe(text)) {
      return false;
    }
    boolean order = ChinesePrompts.isOrder(text);
    boolean wanted = ChinesePrompts.isWanted(text);
    boolean open =
        blocks.get(at).kind() == BlockKind.PARAGRAPH
            || at + 1 == blocks.size()
            || blocks.get(at + 1).span().length() <= SHORT;
    boolean doubtful =
        (first && open && ChinesePrompts.isDeed(text))
            || (!asking && ChinesePrompts.asks(text) && !isLink(words));
    if (!order && !wanted && !doubtful) {
      return false;
    }
    others = true;
    if (!order && !wanted) {
      doubts.add(words);
      return false;
    }
    found.add(words);
    chinese++;
    placed += first || wanted ? 1 : 0;
    if (first) {
      ordered += order ? 1 : 0;
      prompted++;
      evident += wanted ? 1 : 0;
    }
    return true;
  }

  private boolean isLink(Span words) {
    return document.evidence().stream()
        .anyMatch(e -> e.kind() == Evidence.Kind.LINK && e.span().overlaps(words));
  }

  /**
   * Ends the list that {@code next} is no part of. Where most points are none, those that read like
   * prompts are points as well: "View open lists" among what a program can do.
   */
  private void endList(@Nullable Block next) {
    if (next != null && next.kind() == BlockKind.LIST_ITEM) {
      return;
    }
    if (prompts > 0 && prompts * MANY_POINTS < points) {
      List<Span> last = found.subList(found.size() - prompts, found.size());
      questions.removeAll(last);
      last.clear();
    }
    points = 0;
    prompts = 0;
  }

  /** A section of nothing but questions asks its writer, where there are other places to fill. */
  private void endSection(List<Span> alone) {
    if (!others) {
      alone.addAll(questions);
    }
    questions.clear();
    others = false;
  }

  /** What sets a block off as the title of what follows: all of it, or its first line. */
  private @Nullable Span title(Block block) {
    if (block.kind() == BlockKind.HEADING || block.kind() == BlockKind.TITLE) {
      return block.span();
    }
    Evidence form = forms.get(block.span().start());
    if (form != null && form.kind() == Evidence.Kind.BOLD_TITLE) {
      return form.span();
    }
    return block.kind() == BlockKind.PARAGRAPH
            && block.span().length() <= LONGEST_LINE
            && CHINESE_TITLE.matcher(document.text(block)).matches()
        ? block.span()
        : null;
  }

  /** Whether a list of its own follows; one that the writer is told to make does not count. */
  private boolean announces(Block block) {
    String text = block.span().of(document.folded()).strip();
    return text.endsWith(":") && !Orders.isOrder(text);
  }

  private static boolean mayBe(Block block) {
    return block.span().length() <= LONGEST
        && (block.role() == Role.BODY || block.role() == Role.QUOTATION)
        && (block.kind() == BlockKind.PARAGRAPH
            || block.kind() == BlockKind.LIST_ITEM
            || block.kind() == BlockKind.QUOTATION);
  }

  /** Whether what follows block {@code at} under it could be the answer to it. */
  private boolean isAnswered(List<Block> blocks, int at) {
    if (at + 1 >= blocks.size()
        || title(blocks.get(at + 1)) != null
        || document.text(blocks.get(at + 1)).chars().noneMatch(Character::isLetterOrDigit)) {
      return false;
    }
    Block block = blocks.get(at);
    Block next = blocks.get(at + 1);
    return next.kind() == BlockKind.LIST_ITEM
        ? block.kind() == BlockKind.LIST_ITEM && next.level() > block.level()
        : next.kind() == BlockKind.PARAGRAPH && next.role() == Role.BODY;
  }

  private boolean isPrompt(Span words, boolean answered) {
    String text = words.of(document.folded());
    Map.Entry<Integer, Evidence> form = forms.ceilingEntry(words.start() - 1);
    if (italicsAdvise
        && form != null
        && form.getValue().kind() == Evidence.Kind.ITALICS
        && form.getValue().span().end() >= words.end()
        && form.getKey() <= words.start()) {
      return !FILLED.matcher(text).matches();
    }
    Matcher label = LABEL.matcher(text);
    String said = label.lookingAt() ? text.substring(label.end()) : text;
    return isDescription(said)
        || INDIRECT.matcher(said).matches()
        || (!answered && (PLEASE.isIn(text) || (!asking && asks(said))));
  }

  /**
   * Whether paragraphs in italics are there for the writer: half of them say so in their words, or
   * nothing else does. House styles set a motto or a summary under their headings in italics, too;
   * one template keeps to one form of advice.
   */
  private boolean doItalicsAdvise() {
    int told = 0;
    int all = 0;
    for (Evidence evidence : forms.values()) {
      if (evidence.kind() == Evidence.Kind.ITALICS) {
        String text = evidence.span().of(document.folded()).strip();
        int from = 0;
        while (from < text.length() - 1 && MARKS.indexOf(text.charAt(from)) >= 0) {
          from++;
        }
        all++;
        told += isSaidToWriter(text.substring(from)) ? 1 : 0;
      }
    }
    return told * 2 >= all || !hasOtherForm();
  }

  private boolean hasOtherForm() {
    return document.get(Instructions.ANALYSIS).stream()
            .filter(advice -> advice.apart() && !advice.plain())
            .filter(advice -> !isItalic(advice.span()))
            .count()
        >= MANY_PROMPTS;
  }

  private boolean isItalic(Span words) {
    Map.Entry<Integer, Evidence> form = forms.floorEntry(words.start());
    return form != null
        && form.getValue().kind() == Evidence.Kind.ITALICS
        && form.getValue().span().end() >= words.end();
  }

  private static boolean isSaidToWriter(String text) {
    return text.isEmpty()
        || text.indexOf('?') > 0
        || YOU.isIn(text)
        || Orders.isOrder(text)
        || Orders.isImperative(text)
        || isDescription(text)
        || INDIRECT.matcher(text).matches();
  }

  /** Whether the words begin with a question, and no statement answers it. */
  private static boolean asks(String text) {
    return text.indexOf('?') > 0
        && Character.isUpperCase(text.charAt(0))
        && QUESTION.isIn(text)
        && text.indexOf('.') < 0;
  }

  private static boolean isOfKinds(String text) {
    return KINDS.matcher(text).matches() && !VERB.isIn(text) && !STATED.isIn(text);
  }

  private static boolean isDescription(String text) {
    if (!Character.isLetter(text.charAt(0))
        || text.indexOf(':') > 0
        || NO_NAME.matcher(text).lookingAt()
        || STATEMENT.matcher(text).matches()
        || !NAME.matcher(text).matches()
        || (Orders.isOrder(text) && !OF.matcher(text).lookingAt())) {
      return false;
    }
    Matcher clause = CLAUSE.matcher(text);
    String name = clause.find() ? text.substring(0, clause.start()) : text;
    return !VERB.isIn(name) && name.split(" ", -1).length > 1;
  }

  private Span words(Block block, @Nullable Span title) {
    String text = document.text();
    int start = block.label() == null ? block.span().start() : block.label().span().end();
    start = title == null ? start : Math.max(start, title.end());
    int end = block.span().end();
    while (start < end - 1 && MARKS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start + 1 && MARKS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(start, end);
  }
}
