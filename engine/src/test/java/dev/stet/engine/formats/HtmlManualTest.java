package dev.stet.engine.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.lint.Finding;
import dev.stet.engine.Folder;
import dev.stet.engine.Isolation;
import dev.stet.engine.Stet;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manual of many HTML files: what leads from one to the next is no site's menu. */
class HtmlManualTest {
  @TempDir private Path temporary = Path.of("");

  @Test
  void linksToTheNextFileAreTheManualsOwn() throws Exception {
    assertThat(
            found(
                """
                <ul><li><a href="ch01.html">Prev</a></li><li>The Lock Keeper's Handbook</li>
                <li><a href="ch03.html">Next</a></li></ul>
                <h1>Chapter 2. Gates</h1>
                <p>The gates are opened by hand, one after the other, when the water is level.</p>
                <ul><li><a href="ch01.html">Prev: Boats</a></li><li><a href="index.html">Home</a></li>
                <li><a href="ch03.html">Next: Weirs</a></li></ul>
                """))
        .isEmpty();
  }

  @Test
  void aListOfTheOtherFilesPromisesNothingHere() throws Exception {
    assertThat(
            found(
                """
                <h1>The Lock Keeper's Handbook</h1>
                <p>Table of Contents</p>
                <p><a href="ch01.html">1. Boats</a></p>
                <p><a href="ch02.html">2. Gates</a></p>
                <p><a href="ch03.html">3. Weirs</a></p>
                <p><a href="ch04.html">4. Tides</a></p>
                <h2>Preface</h2>
                <p>This handbook is for those who keep a lock.</p>
                """))
        .isEmpty();
  }

  private List<String> found(String body) throws Exception {
    return Stet.check(
            new Folder(temporary)
                .file("ch02.html", "<html><body>" + body + "</body></html>")
                .settings()
                .paths(List.of(temporary.resolve("ch02.html")))
                .isolation(Isolation.NEVER)
                .build())
        .result()
        .documents()
        .get(0)
        .findings()
        .stream()
        .map(Finding::rule)
        .toList();
  }
}
