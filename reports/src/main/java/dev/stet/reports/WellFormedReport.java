package dev.stet.reports;

import dev.stet.core.run.RunResult;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes what another report writes, with U+FFFD for each surrogate that lacks its other half.
 * Damaged files have them; an encoder that is told to be strict throws on them, a lenient one
 * writes question marks.
 */
final class WellFormedReport implements Report {
  private final Report report;

  WellFormedReport(Report report) {
    this.report = report;
  }

  @Override
  public String format() {
    return report.format();
  }

  @Override
  public String fileName() {
    return report.fileName();
  }

  @Override
  public boolean needsText() {
    return report.needsText();
  }

  @Override
  public void write(RunResult result, ReportOptions options, Writer out) throws IOException {
    WellFormedWriter writer = new WellFormedWriter(out);
    report.write(result, options, writer);
    writer.end();
    out.flush();
  }

  private static final class WellFormedWriter extends FilterWriter {
    private static final char REPLACEMENT = '\uFFFD';

    /** A high surrogate whose other half may come with the next write; 0 for none. */
    private char high;

    WellFormedWriter(Writer out) {
      super(out);
    }

    @Override
    public void write(int c) throws IOException {
      char next = (char) c;
      if (high != 0) {
        if (Character.isLowSurrogate(next)) {
          out.write(high);
          out.write(next);
          high = 0;
          return;
        }
        out.write(REPLACEMENT);
        high = 0;
      }
      if (Character.isHighSurrogate(next)) {
        high = next;
      } else {
        out.write(Character.isLowSurrogate(next) ? REPLACEMENT : next);
      }
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
      int end = offset + length;
      int from = offset;
      for (int i = offset; i < end; i++) {
        if (high != 0 || Character.isSurrogate(characters[i])) {
          out.write(characters, from, i - from);
          write(characters[i]);
          from = i + 1;
        }
      }
      out.write(characters, from, end - from);
    }

    @Override
    public void write(String words, int offset, int length) throws IOException {
      write(words.substring(offset, offset + length).toCharArray(), 0, length);
    }

    void end() throws IOException {
      if (high != 0) {
        high = 0;
        out.write(REPLACEMENT);
      }
    }
  }
}
