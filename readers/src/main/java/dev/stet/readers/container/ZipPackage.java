package dev.stet.readers.container;

import dev.stet.core.run.Unreadable;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A file that is a zip container of parts: OOXML, OpenDocument, OFD, EPUB. Opening it refuses what
 * has too many parts or says that it grows too large; reading a part refuses what grows too large
 * all the same. Used from one thread; must be closed.
 */
public final class ZipPackage implements AutoCloseable {
  private static final int SKIPPED_AT_ONCE = 1 << 13;

  private final ZipFile zip;
  private final @Nullable Path spooled;
  private final Limits limits;
  private final Map<String, ZipEntry> entries;
  private final Map<String, String> spellings = new LinkedHashMap<>();
  private long inflated;

  private ZipPackage(
      ZipFile zip, @Nullable Path spooled, Limits limits, Map<String, ZipEntry> entries) {
    this.zip = zip;
    this.spooled = spooled;
    this.limits = limits;
    this.entries = entries;
    for (String name : entries.keySet()) {
      spellings.putIfAbsent(normalised(name), name);
    }
  }

  /**
   * Opens {@code source} as a container.
   *
   * @throws UnreadableException {@code damaged} if it is no whole zip file, {@code encrypted} if
   *     its parts are, {@code too-large} if it passes {@code limits}
   * @throws IOException if the file system fails
   */
  public static ZipPackage open(Source source, Limits limits)
      throws IOException, UnreadableException {
    Path path = source.path();
    Path spooled = null;
    if (path == null) {
      spooled = Files.createTempFile("stet", ".zip");
      spooled.toFile().deleteOnExit();
      Files.write(spooled, source.bytes());
      path = spooled;
    }
    ZipFile zip = null;
    try {
      zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
      ZipPackage opened = new ZipPackage(zip, spooled, limits, entries(zip, limits));
      zip = null;
      spooled = null;
      return opened;
    } catch (ZipException | IllegalArgumentException e) {
      String words = String.valueOf(e.getMessage());
      throw words.contains("encrypted")
          ? new UnreadableException(Unreadable.Reason.ENCRYPTED, "its parts are encrypted", e)
          : new UnreadableException(
              Unreadable.Reason.DAMAGED, "not a whole zip container: " + words, e);
    } finally {
      if (zip != null) {
        zip.close();
      }
      if (spooled != null) {
        Files.deleteIfExists(spooled);
      }
    }
  }

  private static Map<String, ZipEntry> entries(ZipFile zip, Limits limits)
      throws UnreadableException {
    if (zip.size() > limits.entries()) {
      throw tooLarge("it has " + zip.size() + " parts; " + limits.entries() + " are read");
    }
    Map<String, ZipEntry> entries = new LinkedHashMap<>();
    long declared = 0;
    for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
      ZipEntry entry = e.nextElement();
      declared += Math.max(0, entry.getSize());
      if (entry.getSize() > limits.partBytes()) {
        throw tooLarge(partTooLarge(entry.getName(), limits));
      }
      if (!entry.isDirectory()) {
        entries.putIfAbsent(entry.getName(), entry);
      }
    }
    if (declared > limits.inflatedBytes()) {
      throw tooLarge(wholeTooLarge(limits));
    }
    return entries;
  }

  /** The names of the parts, in the order of the container, without a leading slash. */
  public List<String> names() {
    return Collections.unmodifiableList(new ArrayList<>(entries.keySet()));
  }

  /** Whether there is a part called {@code name}; a leading slash and case do not matter. */
  public boolean has(String name) {
    return entry(name) != null;
  }

  /**
   * The bytes of the part called {@code name}, unpacked as they are read, or null if there is no
   * such part. The stream throws an {@link IOException} caused by an {@link UnreadableException}
   * when a cap is passed. Part names are compared without regard to a leading slash and to case, as
   * OOXML wants it.
   */
  public @Nullable InputStream open(String name) throws IOException {
    ZipEntry entry = entry(name);
    return entry == null ? null : new Capped(zip.getInputStream(entry), entry);
  }

  /**
   * The bytes of the part called {@code name}.
   *
   * @throws UnreadableException {@code damaged} if there is no such part
   */
  public InputStream part(String name) throws IOException, UnreadableException {
    InputStream bytes = open(name);
    if (bytes == null) {
      throw new UnreadableException(
          Unreadable.Reason.DAMAGED, "the part " + name + " is missing from the container");
    }
    return bytes;
  }

  /** The first {@code count} bytes of the part called {@code name}; none if there is none. */
  public byte[] head(String name, int count) throws IOException {
    InputStream bytes = open(name);
    try (InputStream in = bytes == null ? new ByteArrayInputStream(new byte[0]) : bytes) {
      return in.readNBytes(count);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      zip.close();
    } finally {
      if (spooled != null) {
        Files.deleteIfExists(spooled);
      }
    }
  }

  private @Nullable ZipEntry entry(String name) {
    ZipEntry exact = entries.get(name);
    if (exact != null) {
      return exact;
    }
    String spelling = spellings.get(normalised(name));
    return spelling == null ? null : entries.get(spelling);
  }

  private static String normalised(String name) {
    String plain = name.replace('\\', '/');
    return (plain.startsWith("/") ? plain.substring(1) : plain).toLowerCase(Locale.ROOT);
  }

  private static UnreadableException tooLarge(String detail) {
    return new UnreadableException(Unreadable.Reason.TOO_LARGE, detail);
  }

  private static String partTooLarge(String name, Limits limits) {
    return "its part " + name + " unpacks to more than " + Limits.megabytes(limits.partBytes());
  }

  private static String wholeTooLarge(Limits limits) {
    return "its parts unpack to more than " + Limits.megabytes(limits.inflatedBytes());
  }

  /**
   * Counts what comes out: what an entry says about its size may be a lie. Compares it with the
   * entry's check sum, which the JDK does not, so that no reader takes damaged words for the
   * author's.
   */
  private final class Capped extends FilterInputStream {
    private final ZipEntry entry;
    private final CRC32 sum = new CRC32();
    private long count;

    Capped(InputStream in, ZipEntry entry) {
      super(in);
      this.entry = entry;
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      if (read >= 0) {
        sum.update(read);
        counted(1);
      }
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      if (read > 0) {
        sum.update(buffer, offset, read);
        counted(read);
      }
      return read;
    }

    @Override
    public long skip(long n) throws IOException {
      return readNBytes((int) Math.min(n, SKIPPED_AT_ONCE)).length;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    private void counted(long bytes) throws IOException {
      count += bytes;
      inflated += bytes;
      if (count > limits.partBytes()) {
        throw new IOException(tooLarge(partTooLarge(entry.getName(), limits)));
      }
      if (inflated > limits.inflatedBytes()) {
        throw new IOException(tooLarge(wholeTooLarge(limits)));
      }
      if (count == entry.getSize() && entry.getCrc() >= 0 && sum.getValue() != entry.getCrc()) {
        throw new ZipException("the check sum of its part " + entry.getName() + " is wrong");
      }
    }
  }
}
