package dev.stet.readers.container;

import dev.stet.core.run.Unreadable;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.UnreadableException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Reads XML of unknown origin as a stream: no document type, no external entity, no element nested
 * deeper than the limits allow. Thread-safe.
 */
public final class SecureXml {
  // The JDK's own parser, so that the same bytes give the same events whatever is on the class path
  private static final XMLInputFactory FACTORY = factory();

  private SecureXml() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external entity refused: " + systemId);
        });
    return factory;
  }

  /**
   * A reader of {@code in}, which the caller closes. Character data may come in several events.
   *
   * <p>Its methods throw an {@link XMLStreamException} caused by an {@link UnreadableException}
   * ({@code damaged} for a document type, {@code too-large} for too deep a nesting), which the
   * front door turns into the plain reason.
   */
  public static XMLStreamReader reader(InputStream in, Limits limits) throws XMLStreamException {
    // the factory is not promised to be thread-safe
    synchronized (FACTORY) {
      return new Guarded(FACTORY.createXMLStreamReader(in), limits.depth());
    }
  }

  /** Counts how deep it is. */
  private static final class Guarded extends StreamReaderDelegate {
    private final int deepest;
    private int depth;

    Guarded(XMLStreamReader reader, int deepest) {
      super(reader);
      this.deepest = deepest;
    }

    @Override
    public int next() throws XMLStreamException {
      int event = super.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (++depth > deepest) {
          throw refused(
              Unreadable.Reason.TOO_LARGE, "its XML is nested more than " + deepest + " deep");
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.DTD) {
        throw refused(
            Unreadable.Reason.DAMAGED,
            "its XML declares a document type, which no office format allows");
      }
      return event;
    }

    @Override
    public int nextTag() throws XMLStreamException {
      int event = next();
      while (event == XMLStreamConstants.SPACE
          || event == XMLStreamConstants.COMMENT
          || event == XMLStreamConstants.PROCESSING_INSTRUCTION
          || (event == XMLStreamConstants.CHARACTERS && isWhiteSpace())) {
        event = next();
      }
      if (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
        throw new XMLStreamException("expected a tag", getLocation());
      }
      return event;
    }

    @Override
    public String getElementText() throws XMLStreamException {
      String text = super.getElementText();
      depth--;
      return text;
    }

    private static XMLStreamException refused(Unreadable.Reason reason, String detail) {
      UnreadableException why = new UnreadableException(reason, detail);
      return new XMLStreamException(why.getMessage(), why);
    }
  }
}
