package dev.stet.readers.isolation;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Label;
import dev.stet.core.document.Place;
import dev.stet.core.document.Places;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.document.Unread;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A document as bytes and back, for one version of Stet to speak to itself. The places of a format
 * without lines depend on where a span starts; they are written as runs of one place.
 */
final class DocumentCodec {
  /** To be raised with each change of what is written. */
  static final int VERSION = 1;

  private DocumentCodec() {}

  static void write(Document document, DataOutputStream out) throws IOException {
    out.writeInt(VERSION);
    string(out, document.name());
    string(out, document.mediaType());
    string(out, document.text());
    out.writeInt(document.blocks().size());
    for (Block block : document.blocks()) {
      block(out, block);
    }
    places(out, document);
    out.writeInt(document.evidence().size());
    for (Evidence evidence : document.evidence()) {
      out.writeUTF(evidence.kind().name());
      span(out, evidence.span());
      string(out, evidence.words());
      map(out, evidence.details());
    }
    out.writeInt(document.unread().size());
    for (Unread unread : document.unread()) {
      out.writeUTF(unread.reason().name());
      string(out, unread.part());
    }
    map(out, document.metadata());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is something else
   */
  static Document read(DataInputStream in) throws IOException {
    int version = in.readInt();
    if (version != VERSION) {
      throw new IOException("a document of version " + version + ", not " + VERSION);
    }
    Document.Builder document = Document.named(string(in)).mediaType(string(in)).text(string(in));
    int blockCount = in.readInt();
    List<Block> blocks = new ArrayList<>(blockCount);
    for (int i = 0; i < blockCount; i++) {
      blocks.add(block(in));
    }
    document.blocks(blocks);
    places(in, document);
    List<Evidence> evidence = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      evidence.add(
          new Evidence(Evidence.Kind.valueOf(in.readUTF()), span(in), string(in), map(in)));
    }
    List<Unread> unread = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      unread.add(new Unread(Unread.Reason.valueOf(in.readUTF()), string(in)));
    }
    return document.evidence(evidence).unread(unread).metadata(map(in)).build();
  }

  private static void block(DataOutputStream out, Block block) throws IOException {
    out.writeUTF(block.kind().name());
    out.writeUTF(block.role().name());
    span(out, block.span());
    out.writeInt(block.level());
    Label label = block.label();
    Cell cell = block.cell();
    out.writeByte((label == null ? 0 : 1) + (cell == null ? 0 : 2));
    if (label != null) {
      span(out, label.span());
      out.writeBoolean(label.automatic());
    }
    if (cell != null) {
      out.writeInt(cell.table());
      out.writeInt(cell.row());
      out.writeInt(cell.column());
      out.writeInt(cell.rows());
      out.writeInt(cell.columns());
      out.writeBoolean(cell.header());
    }
  }

  private static Block block(DataInputStream in) throws IOException {
    BlockKind kind = BlockKind.valueOf(in.readUTF());
    Role role = Role.valueOf(in.readUTF());
    Span span = span(in);
    int level = in.readInt();
    int parts = in.readByte();
    Label label = (parts & 1) == 0 ? null : new Label(span(in), in.readBoolean());
    Cell cell =
        (parts & 2) == 0
            ? null
            : new Cell(
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readBoolean());
    return new Block(kind, role, span, level, label, cell);
  }

  private static void places(DataOutputStream out, Document document) throws IOException {
    List<Integer> starts = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    Place last = null;
    for (int i = 0; i <= document.text().length(); i++) {
      Place place = document.place(Span.at(i));
      if (!place.equals(last)) {
        starts.add(i);
        places.add(place);
        last = place;
      }
    }
    out.writeInt(places.size());
    for (int i = 0; i < places.size(); i++) {
      out.writeInt(starts.get(i));
      place(out, places.get(i));
    }
  }

  private static void places(DataInputStream in, Document.Builder document) throws IOException {
    int count = in.readInt();
    List<Integer> starts = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      starts.add(in.readInt());
      places.add(place(in));
    }
    document.places(Places.pieces(starts, places));
  }

  private static void place(DataOutputStream out, Place place) throws IOException {
    if (place instanceof Place.Page page) {
      out.writeByte('P');
      out.writeInt(page.page());
      optional(out, page.pageLabel());
      out.writeInt(page.line());
    } else if (place instanceof Place.Paragraph paragraph) {
      out.writeByte('G');
      optional(out, paragraph.part());
      optional(out, paragraph.heading());
      out.writeInt(paragraph.paragraph());
      out.writeInt(paragraph.page());
    } else if (place instanceof Place.SheetCell cell) {
      out.writeByte('C');
      string(out, cell.sheet());
      string(out, cell.cell());
    } else if (place instanceof Place.Slide slide) {
      out.writeByte('S');
      out.writeInt(slide.slide());
      optional(out, slide.shape());
    } else if (place instanceof Place.Whole) {
      out.writeByte('W');
    } else {
      throw new IOException("the places of a text are not written");
    }
  }

  private static Place place(DataInputStream in) throws IOException {
    return switch (in.readByte()) {
      case 'P' -> new Place.Page(in.readInt(), optional(in), in.readInt());
      case 'G' -> new Place.Paragraph(optional(in), optional(in), in.readInt(), in.readInt());
      case 'C' -> new Place.SheetCell(string(in), string(in));
      case 'S' -> new Place.Slide(in.readInt(), optional(in));
      case 'W' -> new Place.Whole();
      default -> throw new IOException("not a place");
    };
  }

  private static void span(DataOutputStream out, Span span) throws IOException {
    out.writeInt(span.start());
    out.writeInt(span.end());
  }

  private static Span span(DataInputStream in) throws IOException {
    return new Span(in.readInt(), in.readInt());
  }

  private static void map(DataOutputStream out, Map<String, String> map) throws IOException {
    out.writeInt(map.size());
    for (Map.Entry<String, String> entry : map.entrySet()) {
      string(out, entry.getKey());
      string(out, entry.getValue());
    }
  }

  private static Map<String, String> map(DataInputStream in) throws IOException {
    Map<String, String> map = new TreeMap<>();
    for (int count = in.readInt(); count > 0; count--) {
      map.put(string(in), string(in));
    }
    return map;
  }

  static void optional(DataOutputStream out, @Nullable String words) throws IOException {
    out.writeBoolean(words != null);
    if (words != null) {
      string(out, words);
    }
  }

  static @Nullable String optional(DataInputStream in) throws IOException {
    return in.readBoolean() ? string(in) : null;
  }

  /** In UTF-16, since half a surrogate pair, which damaged files hold, is lost in UTF-8. */
  static void string(DataOutputStream out, String words) throws IOException {
    out.writeInt(words.length());
    byte[] bytes = new byte[words.length() * 2];
    for (int i = 0; i < words.length(); i++) {
      bytes[2 * i] = (byte) (words.charAt(i) >> 8);
      bytes[2 * i + 1] = (byte) words.charAt(i);
    }
    out.write(bytes);
  }

  static String string(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] bytes = in.readNBytes(length * 2);
    if (bytes.length != length * 2) {
      throw new IOException("cut short");
    }
    char[] words = new char[length];
    for (int i = 0; i < length; i++) {
      words[i] = (char) ((bytes[2 * i] << 8) | (bytes[2 * i + 1] & 0xFF));
    }
    return new String(words);
  }
}
