package dev.stet.rules.residue;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters that were decoded wrongly. Stretches of signs that no language puts together are
 * encoded back and decoded again: where sense comes out, none was in.
 */
final class Mojibake implements Rule {
  private static final PrefilteredPattern ABOUT =
      PrefilteredPattern.compile(
          "(?i)mojibake|encod|decod|utf-?8|gbk|latin-?1|charset|乱码|编码|解码|字符集");

  /** What remains where the bytes themselves are lost. */
  private static final PrefilteredPattern LOST =
      PrefilteredPattern.compile(
          "(?:锟斤拷|锟斤|斤拷锟|烫烫烫|屯屯屯|锘挎|锘縝|锛[^凿子斧\\p{ASCII}]|銆[^\\p{ASCII}])[锟斤拷烫屯锘挎]*|\\uFFFD{1,200}|ï»¿|(?<=[\\p{IsHan}：，“])\\?{5,60}(?=[\\p{IsHan}，。”]|$)|â€(?![\u0080-\u00BF\u0152-\u0178\u02C6\u02DC\u2013-\u203A\u20AC\u2122])");

  /** UTF-8 read as Mac OS Roman: {@code Jos√©}, {@code that‚Äôs}. */
  private static final PrefilteredPattern MAC =
      PrefilteredPattern.compile(
          "‚Ä[ôòúùìî¶¢]|(?<=[A-Za-z])√[ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ±≤≥¥µ∂∫ªºΩæø]|√[ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ±≤≥¥µ∂∫ªºΩæø](?=[a-z])");

  /**
   * {@code Rooksâs}, {@code âThe Rook.â}: of the three bytes of a quotation mark only the first is
   * left where the two others, which show as nothing, were deleted.
   */
  private static final PrefilteredPattern FIRST_BYTE =
      PrefilteredPattern.compile(
          "(?<=[A-Za-z]{2})â(?=(?:s|re|ve|ll|d|m)\\b)|(?<=n)â(?=t\\b)|(?<!\\p{L})â(?=[A-Z][a-z])|(?<=[A-Za-z][.,!?])â(?!\\p{L})|ââ");

  /** Where these prove it, every one that no word has inside. */
  private static final PrefilteredPattern ANY_FIRST_BYTE =
      PrefilteredPattern.compile("â+(?![a-z]{3})|(?<![a-z])â+");

  private static final int FEWEST_PROOFS = 2;

  private static final String SIX = "?".repeat(6);

  private static final Pattern QUESTIONS =
      Pattern.compile(
          "[?0-9A-Za-z]{0,4}\\?{4,400}(?:[ ,.:;()\"“”、。0-9-]{1,3}\\?{1,400}){0,200}[ ,.:;()\"“”、。!]{0,3}");

  private static final int FEWEST_LATIN = 6;
  private static final int FEWEST_EASTERN = 3;
  private static final int FEWEST_UNPROVEN = 12;
  private static final int LONGEST = 400;

  private final RuleInfo info;

  Mojibake(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    boolean firstBytes = hasFirstBytes(document.text());
    questions(document, reporter);
    for (Block block : document.blocks()) {
      if (firstBytes && block.role() != Role.CODE) {
        found(ANY_FIRST_BYTE, document, block.span(), reporter);
      }
      if (block.role() != Role.CODE && isSuspect(document.text(), block.span())) {
        found(LOST, document, block.span(), reporter);
        found(MAC, document, block.span(), reporter);
        utf8(document, block.span(), reporter);
        latin(document, block.span(), reporter);
        eastern(document, block.span(), reporter);
      }
    }
  }

  private static boolean hasFirstBytes(String text) {
    Matcher proof = FIRST_BYTE.matcher(text);
    int proofs = 0;
    while (proofs < FEWEST_PROOFS && proof.find()) {
      proofs++;
    }
    return proofs >= FEWEST_PROOFS;
  }

  /** ????,????????: paragraphs of which a program kept the marks and no letter. */
  private void questions(Document document, Reporter reporter) {
    if (!document.folded().contains(SIX)) {
      return;
    }
    List<Span> lost = new ArrayList<>();
    boolean clause = false;
    for (Block block : document.blocks()) {
      String words = block.span().of(document.folded()).strip();
      if (block.role() != Role.CODE
          && block.kind() != BlockKind.TABLE_CELL
          && words.contains(SIX)
          && QUESTIONS.matcher(words).matches()) {
        lost.add(block.span());
        clause |= words.indexOf(',') > 0 && words.length() > 2 * FEWEST_UNPROVEN;
      }
    }
    if (clause || lost.size() > 2) {
      for (Span span : lost) {
        reporter.report(Problem.of(info, span).with("text", span.of(document.text())));
      }
    }
  }

  /** Whether a stretch holds anything but ASCII and the common signs of Chinese. */
  private static boolean isSuspect(String text, Span span) {
    int odd = 0;
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && !isMark(c) && !CommonSigns.isHan(c)) {
        odd++;
        if (odd > 1 || c == '\uFFFD') {
          return true;
        }
      }
    }
    return false;
  }

  /** Marks of Chinese text, those of vertical lines and the lines of a form (﹍) among them. */
  private static boolean isMark(char c) {
    return (c >= '\u3000' && c <= '\u303F')
        || (c >= '\uFF01' && c <= '\uFF5E')
        || (c >= '\uFE30' && c <= '\uFE6F');
  }

  private void found(PrefilteredPattern pattern, Document document, Span span, Reporter reporter) {
    Matcher matcher = pattern.matcher(document.text(), span.start(), span.end());
    while (matcher.find()) {
      report(document, matcher.start(), matcher.end(), reporter);
    }
  }

  /** UTF-8 shown byte by byte: its own bit patterns prove it. */
  private void utf8(Document document, Span span, Reporter reporter) {
    String text = document.text();
    int i = span.start();
    while (i < span.end()) {
      int end = i;
      int signs = 0;
      boolean sure = false;
      for (int length = sign(text, end, span.end()); length > 0; ) {
        sure |= (length == 3 && isPunctuation(text, end)) || length == 4;
        sure |= length == 2 && (text.charAt(end) == 'Ã' || text.charAt(end) == 'Â');
        end += length;
        signs++;
        length = sign(text, end, span.end());
      }
      boolean capitals =
          signs == 1
              && Character.isLetter(text.charAt(i + 1))
              && end < span.end()
              && Character.isUpperCase(text.charAt(end));
      if (signs > 1 || (sure && !capitals)) {
        report(document, i, end, reporter);
      }
      i = Math.max(end, i + 1);
    }
  }

  /** How many characters at {@code at} show the bytes of one sign of UTF-8; 0 if they do not. */
  private static int sign(String text, int at, int end) {
    if (at >= end) {
      return 0;
    }
    int lead = Latin.value(text.charAt(at));
    int length =
        lead >= 0xC2 && lead <= 0xDF
            ? 2
            : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    if (length == 0 || at + length > end) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      int value = Latin.value(text.charAt(at + i));
      if (value < 0x80 || value > 0xBF) {
        // five bytes show as nothing in windows-1252 and are often dropped on the way
        return i == 2 && length == 3 && lead >= 0xE4 && isLead(text, at + 2, end) ? 2 : 0;
      }
    }
    return length;
  }

  /** Whether the first two bytes of a sign of three show at {@code at}, or the text ends there. */
  private static boolean isLead(String text, int at, int end) {
    return at < end
        && Latin.value(text.charAt(at)) >= 0xE4
        && at + 1 < end
        && Latin.value(text.charAt(at + 1)) >= 0x80
        && Latin.value(text.charAt(at + 1)) <= 0xBF;
  }

  /**
   * {@code â€™}, {@code âˆ’}: quotation marks, dashes, arrows and signs of mathematics, the
   * commonest beyond ASCII in English.
   */
  private static boolean isPunctuation(String text, int at) {
    int second = Latin.value(text.charAt(at + 1));
    return text.charAt(at) == 'â' && second >= 0x80 && second <= 0x9F;
  }

  /** Runs of Western letters and marks that no language writes. */
  private void latin(Document document, Span span, Reporter reporter) {
    String text = document.text();
    int i = span.start();
    while (i < span.end()) {
      if (!Latin.isHigh(text.charAt(i)) || text.charAt(i) == '\u00A0') {
        i++;
        continue;
      }
      int end = i;
      int high = 0;
      int last = i;
      while (end < span.end() && end - last <= 2 && Latin.value(text.charAt(end)) > ' ') {
        if (Latin.isHigh(text.charAt(end))) {
          high++;
          last = end;
        }
        end++;
      }
      end = end < span.end() ? Math.min(end, last + 2) : end;
      if (high >= FEWEST_LATIN
          && text.substring(i, last + 1).chars().distinct().count() > 2
          && high * 3 >= (end - i) * 2 - 2
          && makesSense(text.substring(i, Math.min(end, i + LONGEST)), Misreading.AS_LATIN)) {
        report(document, i, last + 1, reporter);
      } else if (isShortRun(text, i, last + 1, high)) {
        report(document, i, last + 1, reporter);
      }
      i = Math.max(end, i + 1);
    }
  }

  /** {@code ÄêÄ©}: two common Chinese characters beside Chinese text, shown as four letters. */
  private static boolean isShortRun(String text, int start, int end, int high) {
    if (high < 4 || high != end - start || high % 2 != 0) {
      return false;
    }
    boolean beside =
        (start > 0 && CommonSigns.isHan(text.charAt(start - 1)))
            || (end < text.length() && CommonSigns.isHan(text.charAt(end)));
    String run = text.substring(start, end);
    return beside
        && run.chars().distinct().count() > 2
        && makesSense(run, Misreading.AS_LATIN.subList(0, Math.min(1, Misreading.AS_LATIN.size())));
  }

  /** Runs of Eastern characters of which hardly one is common. */
  private void eastern(Document document, Span span, Reporter reporter) {
    String text = document.text();
    int i = span.start();
    while (i < span.end()) {
      if (!isRareEastern(text.charAt(i))) {
        i++;
        continue;
      }
      int end = i;
      int last = i;
      int rare = 0;
      while (end < span.end() && end - last < 3 && isEastern(text.charAt(end))) {
        if (isRareEastern(text.charAt(end))) {
          rare++;
          last = end;
        }
        end++;
      }
      end = last + 1;
      if (rare >= FEWEST_EASTERN && rare * 3 >= (end - i) * 2) {
        String run = text.substring(i, Math.min(end, i + LONGEST));
        if (makesSense(run, Misreading.AS_EASTERN)) {
          report(document, i, end, reporter);
        }
      }
      i = end;
    }
  }

  private static boolean isEastern(char c) {
    return c >= '\u2E80' || c == '€' || (c >= '\u3041' && c <= '\u312F');
  }

  private static boolean isRareEastern(char c) {
    return isEastern(c) && !isMark(c) && !CommonSigns.isHan(c);
  }

  private static boolean makesSense(String run, List<Misreading> readings) {
    for (Misreading reading : readings) {
      // a few rare characters may by chance be the bytes of common ones, but hardly of UTF-8
      boolean proven =
          reading.written().name().equals("UTF-8") || reading.read().name().equals("windows-1252");
      int fewest = proven ? 2 : FEWEST_UNPROVEN;
      // a character of these encodings is two bytes at most, and so it was two signs at most
      String meant = 2 * run.length() < fewest ? null : reading.undo(run);
      if (meant != null
          && signs(meant) >= fewest
          && CommonSigns.makeUp(meant)
          && common(meant) > common(run)) {
        return true;
      }
    }
    return false;
  }

  private static long signs(String text) {
    return text.chars().filter(c -> c >= 0x80 && !isMark((char) c)).count();
  }

  private static double common(String text) {
    long signs = signs(text);
    return signs == 0
        ? 0
        : (double) text.chars().filter(c -> CommonSigns.isHan((char) c)).count() / signs;
  }

  private void report(Document document, int start, int end, Reporter reporter) {
    String text = document.text();
    int from = text.lastIndexOf('\n', start) + 1;
    int to = text.indexOf('\n', end);
    if (ABOUT
        .matcher(
            text, Math.max(from, start - 300), Math.min(to < 0 ? text.length() : to, end + 300))
        .find()) {
      return;
    }
    Span span = new Span(start, end);
    reporter.report(Problem.of(info, span).with("text", span.of(text)));
  }
}
