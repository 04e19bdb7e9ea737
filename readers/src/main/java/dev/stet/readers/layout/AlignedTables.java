package dev.stet.readers.layout;

import dev.stet.readers.layout.PageLayout.Region;

/** Finds tables without borders by the way their cells stand under each other. */
final class AlignedTables {
  private AlignedTables() {}

  static void find(Region region) {}
}
