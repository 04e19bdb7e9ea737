package dev.stet.readers.epub;

import dev.stet.core.document.Document;
import dev.stet.core.document.Unread;
import dev.stet.core.run.Unreadable;
import dev.stet.readers.container.ZipPackage;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.html.HtmlReader;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Reader;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * Books in EPUB 2 and 3: the chapters of the spine, one after the other. A chapter that is missing,
 * damaged or encrypted is left out and told as unread; without a list of chapters the book is
 * damaged.
 */
public final class EpubReader implements Reader {
  private static final String CONTAINER = "META-INF/container.xml";
  private static final String ENCRYPTION = "META-INF/encryption.xml";

  @Override
  public Set<String> mediaTypes() {
    return Set.of("application/epub+zip");
  }

  @Override
  public Document read(Source source, String mediaType, ReadOptions options)
      throws IOException, UnreadableException, XMLStreamException {
    Limits limits = options.limits();
    try (ZipPackage parts = ZipPackage.open(source, limits)) {
      Contents contents = contents(parts, limits);
      Set<String> encrypted = encrypted(parts, limits);
      Book book = new Book(limits);
      boolean locked = false;
      for (String chapter : contents.chapters()) {
        book.beginChapter();
        InputStream bytes = parts.open(chapter);
        if (encrypted.contains(chapter)) {
          locked = true;
          book.unread(Unread.Reason.ENCRYPTED, chapter);
        } else if (bytes == null) {
          book.unread(Unread.Reason.DAMAGED, chapter);
        } else {
          try (InputStream in = bytes) {
            Source page = Source.bytes(chapter, in.readAllBytes());
            book.add(new HtmlReader().read(page, "application/xhtml+xml", options));
          }
        }
      }
      if (locked && book.isEmpty()) {
        throw new UnreadableException(Unreadable.Reason.ENCRYPTED, "its chapters are encrypted");
      }
      return book.document(source.name(), mediaType, contents.metadata());
    }
  }

  private static Contents contents(ZipPackage parts, Limits limits)
      throws IOException, UnreadableException, XMLStreamException {
    String list = "";
    try (XmlCursor xml = new XmlCursor(parts.part(CONTAINER), limits)) {
      xml.root();
      int container = xml.depth();
      while (xml.nextChild(container)) {
        int files = xml.depth();
        while (xml.nextChild(files)) {
          if (list.isEmpty()) {
            list = xml.attributeOr("full-path", "");
          }
        }
      }
    }
    try (XmlCursor xml = new XmlCursor(parts.part(list), limits)) {
      return Contents.read(xml, list);
    }
  }

  /** The parts that are encrypted: with some books only the fonts are. */
  private static Set<String> encrypted(ZipPackage parts, Limits limits)
      throws IOException, UnreadableException, XMLStreamException {
    InputStream in = parts.open(ENCRYPTION);
    if (in == null) {
      return Set.of();
    }
    try (XmlCursor xml = new XmlCursor(in, limits)) {
      xml.root();
      return Contents.encrypted(xml);
    }
  }
}
