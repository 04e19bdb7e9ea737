package dev.stet.readers.slide;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.hslf.record.Record;
import org.apache.poi.hslf.record.RecordTypes;

/**
 * Where in a text of a binary presentation a star stands for what the program writes by itself: the
 * number of the slide, a date, a footer ([MS-PPT] §2.9.47 to 2.9.53).
 */
final class MetaCharacters {
  private static final int RECORD_HEADER = 8;

  private final Set<Integer> numbers = new HashSet<>();
  private final Set<Integer> others = new HashSet<>();

  private MetaCharacters() {}

  /** Those that {@code records}, the records of one text, tell. */
  static MetaCharacters of(Record[] records) {
    MetaCharacters found = new MetaCharacters();
    for (Record one : records) {
      switch (RecordTypes.forTypeID((short) one.getRecordType())) {
        case SlideNumberMCAtom -> found.numbers.add(position(one));
        case DateTimeMCAtom, GenericDateMCAtom, FooterMCAtom, RTFDateTimeMCAtom ->
            found.others.add(position(one));
        default -> {}
      }
    }
    return found;
  }

  private static int position(Record one) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      one.writeOut(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // from memory to memory: never
    }
    return bytes.size() < RECORD_HEADER + Integer.BYTES
        ? -1
        : ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN).getInt(RECORD_HEADER);
  }

  /**
   * The words of a run as the slide shows them.
   *
   * @param start where the run begins in its text
   * @param slide the number of the slide
   */
  String shown(String words, int start, int slide) {
    if (numbers.isEmpty() && others.isEmpty()) {
      return words;
    }
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      if (numbers.contains(start + i)) {
        shown.append(slide);
      } else if (!others.contains(start + i)) {
        shown.append(words.charAt(i));
      }
    }
    return shown.toString();
  }
}
