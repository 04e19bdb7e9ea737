package dev.stet.readers.spi;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How files are to be read. Immutable.
 *
 * @param encoding of text files; null to find it out file by file
 * @param limits what one file may cost
 */
public record ReadOptions(@Nullable Charset encoding, Limits limits) {

  /** Encodings are found out, the usual limits hold. */
  public static final ReadOptions DEFAULT = new ReadOptions(null, Limits.DEFAULT);
}
