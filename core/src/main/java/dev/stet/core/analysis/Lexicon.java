package dev.stet.core.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Words with a value each, found in one walk over a text: at each place the longest counts. Letters
 * only match whole Latin words; case matters. Immutable and thread-safe.
 */
public final class Lexicon {
  private final Node root = new Node();

  /** {@code words} with their values, which are above 0. */
  public Lexicon(Map<String, Integer> words) {
    words.forEach(
        (word, value) -> {
          Node node = root;
          for (int i = 0; i < word.length(); i++) {
            node = node.child(word.charAt(i));
          }
          node.value = value;
        });
  }

  /**
   * The words of the resource {@code name} beside {@code owner}, in lower case. Its lines are a
   * name, a colon and words; a word of several has quotation marks round it, {@code #} begins a
   * comment. {@code value} gives the value of the words of a line from the line's name.
   */
  public static Lexicon load(Class<?> owner, String name, ToIntFunction<String> value) {
    Map<String, Integer> words = new TreeMap<>();
    for (String line : resource(owner, name).split("\n")) {
      if (!line.isBlank() && line.charAt(0) != '#') {
        int colon = line.indexOf(':');
        int worth = value.applyAsInt(line.substring(0, colon));
        String list = line.substring(colon + 1).strip();
        for (String word : list.split(list.startsWith("\"") ? "\" ?\"?" : " ")) {
          if (!word.isEmpty()) {
            words.put(word.toLowerCase(Locale.ROOT), worth);
          }
        }
      }
    }
    return new Lexicon(words);
  }

  private static String resource(Class<?> owner, String name) {
    try (InputStream words = owner.getResourceAsStream(name)) {
      if (words == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new String(words.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A word found.
   *
   * @param end where it ends, exclusive
   * @param value its value, above 0
   */
  public record Word(int end, int value) {
    public static final Word NONE = new Word(-1, 0);

    public boolean found() {
      return value > 0;
    }
  }

  /** The longest word that begins at {@code at}, which is the beginning of a word in Latin text. */
  public Word at(CharSequence text, int at) {
    Node node = root;
    int end = -1;
    int value = 0;
    for (int i = at; i < text.length(); i++) {
      node = node.next(text.charAt(i));
      if (node == null) {
        break;
      }
      if (node.value > 0 && !cutsAWord(text, i + 1)) {
        end = i + 1;
        value = node.value;
      }
    }
    return end < 0 ? Word.NONE : new Word(end, value);
  }

  private static boolean cutsAWord(CharSequence text, int end) {
    return end < text.length() && isLatin(text.charAt(end)) && isLatin(text.charAt(end - 1));
  }

  /** Whether {@code c} is a letter of a script that sets its words apart. */
  public static boolean isLatin(char c) {
    return c < 0x2E80 && Character.isLetter(c);
  }

  private static final class Node {
    private char[] keys = new char[0];
    private Node[] nodes = new Node[0];
    private int value;

    @Nullable Node next(char c) {
      int i = Arrays.binarySearch(keys, c);
      return i < 0 ? null : nodes[i];
    }

    Node child(char c) {
      int i = Arrays.binarySearch(keys, c);
      if (i >= 0) {
        return nodes[i];
      }
      int at = -i - 1;
      char[] moreKeys = new char[keys.length + 1];
      Node[] moreNodes = new Node[keys.length + 1];
      System.arraycopy(keys, 0, moreKeys, 0, at);
      System.arraycopy(nodes, 0, moreNodes, 0, at);
      System.arraycopy(keys, at, moreKeys, at + 1, keys.length - at);
      System.arraycopy(nodes, at, moreNodes, at + 1, keys.length - at);
      moreKeys[at] = c;
      moreNodes[at] = new Node();
      keys = moreKeys;
      nodes = moreNodes;
      return moreNodes[at];
    }
  }
}
