package dev.stet.readers.tika;

import dev.stet.readers.spi.Source;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/** Asks Tika for a file's type, always with the file's name as a hint. Thread-safe. */
public final class TikaTypes {

  private TikaTypes() {}

  /** Loaded with the first file that needs it. */
  private static final class Loaded {
    static final Detector DETECTOR = new DefaultDetector(TikaTypes.class.getClassLoader());
  }

  /**
   * The media type of {@code source} without parameters; {@code application/octet-stream} where
   * Tika does not know it.
   */
  public static String detect(Source source) throws IOException {
    Metadata hint = new Metadata();
    hint.set(TikaCoreProperties.RESOURCE_NAME_KEY, source.name());
    Path path = source.path();
    try (TikaInputStream in =
        path == null ? TikaInputStream.get(source.bytes()) : TikaInputStream.get(path)) {
      return Loaded.DETECTOR.detect(in, hint).getBaseType().toString();
    }
  }
}
