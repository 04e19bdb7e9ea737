package dev.stet.readers.docx;

import dev.stet.core.document.Evidence;
import dev.stet.readers.flow.Flow;
import dev.stet.readers.spi.UnreadableException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a run's characters go: into the text, or, in a deletion, a hidden run or a prompt, only
 * into the evidence for it. Not thread-safe.
 */
final class Words {
  /** Words of evidence are kept to show them; nobody reads a book's worth. */
  private static final int LONGEST = 10_000;

  private final Fields fields;
  private final Deque<Silence> silences = new ArrayDeque<>();

  Words(Fields fields) {
    this.fields = fields;
  }

  /** A stretch whose words are not text; what is silent in it is not told again. */
  private record Silence(
      Evidence.Kind kind, Map<String, String> details, @Nullable StringBuilder words) {}

  /** Begins a stretch that is not part of the text. */
  void silence(Evidence.Kind kind, Map<String, String> details) {
    Silence outer = silences.peek();
    StringBuilder words = new StringBuilder();
    if (outer != null) {
      boolean gone = kind == Evidence.Kind.DELETION || kind == Evidence.Kind.HIDDEN_TEXT;
      // What was deleted from a prompt is not part of the prompt
      words = gone && outer.kind() == Evidence.Kind.EMPTY_CONTROL ? null : outer.words();
    }
    silences.push(new Silence(kind, details, words));
  }

  /** Ends the stretch begun last; in {@code flow} it is evidence if it has any words. */
  void speak(Flow flow) {
    Silence ended = silences.pop();
    if (silences.isEmpty() && ended.words() != null && !ended.words().toString().isBlank()) {
      String words = ended.words().toString().strip();
      flow.absent(
          ended.kind(),
          ended.kind() == Evidence.Kind.EMPTY_CONTROL ? words : ended.words().toString(),
          ended.details());
    }
  }

  /** Whether nothing that comes now is part of the text. */
  boolean isSilent() {
    return !silences.isEmpty();
  }

  /** Whether what comes now goes to the text. */
  boolean isHeard() {
    return silences.isEmpty() && !fields.isInInstruction();
  }

  void write(Flow flow, CharSequence words) throws UnreadableException {
    if (fields.isInInstruction()) {
      return;
    }
    Silence silence = silences.peek();
    if (silence == null) {
      flow.write(words);
    } else {
      keep(silence, words);
    }
  }

  void write(Flow flow, char[] characters, int start, int length) throws UnreadableException {
    if (silences.isEmpty() && !fields.isInInstruction()) {
      flow.write(characters, start, length);
    } else {
      write(flow, new String(characters, start, length));
    }
  }

  void lineBreak(Flow flow) {
    Silence silence = silences.peek();
    if (isHeard()) {
      flow.lineBreak();
    } else if (silence != null) {
      keep(silence, "\n");
    }
  }

  private static void keep(Silence silence, CharSequence words) {
    StringBuilder kept = silence.words();
    if (kept != null && kept.length() < LONGEST) {
      kept.append(words);
    }
  }
}
