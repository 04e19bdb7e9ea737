package dev.stet.readers.pdf;

import dev.stet.readers.layout.Box;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jspecify.annotations.Nullable;

/** What people and programs put on a page over its text. */
final class Annotations {
  private static final int MOST = 10_000;
  private static final int HIDDEN = 2;

  /** Shapes that people draw round the words they mean. */
  private static final Set<String> DRAWN_ROUND = Set.of("Square", "Circle", "Polygon", "FreeText");

  private static final COSName CREATION_DATE = COSName.getPDFName("CreationDate");

  private final List<Remark> remarks = new ArrayList<>();
  private final List<Remark> typed = new ArrayList<>();
  private final List<Link> dangling = new ArrayList<>();
  private final List<String> watermarks = new ArrayList<>();
  private final List<String> attachments = new ArrayList<>();

  /**
   * Words of a person on a place.
   *
   * @param words what they say
   * @param marked the words they are about, line by line; empty where none are marked
   * @param at where the annotation itself stands; null where it does not say
   * @param details author, date and form
   */
  record Remark(String words, List<Box> marked, @Nullable Box at, Map<String, String> details) {}

  /**
   * A link to a place that the document does not have.
   *
   * @param at where its words stand
   * @param target the place
   */
  record Link(Box at, String target) {}

  Annotations(PDPage page, View view, Destinations destinations) {
    List<PDAnnotation> all;
    try {
      all = page.getAnnotations();
    } catch (IOException | RuntimeException e) {
      // a damaged list of annotations hides nothing of the text
      return;
    }
    for (PDAnnotation annotation : all.subList(0, Math.min(MOST, all.size()))) {
      if (annotation instanceof PDAnnotationLink link) {
        follow(link, view, destinations);
      } else {
        read(annotation, view);
      }
    }
  }

  private void follow(PDAnnotationLink link, View view, Destinations destinations) {
    Destinations.Target target = destinations.of(link::getDestination, link::getAction);
    PDRectangle rectangle = link.getRectangle();
    if (target.dangles() && rectangle != null) {
      dangling.add(new Link(view.box(rectangle), target.missing()));
    }
  }

  private void read(PDAnnotation annotation, View view) {
    COSDictionary dictionary = annotation.getCOSObject();
    String type = String.valueOf(annotation.getSubtype());
    String words = annotation.getContents() == null ? "" : annotation.getContents().strip();
    switch (type) {
      case "Widget", "Popup", "PrinterMark", "TrapNet", "Screen", "3D", "RichMedia" -> {}
      case "Watermark" -> watermarks.add(words);
      case "FileAttachment" -> attachments.add(attachment(dictionary, words));
      default -> {
        if (!words.isEmpty() && (annotation.getAnnotationFlags() & HIDDEN) == 0) {
          PDRectangle rectangle = annotation.getRectangle();
          Box at = rectangle == null ? null : view.box(rectangle);
          Remark remark =
              new Remark(words, marked(annotation, view), at, details(dictionary, type));
          boolean onThePage =
              type.equals("FreeText") && !words.regionMatches(true, 0, "stet", 0, 4);
          (onThePage ? typed : remarks).add(remark);
        }
      }
    }
  }

  private static String attachment(COSDictionary dictionary, String words) {
    COSBase file = dictionary.getDictionaryObject(COSName.FS);
    if (file instanceof COSDictionary specification) {
      String name = specification.getString(COSName.UF, specification.getString(COSName.F));
      if (name != null && !name.isBlank()) {
        return name;
      }
    }
    return words.isEmpty() ? "without a name" : words;
  }

  private static Map<String, String> details(COSDictionary dictionary, String type) {
    Map<String, String> details = new TreeMap<>();
    details.put("type", type.toLowerCase(Locale.ROOT));
    put(details, "author", dictionary.getString(COSName.T));
    String date = dictionary.getString(COSName.M, dictionary.getString(CREATION_DATE));
    put(details, "date", date);
    return details;
  }

  private static void put(Map<String, String> details, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      details.put(name, value.strip());
    }
  }

  /** The marked stretches of text, line by line. */
  private static List<Box> marked(PDAnnotation annotation, View view) {
    List<Box> boxes = new ArrayList<>();
    COSArray quads = annotation.getCOSObject().getCOSArray(COSName.QUADPOINTS);
    if (quads != null) {
      for (int i = 0; i + 7 < quads.size() && boxes.size() < 1000; i += 8) {
        Box box = null;
        for (int j = i; j < i + 8; j += 2) {
          if (quads.getObject(j) instanceof COSNumber x
              && quads.getObject(j + 1) instanceof COSNumber y) {
            Box point = view.box(x.floatValue(), y.floatValue(), x.floatValue(), y.floatValue());
            box = box == null ? point : box.union(point);
          }
        }
        if (box != null) {
          boxes.add(box);
        }
      }
    }
    PDRectangle rectangle = annotation.getRectangle();
    if (DRAWN_ROUND.contains(String.valueOf(annotation.getSubtype())) && rectangle != null) {
      boxes.add(view.box(rectangle));
    }
    return boxes;
  }

  /** Comments. */
  List<Remark> remarks() {
    return remarks;
  }

  /** Words typed onto the page, part of what its reader sees. */
  List<Remark> typed() {
    return typed;
  }

  /** Links to places that the document does not have. */
  List<Link> dangling() {
    return dangling;
  }

  List<String> watermarks() {
    return watermarks;
  }

  /** Names of the files attached to the page. */
  List<String> attachments() {
    return attachments;
  }
}
