package dev.stet.rules.watermark;

import java.util.Arrays;
import java.util.Map;

/**
 * Words with a value each, found in one walk over a text: at each place the longest counts. Letters
 * only match whole Latin words; case matters. Immutable and thread-safe.
 */
final class Lexicon {
  private final Node root = new Node();

  Lexicon(Map<String, Integer> words) {
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
   * A word found.
   *
   * @param end where it ends, exclusive
   * @param value its value, above 0
   */
  record Word(int end, int value) {
    static final Word NONE = new Word(-1, 0);

    boolean found() {
      return value > 0;
    }
  }

  /** The longest word that begins at {@code at}, which is the beginning of a word in Latin text. */
  Word at(CharSequence text, int at) {
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
  static boolean isLatin(char c) {
    return c < 0x2E80 && Character.isLetter(c);
  }

  private static final class Node {
    private char[] keys = new char[0];
    private Node[] nodes = new Node[0];
    private int value;

    @org.jspecify.annotations.Nullable
    Node next(char c) {
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
