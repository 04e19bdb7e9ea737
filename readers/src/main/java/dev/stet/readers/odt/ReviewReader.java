package dev.stet.readers.odt;

import dev.stet.core.document.Evidence;
import dev.stet.readers.flow.Flow;
import dev.stet.readers.flow.Mark;
import dev.stet.readers.flow.Words;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.opendocument.Annotation;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Reads what a review left in a story: tracked changes and comments, where they begin and end. */
final class ReviewReader {
  private final Changes changes;
  private final XmlCursor xml;
  private final Flow flow;
  private final Words words;
  private final Map<String, Mark> openChanges = new HashMap<>();
  private final Map<String, Mark> openComments = new HashMap<>();

  ReviewReader(Changes changes, XmlCursor xml, Flow flow, Words words) {
    this.changes = changes;
    this.xml = xml;
    this.flow = flow;
    this.words = words;
  }

  void startChange() {
    Changes.Change change = changes.byId(xml.attribute("change-id"));
    if (change != null && change.kind() == Changes.Kind.INSERTION) {
      openChanges.put(xml.attributeOr("change-id", ""), flow.mark());
    }
  }

  void endChange() {
    String id = xml.attributeOr("change-id", "");
    Changes.Change change = changes.byId(id);
    Mark mark = openChanges.remove(id);
    if (change == null || mark == null) {
      return;
    }
    if (words.isSilent() || flow.writtenSince(mark).isEmpty()) {
      flow.drop(mark);
    } else {
      flow.evidence(Evidence.Kind.INSERTION, mark, change.details());
    }
  }

  /** Reads the place where words were deleted. */
  void deletion() {
    Changes.Change change = changes.byId(xml.attribute("change-id"));
    if (change != null && change.kind() == Changes.Kind.DELETION && !words.isSilent()) {
      flow.absent(Evidence.Kind.DELETION, change.words(), change.details());
    }
  }

  /** Reads a comment, which may reach to an end of its own. */
  void annotation() throws IOException, XMLStreamException, UnreadableException {
    String name = xml.attribute("name");
    Annotation annotation = Annotation.read(xml);
    if (!words.isSilent()) {
      Mark mark = flow.absent(Evidence.Kind.COMMENT, annotation.words(), annotation.details());
      if (name != null) {
        openComments.put(name, mark);
      }
    }
  }

  void endAnnotation() {
    Mark mark = openComments.remove(xml.attributeOr("name", ""));
    if (mark != null) {
      flow.extend(mark);
    }
  }
}
