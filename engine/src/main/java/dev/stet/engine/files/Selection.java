package dev.stet.engine.files;

import java.nio.file.Path;

/** What settings and configuration say about which files are to be checked. */
public interface Selection {

  /** Leaves nothing out. */
  Selection EVERYTHING =
      new Selection() {
        @Override
        public boolean excluded(Path fileOrFolder) {
          return false;
        }

        @Override
        public boolean included(Path file) {
          return true;
        }
      };

  /** Whether the file or folder, given as an absolute path, is left out. */
  boolean excluded(Path fileOrFolder);

  /** Whether the file, given as an absolute path, is among those asked for. */
  boolean included(Path file);
}
