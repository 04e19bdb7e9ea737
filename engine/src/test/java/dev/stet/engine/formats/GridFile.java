package dev.stet.engine.formats;

import dev.stet.core.document.Place;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.w3c.dom.Element;

/** A spreadsheet by the addresses of its cells. */
record GridFile(Map<Place, String> cells) implements FileOnDisk {

  @Override
  public String wordsAt(Place place) {
    return cells.getOrDefault(place, "");
  }

  static GridFile excel(Path file) throws Exception {
    Map<Place, String> cells = new HashMap<>();
    DataFormatter shown = new DataFormatter(java.util.Locale.ROOT);
    try (InputStream in = Files.newInputStream(file);
        Workbook workbook = WorkbookFactory.create(in)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            cells.put(
                new Place.SheetCell(
                    sheet.getSheetName(), new CellReference(cell).formatAsString(false)),
                shown.formatCellValue(cell));
          }
        }
      }
    }
    return new GridFile(cells);
  }

  static GridFile ods(Path file) throws Exception {
    Map<Place, String> cells = new HashMap<>();
    for (Element table : XmlPart.all(XmlPart.read(file, "content.xml"), "table:table")) {
      int row = 0;
      for (Element line : XmlPart.all(table, "table:table-row")) {
        int column = 0;
        for (Element cell : XmlPart.all(line, "table:table-cell")) {
          String address = new CellReference(row, column).formatAsString(false);
          cells.put(
              new Place.SheetCell(table.getAttribute("table:name"), address),
              cell.getTextContent());
          column += repeats(cell, "table:number-columns-repeated");
        }
        row += repeats(line, "table:number-rows-repeated");
      }
    }
    return new GridFile(cells);
  }

  private static int repeats(Element element, String attribute) {
    String repeats = element.getAttribute(attribute);
    return repeats.isEmpty() ? 1 : Integer.parseInt(repeats);
  }
}
