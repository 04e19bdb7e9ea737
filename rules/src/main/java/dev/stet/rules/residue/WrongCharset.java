package dev.stet.rules.residue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stet.core.document.Block;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.rule.Problem;
import dev.stet.core.rule.Reporter;
import dev.stet.core.rule.Rule;
import dev.stet.core.rule.RuleInfo;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * Words that make sense when they are written as bytes of one character set and read as another:
 * what went wrong, the other way round.
 */
final class WrongCharset implements Rule {
  private static final Charset GBK = Charset.forName("GBK");
  private static final Charset GB2312 = Charset.forName("GB2312");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Three GBK characters are as many bytes as two of UTF-8. */
  private static final int GBK_STEP = 3;

  /** Four accented letters in a row are no word of any language; two characters of GBK. */
  private static final int FEWEST_LATIN = 4;

  private final RuleInfo info;

  WrongCharset(RuleInfo info) {
    this.info = info;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public void check(Document document, Reporter reporter) {
    String text = document.text();
    for (Block block : document.blocks()) {
      if (block.role() != Role.CODE) {
        chinese(text, block.span(), reporter);
        latin(text, block.span(), reporter);
      }
    }
  }

  /** UTF-8 taken for GBK. A rare character tells where to look. */
  private void chinese(String text, Span span, Reporter reporter) {
    int at = span.start();
    while (at < span.end()) {
      if (!isHan(text.charAt(at)) || isCommon(text.charAt(at))) {
        at++;
        continue;
      }
      Span found = around(text, span, at);
      if (found != null) {
        report(text, found, reread(found.of(text), GBK, UTF_8), reporter);
      }
      at = found == null ? at + 1 : found.end();
    }
  }

  /** The longest stretch that begins with the rare character at {@code at} or just before it. */
  private static @Nullable Span around(String text, Span span, int at) {
    for (int start = Math.max(span.start(), at - GBK_STEP + 1); start <= at; start++) {
      int end = start;
      while (end + GBK_STEP <= span.end()
          && isChinese(reread(text.substring(end, end + GBK_STEP), GBK, UTF_8))) {
        end += GBK_STEP;
      }
      if (end > at && rare(text, start, end) * GBK_STEP >= end - start) {
        return new Span(start, end);
      }
    }
    return null;
  }

  private static int rare(String text, int start, int end) {
    int rare = 0;
    for (int i = start; i < end; i++) {
      rare += isHan(text.charAt(i)) && !isCommon(text.charAt(i)) ? 1 : 0;
    }
    return rare;
  }

  /** GBK taken for Latin-1, UTF-8 for Windows-1252: a run of characters beyond ASCII. */
  private void latin(String text, Span span, Reporter reporter) {
    int at = span.start();
    while (at < span.end()) {
      int end = at;
      while (end < span.end() && isSingleByte(text.charAt(end))) {
        end++;
      }
      if (end > at) {
        String run = text.substring(at, end);
        String meant = reread(run, WINDOWS_1252, UTF_8);
        if (meant == null && run.length() >= FEWEST_LATIN && run.length() % 2 == 0) {
          meant = reread(run, ISO_8859_1, GBK);
          meant = isChinese(meant) ? meant : null;
        }
        if (meant != null && isSensible(run, meant)) {
          report(text, new Span(at, end), meant, reporter);
        }
      }
      at = Math.max(end, at + 1);
    }
  }

  /** Whether something a European or Chinese text holds came out of more than repeated marks. */
  private static boolean isSensible(String run, String meant) {
    return meant.length() < run.length()
        && run.chars().distinct().count() > 1
        && run.chars().anyMatch(c -> Character.isLetter(c))
        && meant
            .chars()
            .allMatch(c -> (c >= 0xA0 && c <= 0x24F) || isCommon((char) c) || isMark((char) c));
  }

  private static boolean isSingleByte(char c) {
    return c >= 0x80 && (c <= 0xFF || WINDOWS_1252.newEncoder().canEncode(c));
  }

  /** {@code words} as bytes of {@code as}, read as {@code in}; null where they do not fit. */
  private static @Nullable String reread(String words, Charset as, Charset in) {
    try {
      ByteBuffer bytes = as.newEncoder().encode(CharBuffer.wrap(words));
      return in.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Whether all of it are common Chinese characters and marks. */
  private static boolean isChinese(@Nullable String words) {
    return words != null
        && !words.isEmpty()
        && words.chars().allMatch(c -> isCommon((char) c) || isMark((char) c))
        && words.chars().anyMatch(c -> isHan((char) c));
  }

  private static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }

  private static boolean isMark(char c) {
    return (c >= 0x3000 && c <= 0x303F)
        || (c >= 0xFF00 && c <= 0xFF5E)
        || (c >= 0x2010 && c <= 0x2026);
  }

  /**
   * Whether it is one of the 3,755 characters of the first level of GB/T 2312, which stand in rows
   * 16 to 55 and make up nearly all of any running text.
   */
  private static boolean isCommon(char c) {
    if (!isHan(c)) {
      return false;
    }
    byte[] code = String.valueOf(c).getBytes(GB2312);
    return code.length == 2 && (code[0] & 0xFF) >= 0xA0 + 16 && (code[0] & 0xFF) <= 0xA0 + 55;
  }

  private void report(String text, Span span, @Nullable String meant, Reporter reporter) {
    reporter.report(
        Problem.of(info, span).with("text", span.of(text)).with("meant", String.valueOf(meant)));
  }
}
