package dev.stet.rules.pack;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Role;
import dev.stet.core.rule.Severity;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One pattern of a rule with the guards that stand beside it.
 *
 * @param regex the pattern in RE2 syntax; {@code ^} and {@code $} are the ends of a line
 * @param ignoreCase whether {@code a} matches {@code A}
 * @param exact whether it is matched against the text as it stands, not the folded one
 * @param group the number of the group that is the words found; 0 for the whole match
 * @param groups the numbers of the named groups; what they took is filled into the message
 * @param guards what must or must not stand round it
 * @param roles of the blocks it is looked for in
 * @param kinds of the blocks it is looked for in
 * @param notInside stretches it is not looked for in
 * @param whole what the match must fill from end to end
 * @param needs where at least one holds; empty for a pattern that stands by itself
 * @param family what the pattern is an instance of; two families together lend each other weight
 * @param severity where it differs from the rule's
 * @param message key of the rule's message
 */
public record RulePattern(
    String regex,
    boolean ignoreCase,
    boolean exact,
    int group,
    Map<String, Integer> groups,
    List<Guard> guards,
    Set<Role> roles,
    Set<BlockKind> kinds,
    Set<Inside> notInside,
    @Nullable Whole whole,
    Set<Need> needs,
    String family,
    @Nullable Severity severity,
    String message) {
  public RulePattern {
    groups = groups.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(groups));
    guards = List.copyOf(guards);
    roles = Set.copyOf(roles);
    kinds = Set.copyOf(kinds);
    notInside = Set.copyOf(notInside);
    needs = Set.copyOf(needs);
  }

  /** A stretch in which words mean themselves, not what they say. */
  public enum Inside {
    /** Between backticks, in a {@code <code>} element or a monospaced run. */
    INLINE_CODE,
    /** A web or mail address, or a path in one. */
    URL,
    /** Between quotation marks on one line. */
    QUOTES,
    /**
     * In a quotation of what something begins with, shows, prints or holds, or anywhere in the page
     * of a linter's rule.
     */
    SHOWN,
    /** Between 《 and 》. */
    TITLE_MARKS,
    /** Under the title of a form that readers are to fill in, up to the next heading. */
    FORM,
    /** Where the document is signed: the lines that a pen or a seal is to fill. */
    SIGN_OFF,
    /** In a document about programs, whose notation has brackets and variables. */
    PROGRAM_TEXT,
    /** In an exam paper, a worksheet or a textbook's exercises. */
    EXERCISES,
    /** In what a manual, terms of use, a policy or a help page tell their reader. */
    DIRECTIONS
  }

  /** What a match must fill, white space and the ends' punctuation aside. */
  public enum Whole {
    LINE,
    BLOCK
  }

  /** What gives a weak pattern its weight. */
  public enum Need {
    /** It stands in the first ten blocks. */
    HEAD,
    /** It stands in the last ten blocks. */
    TAIL,
    /** A match of another family of the same category stands within 300 characters. */
    COMPANY,
    /** It stands in a block whose role is furniture. */
    FURNITURE
  }
}
