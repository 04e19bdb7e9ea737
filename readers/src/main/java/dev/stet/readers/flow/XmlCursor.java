package dev.stet.readers.flow;

import dev.stet.core.run.Unreadable;
import dev.stet.readers.container.SecureXml;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the elements of one XML part. A method that reads an element takes its children one
 * by one and may leave any of them unread:
 *
 * <pre>{@code
 * int parent = xml.depth();
 * while (xml.nextChild(parent)) {
 *   switch (xml.name()) { ... }
 * }
 * }</pre>
 *
 * Not thread-safe.
 */
public final class XmlCursor implements AutoCloseable {
  private static final int EVENTS_BETWEEN_LOOKS = 1 << 12;
  private static final int DEEPEST_CAUSE = 10;

  private final XMLStreamReader xml;
  private final InputStream in;
  private final Limits limits;
  private int depth;
  private int event;
  private int events;

  /** A cursor before the root element of {@code in}, which is closed with it. */
  public XmlCursor(InputStream in, Limits limits) throws XMLStreamException {
    this.in = in;
    this.limits = limits;
    this.xml = SecureXml.reader(in, limits);
  }

  /**
   * Throws the limit that {@code failure} hit; returns if the XML is only damaged, so that a part
   * that a document can do without may be passed over.
   */
  public static void throwLimit(XMLStreamException failure) throws UnreadableException {
    Throwable at = failure;
    for (int i = 0; at != null && i < DEEPEST_CAUSE; i++) {
      if (at instanceof UnreadableException limit
          && limit.why().reason() != Unreadable.Reason.DAMAGED) {
        throw limit;
      }
      // a parse error keeps what its input stream threw here and not as its cause
      at =
          at instanceof XMLStreamException xml && xml.getCause() == null
              ? xml.getNestedException()
              : at.getCause();
    }
  }

  /** How many elements are open. */
  public int depth() {
    return depth;
  }

  /** Goes to the root element. */
  public void root() throws XMLStreamException, UnreadableException {
    while (depth == 0) {
      advance();
    }
  }

  /**
   * Goes to the next element in the element at depth {@code parent}, over whatever is left of the
   * one before; false, and past its end, if there is none.
   */
  public boolean nextChild(int parent) throws XMLStreamException, UnreadableException {
    while (depth >= parent) {
      advance();
      if (event == XMLStreamConstants.START_ELEMENT && depth == parent + 1) {
        return true;
      }
    }
    return false;
  }

  /** What {@link #nextPiece} came to. */
  public enum Piece {
    ELEMENT,
    TEXT,
    END
  }

  /** Like {@link #nextChild}, but stops at characters between the elements too. */
  public Piece nextPiece(int parent) throws XMLStreamException, UnreadableException {
    while (depth >= parent) {
      advance();
      if (event == XMLStreamConstants.START_ELEMENT && depth == parent + 1) {
        return Piece.ELEMENT;
      }
      if (depth == parent && isText()) {
        return Piece.TEXT;
      }
    }
    return Piece.END;
  }

  private boolean isText() {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.SPACE
        || event == XMLStreamConstants.CDATA;
  }

  private void advance() throws XMLStreamException, UnreadableException {
    event = xml.next();
    if (event == XMLStreamConstants.START_ELEMENT) {
      depth++;
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      depth--;
    } else if (event == XMLStreamConstants.END_DOCUMENT) {
      depth = -1;
    }
    if (++events % EVENTS_BETWEEN_LOOKS == 0 && Thread.currentThread().isInterrupted()) {
      throw new UnreadableException(Unreadable.Reason.TIMED_OUT, "reading it was stopped");
    }
  }

  /** The local name of the element. */
  public String name() {
    return xml.getLocalName();
  }

  /** The namespace of the element; empty if it has none. */
  public String namespace() {
    String namespace = xml.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  /** The value of the attribute with this local name, in whatever namespace; null if none. */
  public @Nullable String attribute(String localName) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (localName.equals(xml.getAttributeLocalName(i))) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The value of the attribute with this local name and a namespace that ends so; null if none. */
  public @Nullable String attribute(String namespaceEnd, String localName) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String namespace = xml.getAttributeNamespace(i);
      if (localName.equals(xml.getAttributeLocalName(i))
          && namespace != null
          && namespace.endsWith(namespaceEnd)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The value of an attribute, or {@code otherwise} if it is missing. */
  public String attributeOr(String localName, String otherwise) {
    String value = attribute(localName);
    return value == null ? otherwise : value;
  }

  /** The whole number in an attribute, or {@code otherwise} if there is none. */
  public int number(String localName, int otherwise) {
    String value = attribute(localName);
    if (value == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** The characters that {@link #nextPiece} came to: their array, not to be kept. */
  public char[] characters() {
    return xml.getTextCharacters();
  }

  public int charactersStart() {
    return xml.getTextStart();
  }

  public int charactersLength() {
    return xml.getTextLength();
  }

  /** All characters in the element, its children's included; goes past its end. */
  public String text() throws XMLStreamException, UnreadableException {
    StringBuilder text = new StringBuilder();
    int element = depth;
    while (depth >= element) {
      advance();
      if (isText()) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        limits.requireRoom(text.length());
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    } finally {
      in.close();
    }
  }
}
