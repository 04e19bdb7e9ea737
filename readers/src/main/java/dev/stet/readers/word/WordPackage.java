package dev.stet.readers.word;

import dev.stet.core.document.Document;
import dev.stet.core.document.Unread;
import dev.stet.readers.docx.DocxReader;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;

/** A document while it becomes the parts of a {@code .docx}. Not thread-safe. */
final class WordPackage {
  private static final String TYPES =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String NAMESPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

  private final StringBuilder styles = new StringBuilder();
  private final StringBuilder abstractLists = new StringBuilder();
  private final StringBuilder lists = new StringBuilder();
  private final StringBuilder footnotes = new StringBuilder();
  private final StringBuilder endnotes = new StringBuilder();
  private final StringBuilder comments = new StringBuilder();
  private final StringBuilder section = new StringBuilder();
  private final Map<String, String> furniture = new TreeMap<>();
  private final StringBuilder objects = new StringBuilder();
  private final StringBuilder properties = new StringBuilder();
  private final List<Unread> unread = new ArrayList<>();
  private String background = "";
  private int notes;
  private int embedded;

  /** Says that the page, or something behind its text, has a colour. */
  void coloured() {
    background = "<w:background w:color=\"808080\"/>";
  }

  /** Adds a paragraph style; {@code outline} is -1 where it has none. */
  void style(int id, String name, int basedOn, int outline, boolean hidden) {
    styles.append("<w:style w:type=\"paragraph\"").append(id == 0 ? " w:default=\"1\"" : "");
    styles.append(" w:styleId=\"s").append(id).append("\"><w:name w:val=\"");
    Xml.append(styles, name);
    styles.append("\"/>");
    if (basedOn >= 0 && basedOn != id) {
      styles.append("<w:basedOn w:val=\"s").append(basedOn).append("\"/>");
    }
    if (outline >= 0) {
      styles.append("<w:pPr><w:outlineLvl w:val=\"").append(outline).append("\"/></w:pPr>");
    }
    styles.append(hidden ? "<w:rPr><w:vanish/></w:rPr>" : "").append("</w:style>");
  }

  /** Adds the definition of a list, whose levels are {@code levels}. */
  void abstractList(String id, CharSequence levels) {
    abstractLists.append("<w:abstractNum w:abstractNumId=\"").append(id).append("\">");
    abstractLists.append(levels).append("</w:abstractNum>");
  }

  /** Adds a list that paragraphs name by {@code id}. */
  void list(int id, String abstractList, CharSequence overrides) {
    lists.append("<w:num w:numId=\"").append(id).append("\"><w:abstractNumId w:val=\"");
    lists.append(abstractList).append("\"/>").append(overrides).append("</w:num>");
  }

  /** The XML of a list's level. In {@code text} characters below nine stand for the counts. */
  static String level(
      int number, int format, int start, String text, String font, boolean gap, boolean legal) {
    StringBuilder xml = new StringBuilder();
    xml.append("<w:lvl w:ilvl=\"").append(number).append("\"><w:start w:val=\"").append(start);
    xml.append("\"/><w:numFmt w:val=\"").append(NumberFormat.name(format)).append("\"/>");
    xml.append(legal ? "<w:isLgl/>" : "");
    xml.append("<w:suff w:val=\"").append(gap ? "tab" : "nothing").append("\"/>");
    xml.append("<w:lvlText w:val=\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 9) {
        xml.append('%').append((char) ('1' + c));
      } else {
        Xml.append(xml, text.substring(i, i + 1));
      }
    }
    xml.append("\"/>");
    if (!font.isEmpty()) {
      xml.append("<w:rPr><w:rFonts w:ascii=\"");
      Xml.append(xml, font);
      xml.append("\"/></w:rPr>");
    }
    return xml.append("</w:lvl>").toString();
  }

  /** Adds a note and returns the run that refers to it. */
  String note(boolean endnote, StoryXml story) {
    String kind = endnote ? "endnote" : "footnote";
    notes++;
    (endnote ? endnotes : footnotes)
        .append("<w:" + kind + " w:id=\"" + notes + "\">" + story.xml() + "</w:" + kind + ">");
    return "<w:" + kind + "Reference w:id=\"" + notes + "\"/>";
  }

  /** Adds a reviewer's comment. */
  void comment(String id, String author, String date, StoryXml story) {
    comments.append("<w:comment w:id=\"");
    Xml.append(comments, id);
    comments.append("\" w:author=\"");
    Xml.append(comments, author);
    comments.append("\" w:date=\"").append(date).append("\">");
    comments.append(story.xml()).append("</w:comment>");
  }

  /** Adds a running header or footer. */
  void furniture(boolean header, StoryXml story) {
    String kind = header ? "header" : "footer";
    String name = kind + (furniture.size() + 1);
    String root = header ? "hdr" : "ftr";
    section.append("<w:" + kind + "Reference w:type=\"default\" r:id=\"" + name + "\"/>");
    furniture.put(name, root(root, story.xml()));
  }

  /** Adds a file inside the file, made by {@code program}, and returns what stands in a run. */
  String object(String program) {
    embedded++;
    String id = "object" + embedded;
    objects.append(relationship(id, "oleObject", "embeddings/" + id + ".bin"));
    String name = Xml.escaped(program);
    return "<w:object><o:OLEObject ProgID=\"" + name + "\" r:id=\"" + id + "\"/></w:object>";
  }

  /** Adds a fact about the document, by the name that OOXML has for it: {@code title}. */
  void property(String name, String value) {
    properties.append('<').append(name).append('>');
    Xml.append(properties, value);
    properties.append("</").append(name).append('>');
  }

  /** Says that {@code part} could not be read. */
  void unread(Unread.Reason reason, String part) {
    unread.add(new Unread(reason, part));
  }

  /** Reads the document whose body is {@code body} as the file {@code source} has it. */
  Document read(Source source, String mediaType, StoryXml body, ReadOptions options)
      throws IOException, XMLStreamException, UnreadableException {
    Source docx = Source.bytes(source.name(), bytes(body.xml()));
    Document document = new DocxReader().read(docx, mediaType, options);
    unread.addAll(document.unread());
    return Document.named(document.name())
        .mediaType(mediaType)
        .text(document.text())
        .blocks(document.blocks())
        .places(document::place)
        .evidence(document.evidence())
        .unread(unread)
        .metadata(document.metadata())
        .build();
  }

  private byte[] bytes(String body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringBuilder relations = new StringBuilder();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      zip.setLevel(Deflater.BEST_SPEED);
      write(
          zip,
          "_rels/.rels",
          relationships(
              relationship("r1", "officeDocument", "word/document.xml")
                  + relationship("r2", "core-properties", "docProps/core.xml")));
      write(zip, "docProps/core.xml", "<properties>" + properties + "</properties>");
      write(
          zip,
          "word/document.xml",
          root(
              "document",
              background + "<w:body>" + body + "<w:sectPr>" + section + "</w:sectPr></w:body>"));
      part(zip, relations, "styles", "styles", root("styles", styles));
      part(zip, relations, "numbering", "numbering", root("numbering", abstractLists + "" + lists));
      part(zip, relations, "footnotes", "footnotes", root("footnotes", footnotes));
      part(zip, relations, "endnotes", "endnotes", root("endnotes", endnotes));
      part(zip, relations, "comments", "comments", root("comments", comments));
      for (Map.Entry<String, String> entry : furniture.entrySet()) {
        String kind = entry.getKey().startsWith("header") ? "header" : "footer";
        part(zip, relations, entry.getKey(), kind, entry.getValue());
      }
      write(zip, "word/_rels/document.xml.rels", relationships(relations.append(objects)));
    }
    return out.toByteArray();
  }

  private static void part(
      ZipOutputStream zip, StringBuilder relations, String name, String kind, String content)
      throws IOException {
    write(zip, "word/" + name + ".xml", content);
    relations.append(relationship(name, kind, name + ".xml"));
  }

  private static String relationship(String id, String kind, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + TYPES
        + kind
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static String relationships(CharSequence content) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + content
        + "</Relationships>";
  }

  private static String root(String name, CharSequence content) {
    return "<w:" + name + NAMESPACES + ">" + content + "</w:" + name + ">";
  }

  private static void write(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
