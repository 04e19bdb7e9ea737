package dev.stet.readers.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;

/** How bright a colour is, from black (0) to white (1). */
final class Brightness {
  private Brightness() {}

  /** NaN for a pattern and whatever else cannot be told cheaply. */
  static float of(PDColor color) {
    try {
      PDColorSpace space = color.getColorSpace();
      if (space == null || space instanceof PDPattern) {
        return Float.NaN;
      }
      float[] c = color.getComponents();
      String name = space.getName();
      boolean plain =
          name.startsWith("Device") || name.equals("ICCBased") || name.startsWith("Cal");
      if (plain && c.length == 1) {
        return c[0];
      }
      if (plain && c.length == 3) {
        return rgb(c[0], c[1], c[2]);
      }
      if (plain && c.length == 4) {
        float light = 1 - c[3];
        return rgb((1 - c[0]) * light, (1 - c[1]) * light, (1 - c[2]) * light);
      }
      int rgb = color.toRGB();
      return rgb((rgb >> 16 & 0xFF) / 255f, (rgb >> 8 & 0xFF) / 255f, (rgb & 0xFF) / 255f);
    } catch (IOException | RuntimeException e) {
      // a damaged colour space
      return Float.NaN;
    }
  }

  private static float rgb(float red, float green, float blue) {
    return 0.299f * red + 0.587f * green + 0.114f * blue;
  }
}
