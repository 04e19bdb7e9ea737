package dev.stet.engine.formats;

import dev.stet.core.document.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;

/** A text file by its lines; markup in the words is taken out. */
record LinedFile(List<String> lines, boolean markup) implements FileOnDisk {

  LinedFile(Path file) throws IOException {
    this(Files.readAllLines(file, StandardCharsets.UTF_8), file.toString().endsWith(".html"));
  }

  @Override
  public String wordsAt(Place place) {
    Place.Lines at = (Place.Lines) place;
    if (at.line() != at.endLine()) {
      throw new AssertionError("no finding of this report goes over a line's end");
    }
    String words = lines.get(at.line() - 1).substring(at.column() - 1, at.endColumn() - 1);
    return markup ? Jsoup.parseBodyFragment(words).text() : words;
  }
}
