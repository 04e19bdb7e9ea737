package dev.stet.readers.word;

import dev.stet.readers.spi.Limits;
import dev.stet.readers.spi.UnreadableException;
import dev.stet.readers.word.RtfGroup.Kind;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Follows RTF's groups and control words and writes what they say into a package. What it does not
 * know it passes over as the specification wants: a control word alone, a group that begins with
 * {@code \*} whole. Not thread-safe.
 */
final class RtfDocument {
  private final RtfTokens rtf;
  private final StoryXml body;
  private final RtfTables tables;
  private final RtfDestinations destinations;
  private final RtfRow row;
  private final RtfRow nestedRow;
  private final RtfCharacters characters = new RtfCharacters();
  private final Deque<RtfGroup> groups = new ArrayDeque<>();
  private RtfGroup group;
  private boolean optional;

  RtfDocument(byte[] source, WordPackage document, Limits limits) {
    this.rtf = new RtfTokens(source);
    this.body = new StoryXml(limits);
    this.group = new RtfGroup(body);
    this.tables = new RtfTables(document);
    this.destinations = new RtfDestinations(rtf, document, tables, limits);
    this.row = new RtfRow(tables.colours());
    this.nestedRow = new RtfRow(tables.colours());
  }

  StoryXml body() {
    return body;
  }

  /** Reads all of it; whether every group that begins also ends. */
  boolean read() throws UnreadableException {
    RtfTokens.Token token = rtf.next();
    while (token != null) {
      switch (token) {
        case OPEN -> open();
        case CLOSE -> close();
        case TEXT -> {
          if (!characters.passesByte() && group.kind != Kind.PICTURE) {
            characters.add(rtf.value());
          }
        }
        case CONTROL -> {
          flush();
          control();
        }
      }
      token = rtf.next();
    }
    boolean whole = groups.isEmpty();
    while (!groups.isEmpty()) {
      close();
    }
    flush();
    return whole;
  }

  // Groups

  private void open() throws UnreadableException {
    flush();
    characters.stopPassing();
    optional = false;
    RtfGroup outer = group;
    groups.push(outer);
    group = outer.inner();
    tables.enter(outer, group);
    if (outer.kind == Kind.TWICE) {
      outer.kind = Kind.PLAIN;
      rtf.skipGroup();
    }
  }

  private void close() throws UnreadableException {
    flush();
    characters.stopPassing();
    optional = false;
    if (groups.isEmpty()) {
      return;
    }
    RtfGroup ended = group;
    group = groups.pop();
    StringBuilder captured = ended.words;
    String words = captured == null || captured == group.words ? "" : captured.toString();
    destinations.end(ended, group, words);
  }

  // Text

  /** Writes the bytes gathered so far, now that it is known which they are. */
  private void flush() throws UnreadableException {
    if (!characters.isEmpty()) {
      write(characters.take(tables.fonts(), group.font));
    }
  }

  private void writeUnlessEmpty(String words) throws UnreadableException {
    if (!words.isEmpty()) {
      write(words);
    }
  }

  private void write(String words) throws UnreadableException {
    StringBuilder captured = group.words;
    if (group.kind == Kind.COLOURS) {
      tables.colours().text(words);
    } else if (captured == null) {
      group.story.text(words, tables.style(group));
    } else {
      captured.append(words);
    }
  }

  // Control words

  private void control() throws UnreadableException {
    String word = rtf.word();
    if (word.equals("*")) {
      optional = true;
      return;
    }
    boolean wasOptional = optional;
    optional = false;
    if (characters.passes(word)) {
      return;
    }
    if (destinations.begin(group)
        || character(word)
        || tables.control(rtf, group)
        || group.characters(rtf, tables.colours())
        || group.paragraphs(rtf, tables.colours())) {
      return;
    }
    if (group.kind == Kind.NESTED_ROW ? nestedRow.control(rtf) : row.control(rtf)) {
      return;
    }
    tables.lists().control(rtf);
    if (wasOptional) {
      rtf.skipGroup();
    }
  }

  /** Takes a control word that stands for a character, or ends a paragraph, a cell or a row. */
  private boolean character(String word) throws UnreadableException {
    String named = RtfCharacters.named(word);
    if (named != null) {
      writeUnlessEmpty(named);
      return true;
    }
    switch (word) {
      case "u" -> writeUnlessEmpty(characters.unicode((char) rtf.number(0), group.fallback));
      case "par", "sect" -> {
        if (group.words == null) {
          group.story.paragraph(group.paragraph(), group.depth());
        }
      }
      case "cell" -> group.story.cell(group.paragraph(), 1);
      case "nestcell" -> group.story.cell(group.paragraph(), group.tableDepth);
      case "row" -> row.end(group.story, 1);
      case "nestrow" -> nestedRow.end(group.story, group.tableDepth);
      default -> {
        return false;
      }
    }
    return true;
  }
}
