package dev.stet.cli;

import dev.stet.engine.Stet;
import picocli.CommandLine.IVersionProvider;

/** What {@code stet --version} prints. */
final class VersionWords implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "stet %s (Java %s)".formatted(Stet.version(), System.getProperty("java.version", "?"))
    };
  }
}
