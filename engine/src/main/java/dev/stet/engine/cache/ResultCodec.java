package dev.stet.engine.cache;

import dev.stet.core.document.Place;
import dev.stet.core.document.Span;
import dev.stet.core.document.Unread;
import dev.stet.core.lint.Excerpt;
import dev.stet.core.lint.Finding;
import dev.stet.core.lint.Kept;
import dev.stet.core.rule.Category;
import dev.stet.core.rule.Severity;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.Judged;
import dev.stet.core.run.Standing;
import dev.stet.core.run.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what is remembered of a document into bytes and back. */
final class ResultCodec {
  private ResultCodec() {}

  static byte[] encode(Remembered remembered) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try {
      new Out(new DataOutputStream(bytes)).remembered(remembered);
    } catch (IOException e) {
      throw new UncheckedIOException("an array takes all", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @throws IOException if it did not
   */
  static Remembered decode(byte[] bytes) throws IOException {
    try {
      return new In(new DataInputStream(new ByteArrayInputStream(bytes))).remembered();
    } catch (RuntimeException e) {
      throw new IOException("damaged", e);
    }
  }

  @FunctionalInterface
  private interface Writing<T> {
    void write(T value) throws IOException;
  }

  @FunctionalInterface
  private interface ReadingOne<T> {
    T read() throws IOException;
  }

  private record Out(DataOutputStream to) {
    void remembered(Remembered remembered) throws IOException {
      DocumentResult result = remembered.result();
      text(result.path());
      text(result.mediaType());
      text(result.status().name());
      Unreadable why = result.unreadable();
      to.writeBoolean(why != null);
      if (why != null) {
        text(why.reason().name());
        text(why.detail());
      }
      to.writeInt(result.characters());
      list(result.judged(), this::judged);
      list(result.unread(), this::unread);
      list(result.notes(), this::text);
      list(remembered.kept(), this::kept);
      list(remembered.notices(), this::text);
    }

    private <T> void list(List<T> values, Writing<T> writing) throws IOException {
      to.writeInt(values.size());
      for (T value : values) {
        writing.write(value);
      }
    }

    private void text(String words) throws IOException {
      byte[] bytes = words.getBytes(StandardCharsets.UTF_16BE);
      to.writeInt(bytes.length);
      to.write(bytes);
    }

    private void textOrNull(@Nullable String words) throws IOException {
      to.writeBoolean(words != null);
      if (words != null) {
        text(words);
      }
    }

    private void judged(Judged judged) throws IOException {
      Finding finding = judged.finding();
      text(finding.rule());
      text(finding.category().name());
      text(finding.severity().name());
      text(finding.message());
      text(finding.text());
      span(finding.span());
      place(finding.place());
      excerpt(finding.excerpt());
      list(finding.related(), this::place);
      text(finding.fingerprint());
      Standing standing = judged.standing();
      to.writeBoolean(standing != null);
      if (standing != null) {
        text(standing.by().name());
        text(standing.reason());
      }
    }

    private void kept(Kept kept) throws IOException {
      text(kept.rule());
      text(kept.key());
      text(kept.text());
      span(kept.span());
      place(kept.place());
      excerpt(kept.excerpt());
      text(kept.fingerprint());
    }

    private void unread(Unread unread) throws IOException {
      text(unread.reason().name());
      text(unread.part());
    }

    private void span(Span span) throws IOException {
      to.writeInt(span.start());
      to.writeInt(span.end());
    }

    private void excerpt(Excerpt excerpt) throws IOException {
      text(excerpt.line());
      to.writeInt(excerpt.start());
      to.writeInt(excerpt.end());
    }

    private void place(Place place) throws IOException {
      if (place instanceof Place.Lines lines) {
        to.writeByte(0);
        to.writeInt(lines.line());
        to.writeInt(lines.column());
        to.writeInt(lines.endLine());
        to.writeInt(lines.endColumn());
      } else if (place instanceof Place.Page page) {
        to.writeByte(1);
        to.writeInt(page.page());
        textOrNull(page.pageLabel());
        to.writeInt(page.line());
      } else if (place instanceof Place.Paragraph paragraph) {
        to.writeByte(2);
        textOrNull(paragraph.part());
        textOrNull(paragraph.heading());
        to.writeInt(paragraph.paragraph());
        to.writeInt(paragraph.page());
      } else if (place instanceof Place.SheetCell cell) {
        to.writeByte(3);
        text(cell.sheet());
        text(cell.cell());
      } else if (place instanceof Place.Slide slide) {
        to.writeByte(4);
        to.writeInt(slide.slide());
        textOrNull(slide.shape());
      } else {
        to.writeByte(5);
      }
    }
  }

  private record In(DataInputStream from) {
    Remembered remembered() throws IOException {
      String path = text();
      String mediaType = text();
      DocumentResult.Status status = DocumentResult.Status.valueOf(text());
      Unreadable why =
          from.readBoolean() ? new Unreadable(Unreadable.Reason.valueOf(text()), text()) : null;
      int characters = from.readInt();
      DocumentResult result =
          new DocumentResult(
              path,
              mediaType,
              status,
              why,
              characters,
              list(this::judged),
              list(this::unread),
              list(this::text),
              null);
      return new Remembered(result, list(this::kept), list(this::text));
    }

    private <T> List<T> list(ReadingOne<T> reading) throws IOException {
      int size = from.readInt();
      List<T> values = new ArrayList<>(Math.min(size, 1024));
      for (int i = 0; i < size; i++) {
        values.add(reading.read());
      }
      return values;
    }

    private String text() throws IOException {
      int length = from.readInt();
      if (length < 0 || length > from.available()) {
        throw new IOException("damaged");
      }
      return new String(from.readNBytes(length), StandardCharsets.UTF_16BE);
    }

    private @Nullable String textOrNull() throws IOException {
      return from.readBoolean() ? text() : null;
    }

    private Judged judged() throws IOException {
      Finding finding =
          new Finding(
              text(),
              Category.valueOf(text()),
              Severity.valueOf(text()),
              text(),
              text(),
              span(),
              place(),
              excerpt(),
              list(this::place),
              text());
      return new Judged(
          finding, from.readBoolean() ? new Standing(Standing.By.valueOf(text()), text()) : null);
    }

    private Kept kept() throws IOException {
      return new Kept(text(), text(), text(), span(), place(), excerpt(), text());
    }

    private Unread unread() throws IOException {
      return new Unread(Unread.Reason.valueOf(text()), text());
    }

    private Span span() throws IOException {
      return new Span(from.readInt(), from.readInt());
    }

    private Excerpt excerpt() throws IOException {
      return new Excerpt(text(), from.readInt(), from.readInt());
    }

    private Place place() throws IOException {
      return switch (from.readByte()) {
        case 0 -> new Place.Lines(from.readInt(), from.readInt(), from.readInt(), from.readInt());
        case 1 -> new Place.Page(from.readInt(), textOrNull(), from.readInt());
        case 2 -> new Place.Paragraph(textOrNull(), textOrNull(), from.readInt(), from.readInt());
        case 3 -> new Place.SheetCell(text(), text());
        case 4 -> new Place.Slide(from.readInt(), textOrNull());
        default -> new Place.Whole();
      };
    }
  }
}
