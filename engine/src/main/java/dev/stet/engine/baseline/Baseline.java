package dev.stet.engine.baseline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.stet.core.lint.Finding;
import dev.stet.core.run.DocumentResult;
import dev.stet.core.run.Judged;
import dev.stet.core.run.RunResult;
import dev.stet.core.run.Standing;
import dev.stet.engine.config.ConfigurationException;
import dev.stet.engine.files.AtomicFile;
import dev.stet.engine.files.Discovery;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The findings that a team has accepted for now. Immutable; a file {@code stet-baseline.json},
 * sorted, one finding a line, so that a change of it reads well in a review.
 *
 * <p>A finding is known by its document and its fingerprint, never by its line. A document that was
 * moved keeps its findings. Paths are those from the baseline's own folder.
 */
public final class Baseline {
  /** The name it has where none is given. */
  public static final String FILE_NAME = "stet-baseline.json";

  private static final int FORMAT = 1;
  private static final int LONGEST_TEXT = 60;

  private final Path file;
  private final TreeSet<Entry> entries;
  private final Set<String> keys = new HashSet<>();
  private final Set<String> moved = new HashSet<>();

  private Baseline(Path file, Collection<Entry> entries) {
    this.file = file;
    this.entries = new TreeSet<>(entries);
    for (Entry entry : entries) {
      keys.add(entry.key());
      if (!Files.exists(folder(file).resolve(entry.path()))) {
        moved.add(entry.fingerprint());
      }
    }
  }

  /**
   * An accepted finding. Only path and fingerprint are compared; the rest is for the reader.
   *
   * @param path of the document, from the baseline's folder
   * @param text the words, shortened
   */
  public record Entry(
      String path, String rule, String severity, String text, String message, String fingerprint)
      implements Comparable<Entry> {
    private static final Comparator<Entry> ORDER =
        Comparator.comparing(Entry::path)
            .thenComparing(Entry::rule)
            .thenComparing(Entry::text)
            .thenComparing(Entry::fingerprint);

    String key() {
      return path + "\n" + fingerprint;
    }

    @Override
    public int compareTo(Entry other) {
      return ORDER.compare(this, other);
    }
  }

  /** A baseline that accepts nothing and would stand at {@code file}. */
  public static Baseline empty(Path file) {
    return new Baseline(file.toAbsolutePath().normalize(), List.of());
  }

  /** A baseline that accepts all that {@code result} found and nothing else excuses. */
  public static Baseline of(RunResult result, Path file) {
    return empty(file).with(result);
  }

  /**
   * The baseline in {@code file}.
   *
   * @throws ConfigurationException if it does not exist or is no baseline
   */
  public static Baseline read(Path file) throws ConfigurationException {
    try {
      String json = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return new Baseline(file.toAbsolutePath().normalize(), entries(json));
    } catch (JsonProcessingException e) {
      throw new ConfigurationException(
          "%s:%d:%d: not a baseline: %s"
              .formatted(
                  file,
                  e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                  e.getLocation() == null ? 1 : e.getLocation().getColumnNr(),
                  e.getOriginalMessage()),
          e);
    } catch (java.nio.file.NoSuchFileException e) {
      throw new ConfigurationException("the baseline does not exist: " + file, e);
    } catch (IOException e) {
      throw new ConfigurationException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** The file it stands in. */
  public Path file() {
    return file;
  }

  /** The accepted findings, sorted. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The documents whose findings are accepted, in order. */
  public Set<Path> documents() {
    Set<Path> documents = new LinkedHashSet<>();
    entries.forEach(entry -> documents.add(folder(file).resolve(entry.path())));
    return documents;
  }

  /** Whether the finding called {@code fingerprint} in {@code document} is accepted. */
  public boolean accepts(Path document, String fingerprint) {
    return keys.contains(path(document) + "\n" + fingerprint) || moved.contains(fingerprint);
  }

  /** What is accepted but was not found again in the documents that {@code result} checked. */
  public List<Entry> gone(RunResult result) {
    Set<String> checked = new HashSet<>();
    Set<String> found = new HashSet<>();
    Set<String> fingerprints = new HashSet<>();
    for (DocumentResult document : result.documents()) {
      if (document.status() == DocumentResult.Status.CHECKED) {
        String path = path(result.root().resolve(document.path()));
        checked.add(path);
        for (Judged judged : document.judged()) {
          found.add(path + "\n" + judged.finding().fingerprint());
          fingerprints.add(judged.finding().fingerprint());
        }
      }
    }
    List<Entry> gone = new ArrayList<>();
    for (Entry entry : entries) {
      boolean moved = this.moved.contains(entry.fingerprint());
      if (moved
          ? !fingerprints.contains(entry.fingerprint())
          : checked.contains(entry.path()) && !found.contains(entry.key())) {
        gone.add(entry);
      }
    }
    return gone;
  }

  /** This, without what is gone: it shrinks, and accepts nothing new. */
  public Baseline without(Collection<Entry> gone) {
    List<Entry> left = new ArrayList<>(entries);
    left.removeAll(gone);
    return new Baseline(file, left);
  }

  /** This, and everything that {@code result} found and neither a mark nor an entry excuses. */
  public Baseline with(RunResult result) {
    Map<String, Entry> all = new LinkedHashMap<>();
    entries.forEach(entry -> all.put(entry.key(), entry));
    for (DocumentResult document : result.documents()) {
      String path = path(result.root().resolve(document.path()));
      for (Judged judged : document.judged()) {
        Standing standing = judged.standing();
        if (standing == null || standing.by() == Standing.By.BASELINE) {
          Entry entry = entry(path, judged.finding());
          all.putIfAbsent(entry.key(), entry);
        }
      }
    }
    return new Baseline(file, all.values());
  }

  /** Writes the file, whole or not at all. */
  public void write() throws IOException {
    AtomicFile.write(file, json().getBytes(StandardCharsets.UTF_8));
  }

  private static Entry entry(String path, Finding finding) {
    return new Entry(
        path,
        finding.rule(),
        finding.severity().id(),
        shortened(finding.text()),
        finding.message(),
        finding.fingerprint());
  }

  private static String shortened(String text) {
    int points = text.codePointCount(0, text.length());
    return points <= LONGEST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT - 1)) + "…";
  }

  private String path(Path document) {
    return Discovery.path(folder(file), document.toAbsolutePath().normalize());
  }

  private static Path folder(Path file) {
    Path folder = file.getParent();
    return folder == null ? file : folder;
  }

  private String json() throws IOException {
    StringWriter text = new StringWriter();
    text.append("{\n  \"stet-baseline\": ").append(String.valueOf(FORMAT));
    text.append(",\n  \"findings\": [");
    String separator = "\n";
    for (Entry entry : entries) {
      text.append(separator).append("    ").append(line(entry));
      separator = ",\n";
    }
    text.append(entries.isEmpty() ? "]\n}\n" : "\n  ]\n}\n");
    return text.toString();
  }

  private static String line(Entry entry) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("path", entry.path());
      json.writeStringField("rule", entry.rule());
      json.writeStringField("severity", entry.severity());
      json.writeStringField("text", entry.text());
      json.writeStringField("message", entry.message());
      json.writeStringField("fingerprint", entry.fingerprint());
      json.writeEndObject();
    }
    return line.toString();
  }

  private static List<Entry> entries(String text) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(text)) {
      expect(json.nextToken() == JsonToken.START_OBJECT, json, "expected an object");
      boolean baseline = false;
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String key = json.currentName();
        json.nextToken();
        if (key.equals("stet-baseline")) {
          expect(json.getValueAsInt() == FORMAT, json, "a format this version does not know");
          baseline = true;
        } else if (key.equals("findings")) {
          expect(json.currentToken() == JsonToken.START_ARRAY, json, "expected a list");
          while (json.nextToken() == JsonToken.START_OBJECT) {
            entries.add(entry(json));
          }
        } else {
          json.skipChildren();
        }
      }
      expect(json.currentToken() == JsonToken.END_OBJECT, json, "expected the end");
      expect(baseline, json, "the key 'stet-baseline' is missing");
    }
    return entries;
  }

  private static Entry entry(JsonParser json) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      json.nextToken();
      fields.put(key, json.getValueAsString(""));
      json.skipChildren();
    }
    for (String key : List.of("path", "fingerprint")) {
      expect(fields.containsKey(key), json, "a finding without '" + key + "'");
    }
    return new Entry(
        fields.getOrDefault("path", ""),
        fields.getOrDefault("rule", ""),
        fields.getOrDefault("severity", ""),
        fields.getOrDefault("text", ""),
        fields.getOrDefault("message", ""),
        fields.getOrDefault("fingerprint", ""));
  }

  private static void expect(boolean holds, JsonParser json, String what) throws IOException {
    if (!holds) {
      throw new com.fasterxml.jackson.core.JsonParseException(json, what);
    }
  }
}
