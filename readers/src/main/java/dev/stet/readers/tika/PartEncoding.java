package dev.stet.readers.tika;

import dev.stet.readers.html.DeclaredCharset;
import dev.stet.readers.text.TextDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Tells the encoding of a part of a mail as that of any text is told. Tika's own guess does not
 * look at what the mail says of its parts, and is wrong about a few Chinese words.
 */
final class PartEncoding implements EncodingDetector {
  private static final long serialVersionUID = 1;

  /** No mail that people write to each other is longer. */
  private static final int LONGEST = 1 << 20;

  /** What a mail that says nothing of a part is taken to say (RFC 2045, 5.2). */
  private static final String UNSAID = "us-ascii";

  @Override
  public Charset detect(InputStream input, Metadata metadata) throws IOException {
    input.mark(LONGEST);
    byte[] bytes = input.readNBytes(LONGEST);
    input.reset();
    return TextDecoder.decode(bytes, null, declared(bytes, metadata)).charset();
  }

  private static @Nullable Charset declared(byte[] bytes, Metadata metadata) {
    String said = metadata.get(Metadata.CONTENT_ENCODING);
    return said == null || said.isBlank() || said.equalsIgnoreCase(UNSAID)
        ? DeclaredCharset.of(bytes)
        : DeclaredCharset.named(said.strip().toLowerCase(Locale.ROOT));
  }
}
