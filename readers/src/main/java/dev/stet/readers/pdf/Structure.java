package dev.stet.readers.pdf;

import dev.stet.readers.layout.Tag;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a tagged PDF: for each piece of marked content of each page the heading,
 * paragraph, list item or note that it belongs to.
 */
final class Structure {
  private static final int MOST_ELEMENTS = 500_000;
  private static final int DEEPEST = 100;
  private static final COSName PAGE = COSName.PG;

  private final Map<COSDictionary, Map<Integer, Tag>> pages = new HashMap<>();
  private final Map<String, String> roles = new HashMap<>();
  private final Set<COSDictionary> seen = new HashSet<>();
  private int elements;

  Structure(PDDocument document) {
    COSDictionary root =
        document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    if (root != null) {
      COSDictionary map = root.getCOSDictionary(COSName.ROLE_MAP);
      if (map != null) {
        for (COSName name : map.keySet()) {
          String standard = map.getNameAsString(name);
          if (standard != null) {
            roles.put(name.getName(), standard);
          }
        }
      }
      children(root.getDictionaryObject(COSName.K), null, null, 0);
    }
    seen.clear();
  }

  /** What the structure says about the marked content of {@code page}, by its number. */
  Map<Integer, Tag> of(PDPage page) {
    return pages.getOrDefault(page.getCOSObject(), Map.of());
  }

  private void children(
      @Nullable COSBase kids, @Nullable COSDictionary page, @Nullable Tag tag, int depth) {
    if (kids instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        child(array.getObject(i), page, tag, depth);
      }
    } else {
      child(kids, page, tag, depth);
    }
  }

  private void child(
      @Nullable COSBase kid, @Nullable COSDictionary page, @Nullable Tag tag, int depth) {
    if (kid instanceof COSInteger mcid) {
      put(page, mcid.intValue(), tag);
    } else if (kid instanceof COSDictionary dictionary) {
      COSDictionary own = dictionary.getCOSDictionary(PAGE);
      COSDictionary on = own == null ? page : own;
      if (dictionary.containsKey(COSName.MCID)) {
        put(on, dictionary.getInt(COSName.MCID), tag);
      } else if (depth < DEEPEST && elements < MOST_ELEMENTS && seen.add(dictionary)) {
        elements++;
        Tag below = tag(dictionary.getNameAsString(COSName.S), tag);
        children(dictionary.getDictionaryObject(COSName.K), on, below, depth + 1);
      }
    }
  }

  private void put(@Nullable COSDictionary page, int mcid, @Nullable Tag tag) {
    if (page != null && tag != null) {
      pages.computeIfAbsent(page, p -> new HashMap<>()).put(mcid, tag);
    }
  }

  private @Nullable Tag tag(@Nullable String type, @Nullable Tag above) {
    String standard = type == null ? "" : type;
    for (int i = 0; i < 5 && roles.containsKey(standard); i++) {
      standard = roles.get(standard);
    }
    return switch (standard) {
      case "H", "H1", "H2", "H3", "H4", "H5", "H6" ->
          new Tag(
              Tag.Kind.HEADING, standard.length() == 1 ? 1 : standard.charAt(1) - '0', elements);
      case "Title" -> new Tag(Tag.Kind.TITLE, 0, elements);
      case "LI" -> new Tag(Tag.Kind.LIST_ITEM, 0, elements);
      case "TD", "TH" -> new Tag(Tag.Kind.CELL, 0, elements);
      case "Caption" -> new Tag(Tag.Kind.CAPTION, 0, elements);
      case "TOCI" -> new Tag(Tag.Kind.CONTENTS_ENTRY, 0, elements);
      case "Note", "FENote" -> new Tag(Tag.Kind.FOOTNOTE, 0, elements);
      case "P" -> above == null ? new Tag(Tag.Kind.PARAGRAPH, 0, elements) : above;
      default -> above;
    };
  }
}
