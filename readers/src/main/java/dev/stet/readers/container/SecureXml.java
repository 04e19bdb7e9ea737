package dev.stet.readers.container;

import dev.stet.core.run.Unreadable;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.UnreadableException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** How many bytes an XML declaration may be long. */
  private static final int DECLARATION = 256;

  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]{0,80}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

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
    Reader decoded = decoded(in);
    // the factory is not promised to be thread-safe
    synchronized (FACTORY) {
      return new Guarded(FACTORY.createXMLStreamReader(decoded), limits.depth());
    }
  }

  /**
   * The characters of {@code in}, U+FFFD for bytes that are none: the parser's own decoder gives up
   * at a single wrong byte, and prints to the error stream as it does.
   */
  private static Reader decoded(InputStream in) throws XMLStreamException {
    BufferedInputStream bytes = new BufferedInputStream(in);
    try {
      bytes.mark(DECLARATION);
      byte[] head = bytes.readNBytes(DECLARATION - 1);
      bytes.reset();
      Charset charset = charset(head);
      if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
        bytes.skipNBytes(3);
      }
      return new InputStreamReader(
          bytes,
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPLACE)
              .onUnmappableCharacter(CodingErrorAction.REPLACE));
    } catch (IOException e) {
      throw new XMLStreamException(e);
    }
  }

  /** The encoding of a part that begins with {@code head} (XML 1.0, appendix F). */
  private static Charset charset(byte[] head) {
    if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16;
    }
    if (startsWith(head, 0, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    if (startsWith(head, '<', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    Matcher declared = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
    if (declared.find()) {
      try {
        return Charset.forName(declared.group(1));
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        return StandardCharsets.UTF_8;
      }
    }
    return StandardCharsets.UTF_8;
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
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
