package dev.stet.readers.docx;

import dev.stet.core.document.Evidence;
import dev.stet.readers.flow.Flow;
import dev.stet.readers.flow.Links;
import dev.stet.readers.flow.Mark;
import dev.stet.readers.flow.Words;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Reads the fields and links of a story, and says which are broken or were never filled. */
final class FieldReader {
  private final StoryReader story;
  private final Links links;
  private final XmlCursor xml;
  private final Flow flow;
  private final Words words;
  private final Fields fields;

  /** The target in this document of the innermost link; empty if there is none. */
  private String linkTarget = "";

  FieldReader(
      StoryReader story, Links links, XmlCursor xml, Flow flow, Words words, Fields fields) {
    this.story = story;
    this.links = links;
    this.xml = xml;
    this.flow = flow;
    this.words = words;
    this.fields = fields;
  }

  /** Reads a part of an instruction. */
  void instruction() throws XMLStreamException, UnreadableException {
    Fields.Field field = fields.current();
    String instruction = xml.text();
    if (field != null && !field.hasResult) {
      field.instruction.append(instruction);
    }
  }

  /** Reads the link that the cursor is at. */
  void link() throws IOException, XMLStreamException, UnreadableException {
    boolean inside = xml.attribute("/relationships", "id") == null;
    String anchor = inside ? xml.attributeOr("anchor", "") : "";
    String outerTarget = linkTarget;
    linkTarget = anchor;
    Mark mark = flow.mark();
    story.children();
    linkTarget = outerTarget;
    if (!anchor.isEmpty() && !words.isSilent() && !flow.writtenSince(mark).isBlank()) {
      reference(Evidence.Kind.BROKEN_LINK, mark, Map.of("target", anchor), anchor);
    } else {
      flow.drop(mark);
    }
  }

  /** Evidence that holds if nothing in the document is called {@code target}. */
  private void reference(
      Evidence.Kind kind, Mark mark, Map<String, String> details, String target) {
    flow.evidence(kind, mark, details);
    links.refer(flow, mark, target);
  }

  /** Reads the field that the cursor is at, instruction and result in one element. */
  void simple() throws IOException, XMLStreamException, UnreadableException {
    Fields.Field field = fields.begin();
    field.instruction.append(xml.attributeOr("instr", ""));
    field.separate(flow.mark());
    story.children();
    endField();
  }

  /** Reads the character that the cursor is at: where a field begins, its result or its end. */
  void character() throws XMLStreamException, UnreadableException {
    Fields.Field field;
    switch (xml.attributeOr("fldCharType", "")) {
      case "begin" -> {
        field = fields.begin();
        int parent = xml.depth();
        while (xml.nextChild(parent)) {
          if (xml.name().equals("ffData")) {
            field.form = FormField.read(xml);
          }
        }
      }
      case "separate" -> {
        field = fields.current();
        if (field != null && !field.hasResult) {
          field.separate(flow.mark());
        }
      }
      case "end" -> endField();
      default -> {}
    }
  }

  private void endField() throws UnreadableException {
    Fields.Field field = fields.end();
    if (field == null) {
      return;
    }
    Mark mark = field.mark == null ? flow.mark() : field.mark;
    if (!words.isHeard()) {
      flow.drop(mark);
      return;
    }
    boolean broken = judge(field, mark);
    Fields.Field outer = fields.current();
    if (outer != null && (broken || field.innerBroken)) {
      outer.innerBroken = true;
    }
  }

  /** Says what is wrong with the field, if anything is, and uses up its mark. */
  private boolean judge(Fields.Field field, Mark mark) throws UnreadableException {
    String code = field.code();
    String result = flow.writtenSince(mark);
    Map<String, String> details = Map.of("field", code);
    if (Fields.Field.isError(result) && !field.innerBroken) {
      flow.evidence(Evidence.Kind.BROKEN_FIELD, mark, details);
      return true;
    }
    String target = field.argument();
    switch (code) {
      case "REF", "PAGEREF", "NOTEREF" -> {
        boolean toldByLink = target != null && target.equalsIgnoreCase(linkTarget);
        if (target != null && !result.isBlank() && !toldByLink) {
          reference(
              Evidence.Kind.BROKEN_FIELD, mark, Map.of("field", code, "target", target), target);
          return false;
        }
      }
      case "HYPERLINK" -> {
        String anchor = null;
        if (target == null) {
          anchor = field.argumentOf('l');
        } else if (target.startsWith("#")) {
          anchor = target.substring(1); // as LibreOffice writes it
        }
        if (anchor != null && !result.isBlank()) {
          reference(Evidence.Kind.BROKEN_LINK, mark, Map.of("target", anchor), anchor);
          return false;
        }
      }
      case "MERGEFIELD" -> {
        if (Fields.Field.isUnmerged(result)) {
          flow.evidence(Evidence.Kind.UNFILLED_FIELD, mark, details);
          return true;
        }
        neverMade(field, details);
      }
      case "SET", "ASK" -> links.bookmark(target == null ? "" : target);
      case "FORMCHECKBOX" -> words.write(flow, field.form.checked() ? "☒" : "☐");
      case "FORMDROPDOWN" -> {
        if (result.isBlank()) {
          words.write(flow, field.form.shown());
        }
      }
      case "FORMTEXT" -> {
        if (result.isBlank()) {
          flow.drop(mark);
          flow.absent(Evidence.Kind.EMPTY_CONTROL, field.form.prompt(), Map.of("field", code));
          return false;
        }
      }
      case "MACROBUTTON" -> {
        String prompt = field.rest().strip().replaceFirst("^\\S+\\s*", "");
        if (!prompt.isBlank()) {
          flow.absent(Evidence.Kind.EMPTY_CONTROL, prompt, Map.of("field", code));
        }
      }
      case "TOC", "DOCPROPERTY", "DOCVARIABLE", "FILLIN" -> neverMade(field, details);
      default -> {}
    }
    flow.drop(mark);
    return false;
  }

  /** Some fields have no result because nobody ever had it made. */
  private void neverMade(Fields.Field field, Map<String, String> details) {
    if (!field.hasResult) {
      flow.absent(Evidence.Kind.UNFILLED_FIELD, field.instruction.toString().strip(), details);
    }
  }
}
