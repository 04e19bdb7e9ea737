package dev.stet.it;

import java.nio.file.Path;

/**
 * How a command ended.
 *
 * @param status its exit status
 * @param output all it printed, both streams together
 * @param folder the folder it ran in
 */
record Outcome(int status, String output, Path folder) {
  Path file(String name) {
    return folder.resolve(name);
  }
}
