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
  private static final int LONGEST_PHRASE = 160;

  /** A row set with spaces, or a field with its blank: neither is a prompt under a heading. */
  private static final PrefilteredPattern FIELD =
      PrefilteredPattern.compile("\\S {4,}\\S|\t|: ?_{3}");

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

  private static final String MARKS = " \t\n>*_()-";

  /** So many places left to fill make a template of a document that does not call itself one. */
  private static final int MANY_PLACES = 3;

  /** So many sections that hold nothing but a prompt do as well, if they are half of all. */
  private static final int MANY_PROMPTS = 3;

  /** One prompt in so many points of a list may be the list's own. */
  private static final int MANY_POINTS = 3;

  /** Nobody says in more paragraphs what another is to be. */
  private static final int LONGEST_ADVICE = 8;

  private final Document document;
  private final SetOffWords forms;
  private final List<Span> found = new ArrayList<>();

  // of the section that is being read
  private final List<Span> questions = new ArrayList<>();
  private boolean first;
  private boolean begun;
  private boolean advised;
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

  /** Words without a verb that are all that a section has. */
  private final List<Span> verbless = new ArrayList<>();

  /** How many sections have nothing but a prompt, and how many have anything. */
  private int bare;

  private int bodies;

  private SectionPrompts(Document document) {
    this.document = document;
    this.forms = new SetOffWords(document);
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
        begun = false;
        advised = false;
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
      bodies += begun ? 0 : 1;
      begun = true;
      boolean told = false;
      boolean isParagraph = block.kind() == BlockKind.PARAGRAPH;
      if ((first || listed || block.kind() == BlockKind.QUOTATION) && mayBe(block)) {
        boolean answered = isAnswered(blocks, i);
        Span words = words(block, title);
        told =
            take(words, answered)
                || takeChinese(blocks, i, words, answered)
                || takeQuoted(block, words);
        bare += first && !answered && isParagraph && told ? 1 : 0;
        if (first && !told && !answered && isParagraph && isVerbless(blocks, i, words)) {
          verbless.add(words);
        }
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
    boolean skeleton = isSkeleton(template);
    if (skeleton) {
      found.addAll(verbless);
      found.sort(null);
    }
    if (skeleton
        || template.declared()
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

  /**
   * Whether nearly every section has nothing but a prompt or a few words without a verb: a report
   * has more to say, at least somewhere.
   */
  private boolean isSkeleton(Template template) {
    int empty = bare + verbless.size();
    return bare >= (template.declared() ? 1 : MANY_PROMPTS - 1)
        && empty > MANY_PROMPTS
        && empty * 5 >= bodies * (template.signs() > 0 ? 3 : 4)
        && !document.get(ProgramText.ANALYSIS);
  }

  /**
   * Whether {@code words} without a verb are all of the section that begins with block {@code at}.
   */
  private boolean isVerbless(List<Block> blocks, int at, Span words) {
    return words.length() <= LONGEST_PHRASE
        && (at + 1 == blocks.size() || title(blocks.get(at + 1)) != null)
        && EnglishPrompts.isVerbless(words.of(document.folded()));
  }

  /** Takes {@code words} if they are a prompt. */
  private boolean take(Span words, boolean answered) {
    String text = words.of(document.folded());
    boolean order =
        first
            && (Orders.isOrder(text)
                || (titled
                    && text.indexOf('?') < 0
                    && !text.endsWith(":")
                    && Orders.isImperative(text))
                || (!answered && Orders.isTelling(text)));
    boolean row = FIELD.isIn(text) || TITLE.matcher(text).matches();
    boolean kinds =
        first
            && ((!answered && EnglishPrompts.isOfKinds(text))
                || (!answered && Instructions.isOfItsPlace(text))
                || (advised && Instructions.goOn(text)));
    if (words.length() < 4 || row || !(isPrompt(words, answered) || order || kinds)) {
      return false;
    }
    found.add(words);
    advised = first;
    if (first) {
      ordered += !answered && Orders.isStrict(text) ? 1 : 0;
      prompted++;
      evident += EnglishPrompts.isDescription(text) || order || kinds ? 0 : 1;
    }
    if (EnglishPrompts.asks(text)) {
      questions.add(words);
    } else {
      others = true;
    }
    return true;
  }

  /** Takes an order that is all of a quotation: nobody is quoted for one without a name. */
  private boolean takeQuoted(Block block, Span words) {
    String text = words.of(document.folded());
    Matcher label = LABEL.matcher(text);
    boolean called = label.lookingAt() && label.end() < text.length();
    String said =
        called
            ? Character.toUpperCase(text.charAt(label.end())) + text.substring(label.end() + 1)
            : text;
    if (block.kind() != BlockKind.QUOTATION
        || words.length() < 4
        || said.indexOf('"') >= 0
        || said.indexOf('“') >= 0
        || !(Orders.isStrict(said) || Orders.isOrder(said) || Orders.isImperative(said))) {
      return false;
    }
    found.add(words);
    others = true;
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
    Span bold = forms.boldTitle(block.span().start());
    if (bold != null) {
      return bold;
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

  /**
   * Whether what follows block {@code at} under it could be the answer to it; what only goes on to
   * say what the text is to be is none.
   */
  private boolean isAnswered(List<Block> blocks, int at) {
    int after = at + 1;
    while (after < blocks.size()
        && after - at < LONGEST_ADVICE
        && blocks.get(after).kind() == BlockKind.PARAGRAPH
        && Instructions.goOn(blocks.get(after).span().of(document.folded()))) {
      after++;
    }
    if (after >= blocks.size()
        || title(blocks.get(after)) != null
        || document.text(blocks.get(after)).chars().noneMatch(Character::isLetterOrDigit)) {
      return false;
    }
    Block block = blocks.get(at);
    Block next = blocks.get(after);
    return next.kind() == BlockKind.LIST_ITEM
        ? block.kind() == BlockKind.LIST_ITEM && next.level() > block.level()
        : next.kind() == BlockKind.PARAGRAPH && next.role() == Role.BODY;
  }

  private boolean isPrompt(Span words, boolean answered) {
    String text = words.of(document.folded());
    if (forms.advise(words)) {
      return !FILLED.matcher(text).matches();
    }
    Matcher label = LABEL.matcher(text);
    String said = label.lookingAt() ? text.substring(label.end()) : text;
    return EnglishPrompts.isDescription(said)
        || EnglishPrompts.asksIndirectly(said)
        || (!answered && (EnglishPrompts.requests(text) || (!asking && EnglishPrompts.asks(said))));
  }

  private Span words(Block block, @Nullable Span title) {
    Span content = Prose.content(document, block);
    int start = block.label() == null ? content.start() : block.label().span().end();
    start = title == null ? start : Math.max(start, title.end());
    return Prose.stripped(document.text(), start, content.end(), MARKS);
  }
}
