package dev.stet.readers.word;

import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.model.RevisionMarkAuthorTable;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;

/**
 * What the runs of a binary document say of themselves and the library does not tell: who made a
 * tracked change, and when; whether there is a background ([MS-DOC] §2.6.1).
 */
final class DocRuns {
  /** sprmCIbstRMark and sprmCDttmRMark, and the same of deletions. */
  private static final int INSERTER = 0x04;

  private static final int INSERTED_AT = 0x05;
  private static final int DELETER = 0x63;
  private static final int DELETED_AT = 0x64;

  /** sprmCShd80 and sprmCShd. */
  private static final int OLD_SHADING = 0x66;

  private static final int SHADING = 0x71;

  private final HWPFDocument doc;
  private final List<CHPX> runs;

  DocRuns(HWPFDocument doc) {
    this.doc = doc;
    this.runs = doc.getCharacterTable().getTextRuns();
  }

  /** The change {@code element} that the run at {@code offset} belongs to. */
  RunStyle.Change at(int offset, String element) {
    boolean deletion = element.equals("del");
    int author = 0;
    int date = 0;
    SprmIterator sprms = new SprmIterator(properties(offset), 0);
    while (sprms.hasNext()) {
      SprmOperation sprm = sprms.next();
      if (sprm.getType() == SprmOperation.TYPE_CHP) {
        int operation = sprm.getOperation();
        if (operation == (deletion ? DELETER : INSERTER)) {
          author = sprm.getOperand();
        } else if (operation == (deletion ? DELETED_AT : INSERTED_AT)) {
          date = sprm.getOperand();
        }
      }
    }
    return RunStyle.Change.of(element, author(author), date);
  }

  /** Whether the run at {@code offset} says anything of a background. */
  boolean isShaded(int offset) {
    SprmIterator sprms = new SprmIterator(properties(offset), 0);
    while (sprms.hasNext()) {
      SprmOperation sprm = sprms.next();
      int operation = sprm.getOperation();
      if (sprm.getType() == SprmOperation.TYPE_CHP
          && (operation == SHADING || operation == OLD_SHADING)) {
        return true;
      }
    }
    return false;
  }

  private byte[] properties(int offset) {
    int low = 0;
    int high = runs.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (runs.get(middle).getStart() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return runs.isEmpty() ? new byte[0] : runs.get(low).getGrpprl();
  }

  private String author(int index) {
    RevisionMarkAuthorTable authors = doc.getRevisionMarkAuthorTable();
    boolean known = authors != null && index > 0 && index < authors.getSize();
    return known ? authors.getAuthor(index) : "";
  }
}
