package dev.stet.readers.word;

import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.model.RevisionMarkAuthorTable;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;

/**
 * Who made the tracked changes of a binary document, and when. The library tells of a run only that
 * it was changed; the rest stands in its properties ([MS-DOC] §2.6.1).
 */
final class DocChanges {
  /** sprmCIbstRMark and sprmCDttmRMark, and the same of deletions. */
  private static final int INSERTER = 0x04;

  private static final int INSERTED_AT = 0x05;
  private static final int DELETER = 0x63;
  private static final int DELETED_AT = 0x64;

  private final HWPFDocument doc;
  private final List<CHPX> runs;

  DocChanges(HWPFDocument doc) {
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
