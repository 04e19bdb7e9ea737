package dev.stet.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads the same files with Stet's readers and with Tika's default parser, turn by turn in one JVM,
 * and compares the processor time that each takes.
 */
public final class ReaderThroughput {
  private static final int ROUNDS = 3;

  private ReaderThroughput() {}

  /** Takes folders; the files in each are measured together. */
  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    Readers stet = Readers.with(ReadOptions.DEFAULT);
    AutoDetectParser tika = new AutoDetectParser();
    out.println("files                 stet s   tika s   tika / stet   characters: stet, tika");
    for (String folder : args) {
      List<Path> files = files(Path.of(folder));
      double[] ours = new double[ROUNDS];
      double[] theirs = new double[ROUNDS];
      long[] characters = new long[2];
      // One round that does not count, in which code is loaded and compiled
      for (int round = -1; round < ROUNDS; round++) {
        characters[0] = 0;
        characters[1] = 0;
        long start = time();
        for (Path file : files) {
          characters[0] += stet(stet, file);
        }
        long middle = time();
        for (Path file : files) {
          characters[1] += tika(tika, file);
        }
        if (round >= 0) {
          ours[round] = (middle - start) / 1e9;
          theirs[round] = (time() - middle) / 1e9;
        }
      }
      out.printf(
          Locale.ROOT,
          "%-20s %7.2f  %7.2f   %11.2f   %d, %d%n",
          files.size() + " in " + Path.of(folder).getFileName(),
          median(ours),
          median(theirs),
          median(theirs) / median(ours),
          characters[0],
          characters[1]);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return new ArrayList<>(all.sorted().toList());
    }
  }

  /** Processor time of the whole process: threads, compiler and collector count too. */
  private static long time() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static int stet(Readers readers, Path file) {
    Reading reading = readers.read(Source.file(file.toString(), file));
    if (reading instanceof Reading.Read read) {
      return read.document().text().length();
    }
    throw new IllegalStateException(file + " was not read: " + reading);
  }

  private static int tika(AutoDetectParser parser, Path file) {
    BodyContentHandler text = new BodyContentHandler(-1);
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file.toString());
    try (TikaInputStream in = TikaInputStream.get(file)) {
      parser.parse(in, text, metadata, new ParseContext());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException | TikaException e) {
      throw new IllegalStateException(file + " was not read", e);
    }
    return text.toString().length();
  }
}
