package dev.stet.readers.docx;

import dev.stet.core.document.Unread;
import dev.stet.core.run.Unreadable;
import dev.stet.readers.container.ZipPackage;
import dev.stet.readers.flow.XmlCursor;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a Word document. The main part must be whole; any other part that is missing or
 * broken is noted and passed over. Not thread-safe.
 */
final class WordPackage {
  private static final String USUAL_MAIN_PART = "word/document.xml";

  private final ZipPackage parts;
  private final Limits limits;
  private final List<Unread> unread = new ArrayList<>();
  private final String mainPart;
  private final Relationships own;
  private final Relationships relationships;

  WordPackage(ZipPackage parts, Limits limits)
      throws IOException, XMLStreamException, UnreadableException {
    this.parts = parts;
    this.limits = limits;
    this.own = relationships("");
    String stated = own.part("officeDocument");
    this.mainPart = stated != null && parts.has(stated) ? stated : USUAL_MAIN_PART;
    if (!parts.has(mainPart)) {
      throw new UnreadableException(
          Unreadable.Reason.DAMAGED, "the part " + USUAL_MAIN_PART + ", its text, is missing");
    }
    this.relationships = relationships(mainPart);
  }

  /** Reads a part. */
  interface PartReader {
    void read(XmlCursor xml) throws IOException, XMLStreamException, UnreadableException;
  }

  String mainPart() {
    return mainPart;
  }

  /** The relationships of the main part. */
  Relationships relationships() {
    return relationships;
  }

  Limits limits() {
    return limits;
  }

  /** What could not be read so far. */
  List<Unread> unread() {
    return unread;
  }

  void unread(Unread.Reason reason, String part) {
    Unread known = new Unread(reason, part);
    if (!unread.contains(known)) {
      unread.add(known);
    }
  }

  /** Reads the main part, which must be whole. */
  void readMain(PartReader reader) throws IOException, XMLStreamException, UnreadableException {
    try (XmlCursor xml = new XmlCursor(parts.part(mainPart), limits)) {
      reader.read(xml);
    }
  }

  /** Reads the part that the main part has this kind of relationship with, if there is one. */
  void readRelated(String type, PartReader reader) throws IOException, UnreadableException {
    String part = relationships.part(type);
    if (part != null) {
      read(part, reader);
    }
  }

  /** Reads the part that the package itself has this kind of relationship with, if any. */
  void readOwn(String type, PartReader reader) throws IOException, UnreadableException {
    String part = own.part(type);
    if (part != null && parts.has(part)) {
      read(part, reader);
    }
  }

  /** Reads the part called {@code name}; notes it as unread if it is missing or broken. */
  void read(String name, PartReader reader) throws IOException, UnreadableException {
    InputStream in = parts.open(name);
    if (in == null) {
      unread(Unread.Reason.DAMAGED, name);
      return;
    }
    try (XmlCursor xml = new XmlCursor(in, limits)) {
      reader.read(xml);
    } catch (XMLStreamException e) {
      if (e.getCause() instanceof UnreadableException limit) {
        throw limit;
      }
      unread(Unread.Reason.DAMAGED, name);
    }
  }

  private Relationships relationships(String part) throws IOException, UnreadableException {
    int name = part.lastIndexOf('/') + 1;
    InputStream in =
        parts.open(part.substring(0, name) + "_rels/" + part.substring(name) + ".rels");
    if (in == null) {
      return Relationships.NONE;
    }
    try (XmlCursor xml = new XmlCursor(in, limits)) {
      return Relationships.read(xml, part);
    } catch (XMLStreamException e) {
      return Relationships.NONE;
    }
  }

  /** The relationships of the part called {@code name}. */
  Relationships relationshipsOf(@Nullable String name) throws IOException, UnreadableException {
    return name == null || name.equals(mainPart) ? relationships : relationships(name);
  }
}
