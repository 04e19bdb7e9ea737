package dev.stet.readers.text;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Cell;
import dev.stet.core.document.Document;
import dev.stet.core.document.Places;
import dev.stet.core.document.Span;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Reader;
import dev.stet.readers.spi.Source;
import dev.stet.readers.spi.UnreadableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.lang3.StringUtils;

/**
 * Comma- and tab-separated values: one table, a block a cell, the text exactly as in the file. The
 * separator of a {@code .csv} is found out, since half of Europe writes semicolons.
 */
public final class CsvReader implements Reader {
  private static final String TABS = "text/tab-separated-values";

  @Override
  public Set<String> mediaTypes() {
    return Set.of("text/csv", TABS);
  }

  @Override
  public Document read(Source source, String mediaType, ReadOptions options)
      throws IOException, UnreadableException {
    Decoded decoded = TextReader.decoded(source, options);
    String text = decoded.text();
    char separator = mediaType.equals(TABS) ? '\t' : separator(text);
    return Document.named(source.name())
        .mediaType(mediaType)
        .text(text)
        .blocks(new Cells(text, separator).all())
        .places(Places.lines(text))
        .evidence(decoded.evidence())
        .metadata(decoded.metadata())
        .build();
  }

  /** The one that cuts most of the first lines into the same number of cells. */
  private static char separator(String text) {
    List<String> lines =
        text.substring(0, Math.min(text.length(), 1 << 14))
            .lines()
            .filter(line -> !line.isBlank())
            .toList();
    char best = ',';
    int most = 0;
    // the comma last: where it is a decimal sign, each line may hold as many of them
    for (char candidate : new char[] {'\t', ';', '|', ','}) {
      Map<Integer, Integer> linesByCount = new HashMap<>();
      for (String line : lines) {
        int count = StringUtils.countMatches(line, candidate);
        if (count > 0) {
          linesByCount.merge(count, 1, Integer::sum);
        }
      }
      int agreeing = linesByCount.values().stream().mapToInt(Integer::intValue).max().orElse(0);
      if (agreeing > most) {
        most = agreeing;
        best = candidate;
      }
    }
    return best;
  }

  /** Cuts a text into cells. */
  private static final class Cells {
    /** A quotation mark that is not closed within so many characters is just a character. */
    private static final int LONGEST_QUOTED = 1 << 16;

    private final String text;
    private final char separator;
    private final List<Block> blocks = new ArrayList<>();
    private int row;
    private int column;

    Cells(String text, char separator) {
      this.text = text;
      this.separator = separator;
    }

    List<Block> all() {
      int at = 0;
      while (at < text.length()) {
        at = cell(at);
        if (at < text.length() && text.charAt(at) == separator) {
          column++;
          at++;
        } else {
          row++;
          column = 0;
          at = afterLineBreak(at);
        }
      }
      return blocks;
    }

    /** Adds the cell at {@code start}; returns where its separator or line break stands. */
    private int cell(int start) {
      int close = text.charAt(start) == '"' ? closing(start + 1) : -1;
      int end = endOfPlain(close < 0 ? start : close + 1);
      Span words = close < 0 ? new Span(start, end) : new Span(start + 1, close);
      if (!words.of(text).isBlank()) {
        blocks.add(Block.of(BlockKind.TABLE_CELL, words).withCell(Cell.at(0, row, column)));
      }
      return end;
    }

    /** The quotation mark that closes a cell begun before {@code at}, or -1. */
    private int closing(int at) {
      int limit = Math.min(text.length(), at + LONGEST_QUOTED);
      for (int i = at; i < limit; i++) {
        if (text.charAt(i) == '"') {
          if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
            i++; // two stand for one
          } else {
            return endsCell(i + 1) ? i : -1;
          }
        }
      }
      return -1;
    }

    private boolean endsCell(int at) {
      return at == text.length()
          || text.charAt(at) == separator
          || text.charAt(at) == '\n'
          || text.charAt(at) == '\r';
    }

    private int endOfPlain(int at) {
      int i = at;
      while (!endsCell(i)) {
        i++;
      }
      return i;
    }

    private int afterLineBreak(int at) {
      boolean two =
          at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n';
      return at + (two ? 2 : 1);
    }
  }
}
