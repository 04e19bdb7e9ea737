package dev.stet.readers.sheet;

import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.spi.UnreadableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;

/** Shows numbers as a sheet's styles want them, in one locale everywhere. Not thread-safe. */
final class NumberStyles {
  private final DataFormatter formatter = new DataFormatter(Locale.US);
  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Integer> formatOfStyle = new ArrayList<>();

  /** Reads {@code xl/styles.xml}. */
  void read(XmlCursor xml) throws XMLStreamException, UnreadableException {
    xml.root();
    int styles = xml.depth();
    while (xml.nextChild(styles)) {
      String section = xml.name();
      if (!section.equals("numFmts") && !section.equals("cellXfs")) {
        continue;
      }
      int parent = xml.depth();
      while (xml.nextChild(parent)) {
        int format = xml.number("numFmtId", 0);
        if (section.equals("numFmts")) {
          format(format, xml.attributeOr("formatCode", "General"));
        } else {
          style(format);
        }
      }
    }
  }

  /** Says what the format of number {@code format} is. */
  void format(int format, String code) {
    formats.put(format, code);
  }

  /** Adds the style after those there are, which shows numbers in {@code format}. */
  void style(int format) {
    formatOfStyle.add(format);
  }

  /** What a cell of style {@code style} shows of {@code number}. */
  String shown(double number, int style, boolean since1904) {
    int format = style >= 0 && style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
    String code = formats.get(format);
    if (code == null) {
      code = BuiltinFormats.getBuiltinFormat(format);
    }
    return formatter.formatRawCellContents(
        number, format, code == null ? "General" : code, since1904);
  }
}
