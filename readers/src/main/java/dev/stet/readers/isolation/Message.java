package dev.stet.readers.isolation;

import dev.stet.core.document.Document;
import dev.stet.core.document.Place;
import dev.stet.core.document.Span;
import dev.stet.core.run.Unreadable;
import dev.stet.readers.Reading;
import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What parent and worker say to each other: a request, then one answer. */
final class Message {
  private static final byte READ = 1;
  private static final byte FAILED = 2;
  private static final byte TEXT = 3;

  private Message() {}

  /** A file to read and how. */
  record Request(Source source, ReadOptions options) {}

  static void write(Request request, DataOutputStream out) throws IOException {
    Source source = request.source();
    Path path = source.path();
    DocumentCodec.string(out, source.name());
    DocumentCodec.optional(out, path == null ? null : path.toAbsolutePath().toString());
    byte[] content = path == null ? source.bytes() : new byte[0];
    out.writeInt(content.length);
    out.write(content);
    Charset encoding = request.options().encoding();
    DocumentCodec.optional(out, encoding == null ? null : encoding.name());
    Limits limits = request.options().limits();
    out.writeLong(limits.fileBytes());
    out.writeLong(limits.inflatedBytes());
    out.writeLong(limits.partBytes());
    out.writeInt(limits.entries());
    out.writeInt(limits.depth());
    out.writeLong(limits.operators());
    out.writeInt(limits.characters());
    out.writeLong(limits.deadline().toMillis());
    out.flush();
  }

  static Request request(DataInputStream in) throws IOException {
    String name = DocumentCodec.string(in);
    String path = DocumentCodec.optional(in);
    byte[] content = in.readNBytes(in.readInt());
    Source source = path == null ? Source.bytes(name, content) : Source.file(name, Path.of(path));
    String encoding = DocumentCodec.optional(in);
    Limits limits =
        new Limits(
            in.readLong(),
            in.readLong(),
            in.readLong(),
            in.readInt(),
            in.readInt(),
            in.readLong(),
            in.readInt(),
            Duration.ofMillis(in.readLong()));
    return new Request(
        source, new ReadOptions(encoding == null ? null : Charset.forName(encoding), limits));
  }

  /**
   * Writes an answer. A text, whatever its name, has a place for each end of a span; it is quicker
   * read again by the parent, whom it cannot hurt, than written.
   */
  static void write(Reading reading, DataOutputStream out) throws IOException {
    if (reading instanceof Reading.Read read
        && read.document().place(Span.at(0)) instanceof Place.Lines) {
      out.writeByte(TEXT);
    } else if (reading instanceof Reading.Read read) {
      out.writeByte(READ);
      DocumentCodec.write(read.document(), out);
      out.writeInt(read.notes().size());
      for (String note : read.notes()) {
        DocumentCodec.string(out, note);
      }
    } else if (reading instanceof Reading.Failed failed) {
      out.writeByte(FAILED);
      DocumentCodec.string(out, failed.mediaType());
      DocumentCodec.string(out, failed.why().reason().name());
      DocumentCodec.string(out, failed.why().detail());
    }
    out.flush();
  }

  /** The answer; empty if the file is a text, for the parent to read. */
  static Optional<Reading> reading(DataInputStream in) throws IOException {
    byte kind = in.readByte();
    if (kind == TEXT) {
      return Optional.empty();
    }
    if (kind == READ) {
      Document document = DocumentCodec.read(in);
      List<String> notes = new ArrayList<>();
      for (int count = in.readInt(); count > 0; count--) {
        notes.add(DocumentCodec.string(in));
      }
      return Optional.of(new Reading.Read(document, notes));
    }
    if (kind == FAILED) {
      String mediaType = DocumentCodec.string(in);
      Unreadable.Reason reason = Unreadable.Reason.valueOf(DocumentCodec.string(in));
      return Optional.of(
          new Reading.Failed(mediaType, new Unreadable(reason, DocumentCodec.string(in))));
    }
    throw new IOException("not an answer: " + kind);
  }
}
