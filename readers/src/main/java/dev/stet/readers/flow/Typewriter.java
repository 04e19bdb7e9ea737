package dev.stet.readers.flow;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words set in a font whose characters are all of one width, which writers use for program text and
 * what is typed. A document set in such a font throughout is typewritten and holds no program text
 * for that, and neither does a line of Chinese: its font is that of the Latin letters in it, which
 * nobody chose. Immutable.
 */
public final class Typewriter {
  private static final List<String> FONTS =
      List.of(
          "courier",
          "consolas",
          "monaco",
          "menlo",
          "lucida console",
          "lucida sans typewriter",
          "inconsolata",
          "fixedsys",
          "source code",
          "fira code",
          "cascadia",
          "letter gothic",
          "prestige",
          "everson mono",
          "ocr a",
          "ocr b");

  /** The part of a text from which on its font is the one it is typed in. */
  private static final double TYPED = 0.5;

  private final CharSequence text;
  private final List<Evidence> evidence;
  private final List<Span> code;

  private Typewriter(CharSequence text, List<Evidence> evidence, List<Span> code) {
    this.text = text;
    this.evidence = evidence;
    this.code = code;
  }

  /** Whether all characters of the font called {@code font} are of one width. */
  public static boolean isFont(String font) {
    String name = font.toLowerCase(Locale.ROOT);
    return name.contains(" mono") || FONTS.stream().anyMatch(name::startsWith);
  }

  /**
   * Decides which of the words that {@code evidence} has as {@link Evidence.Kind#VERBATIM} are
   * program text.
   *
   * @param blocks in the order of the text
   * @param evidence in the order of the text
   */
  static Typewriter of(CharSequence text, List<Block> blocks, List<Evidence> evidence) {
    List<Span> spans = new ArrayList<>();
    for (Evidence one : evidence) {
      if (one.kind() == Evidence.Kind.VERBATIM && !one.span().isEmpty()) {
        spans.add(one.span());
      }
    }
    if (spans.isEmpty()) {
      return new Typewriter(text, evidence, List.of());
    }
    List<Span> code = new ArrayList<>();
    long typed = 0;
    int at = 0;
    for (Block block : blocks) {
      List<Span> within = new ArrayList<>();
      boolean chinese = false;
      while (at < spans.size() && spans.get(at).start() < block.span().end()) {
        Span span = spans.get(at++);
        within.add(span);
        typed += span.length();
        chinese |= holdsHan(text, span);
      }
      code.addAll(chinese ? List.of() : within);
    }
    boolean typewritten = typed > text.length() * TYPED;
    List<Span> kept = typewritten ? List.of() : List.copyOf(code);
    Set<Span> places = Set.copyOf(kept);
    List<Evidence> left =
        evidence.stream()
            .filter(one -> one.kind() != Evidence.Kind.VERBATIM || places.contains(one.span()))
            .toList();
    return new Typewriter(text, left, kept);
  }

  /** The evidence, of words set so only where they are program text. */
  List<Evidence> evidence() {
    return evidence;
  }

  /** {@code blocks}, of which those paragraphs are program text that hold nothing else. */
  List<Block> blocks(List<Block> blocks) {
    if (code.isEmpty()) {
      return blocks;
    }
    List<Block> told = new ArrayList<>(blocks.size());
    int at = 0;
    for (Block block : blocks) {
      int set = 0;
      while (at < code.size() && code.get(at).start() < block.span().end()) {
        set += code.get(at++).length();
      }
      boolean all = set > 0 && set >= visible(block.span());
      told.add(
          all && block.kind() == BlockKind.PARAGRAPH && block.role() == Role.BODY
              ? new Block(BlockKind.CODE, Role.BODY, block.span(), 0, block.label(), block.cell())
              : block);
    }
    return told;
  }

  private int visible(Span span) {
    int visible = 0;
    for (int i = span.start(); i < span.end(); i++) {
      visible += Character.isWhitespace(text.charAt(i)) ? 0 : 1;
    }
    return visible;
  }

  private static boolean holdsHan(CharSequence text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      if (Character.UnicodeScript.of(text.charAt(i)) == Character.UnicodeScript.HAN) {
        return true;
      }
    }
    return false;
  }
}
