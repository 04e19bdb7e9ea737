package dev.stet.readers.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** The fields of a form: what was typed into them, and which were left empty. */
final class FormFields {
  private static final int MOST = 20_000;
  private static final int DEEPEST = 32;
  private static final int REQUIRED = 1 << 1;
  private static final int PASSWORD = 1 << 13;
  private static final COSName ALTERNATE = COSName.getPDFName("TU");

  private final Map<COSDictionary, Integer> widgetPages = new HashMap<>();
  private final Map<Integer, List<Value>> values = new HashMap<>();
  private final List<Empty> empty = new ArrayList<>();
  private int fields;

  /** What stands in a field, and where. */
  record Value(PDRectangle box, String text) {}

  /** A field that has to be filled in and is not. */
  record Empty(int page, String name) {}

  FormFields(PDDocument document, List<PDPage> pages) {
    COSDictionary form =
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
    COSArray roots = form == null ? null : form.getCOSArray(COSName.FIELDS);
    if (roots == null || roots.size() == 0) {
      return;
    }
    for (int i = 0; i < pages.size(); i++) {
      COSArray annotations = pages.get(i).getCOSObject().getCOSArray(COSName.ANNOTS);
      for (int j = 0; annotations != null && j < annotations.size(); j++) {
        if (annotations.getObject(j) instanceof COSDictionary widget) {
          widgetPages.put(widget, i + 1);
        }
      }
    }
    for (int i = 0; i < roots.size(); i++) {
      if (roots.getObject(i) instanceof COSDictionary field) {
        read(field, null, null, 0, 0);
      }
    }
  }

  private void read(
      COSDictionary field,
      @Nullable String inheritedType,
      @Nullable String inheritedValue,
      int inheritedFlags,
      int depth) {
    if (depth > DEEPEST || ++fields > MOST) {
      return;
    }
    String ownType = field.getNameAsString(COSName.FT);
    String type = ownType == null ? inheritedType : ownType;
    String ownValue = value(field.getDictionaryObject(COSName.V));
    String value = ownValue == null ? inheritedValue : ownValue;
    int flags = field.getInt(COSName.FF, inheritedFlags);
    COSArray kids = field.getCOSArray(COSName.KIDS);
    if (kids != null && kids.size() > 0) {
      boolean named = false;
      for (int i = 0; i < kids.size(); i++) {
        if (kids.getObject(i) instanceof COSDictionary kid) {
          named |= kid.containsKey(COSName.T);
          read(kid, type, value, named ? flags : flags & ~REQUIRED, depth + 1);
        }
      }
      if (!named) {
        require(field, widgetPages.getOrDefault(kids.getObject(0), 1), type, value, flags);
      }
      return;
    }
    int page = widgetPages.getOrDefault(field, 0);
    require(field, page, type, value, flags);
    COSArray box = field.getCOSArray(COSName.RECT);
    boolean text = "Tx".equals(type) || "Ch".equals(type);
    if (text && page > 0 && box != null && value != null && (flags & PASSWORD) == 0) {
      if (!value.isBlank()) {
        values
            .computeIfAbsent(page, p -> new ArrayList<>())
            .add(new Value(new PDRectangle(box), value));
      }
    }
  }

  private void require(
      COSDictionary field, int page, @Nullable String type, @Nullable String value, int flags) {
    boolean filled = value != null && !value.isBlank() && !value.equals("Off");
    if ((flags & REQUIRED) == 0 || filled || type == null || type.equals("Sig")) {
      return;
    }
    String name = field.getString(ALTERNATE, field.getString(COSName.T, ""));
    empty.add(new Empty(Math.max(1, page), name));
  }

  private static @Nullable String value(@Nullable COSBase value) {
    if (value instanceof COSString string) {
      return string.getString();
    }
    if (value instanceof COSName name) {
      return name.getName();
    }
    if (value instanceof COSStream stream) {
      return stream.toTextString();
    }
    if (value instanceof COSArray array && array.size() > 0) {
      return value(array.getObject(0));
    }
    return null;
  }

  /** What was typed on {@code page}. */
  List<Value> values(int page) {
    return values.getOrDefault(page, List.of());
  }

  List<Empty> empty() {
    return empty;
  }
}
