package dev.stet.readers.docx;

import dev.stet.core.document.Evidence;
import dev.stet.readers.flow.Flow;
import dev.stet.readers.flow.Mark;
import dev.stet.readers.flow.Words;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/** Reads what a review left in a story: tracked changes, and where comments begin and end. */
final class ReviewReader {
  private final StoryReader story;
  private final WordDocument document;
  private final XmlCursor xml;
  private final Flow flow;
  private final Words words;
  private final Map<String, Mark> openComments = new HashMap<>();

  ReviewReader(StoryReader story, WordDocument document, XmlCursor xml, Flow flow, Words words) {
    this.story = story;
    this.document = document;
    this.xml = xml;
    this.flow = flow;
    this.words = words;
  }

  /** Reads words that were put here. */
  void kept(Evidence.Kind kind) throws IOException, XMLStreamException, UnreadableException {
    Map<String, String> details = details(xml);
    Mark mark = flow.mark();
    story.children();
    if (words.isSilent() || flow.writtenSince(mark).isEmpty()) {
      flow.drop(mark);
    } else {
      flow.evidence(kind, mark, details);
    }
  }

  /** Reads words that were taken away. */
  void dropped(Evidence.Kind kind) throws IOException, XMLStreamException, UnreadableException {
    Map<String, String> details = details(xml);
    if (kind == Evidence.Kind.MOVE) {
      details.put("direction", "from");
    }
    words.silence(kind, details);
    story.children();
    words.speak(flow);
  }

  /** Author and date of the change that {@code xml} is at. */
  static Map<String, String> details(XmlCursor xml) {
    Map<String, String> details = new TreeMap<>();
    StoryReader.putStated(details, "author", xml.attribute("author"));
    StoryReader.putStated(details, "date", xml.attribute("date"));
    return details;
  }

  void beginComment(String id) {
    openComments.put(id, flow.mark());
  }

  void endComment(String id) {
    Mark mark = openComments.remove(id);
    Comments.Comment comment = document.comments.byId(id);
    if (mark != null && comment != null) {
      flow.evidence(Evidence.Kind.COMMENT, mark, comment.words(), comment.details());
      document.commented.add(id);
    } else if (mark != null) {
      flow.drop(mark);
    }
  }

  /** A comment may be on a point, without a range. */
  void commentAt(String id) {
    Comments.Comment comment = document.comments.byId(id);
    if (comment != null && !openComments.containsKey(id) && document.commented.add(id)) {
      flow.absent(Evidence.Kind.COMMENT, comment.words(), comment.details());
    }
  }
}
