package dev.stet.readers.docx;

import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.ooxml.Ooxml;
import dev.stet.readers.spi.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * A field of a protected form, as Word had them before content controls.
 *
 * @param prompt what it says when it is empty: its help text, its default, else its name
 * @param entries of a list to choose from
 * @param chosen the number of the entry that shows
 * @param checked whether a check box is
 */
record FormField(String prompt, List<String> entries, int chosen, boolean checked) {
  static final FormField NONE = new FormField("", List.of(), 0, false);

  static FormField read(XmlCursor xml) throws XMLStreamException, UnreadableException {
    String name = "";
    String help = "";
    String initial = "";
    List<String> entries = new ArrayList<>();
    int chosen = -1;
    int usual = 0;
    boolean checked = false;
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      switch (xml.name()) {
        case "name" -> name = xml.attributeOr("val", "");
        case "helpText", "statusText" ->
            help =
                help.isBlank() && "text".equals(xml.attribute("type"))
                    ? xml.attributeOr("val", "")
                    : help;
        case "textInput" -> {
          int input = xml.depth();
          while (xml.nextChild(input)) {
            initial = xml.name().equals("default") ? xml.attributeOr("val", "") : initial;
          }
        }
        case "ddList" -> {
          int list = xml.depth();
          while (xml.nextChild(list)) {
            switch (xml.name()) {
              case "listEntry" -> entries.add(xml.attributeOr("val", ""));
              case "result" -> chosen = xml.number("val", 0);
              case "default" -> usual = xml.number("val", 0);
              default -> {}
            }
          }
        }
        case "checkBox" -> {
          int box = xml.depth();
          boolean decided = false;
          while (xml.nextChild(box)) {
            if (xml.name().equals("checked")) {
              checked = Ooxml.isOn(xml.attribute("val"), true);
              decided = true;
            } else if (xml.name().equals("default") && !decided) {
              checked = Ooxml.isOn(xml.attribute("val"), true);
            }
          }
        }
        default -> {}
      }
    }
    String prompt = !initial.isBlank() ? initial : !help.isBlank() ? help : name;
    return new FormField(prompt, List.copyOf(entries), chosen < 0 ? usual : chosen, checked);
  }

  /** The entry that shows; empty if there is none. */
  String shown() {
    return chosen >= 0 && chosen < entries.size() ? entries.get(chosen) : "";
  }
}
