package dev.stet.readers.docx;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Role;
import dev.stet.readers.flow.Flow;
import dev.stet.readers.flow.PageBreak;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.ooxml.Ooxml;
import dev.stet.readers.spi.UnreadableException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What is known of a paragraph while it is read: its style, and what it says itself. */
final class Paragraph {
  private static final int BODY_TEXT = 9;

  ParagraphStyle style;

  /** How its characters look, as far as it says itself. */
  private Look look = Look.UNSAID;

  private @Nullable Integer outlineLevel;
  private @Nullable String numbering;
  private @Nullable Integer numberLevel;

  /** Whether its end is deleted or hidden, so that the next paragraph goes on with it. */
  boolean endless;

  /** What the field lists that made it, or part of it; null if none did. */
  Fields.@Nullable Listing listing;

  Paragraph(ParagraphStyle style) {
    this.style = style;
  }

  /** How its characters look. */
  Look characters() {
    return look.over(style.look());
  }

  /** The level in its list, from 0. */
  int numberLevel() {
    return numberLevel != null ? numberLevel : style.numberLevel();
  }

  /** The list it is counted in; null if none. */
  @Nullable String numbering() {
    return numbering != null ? numbering : style.numbering();
  }

  /** Reads the end of a section, which stands in the properties of its last paragraph. */
  interface SectionReader {
    void read() throws XMLStreamException, UnreadableException;
  }

  /** Reads the properties that the cursor is at. */
  void read(XmlCursor xml, WordDocument document, SectionReader sections, Flow flow)
      throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      switch (xml.name()) {
        case "pStyle" ->
            style = document.styles.paragraph(xml.attribute("val"), document.numberings);
        case "outlineLvl" -> outlineLevel = xml.number("val", BODY_TEXT);
        case "numPr" -> readNumbering(xml);
        case "pageBreakBefore" -> {
          if (Ooxml.isOn(xml.attribute("val"), true) && !style.newPage()) {
            flow.pageBreak(PageBreak.EXPLICIT);
          }
        }
        case "shd" -> look = look.with(xml);
        case "rPr" -> readMark(xml);
        case "sectPr" -> sections.read();
        default -> {}
      }
    }
  }

  private void readNumbering(XmlCursor xml) throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      if (xml.name().equals("numId")) {
        numbering = xml.attribute("val");
      } else if (xml.name().equals("ilvl")) {
        numberLevel = Numberings.level(xml.number("val", 0));
      }
    }
  }

  /** The properties of the paragraph's own end. */
  private void readMark(XmlCursor xml) throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      switch (xml.name()) {
        case "del", "moveFrom" -> endless = true;
        case "vanish", "specVanish" -> endless |= Ooxml.isOn(xml.attribute("val"), true);
        default -> {}
      }
    }
  }

  /**
   * Ends it in the body.
   *
   * @param controlRole the role of the content control round it; {@link Role#BODY} for none
   */
  void end(Flow flow, Role controlRole) throws UnreadableException {
    BlockKind kind = style.kind();
    int level = style.level();
    Role role = style.role();
    Integer outline = outlineLevel;
    if (outline != null && (kind == BlockKind.PARAGRAPH || kind == BlockKind.HEADING)) {
      boolean heading = outline >= 0 && outline < BODY_TEXT;
      kind = heading ? BlockKind.HEADING : BlockKind.PARAGRAPH;
      level = heading ? outline + 1 : 0;
    }
    if (listing == Fields.Listing.FIGURES) {
      kind = BlockKind.PARAGRAPH;
      role = Role.CONTENTS;
      level = 0;
    } else if (listing == Fields.Listing.HEADINGS
        || (controlRole == Role.CONTENTS && isContentsEntry(flow.paragraph()))) {
      kind = BlockKind.CONTENTS_ENTRY;
      level = 0;
    } else if (kind == BlockKind.PARAGRAPH && flow.isNumbered()) {
      kind = BlockKind.LIST_ITEM;
      level = numberLevel() + 1;
    }
    if (role == Role.BODY && controlRole != Role.BODY) {
      role = controlRole;
      kind = kind == BlockKind.HEADING ? BlockKind.PARAGRAPH : kind;
      level = kind == BlockKind.PARAGRAPH ? 0 : level;
    }
    flow.endParagraph(kind, role, level);
  }

  /** Whether it ends in a tab and a number, as programs write the lines of a contents list. */
  private static boolean isContentsEntry(CharSequence paragraph) {
    int at = paragraph.length();
    while (at > 0 && Character.isDigit(paragraph.charAt(at - 1))) {
      at--;
    }
    return at > 0 && at < paragraph.length() && paragraph.charAt(at - 1) == '\t';
  }
}
