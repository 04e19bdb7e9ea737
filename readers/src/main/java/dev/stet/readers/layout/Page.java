package dev.stet.readers.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is printed on one page.
 *
 * @param number of the page in the file, from 1
 * @param label what the page calls itself, where that differs from its number
 * @param width in points
 * @param height in points
 * @param glyphs its characters in the order in which they were drawn
 * @param rules the lines printed on it
 */
public record Page(
    int number,
    @Nullable String label,
    float width,
    float height,
    List<Glyph> glyphs,
    List<Rule> rules) {}
