package dev.stet.engine.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run showed, and all that this rests on beside what was asked for.
 *
 * @param sources every file it read: documents, configuration, packs, baseline, Stet's own code
 * @param existing files of which only the existence counted, and whether they were there
 * @param from the first day on which it is true
 * @param to the last day: the next one, an allow entry ends
 * @param lines what was printed, and where
 * @param written the reports
 */
public record RunRecord(
    List<FileState> sources,
    Map<String, Boolean> existing,
    LocalDate from,
    LocalDate to,
    List<Line> lines,
    List<FileState> written) {
  private static final int FORMAT = 1;

  public RunRecord {
    sources = List.copyOf(sources);
    lines = List.copyOf(lines);
    written = List.copyOf(written);
  }

  /**
   * Something that the user was told.
   *
   * @param to where it was printed, or what it meant; the face that printed it knows
   */
  public record Line(String to, String words) {}

  /** Whether a run on {@code day} over files that are {@code now} in these states is the same. */
  public boolean holds(LocalDate day, List<FileState> now) {
    if (day.isBefore(from) || day.isAfter(to) || now.size() != sources.size()) {
      return false;
    }
    for (int i = 0; i < now.size(); i++) {
      if (!now.get(i).isAs(sources.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Every file that is spoken of. */
  public List<FileState> all() {
    List<FileState> all = new ArrayList<>(sources);
    all.addAll(written);
    return all;
  }

  /** The same record of files whose times are others by now. */
  public RunRecord with(List<FileState> newSources, List<FileState> newWritten) {
    return new RunRecord(newSources, existing, from, to, lines, newWritten);
  }

  byte[] encode() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      out.writeInt(FORMAT);
      write(out, sources);
      out.writeInt(existing.size());
      for (Map.Entry<String, Boolean> file : existing.entrySet()) {
        out.writeUTF(file.getKey());
        out.writeBoolean(file.getValue());
      }
      out.writeLong(from.toEpochDay());
      out.writeLong(to.toEpochDay());
      out.writeInt(lines.size());
      for (Line line : lines) {
        out.writeUTF(line.to());
        byte[] words = line.words().getBytes(StandardCharsets.UTF_16BE);
        out.writeInt(words.length);
        out.write(words);
      }
      write(out, written);
    } catch (IOException e) {
      throw new UncheckedIOException("an array takes all", e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, List<FileState> files) throws IOException {
    out.writeInt(files.size());
    for (FileState file : files) {
      out.writeUTF(file.path());
      out.writeUTF(file.stamp());
      out.writeBoolean(file.settled());
      out.writeUTF(file.digest());
    }
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @throws IOException if it did not
   */
  static RunRecord decode(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    try {
      if (in.readInt() != FORMAT) {
        throw new IOException("of another version");
      }
      List<FileState> sources = files(in);
      Map<String, Boolean> existing = new LinkedHashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        existing.put(in.readUTF(), in.readBoolean());
      }
      LocalDate from = LocalDate.ofEpochDay(in.readLong());
      LocalDate to = LocalDate.ofEpochDay(in.readLong());
      List<Line> lines = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        String where = in.readUTF();
        lines.add(
            new Line(where, new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_16BE)));
      }
      return new RunRecord(sources, existing, from, to, lines, files(in));
    } catch (RuntimeException e) {
      throw new IOException("damaged", e);
    }
  }

  private static List<FileState> files(DataInputStream in) throws IOException {
    List<FileState> files = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      files.add(new FileState(in.readUTF(), in.readUTF(), in.readBoolean(), in.readUTF()));
    }
    return files;
  }
}
