package dev.stet.rules.placeholder;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Comments of a Markdown source that tell whoever fills it in what to write. Comments are also what
 * tools are told and what authors note for themselves; so one that does not tell anything by its
 * own words is believed only beside several that do, as one template comments all its parts.
 */
final class SourceComments {
  /** Such comments of a document, in order. */
  static final Analysis<List<Found>> ANALYSIS = SourceComments::of;

  /** How a comment begins that is meant for who fills the text in. */
  private static final Pattern TELLS =
      Pattern.compile(
          "(?i)[\\s*_#-]{0,8}(?:(?:note|important|action required|attention|reminder|warning|required)[*_]{0,2}:[*_\\s]{0,4}(?=[^<>{}=]{0,300}\\b(?:must|should|please|need(?:s)? to|remember to|you)\\b))?(?:optional\\W{0,2}$|(?:e\\.g\\.(?=[,: ])|(?:example|for example|optional|options|choose|one of|pick|select|either|your|instructions?|guidance|hint|tip|how to)\\b)[^<>{}=]{4,}"
              + "|(?:please |briefly |optionally,? |if (?:applicable|relevant|needed|possible),? )?(?:add|address|attach|complete|copy|define|delete|describe|detail|discuss|document|duplicate|enter|explain|fill|give|identify|include|indicate|insert|link|list|mention|note|outline|paste|provide|put|relevant|remove|repeat|replace|replicate|say|specify|state|summari[sz]e|tell|use this|write)\\b [^<>{}=]{6,}"
              + "|(?:todo|fixme|tbd|xxx)\\b.{3,}|[^<>{}=]{12,}\\b(?:(?:remove|delete) this (?:comment|line|note|text)|go(?:es)? here|(?:text|words|example|list) below accordingly)\\b.*"
              + "|[^<>{}=]{0,120}\\b(?:feel free to|can vary|may vary|as many as (?:you (?:need|like|want)|(?:are )?needed)|is (?:an )?optional(?: (?:element|section|part|field|paragraph|heading))?|add (?:more|further) (?:rows?|lines?|items?|points?|if|as))\\b.*"
              + "|(?:what|why|how|who|when|where|which|is|are|does|did|if)\\b [^<>{}=]{8,}\\?"
              + "|(?:this|these|the) (?:section|part|field|table|heading|paragraph|space|links?|checklist|list|block|template|title|items?) (?:is|are|should|must|can|may|will|provides?|describes?|gives?|lists?)\\b[^<>{}=]{6,}"
              + "|(?:this|these|it) (?:should|must|needs? to|will) (?:be|contain|describe|explain|give|include|link|list|mention|point|provide|refer|say|summari[sz]e|tell)\\b[^<>{}=]{6,}"
              + "|(?:提示|说明|示例|例如|请|可选|在此|此处|填写|简述|描述|列出)[^<>{}=]{3,}"
              + "|[^<>{}=]{0,400}(?:酌情|增删|请(?:根据|将|把|按照?|参[照考]|在)[^<>{}=。]{2,40}(?:填|写|改|增|删|补|替换|复制|添加|调整)|按需(?:修改|填写|补充))[^<>{}=]*).*",
          Pattern.DOTALL);

  /** Words in Chinese, not what a program is told. */
  private static final Pattern CHINESE =
      Pattern.compile("(?!stet)[^<>{}=]*[\\p{IsHan}][^<>{}=]*[\\p{IsHan}]{5}[^<>{}=]*");

  /** A phrase: at least three words, and one among them that begins small. */
  private static final Pattern PHRASE =
      Pattern.compile(
          "(?s)(?=.*\\s\\p{Ll})[\\s*_#-]{0,8}(?:\\p{L}|[0-9]{1,3}(?:[-–][0-9]{1,3})?\\s(?=\\p{L}))[^\\s<>{}=|`]*(?:\\s+[^\\s<>{}=|`]+){2,120}");

  /**
   * What a comment holds that is all of a cell, an item, a label's value: {@code X%}, {@code Pass /
   * Fail}, {@code Owner}, {@code 🟢/🟡}; but not the name that a program gave a place, {@code
   * row-total} or {@code id: a4}.
   */
  private static final PrefilteredPattern FILLING =
      PrefilteredPattern.compile(
          "^(?![a-z0-9]+(?:[-_:.][a-z0-9_.:-]+)+$|[a-z]+$|[a-z-]+: ?\\S+$|[\\W&&[^\\p{So}↑↓→✅❌]]*$)[^<>{}=]{1,200}$");

  /** What tools read, and what is noted of the file, not of the text. */
  private static final PrefilteredPattern OF_TOOLS =
      PrefilteredPattern.compile(
          "(?i)^[\\s#@!]*(?:stet|start|begin|end|toc|doctoc|omit|prettier|markdownlint|textlint|vale|cspell|spell|lint|eslint|alex|remark|vim?|emacs|anchor|include|import|all-contributors|x-release|region|endregion|more|truncate|excerpt|badges?|slide|notes?|SPDX|licen[cs]ed?|copyright)\\b"
              + "|(?:auto-?|automatically )?(?:(?:re)?generate[ds]?|maintained|updated|managed) (?:by|from|with|automatically)|\\bdo not (?:edit|modify|remove|delete|change)\\b|\\]\\(|://");

  /** With so many places left to fill, a comment is another of them. */
  private static final int SURE = 3;

  private static final int SEVERAL = 2;

  private SourceComments() {}

  /**
   * A comment for who fills the text in.
   *
   * @param sure whether nothing else can be meant
   */
  record Found(Span span, boolean sure) {}

  private static List<Found> of(Document document) {
    if (!document.mediaType().equals("text/markdown")) {
      return List.of();
    }
    List<Evidence> comments =
        document.evidence().stream()
            .filter(evidence -> evidence.kind() == Evidence.Kind.COMMENT)
            .toList();
    if (comments.isEmpty()) {
      return List.of();
    }
    int signs = document.get(Template.ANALYSIS).signs();
    long fillings = comments.stream().filter(SourceComments::isFilling).count();
    long telling = comments.stream().filter(SourceComments::tells).count();
    long phrases =
        comments.stream().filter(comment -> !tells(comment) && isPhrase(comment)).count();
    boolean custom =
        signs >= SURE
            ? telling > 0
            : isCustom(telling, phrases)
                || (telling > 0 && isCustom(placed(document, comments), phrases));
    boolean form = fillings >= SURE || (fillings > 0 && (signs >= SURE || telling > 0));
    List<Found> found = new ArrayList<>();
    for (Evidence comment : comments) {
      boolean told = tells(comment);
      if (told
          || (form && isFilling(comment))
          || (custom && isPhrase(comment))
          || (signs >= SURE && isOfSetting(comment))
          || (signs > 0 && isAllOfItsSection(document, comment, signs >= SURE))) {
        found.add(
            new Found(
                comment.span(),
                !told
                    || form
                    || signs > 0
                    || telling >= SEVERAL
                    || isAllOfItsSection(document, comment, false)));
      }
    }
    return List.copyOf(found);
  }

  private static boolean isCustom(long sure, long phrases) {
    return sure > SEVERAL && sure * SEVERAL >= phrases;
  }

  /** How many stand first under a heading, where a template says what belongs there. */
  private static long placed(Document document, List<Evidence> comments) {
    List<Block> blocks = document.blocks();
    int at = 0;
    long placed = 0;
    for (Evidence comment : comments) {
      while (at < blocks.size() && blocks.get(at).span().end() <= comment.span().start()) {
        at++;
      }
      boolean under = at > 0 && isHeading(blocks.get(at - 1));
      placed += under && (tells(comment) || isPhrase(comment)) ? 1 : 0;
    }
    return placed;
  }

  /** Whether nothing but {@code comment} stands in an item, in a cell, behind a label. */
  private static boolean isFilling(Evidence comment) {
    return "bare".equals(comment.details().get("place"))
        && FILLING.isIn(comment.words())
        && !OF_TOOLS.isIn(comment.words());
  }

  private static boolean tells(Evidence comment) {
    return TELLS.matcher(comment.words()).lookingAt();
  }

  /** {@code edition: 0 # from the catalogue}: behind what a template sets. */
  private static boolean isOfSetting(Evidence comment) {
    return "setting".equals(comment.details().get("markup"))
        && comment.words().indexOf(' ') > 0
        && !OF_TOOLS.isIn(comment.words());
  }

  private static boolean isPhrase(Evidence comment) {
    return PHRASE.matcher(comment.words()).matches() && !OF_TOOLS.isIn(comment.words());
  }

  /**
   * A remark in Chinese and nothing else under a heading: what belongs there. Where it is {@code
   * sure} that all waits to be filled in, sample points may follow.
   */
  private static boolean isAllOfItsSection(Document document, Evidence comment, boolean sure) {
    if (!CHINESE.matcher(comment.words()).matches()) {
      return false;
    }
    Block before = null;
    for (Block block : document.blocks()) {
      if (block.span().start() >= comment.span().start()) {
        return isHeading(before) && (isHeading(block) || sure);
      }
      before = block;
    }
    return isHeading(before);
  }

  private static boolean isHeading(@Nullable Block block) {
    return block != null && block.kind() == BlockKind.HEADING;
  }
}
