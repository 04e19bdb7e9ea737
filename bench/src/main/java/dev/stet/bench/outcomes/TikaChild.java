package dev.stet.bench.outcomes;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.sax.BodyContentHandler;

/** The child of {@link PlainTika}: a path a line in, an outcome a line out. */
final class TikaChild {
  private TikaChild() {}

  public static void main(String[] args) throws IOException {
    PrintStream answers =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    // what libraries print must not come between the answers
    System.setOut(System.err);
    AutoDetectParser parser = new AutoDetectParser();
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String path = requests.readLine(); path != null; path = requests.readLine()) {
      Outcome outcome = read(parser, Path.of(path));
      answers.println(outcome.word() + "\t" + outcome.detail());
      if (outcome.word().equals("OutOfMemoryError")) {
        Runtime.getRuntime().halt(0);
      }
    }
  }

  private static Outcome read(AutoDetectParser parser, Path file) {
    BodyContentHandler text = new BodyContentHandler(-1);
    Metadata metadata = new Metadata();
    try (TikaInputStream in = TikaInputStream.get(file, metadata)) {
      parser.parse(in, text, metadata);
      int characters = text.toString().strip().length();
      return new Outcome(characters == 0 ? "empty" : "text", characters + " characters");
    } catch (Throwable thrown) { // an outcome, whatever it is
      return new Outcome(thrown.getClass().getSimpleName(), String.valueOf(thrown.getMessage()));
    }
  }
}
