package dev.stet.readers.flow;

import dev.stet.core.document.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The marks in a flow: those that wait for the next character to have a place, and those that
 * became evidence. What a program cut into many changes of one kind becomes one.
 */
final class Marks {
  private final CharSequence text;
  private final List<Mark> marks = new ArrayList<>();
  private final List<Mark> waiting = new ArrayList<>();

  /**
   * @param text the text of the flow, which grows
   */
  Marks(CharSequence text) {
    this.text = text;
  }

  /**
   * A mark before the next character.
   *
   * @param placed whether it is known that this will come at the end of the text so far
   */
  Mark mark(boolean placed) {
    Mark mark = new Mark();
    if (placed) {
      mark.start = text.length();
    } else {
      waiting.add(mark);
    }
    return mark;
  }

  /** Says that the next character comes at the end of the text so far. */
  void settle() {
    if (!waiting.isEmpty()) {
      waiting.forEach(mark -> mark.settle(text.length()));
      waiting.clear();
    }
  }

  boolean isEvidenceWaiting() {
    return waiting.stream().anyMatch(Mark::isEvidence);
  }

  /** Gives those of the waiting marks a place here that are evidence. */
  void settleEvidence() {
    for (Mark mark : waiting) {
      if (mark.isEvidence()) {
        mark.settle(text.length());
      }
    }
    waiting.removeIf(Mark::isEvidence);
  }

  /** Forgets {@code mark}, and its evidence. */
  void drop(Mark mark) {
    mark.claim = null;
    waiting.remove(mark);
  }

  /** Makes {@code mark} evidence about all that was written since. */
  void claim(Mark mark, Mark.Claim claim) {
    mark.claim = claim;
    if (!mark.isWaiting()) {
      mark.end = Math.max(mark.start, text.length());
      Mark last = last();
      if (last != null
          && (isChange(claim.kind()) || claim.kind() == Evidence.Kind.VERBATIM)
          && claim.equals(last.claim)
          && last.end == mark.start) {
        // Programs cut one insertion, or one stretch of a font, into many runs
        last.end = mark.end;
        return;
      }
    }
    marks.add(mark);
  }

  /** Makes evidence at a point reach to here. */
  void extend(Mark mark) {
    if (!mark.isWaiting()) {
      mark.end = Math.max(mark.start, text.length());
    }
  }

  /** Evidence at {@code here} about {@code words}, which are not part of the text. */
  Mark absent(Mark here, Evidence.Kind kind, String words, Map<String, String> details) {
    Mark last = last();
    Mark.Claim before = last == null ? null : last.claim;
    if (last != null
        && before != null
        && before.words() != null
        && isChange(kind)
        && before.kind() == kind
        && before.details().equals(details)
        && last.start == here.start) {
      // Programs cut one deletion into many runs
      last.claim = new Mark.Claim(kind, before.words() + words, details);
      drop(here);
      return last;
    }
    here.claim = new Mark.Claim(kind, words, details);
    here.end = here.start;
    marks.add(here);
    return here;
  }

  private static boolean isChange(Evidence.Kind kind) {
    return switch (kind) {
      case INSERTION, DELETION, MOVE, HIDDEN_TEXT -> true;
      default -> false;
    };
  }

  /** Drops evidence of {@code kind} in words that {@code told} has; adds the other words to it. */
  void dropRepeated(Evidence.Kind kind, Set<String> told) {
    marks.removeIf(
        mark -> {
          Mark.Claim claim = mark.claim;
          if (claim == null || claim.kind() != kind || claim.words() == null) {
            return false;
          }
          boolean repeated = !told.add(claim.words());
          if (repeated) {
            drop(mark);
          }
          return repeated;
        });
  }

  /** Takes over the marks of a flow whose text begins {@code shift} characters into this one. */
  void addAll(Marks others, int shift) {
    for (Mark mark : others.marks) {
      mark.start += shift;
      mark.end += shift;
      marks.add(mark);
    }
  }

  /** Whether none is evidence. */
  boolean isEmpty() {
    return marks.isEmpty();
  }

  /** The evidence so far, in the order of the text. */
  List<Evidence> evidence() {
    List<Evidence> evidence = new ArrayList<>(marks.size());
    for (Mark mark : marks) {
      Evidence known = mark.evidence(text);
      if (known != null) {
        evidence.add(known);
      }
    }
    evidence.sort(Comparator.comparing(Evidence::span));
    return evidence;
  }

  private @Nullable Mark last() {
    return marks.isEmpty() ? null : marks.get(marks.size() - 1);
  }
}
