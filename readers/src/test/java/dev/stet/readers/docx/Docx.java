package dev.stet.readers.docx;

import dev.stet.core.document.Document;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.Zips;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A Word document made for a test: a body and, where wanted, other parts. */
final class Docx {
  private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/";
  private static final String NAMESPACES =
      " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
          + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'"
          + " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"
          + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
          + " xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'"
          + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
          + " xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'"
          + " xmlns:dgm='http://schemas.openxmlformats.org/drawingml/2006/diagram'"
          + " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'"
          + " xmlns:v='urn:schemas-microsoft-com:vml'"
          + " xmlns:o='urn:schemas-microsoft-com:office:office'";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder relationships = new StringBuilder();

  private Docx() {}

  /** A document whose body holds {@code body}. */
  static Docx of(String body) {
    Docx docx = new Docx();
    docx.parts.put(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Override PartName='/word/document.xml' ContentType='application/vnd."
            + "openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
    docx.parts.put(
        "_rels/.rels",
        relationships(
            "<Relationship Id='r1' Target='word/document.xml' Type='"
                + TYPES
                + "relationships/officeDocument'/>"));
    docx.parts.put("word/document.xml", root("document", "<w:body>" + body + "</w:body>"));
    return docx;
  }

  /** A paragraph with one run. */
  static String p(String text) {
    return "<w:p>" + r(text) + "</w:p>";
  }

  /** A paragraph with these properties and one run. */
  static String p(String properties, String text) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + r(text) + "</w:p>";
  }

  static String r(String text) {
    return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
  }

  /** A complex field. */
  static String field(String instruction, String result) {
    return "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>"
        + instruction
        + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>"
        + result
        + "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
  }

  private static String root(String name, String content) {
    return "<?xml version='1.0' encoding='UTF-8'?><w:"
        + name
        + NAMESPACES
        + ">"
        + content
        + "</w:"
        + name
        + ">";
  }

  private static String relationships(String content) {
    return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
        + content
        + "</Relationships>";
  }

  Docx styles(String styles) {
    return with("styles", root("styles", styles));
  }

  Docx numbering(String numbering) {
    return with("numbering", root("numbering", numbering));
  }

  Docx comments(String comments) {
    return with("comments", root("comments", comments));
  }

  Docx footnotes(String footnotes) {
    return with("footnotes", root("footnotes", footnotes));
  }

  Docx settings(String settings) {
    return with("settings", root("settings", settings));
  }

  /** A header or footer with the relationship {@code id}. */
  Docx furniture(String id, String kind, String content) {
    relate(id, kind, id + ".xml");
    parts.put("word/" + id + ".xml", root(kind.equals("header") ? "hdr" : "ftr", content));
    return this;
  }

  /** A part with the relationship {@code id}. */
  Docx part(String id, String kind, String name, String content) {
    relate(id, kind, name);
    parts.put("word/" + name, content);
    return this;
  }

  private Docx with(String kind, String content) {
    return part("rel-" + kind, kind, kind + ".xml", content);
  }

  private void relate(String id, String kind, String target) {
    relationships
        .append("<Relationship Id='")
        .append(id)
        .append("' Target='")
        .append(target)
        .append("' Type='" + TYPES + "relationships/")
        .append(kind)
        .append("'/>");
  }

  /** Replaces a part, or takes it away. */
  Docx without(String name) {
    parts.remove(name);
    return this;
  }

  byte[] bytes() {
    Map<String, String> all = new LinkedHashMap<>(parts);
    all.put("word/_rels/document.xml.rels", relationships(relationships.toString()));
    return Zips.of(
        all.entrySet().stream()
            .flatMap(part -> Stream.of(part.getKey(), part.getValue()))
            .toArray(String[]::new));
  }

  Reading reading() {
    return Readers.with(ReadOptions.DEFAULT).read(Source.bytes("test.docx", bytes()));
  }

  Document read() {
    Reading reading = reading();
    if (reading instanceof Reading.Read read) {
      return read.document();
    }
    throw new AssertionError("not read: " + reading);
  }
}
