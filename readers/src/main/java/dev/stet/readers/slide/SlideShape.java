package dev.stet.readers.slide;

import dev.stet.readers.flow.AltText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A shape of a slide while it is read, in the words that all formats share. Not thread-safe. */
final class SlideShape {
  private final Purpose purpose;
  private final @Nullable String name;
  private final @Nullable String placeholder;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private String instead = "";
  private boolean hidden;

  /**
   * A shape without words.
   *
   * @param name what the author's program calls it; null if it has no name
   * @param placeholder the kind of placeholder that it is by its file; null if it is none
   */
  SlideShape(Purpose purpose, @Nullable String name, @Nullable String placeholder) {
    this.purpose = purpose;
    this.name = name == null || name.isBlank() ? null : name;
    this.placeholder = placeholder;
  }

  /** A shape that is no placeholder. */
  static SlideShape free(@Nullable String name) {
    return new SlideShape(Purpose.OTHER, name, null);
  }

  /** What a shape is for. */
  enum Purpose {
    TITLE,
    SUBTITLE,
    CONTENT,
    /** What the program fills by itself: date, footer, number. */
    FURNITURE,
    NOTES,
    OTHER;

    /** Whether an empty placeholder for it shows a prompt on the slide. */
    boolean prompts() {
      return this == TITLE || this == SUBTITLE || this == CONTENT;
    }
  }

  /**
   * A paragraph of a shape.
   *
   * @param level how deep it stands in a list, from 0
   */
  record Paragraph(int level, String words) {}

  Purpose purpose() {
    return purpose;
  }

  @Nullable String name() {
    return name;
  }

  @Nullable String placeholder() {
    return placeholder;
  }

  boolean hidden() {
    return hidden;
  }

  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  /** Says that the program does not show the shape. */
  void hide() {
    hidden = true;
  }

  /** Says what is to be read in its place. */
  void describe(String words) {
    instead = words;
  }

  /** What is to be read in its place; empty if nobody said anything. */
  String instead() {
    return AltText.isSaid(instead) ? instead.replaceAll("\\s+", " ").strip() : "";
  }

  /** Adds a paragraph; one without words is left out. */
  void add(int level, String words) {
    if (!words.isBlank()) {
      paragraphs.add(new Paragraph(level, words.strip()));
    }
  }

  /** All its words, a paragraph a line. */
  String words() {
    StringBuilder words = new StringBuilder();
    for (Paragraph paragraph : paragraphs) {
      words.append(words.isEmpty() ? "" : "\n").append(paragraph.words());
    }
    return words.toString();
  }
}
