package dev.stet.readers.slide;

import dev.stet.core.document.Evidence;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.ooxml.Persons;
import dev.stet.readers.spi.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the comments on one slide: those of ECMA-376 part 1, §19.4, and the threads that PowerPoint
 * has written since 2021 ([MS-PPTX] §2.9), where each answer is a comment by itself.
 */
final class SlideComments {
  private final Persons authors;
  private final Show show;

  /** Comments by {@code authors}. */
  SlideComments(Persons authors, Show show) {
    this.authors = authors;
    this.show = show;
  }

  /** One comment; in the file its answers come before its words. */
  private record Comment(String words, Map<String, String> details) {}

  void read(XmlCursor xml) throws XMLStreamException, UnreadableException {
    xml.root();
    List<Comment> comments = new ArrayList<>();
    readComments(xml, comments);
    for (Comment comment : comments) {
      show.absent(Evidence.Kind.COMMENT, null, comment.words(), comment.details());
    }
  }

  private void readComments(XmlCursor xml, List<Comment> comments)
      throws XMLStreamException, UnreadableException {
    int list = xml.depth();
    while (xml.nextChild(list)) {
      readComment(xml, comments);
    }
  }

  private void readComment(XmlCursor xml, List<Comment> comments)
      throws XMLStreamException, UnreadableException {
    Map<String, String> details = new TreeMap<>();
    put(details, "author", authors.name(xml.attributeOr("authorId", "")));
    put(details, "date", xml.attribute(xml.attribute("created") == null ? "dt" : "created"));
    StringBuilder words = new StringBuilder();
    List<Comment> answers = new ArrayList<>();
    int comment = xml.depth();
    while (xml.nextChild(comment)) {
      switch (xml.name()) {
        case "text" -> words.append(xml.text());
        case "txBody" -> readParagraphs(xml, words);
        case "replyLst" -> readComments(xml, answers);
        default -> {}
      }
    }
    if (!words.toString().isBlank()) {
      comments.add(new Comment(words.toString().strip(), details));
    }
    comments.addAll(answers);
  }

  private static void readParagraphs(XmlCursor xml, StringBuilder words)
      throws XMLStreamException, UnreadableException {
    int body = xml.depth();
    while (xml.nextChild(body)) {
      if (xml.name().equals("p")) {
        words.append(words.isEmpty() ? "" : "\n").append(xml.text().strip());
      }
    }
  }

  private static void put(Map<String, String> details, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      details.put(name, value.strip());
    }
  }
}
