package dev.stet.readers.pdf;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** The layers of a document (optional content) that are switched off, or are watermarks. */
final class Layers {
  private static final COSName PIECE_INFO = COSName.getPDFName("PieceInfo");
  private static final COSName COMPOUND_TYPE = COSName.getPDFName("ADBE_CompoundType");
  private static final COSName PRIVATE = COSName.getPDFName("Private");
  private static final COSName OFF = COSName.getPDFName("OFF");
  private static final COSName DEFAULT = COSName.getPDFName("D");
  private static final COSName BASE_STATE = COSName.getPDFName("BaseState");
  private static final COSName ON = COSName.getPDFName("ON");

  private final Map<COSDictionary, State> groups = new HashMap<>();

  /** Whether what stands on a layer is seen. */
  enum State {
    SHOWN,
    HIDDEN,
    WATERMARK
  }

  Layers(PDDocument document) {
    COSDictionary properties =
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OCPROPERTIES);
    if (properties == null) {
      return;
    }
    COSDictionary config = properties.getCOSDictionary(DEFAULT);
    boolean off = config != null && OFF.equals(config.getCOSName(BASE_STATE));
    each(properties.getCOSArray(COSName.OCGS), off ? State.HIDDEN : State.SHOWN);
    if (config != null) {
      each(config.getCOSArray(off ? ON : OFF), off ? State.SHOWN : State.HIDDEN);
    }
    groups.replaceAll(
        (group, state) -> state == State.SHOWN && watermark(group) ? State.WATERMARK : state);
  }

  private void each(@Nullable COSArray array, State state) {
    if (array == null) {
      return;
    }
    for (int i = 0; i < array.size(); i++) {
      if (array.getObject(i) instanceof COSDictionary group) {
        groups.put(group, state);
      }
    }
  }

  private static boolean watermark(COSDictionary group) {
    String name = group.getString(COSName.NAME);
    if (name == null) {
      return false;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.contains("watermark") || name.contains("水印");
  }

  /** Of the layer that {@code object} (a form, an annotation) says it stands on. */
  State state(COSDictionary object) {
    COSDictionary group = object.getCOSDictionary(COSName.OC);
    return group == null ? State.SHOWN : stateOfGroup(group);
  }

  /** Of {@code group}, a layer or a set of layers. */
  State stateOfGroup(COSDictionary group) {
    State known = groups.get(group);
    if (known != null) {
      return known;
    }
    COSBase members = group.getDictionaryObject(COSName.OCGS);
    if (members instanceof COSDictionary one) {
      return groups.getOrDefault(one, State.SHOWN);
    }
    if (members instanceof COSArray many) {
      State state = State.SHOWN;
      for (int i = 0; i < many.size(); i++) {
        if (many.getObject(i) instanceof COSDictionary one) {
          state = groups.getOrDefault(one, State.SHOWN);
          if (state == State.SHOWN) {
            return state;
          }
        }
      }
      return state;
    }
    return State.SHOWN;
  }

  /** Whether Acrobat put {@code form} there as a watermark. */
  boolean watermarkForm(COSDictionary form) {
    COSDictionary info = form.getCOSDictionary(PIECE_INFO);
    COSDictionary type = info == null ? null : info.getCOSDictionary(COMPOUND_TYPE);
    return type != null && "Watermark".equals(type.getNameAsString(PRIVATE));
  }
}
