package dev.stet.rules.placeholder;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
          + "|affected|involved|taken)";

  /** "Names of the trustees": a thing asked for, and what it is to be about. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?s)(?i:(?:optional[:,] )?(?:the |an? |any |all |your |our |some |one |two |each |either |this )?(?:[a-z]+(?:-[a-z]+)?(?:['’]s)? ){0,3}?)(?<thing>(?i:"
              + TEXTS
              + "))(?:\\(s\\))?(?: (?<about>"
              + ABOUT
              + "\\b.*)|[,(/].*|\\.?)");

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
      Pattern.compile("(?:What|How|Why|Who|Which)(?:/[a-z]+)? [^.!?,:]{3,160}\\.?");

  private static final PrefilteredPattern QUESTION = PrefilteredPattern.compile("\\?[”\"’)*_ ]*$");

  /** Under these a question is what the document wants to say. */
  private static final PrefilteredPattern ASKING =
      PrefilteredPattern.compile(
          "(?i)faq|quiz|exercise|interview|survey|questionnaire|frequently|question|\\?\\s*$");

  private static final String MARKS = " \t\n>*_()-";

  /** So many places left to fill make a template of a document that does not call itself one. */
  private static final int MANY_PLACES = 3;

  /** So many sections that hold nothing but a prompt do as well, if they are half of all. */
  private static final int MANY_PROMPTS = 3;

  private final Document document;
  private final Set<Span> italics = new HashSet<>();

  private SectionPrompts(Document document) {
    this.document = document;
    for (Evidence evidence : document.evidence()) {
      if (evidence.kind() == Evidence.Kind.ITALICS) {
        italics.add(evidence.span());
      }
    }
  }

  /** Such places of {@code document} in order; none if it is no template. */
  static List<Span> in(Document document) {
    return Mentions.isGuide(document) ? List.of() : new SectionPrompts(document).find();
  }

  private List<Span> find() {
    Template template = document.get(Template.ANALYSIS);
    boolean known = template.declared() || template.signs() >= MANY_PLACES;
    List<Span> found = new ArrayList<>();
    int sections = 0;
    int prompted = 0;
    boolean first = false;
    boolean asking = false;
    boolean announced = false;
    for (Block block : Prose.blocks(document)) {
      if (block.kind() == BlockKind.HEADING || block.kind() == BlockKind.TITLE) {
        sections++;
        first = true;
        asking = ASKING.matcher(document.text(block)).find();
        continue;
      }
      boolean item = block.kind() == BlockKind.LIST_ITEM;
      boolean told = false;
      if (!item) {
        announced = announces(block);
      }
      if ((first || (item && !announced) || block.kind() == BlockKind.QUOTATION) && mayBe(block)) {
        Span words = words(block);
        told = words.length() > 3 && isPrompt(words, asking);
        if (told) {
          found.add(words);
          prompted += first ? 1 : 0;
        }
      }
      first &= told || block.kind() == BlockKind.CAPTION;
    }
    return known || (prompted >= MANY_PROMPTS && prompted * 2 >= sections) ? found : List.of();
  }

  /** Whether a list of its own follows; one that the writer is told to make does not count. */
  private boolean announces(Block block) {
    String text = block.span().of(document.folded()).strip();
    return text.endsWith(":") && !Instructions.isOrder(text);
  }

  private static boolean mayBe(Block block) {
    return block.span().length() <= LONGEST
        && (block.role() == Role.BODY || block.role() == Role.QUOTATION)
        && (block.kind() == BlockKind.PARAGRAPH
            || block.kind() == BlockKind.LIST_ITEM
            || block.kind() == BlockKind.QUOTATION);
  }

  private boolean isPrompt(Span words, boolean asking) {
    String text = words.of(document.folded());
    return italics.contains(words)
        || italics.stream().anyMatch(words::contains)
        || isDescription(text)
        || INDIRECT.matcher(text).matches()
        || (!asking && asks(text));
  }

  /** Whether the words begin with a question, and no statement answers it. */
  private static boolean asks(String text) {
    return text.indexOf('?') > 0
        && Character.isUpperCase(text.charAt(0))
        && QUESTION.matcher(text).find()
        && text.indexOf('.') < 0;
  }

  private static boolean isDescription(String text) {
    if (!Character.isLetter(text.charAt(0))
        || text.indexOf(':') > 0
        || NO_NAME.matcher(text).lookingAt()
        || !NAME.matcher(text).matches()
        || (Instructions.isOrder(text) && !OF.matcher(text).lookingAt())) {
      return false;
    }
    Matcher clause = CLAUSE.matcher(text);
    String name = clause.find() ? text.substring(0, clause.start()) : text;
    return !VERB.matcher(name).find() && name.split(" ", -1).length > 1;
  }

  private Span words(Block block) {
    String text = document.text();
    int start = block.label() == null ? block.span().start() : block.label().span().end();
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
