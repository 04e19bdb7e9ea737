package dev.stet.core.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph, heading, cell or the like: a stretch of the text with one form and one role.
 * Immutable.
 *
 * <p>A block may hold line breaks (hard-wrapped text) but never the break that ends it.
 *
 * @param kind its form
 * @param role what it does; {@link Role#BODY} until somebody knows better
 * @param span where it stands in the text
 * @param level of a heading, list item or item of a list of contents, from 1; 0 for every other
 *     kind and where nothing tells it
 * @param label the number or bullet it begins with, if it has one
 * @param cell where a table cell stands in its table; null for every other kind
 */
public record Block(
    BlockKind kind, Role role, Span span, int level, @Nullable Label label, @Nullable Cell cell) {
  public Block {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(span, "span");
    if (level < 0) {
      throw new IllegalArgumentException("level must not be negative: " + level);
    }
  }

  /** As of any record, with what mostly decides first. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Block block
            && span.equals(block.span)
            && kind == block.kind
            && role == block.role
            && level == block.level
            && Objects.equals(label, block.label)
            && Objects.equals(cell, block.cell));
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, role, span, level, label, cell);
  }

  /** A block of the body without level, label or cell. */
  public static Block of(BlockKind kind, Span span) {
    return new Block(kind, Role.BODY, span, 0, null, null);
  }

  /** A heading of {@code level}, the topmost being 1. */
  public static Block heading(int level, Span span) {
    return new Block(BlockKind.HEADING, Role.BODY, span, level, null, null);
  }

  public Block withRole(Role newRole) {
    return newRole == role ? this : new Block(kind, newRole, span, level, label, cell);
  }

  public Block withKind(BlockKind newKind, int newLevel) {
    return new Block(newKind, role, span, newLevel, label, cell);
  }

  public Block withLabel(@Nullable Label newLabel) {
    return new Block(kind, role, span, level, newLabel, cell);
  }

  public Block withCell(@Nullable Cell newCell) {
    return new Block(kind, role, span, level, label, newCell);
  }
}
