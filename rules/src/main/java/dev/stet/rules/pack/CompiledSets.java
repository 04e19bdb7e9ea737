package dev.stet.rules.pack;

import dev.stet.rules.match.PatternSet;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The sets of patterns that rules written in Java search with. To take patterns apart takes as long
 * as to check a short document, so the build does it and writes beside the classes what came of it;
 * a set that it did not meet is made when it is asked for. Thread-safe.
 */
public final class CompiledSets {
  /** Where the build writes them below the folder of the classes. */
  public static final String FILE = "dev/stet/rules/compiled-sets.bin";

  private static final Map<String, ByteBuffer> SHIPPED = load();

  /** The sets that were asked for so far, by their patterns. */
  private static final Map<String, PatternSet> MADE = new ConcurrentHashMap<>();

  private CompiledSets() {}

  /** The set of {@code regexes} in RE2 syntax, which mind the case unless they say otherwise. */
  public static PatternSet of(String... regexes) {
    return MADE.computeIfAbsent(String.join("\n", regexes), key -> make(key, regexes));
  }

  private static PatternSet make(String key, String... regexes) {
    List<PatternSet.Source> sources =
        Stream.of(regexes).map(regex -> new PatternSet.Source(regex, false)).toList();
    ByteBuffer compiled = SHIPPED.get(key);
    return compiled == null
        ? PatternSet.of(sources)
        : PatternSet.read(sources, compiled.duplicate());
  }

  private static Map<String, ByteBuffer> load() {
    try (InputStream in = CompiledSets.class.getResourceAsStream("/" + FILE)) {
      return in == null ? Map.of() : decode(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the sets that were asked for so far below the folder {@code classes}. */
  public static void compile(Path classes) throws IOException {
    Files.write(classes.resolve(FILE), encode(MADE));
  }

  /** The same sets are the same bytes. */
  static byte[] encode(Map<String, PatternSet> sets) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (Map.Entry<String, PatternSet> set : new TreeMap<>(sets).entrySet()) {
      ByteArrayOutputStream compiled = new ByteArrayOutputStream();
      set.getValue().write(new DataOutputStream(compiled));
      for (byte[] part :
          List.of(set.getKey().getBytes(StandardCharsets.UTF_8), compiled.toByteArray())) {
        out.writeInt(part.length);
        out.write(part);
      }
    }
    return bytes.toByteArray();
  }

  /** What {@link #encode} wrote of each set, by its patterns. */
  static Map<String, ByteBuffer> decode(byte[] bytes) {
    Map<String, ByteBuffer> sets = new HashMap<>();
    ByteBuffer from = ByteBuffer.wrap(bytes);
    while (from.hasRemaining()) {
      String key = StandardCharsets.UTF_8.decode(part(from)).toString();
      sets.put(key, part(from));
    }
    return sets;
  }

  private static ByteBuffer part(ByteBuffer from) {
    int length = from.getInt();
    ByteBuffer part = from.slice(from.position(), length);
    from.position(from.position() + length);
    return part;
  }
}
