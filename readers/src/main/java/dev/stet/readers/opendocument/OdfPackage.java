package dev.stet.readers.opendocument;

import dev.stet.core.document.Unread;
import dev.stet.core.run.Unreadable;
import dev.stet.readers.container.ZipPackage;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an OpenDocument file. Its content must be whole; any other part that is broken is
 * noted and passed over. Not thread-safe; must be closed.
 */
public final class OdfPackage implements AutoCloseable {
  private static final Map<String, String> METADATA =
      Map.of(
          "title", "title",
          "initial-creator", "author",
          "creator", "last-author",
          "creation-date", "created",
          "date", "modified",
          "generator", "producer");

  private final ZipPackage parts;
  private final Limits limits;
  private final List<Unread> unread = new ArrayList<>();

  private OdfPackage(ZipPackage parts, Limits limits) {
    this.parts = parts;
    this.limits = limits;
  }

  /** Reads a part, with the cursor at its root element. */
  public interface PartReader {
    void read(XmlCursor xml) throws IOException, XMLStreamException, UnreadableException;
  }

  /**
   * Opens {@code source}.
   *
   * @throws UnreadableException {@code encrypted} if it wants a password, and whatever {@link
   *     ZipPackage#open} throws
   */
  public static OdfPackage open(Source source, Limits limits)
      throws IOException, UnreadableException {
    ZipPackage parts = ZipPackage.open(source, limits);
    try {
      OdfPackage opened = new OdfPackage(parts, limits);
      opened.refuseEncrypted();
      parts = null;
      return opened;
    } finally {
      if (parts != null) {
        parts.close();
      }
    }
  }

  /** The parts of an encrypted document are in the clear only in the list of parts. */
  private void refuseEncrypted() throws IOException, UnreadableException {
    InputStream in = parts.open("META-INF/manifest.xml");
    if (in == null) {
      return;
    }
    try (XmlCursor xml = new XmlCursor(in, limits)) {
      xml.root();
      int parent = xml.depth();
      while (xml.nextChild(parent)) {
        int entry = xml.depth();
        while (xml.nextChild(entry)) {
          if (xml.name().equals("encryption-data")) {
            throw new UnreadableException(
                Unreadable.Reason.ENCRYPTED, "it is protected by a password");
          }
        }
      }
    } catch (XMLStreamException e) {
      // Without the list the parts themselves show whether they can be read
      XmlCursor.throwLimit(e);
    }
  }

  /** Reads the content, which must be whole. */
  public void readContent(PartReader reader)
      throws IOException, XMLStreamException, UnreadableException {
    try (XmlCursor xml = new XmlCursor(parts.part("content.xml"), limits)) {
      xml.root();
      reader.read(xml);
    }
  }

  /** Reads the part called {@code name} if there is one; notes it as unread if it is broken. */
  public void read(String name, PartReader reader) throws IOException, UnreadableException {
    InputStream in = parts.open(name);
    if (in == null) {
      return;
    }
    try (XmlCursor xml = new XmlCursor(in, limits)) {
      xml.root();
      reader.read(xml);
    } catch (XMLStreamException e) {
      XmlCursor.throwLimit(e);
      unread(Unread.Reason.DAMAGED, name);
    }
  }

  /** What the document says about itself, by the names that all readers use. */
  public Map<String, String> metadata() throws IOException, UnreadableException {
    Map<String, String> metadata = new TreeMap<>();
    read("meta.xml", xml -> readMetadata(xml, metadata));
    return metadata;
  }

  private static void readMetadata(XmlCursor xml, Map<String, String> metadata)
      throws XMLStreamException, UnreadableException {
    int parent = xml.depth();
    while (xml.nextChild(parent)) {
      int meta = xml.depth();
      while (xml.nextChild(meta)) {
        String pages = xml.attribute("page-count");
        if (pages != null) {
          metadata.put("pages", pages);
        }
        String name = METADATA.get(xml.name());
        String value = name == null ? "" : xml.text().strip();
        if (name != null && !value.isEmpty()) {
          metadata.put(name, value);
        }
      }
    }
  }

  /** The part called {@code name}, or null if there is none. */
  @Nullable InputStream open(String name) throws IOException {
    return parts.open(name);
  }

  Limits limits() {
    return limits;
  }

  /** What could not be read so far. */
  public List<Unread> unread() {
    return unread;
  }

  public void unread(Unread.Reason reason, String part) {
    Unread known = new Unread(reason, part);
    if (!unread.contains(known)) {
      unread.add(known);
    }
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
