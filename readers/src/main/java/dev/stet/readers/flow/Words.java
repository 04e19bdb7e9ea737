package dev.stet.readers.flow;

import dev.stet.core.document.Evidence;
import dev.stet.readers.spi.UnreadableException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a run's characters go: into the text, or, in a deletion, a hidden run or a prompt, only
 * into the evidence for it. Not thread-safe.
 */
public final class Words {
  /** Words of evidence are kept to show them; nobody reads a book's worth. */
  private static final int LONGEST = 10_000;

  private final BooleanSupplier instruction;
  private final Deque<Silence> silences = new ArrayDeque<>();

  /** Words that go to the text unless {@code instruction} says that they belong to none. */
  public Words(BooleanSupplier instruction) {
    this.instruction = instruction;
  }

  /** A stretch whose words are not text; what is silent in it is not told again. */
  private record Silence(
      Evidence.Kind kind, Map<String, String> details, @Nullable StringBuilder words) {}

  /** Begins a stretch that is not part of the text. */
  public void silence(Evidence.Kind kind, Map<String, String> details) {
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
  public void speak(Flow flow) {
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
  public boolean isSilent() {
    return !silences.isEmpty();
  }

  /** Whether what comes now goes to the text. */
  public boolean isHeard() {
    return silences.isEmpty() && !instruction.getAsBoolean();
  }

  public void write(Flow flow, CharSequence words) throws UnreadableException {
    if (instruction.getAsBoolean()) {
      return;
    }
    Silence silence = silences.peek();
    if (silence == null) {
      flow.write(words);
    } else {
      keep(silence, words);
    }
  }

  public void write(Flow flow, char[] characters, int start, int length)
      throws UnreadableException {
    if (silences.isEmpty() && !instruction.getAsBoolean()) {
      flow.write(characters, start, length);
    } else {
      write(flow, new String(characters, start, length));
    }
  }

  public void lineBreak(Flow flow) {
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
