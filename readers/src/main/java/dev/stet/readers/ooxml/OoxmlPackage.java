package dev.stet.readers.ooxml;

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
 * The parts of an OOXML document. The main part must be whole; any other part that is missing or
 * broken is noted and passed over. Not thread-safe.
 */
public final class OoxmlPackage {
  private final ZipPackage parts;
  private final Limits limits;
  private final List<Unread> unread = new ArrayList<>();
  private final String mainPart;
  private final Relationships own;
  private final Relationships relationships;

  /**
   * Opens a document whose main part is usually called {@code usualMainPart}.
   *
   * @throws UnreadableException {@code damaged} if it has no main part
   */
  public OoxmlPackage(ZipPackage parts, String usualMainPart, Limits limits)
      throws IOException, XMLStreamException, UnreadableException {
    this.parts = parts;
    this.limits = limits;
    this.own = relationships("");
    String stated = own.part("officeDocument");
    this.mainPart = stated != null && parts.has(stated) ? stated : usualMainPart;
    if (!parts.has(mainPart)) {
      throw new UnreadableException(
          Unreadable.Reason.DAMAGED, "the part " + usualMainPart + ", its text, is missing");
    }
    this.relationships = relationships(mainPart);
  }

  /** Reads a part. */
  public interface PartReader {
    void read(XmlCursor xml) throws IOException, XMLStreamException, UnreadableException;
  }

  public String mainPart() {
    return mainPart;
  }

  /** The relationships of the main part. */
  public Relationships relationships() {
    return relationships;
  }

  public Limits limits() {
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

  /** Reads the main part, which must be whole. */
  public void readMain(PartReader reader)
      throws IOException, XMLStreamException, UnreadableException {
    try (XmlCursor xml = new XmlCursor(parts.part(mainPart), limits)) {
      reader.read(xml);
    }
  }

  /**
   * The part that the main part refers to as {@code id}; null, and noted as unread under the name
   * {@code shown}, if the package does not say which it is; what refers to nothing is nothing.
   */
  public Relationships.@Nullable Relationship byId(@Nullable String id, String shown) {
    Relationships.Relationship found = relationships.byId(id);
    if (found == null && id != null && !id.isEmpty()) {
      unread(Unread.Reason.DAMAGED, shown);
    }
    return found;
  }

  /** Reads the part that the main part has this kind of relationship with, if there is one. */
  public void readRelated(String type, PartReader reader) throws IOException, UnreadableException {
    String part = relationships.part(type);
    if (part != null) {
      read(part, reader);
    }
  }

  /** Reads the part that the package itself has this kind of relationship with, if any. */
  public void readOwn(String type, PartReader reader) throws IOException, UnreadableException {
    String part = own.part(type);
    if (part != null && parts.has(part)) {
      read(part, reader);
    }
  }

  /** Reads the part called {@code name}; notes it as unread if it is missing or broken. */
  public void read(String name, PartReader reader) throws IOException, UnreadableException {
    InputStream in = parts.open(name);
    if (in == null) {
      unread(Unread.Reason.DAMAGED, name);
      return;
    }
    try (XmlCursor xml = new XmlCursor(in, limits)) {
      reader.read(xml);
    } catch (XMLStreamException e) {
      XmlCursor.throwLimit(e);
      unread(Unread.Reason.DAMAGED, name);
    }
  }

  private Relationships relationships(String part) throws IOException, UnreadableException {
    int base = part.lastIndexOf('/') + 1;
    String name = part.substring(0, base) + "_rels/" + part.substring(base) + ".rels";
    InputStream in = parts.open(name);
    if (in == null) {
      return Relationships.NONE;
    }
    try (XmlCursor xml = new XmlCursor(in, limits)) {
      return Relationships.read(xml, part);
    } catch (XMLStreamException e) {
      XmlCursor.throwLimit(e);
      unread(Unread.Reason.DAMAGED, name);
      return Relationships.NONE;
    }
  }

  /** The relationships of the part called {@code name}. */
  public Relationships relationshipsOf(@Nullable String name)
      throws IOException, UnreadableException {
    return name == null || name.equals(mainPart) ? relationships : relationships(name);
  }
}
