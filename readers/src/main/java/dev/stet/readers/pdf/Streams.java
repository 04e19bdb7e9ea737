package dev.stet.readers.pdf;

import dev.stet.core.run.Unreadable;
import dev.stet.readers.spi.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Looks at the compressed streams of a file before PDFBox unpacks them: it takes whatever comes out
 * of a broken one for the whole, and unpacks a bomb into memory. Not thread-safe.
 */
final class Streams {
  private static final int ZLIB_HEADER = 2;

  private final Limits limits;
  private final Map<COSStream, Boolean> known = new HashMap<>();

  Streams(Limits limits) {
    this.limits = limits;
  }

  /**
   * Whether {@code stream} unpacks to its end. What is compressed in another way than by Flate
   * counts as whole, and so does one that lacks its last bytes: many programs cut them off.
   *
   * @throws LimitReached if it unpacks to more than the limits allow
   */
  boolean isWhole(COSStream stream) throws IOException {
    Boolean whole = known.get(stream);
    if (whole == null) {
      whole = !isFlate(stream) || inflates(stream);
      known.put(stream, whole);
    }
    return whole;
  }

  private static boolean isFlate(COSStream stream) {
    COSBase filters = stream.getFilters();
    COSBase first =
        filters instanceof COSArray array && array.size() > 0 ? array.getObject(0) : filters;
    return COSName.FLATE_DECODE.equals(first) || COSName.FLATE_DECODE_ABBREVIATION.equals(first);
  }

  private boolean inflates(COSStream stream) throws IOException {
    // without the header and the check sum, which are often wrong where the data are right
    Inflater inflater = new Inflater(true);
    byte[] packed = new byte[1 << 13];
    byte[] unpacked = new byte[1 << 15];
    long size = 0;
    try (InputStream in = stream.createRawInputStream()) {
      in.readNBytes(ZLIB_HEADER);
      while (!inflater.finished()) {
        if (inflater.needsInput()) {
          int read = in.read(packed);
          if (read <= 0) {
            return true;
          }
          inflater.setInput(packed, 0, read);
        }
        size += inflater.inflate(unpacked);
        if (inflater.needsDictionary()) {
          return false;
        }
        if (size > limits.partBytes()) {
          throw new LimitReached(
              Unreadable.Reason.TOO_LARGE,
              "a stream that unpacks to more than " + Limits.megabytes(limits.partBytes()));
        }
      }
      return true;
    } catch (DataFormatException e) {
      return false;
    } finally {
      inflater.end();
    }
  }
}
