package dev.stet.engine.cache;

import dev.stet.core.rule.Language;
import dev.stet.core.rule.RuleInfo;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.RunResult;
import dev.stet.engine.files.AtomicFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The result of a run as a file, for a later step of the same build. The documents' texts and the
 * rules' descriptions are not in it. Only the version of Stet that wrote it reads it.
 */
public final class SavedResult {
  private SavedResult() {}

  /** Writes {@code result} to {@code file}, whole or not at all. */
  public static void write(RunResult result, Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF(result.version());
    out.writeUTF(result.root().toString());
    out.writeUTF(result.language().name());
    out.writeInt(result.documents().size());
    for (DocumentResult document : result.documents()) {
      byte[] one = ResultCodec.encode(new Remembered(document, List.of(), List.of()));
      out.writeInt(one.length);
      out.write(one);
    }
    out.writeInt(result.notices().size());
    for (String notice : result.notices()) {
      out.writeUTF(notice);
    }
    AtomicFile.write(file, bytes.toByteArray());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param rules what is known of rules, by id
   * @throws IOException if the file is missing, damaged or another version's
   */
  public static RunResult read(Path file, Map<String, RuleInfo> rules) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)));
    try {
      String version = in.readUTF();
      Path root = Path.of(in.readUTF());
      Language language = Language.valueOf(in.readUTF());
      List<DocumentResult> documents = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        documents.add(ResultCodec.decode(in.readNBytes(in.readInt())).result());
      }
      List<String> notices = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        notices.add(in.readUTF());
      }
      return new RunResult(version, root, language, rules, documents, notices);
    } catch (RuntimeException e) {
      throw new IOException(file + " is not a saved result of this version", e);
    }
  }
}
