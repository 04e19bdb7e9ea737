package dev.stet.engine.formats;

import static org.assertj.core.api.Assertions.fail;

import dev.stet.core.document.Place;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableIterator;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A document of paragraphs: those of the body that have words, the one table by its rows, and the
 * notes.
 */
record WordFile(List<String> body, List<List<String>> table, List<String> notes)
    implements FileOnDisk {
  private static final Pattern CELL = Pattern.compile("table 1, row (\\d+), column (\\d+)");
  private static final Pattern NOTE = Pattern.compile("footnote (\\d+)");

  @Override
  public String wordsAt(Place place) {
    Place.Paragraph at = (Place.Paragraph) place;
    String part = at.part();
    if (part == null) {
      return body.get(at.paragraph() - 1);
    }
    Matcher cell = CELL.matcher(part);
    if (cell.matches()) {
      return table
          .get(Integer.parseInt(cell.group(1)) - 1)
          .get(Integer.parseInt(cell.group(2)) - 1);
    }
    Matcher note = NOTE.matcher(part);
    if (note.matches()) {
      return notes.get(Integer.parseInt(note.group(1)) - 1);
    }
    throw new AssertionError("nothing is known of " + part);
  }

  static WordFile docx(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument document = new XWPFDocument(in)) {
      List<List<String>> rows = new ArrayList<>();
      for (XWPFTableRow row : document.getTables().get(0).getRows()) {
        rows.add(row.getTableCells().stream().map(cell -> cell.getText()).toList());
      }
      List<String> notes = new ArrayList<>();
      for (XWPFFootnote note : document.getFootnotes()) {
        notes.addAll(worded(note.getParagraphs().stream().map(XWPFParagraph::getText).toList()));
      }
      List<String> paragraphs =
          document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
      return new WordFile(worded(paragraphs), rows, notes);
    }
  }

  static WordFile doc(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file);
        HWPFDocument document = new HWPFDocument(in)) {
      List<List<String>> rows = new ArrayList<>();
      TableIterator tables = new TableIterator(document.getRange());
      Table table = tables.hasNext() ? tables.next() : fail("the report has a table");
      for (int i = 0; i < table.numRows(); i++) {
        List<String> cells = new ArrayList<>();
        for (int j = 0; j < table.getRow(i).numCells(); j++) {
          cells.add(table.getRow(i).getCell(j).text());
        }
        rows.add(cells);
      }
      return new WordFile(
          paragraphs(document.getRange()), rows, paragraphs(document.getFootnoteRange()));
    }
  }

  private static List<String> paragraphs(Range range) {
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < range.numParagraphs(); i++) {
      Paragraph paragraph = range.getParagraph(i);
      if (!paragraph.isInTable()) {
        paragraphs.add(paragraph.text().replaceAll("[\\x00-\\x1F]", ""));
      }
    }
    return worded(paragraphs);
  }

  static WordFile odt(Path file) throws Exception {
    Document content = XmlPart.read(file, "content.xml");
    List<String> body = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Element element : XmlPart.all(content, "*")) {
      boolean paragraph = element.getTagName().matches("text:[ph]");
      if (paragraph && XmlPart.isInside(element, "text:note")) {
        notes.add(element.getTextContent());
      } else if (paragraph && !XmlPart.isInside(element, "table:table")) {
        body.add(element.getTextContent());
      }
    }
    List<List<String>> rows = new ArrayList<>();
    for (Element row : XmlPart.all(content, "table:table-row")) {
      rows.add(XmlPart.all(row, "table:table-cell").stream().map(Element::getTextContent).toList());
    }
    return new WordFile(worded(body), rows, notes);
  }

  /** As much of RTF as it takes to tell paragraphs, cells and notes apart. */
  static WordFile rtf(Path file) throws Exception {
    String source = Files.readString(file, StandardCharsets.ISO_8859_1);
    Matcher token =
        Pattern.compile(
                "\\\\u(-?\\d+) ?(?:\\\\'..|\\?)?|\\\\'..|\\\\([a-z]+)-?\\d* ?|\\\\.|[{}]|[^\\\\{}\\r\\n]")
            .matcher(source);
    List<String> body = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
    StringBuilder words = new StringBuilder();
    StringBuilder note = new StringBuilder();
    int depth = 0;
    int skipped = Integer.MAX_VALUE;
    int inNote = Integer.MAX_VALUE;
    while (token.find()) {
      String word = token.group(2) == null ? "" : token.group(2);
      if (token.group().equals("{")) {
        depth++;
      } else if (token.group().equals("}")) {
        if (depth == inNote) {
          notes.add(note.toString());
          inNote = Integer.MAX_VALUE;
        }
        skipped = depth == skipped ? Integer.MAX_VALUE : skipped;
        depth--;
      } else if (skipped < Integer.MAX_VALUE) {
        words.append(""); // nothing in such a group is text
      } else if ((token.group().equals("\\*") && !source.startsWith("\\footnote", token.end()))
          || word.matches("fonttbl|stylesheet|colortbl|info|listtext|pict")) {
        skipped = depth;
      } else if (word.equals("footnote")) {
        inNote = depth;
      } else if (word.equals("par") && inNote == Integer.MAX_VALUE) {
        body.add(words.toString());
        words.setLength(0);
      } else if (word.equals("cell")) {
        rows.get(rows.size() - 1).add(words.toString());
        words.setLength(0);
      } else if (word.equals("row")) {
        rows.add(new ArrayList<>());
      } else if (token.group(1) != null) {
        char c = (char) Integer.parseInt(token.group(1));
        (inNote < Integer.MAX_VALUE ? note : words).append(c);
      } else if (token.group().matches("\\\\'..")) {
        int value = Integer.parseInt(token.group().substring(2), 16);
        words.append(new String(new byte[] {(byte) value}, "windows-1252"));
      } else if (token.group().matches("\\\\[{}\\\\]")) {
        words.append(token.group().charAt(1));
      } else if (token.group().length() == 1) {
        (inNote < Integer.MAX_VALUE ? note : words).append(token.group());
      }
    }
    return new WordFile(worded(body), rows, notes);
  }

  private static List<String> worded(List<String> paragraphs) {
    return paragraphs.stream().filter(paragraph -> !paragraph.isBlank()).toList();
  }
}
