package dev.stet.rules.placeholder;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import java.util.Optional;
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
          "[\\s>*_]{0,8}((?![□■▪▫▶►◆◇●○◯★☆☐☑☒✓✔✗✘©®°√℃])[\\p{So}→➤⇒※][\\x{FE0F}\\x{200D}]?)[\\s*_]{0,4}(?=[\\p{L}(])");

  /** {@code Hint: …}, {@code **Guidance** – …}, 提示：…. */
  private static final Pattern LABEL =
      Pattern.compile(
          "[\\s>*_(（\\[]{0,8}((?i:hint|tip|guidance|help|instructions?|guidance note|writing tip|prompt|advice|note)s?|提示|说明|填写说明|写作提示|要求|指引)[*_]{0,3}\\s?[:：][\\s*_]{0,4}(?=[\\p{L}(])");

  private static final Pattern ITALIC =
      Pattern.compile("(?s)\\s{0,8}(?:_[^_\\s].{0,600}_|\\*[^*\\s][^*]{0,600}\\*)\\s{0,4}");

  private static final Pattern BRACKETED =
      Pattern.compile("(?s)[\\s>]{0,8}(?:\\([^()]{12,500}\\)|（[^（）]{6,500}）)\\s{0,4}");

  /** The form of {@code block}, whose text is {@code text}; empty where it has none. */
  static Optional<GuidanceForm> of(Block block, String text) {
    Matcher sign = SIGN.matcher(text);
    if (sign.lookingAt()) {
      return Optional.of(new GuidanceForm(sign.group(1), sign.end()));
    }
    if (LABEL.matcher(text).lookingAt()) {
      return Optional.of(new GuidanceForm("label", 0));
    }
    if (ITALIC.matcher(text).matches()) {
      return Optional.of(new GuidanceForm("italic", 0));
    }
    if (BRACKETED.matcher(text).matches()) {
      return Optional.of(new GuidanceForm("bracketed", 0));
    }
    return block.kind() == BlockKind.QUOTATION
        ? Optional.of(new GuidanceForm("quotation", 0))
        : Optional.empty();
  }
}
