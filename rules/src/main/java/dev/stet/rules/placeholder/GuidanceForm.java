package dev.stet.rules.placeholder;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form in which a template sets its advice off from the text it is to become: in italics, in
 * brackets, as a quotation, behind a sign or behind a label. One template keeps to one form, so
 * that advice whose words tell it gives away the rest.
 *
 * @param name what is the same wherever the form is used
 * @param length how many characters of the block are a sign before the advice
 */
record GuidanceForm(String name, int length) {
  /** A sign that is neither a bullet nor a box to tick, such as a pencil or a lamp. */
  private static final Pattern SIGN =
      Pattern.compile(
          "[\\s>*_]{0,8}((?![□■▪▫▶►◆◇●○◯★☆☐☑☒✓✔✗✘©®°√℃])(?:[\\p{So}ℹ→➤⇒※][\\x{FE0F}\\x{200D}]?|:[a-z][a-z_]{2,30}:))[\\s*_]{0,4}(?=[\\p{L}(])");

  /**
   * {@code Hint: …}, {@code To write – …}, {@code Contents. …}, 提示：…: whatever the house calls its
   * advice.
   */
  private static final Pattern LEAD =
      Pattern.compile(
          "[\\s>*_(（\\[]{0,8}(\\p{Lu}[\\p{L}'’ -]{2,24}?|[\\p{IsHan}]{2,6}|//|%%|>>|##|!!|\\^\\^)(?:[*_]{0,3}\\s?[:：]| [–—]|(?<=[/%>#!^])\\s|\\.[*_]{0,3}\\s(?=\\p{Lu}))[\\s*_]{0,4}(?=[\\p{L}(])");

  private static final Pattern ITALIC =
      Pattern.compile("(?s)\\s{0,8}(?:_[^_\\s].{0,600}_|\\*[^*\\s][^*]{0,600}\\*)\\s{0,4}");

  private static final Pattern BRACKETED =
      Pattern.compile("(?s)[\\s>]{0,8}(?:\\([^()]{12,500}\\)|（[^（）]{6,500}）)\\s{0,4}");

  /** How the name of a form begins that is a lead. */
  static final String LEAD_NAME = "lead ";

  private static final int SHORTEST_WRAPPED = 16;

  /** Marks that close what they opened. */
  private static final String WRAPS = "%#/@!+^§";

  /** The forms of {@code block}, whose text is {@code text}. */
  static List<GuidanceForm> of(Block block, String text) {
    List<GuidanceForm> forms = new ArrayList<>(2);
    Matcher sign = SIGN.matcher(text);
    Matcher lead = LEAD.matcher(text);
    if (sign.lookingAt()) {
      forms.add(new GuidanceForm(sign.group(1), sign.end()));
    } else if (lead.lookingAt()) {
      forms.add(new GuidanceForm(LEAD_NAME + lead.group(1), lead.end()));
    }
    if (ITALIC.matcher(text).matches()) {
      forms.add(new GuidanceForm("italic", 0));
    } else if (BRACKETED.matcher(text).matches()) {
      forms.add(new GuidanceForm("bracketed", 0));
    } else if (block.kind() == BlockKind.QUOTATION) {
      forms.add(new GuidanceForm("quotation", 0));
    }
    return forms;
  }

  /** Whether a lead in words is what makes the form. */
  boolean leads() {
    return name.startsWith(LEAD_NAME);
  }

  /** {@code %% Two sentences for the board. %%}: marks before and behind all of a paragraph. */
  static boolean isWrapped(String text) {
    int end = text.length() - 1;
    return end > SHORTEST_WRAPPED
        && WRAPS.indexOf(text.charAt(0)) >= 0
        && text.charAt(1) == text.charAt(0)
        && text.charAt(end) == text.charAt(0)
        && text.charAt(end - 1) == text.charAt(0)
        && text.substring(2, end - 1).strip().matches("(?s)\\p{Lu}.*[.!?。]");
  }
}
