package dev.stet.readers.opendocument;

import java.util.Set;

/** The drawn shapes that may hold words (OpenDocument 1.3 part 3, §10.3). */
public final class ShapeNames {
  private static final Set<String> SHAPES =
      Set.of(
          "custom-shape",
          "rect",
          "ellipse",
          "circle",
          "line",
          "polyline",
          "polygon",
          "path",
          "connector",
          "caption",
          "measure",
          "regular-polygon");

  private ShapeNames() {}

  public static boolean holds(String element) {
    return SHAPES.contains(element);
  }
}
