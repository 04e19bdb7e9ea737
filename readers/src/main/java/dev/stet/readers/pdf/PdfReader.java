package dev.stet.readers.pdf;

import dev.stet.core.document.Document;
import dev.stet.core.run.Unreadable;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Reader;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * PDF: the text as it is read, over columns, lines and pages; its places are pages and lines.
 *
 * <p>Fonts that a file names without holding them are stood in for by one font, the same on every
 * machine; for that PDFBox's font mapper is replaced for the whole class loader.
 */
public final class PdfReader implements Reader {
  /** What decoded streams may take of memory, in bytes; the rest goes to a temporary file. */
  private static final long IN_MEMORY = 64L << 20;

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/pdf");
  }

  @Override
  public Document read(Source source, String mediaType, ReadOptions options)
      throws IOException, UnreadableException {
    Budget budget = new Budget(options.limits());
    try (PDDocument document = open(source)) {
      return new PdfDocument(document, source, budget).read();
    } catch (LimitReached e) {
      throw new UnreadableException(e.reason, String.valueOf(e.getMessage()), e);
    }
  }

  private static PDDocument open(Source source) throws IOException, UnreadableException {
    Path path = source.path();
    StreamCacheCreateFunction cache = MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache;
    try {
      if (path == null) {
        return Loader.loadPDF(new RandomAccessReadBuffer(source.bytes()), "", null, null, cache);
      }
      File file = path.toFile();
      return Loader.loadPDF(file, "", null, null, cache);
    } catch (InvalidPasswordException e) {
      throw new UnreadableException(
          Unreadable.Reason.ENCRYPTED, "a password is needed to open it", e);
    } catch (IOException | RuntimeException | LinkageError e) {
      // the library that would look for a certificate's key is left out
      if (certificate(source)) {
        throw new UnreadableException(
            Unreadable.Reason.ENCRYPTED, "encrypted for the holders of certain certificates", e);
      }
      throw new UnreadableException(
          Unreadable.Reason.DAMAGED, "no PDF can be made out: " + e.getMessage(), e);
    }
  }

  private static boolean certificate(Source source) throws IOException {
    return new String(source.bytes(), StandardCharsets.ISO_8859_1).contains("/Adobe.PubSec");
  }
}
