package dev.stet.readers.odt;

import dev.stet.core.document.Evidence;
import dev.stet.readers.flow.Flow;
import dev.stet.readers.flow.Links;
import dev.stet.readers.flow.Mark;
import dev.stet.readers.flow.Words;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.opendocument.PlainWords;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Reads the fields and links of a story, and says which are broken or were never filled. */
final class FieldReader {
  private static final Pattern ERROR =
      Pattern.compile("(?:Error|错误|錯誤|Fehler|Erreur|Errore|エラー|오류|Ошибка)\\s?[:：!！].*");
  private static final Pattern UNMERGED = Pattern.compile("[<«][^<>«»]+[>»]");

  private final OdtStory story;
  private final Links bookmarks;
  private final XmlCursor xml;
  private final Flow flow;
  private final Words words;
  private final StoryText text;

  FieldReader(
      OdtStory story, Links bookmarks, XmlCursor xml, Flow flow, Words words, StoryText text) {
    this.story = story;
    this.bookmarks = bookmarks;
    this.xml = xml;
    this.flow = flow;
    this.words = words;
    this.text = text;
  }

  /** Reads the link that the cursor is at. */
  void link() throws IOException, XMLStreamException, UnreadableException {
    String target = xml.attributeOr("href", "");
    Mark mark = flow.mark();
    story.children();
    // What is behind a bar is a table, a frame or a heading by its words, which may be cut
    boolean inside = target.startsWith("#") && target.length() > 1 && target.indexOf('|') < 0;
    if (!inside || words.isSilent() || flow.writtenSince(mark).isBlank()) {
      flow.drop(mark);
      return;
    }
    String name = decoded(target.substring(1));
    flow.evidence(Evidence.Kind.BROKEN_LINK, mark, Map.of("target", name));
    bookmarks.refer(flow, mark, name);
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }

  /** Reads a field that refers to one of {@code targets}. */
  void reference(Links targets) throws IOException, XMLStreamException, UnreadableException {
    String field = xml.name();
    String target = xml.attributeOr("ref-name", "");
    Mark mark = flow.mark();
    story.inline();
    String result = flow.writtenSince(mark);
    if (words.isSilent() || result.isBlank()) {
      flow.drop(mark);
    } else if (ERROR.matcher(result.strip()).matches()) {
      flow.evidence(Evidence.Kind.BROKEN_FIELD, mark, Map.of("field", field));
    } else {
      flow.evidence(Evidence.Kind.BROKEN_FIELD, mark, Map.of("field", field, "target", target));
      targets.refer(flow, mark, target);
    }
  }

  /** A field that nobody filled, which shows {@code prompt}. */
  void prompt(String prompt) {
    if (!words.isSilent() && !prompt.isBlank()) {
      flow.absent(Evidence.Kind.EMPTY_CONTROL, prompt, Map.of());
    }
  }

  /** Reads a field for words that are typed, and its hint. */
  void input() throws IOException, XMLStreamException, UnreadableException {
    String hint = xml.attributeOr("description", "").strip();
    String content = PlainWords.of(xml);
    if (!hint.isEmpty() && (content.isEmpty() || content.equals(hint))) {
      prompt(hint);
    } else if (!content.isEmpty()) {
      text.write(content.replace('\n', ' '));
    }
  }

  /** Reads a content control, which may show what is to be filled in. */
  void control() throws IOException, XMLStreamException, UnreadableException {
    if ("true".equals(xml.attribute("showing-place-holder"))) {
      Map<String, String> details = new TreeMap<>();
      putStated(details, "title", xml.attributeOr("alias", ""));
      putStated(details, "tag", xml.attributeOr("tag", ""));
      words.silence(Evidence.Kind.EMPTY_CONTROL, details);
      story.inline();
      words.speak(flow);
    } else {
      story.inline();
    }
  }

  /** Reads a field that a letter takes from a list of addresses. */
  void mergeField() throws IOException, XMLStreamException, UnreadableException {
    Mark mark = flow.mark();
    story.inline();
    if (!words.isSilent() && UNMERGED.matcher(flow.writtenSince(mark).strip()).matches()) {
      flow.evidence(Evidence.Kind.UNFILLED_FIELD, mark, Map.of("field", "database-display"));
    } else {
      flow.drop(mark);
    }
  }

  /** Reads words that are shown under a condition. */
  void hiddenText() throws IOException, XMLStreamException, UnreadableException {
    if ("true".equals(xml.attribute("is-hidden"))) {
      String hidden = xml.attributeOr("string-value", "");
      if (!words.isSilent() && !hidden.isBlank()) {
        flow.absent(Evidence.Kind.HIDDEN_TEXT, hidden, Map.of());
      }
    } else {
      story.inline();
    }
  }

  private static void putStated(Map<String, String> details, String name, String value) {
    if (!value.isBlank()) {
      details.put(name, value.strip());
    }
  }
}
