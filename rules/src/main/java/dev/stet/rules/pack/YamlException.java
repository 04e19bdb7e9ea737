package dev.stet.rules.pack;

/** A YAML file does not say what it should. The message names the file, the line and the column. */
public final class YamlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public YamlException(String file, int line, int column, String problem) {
    super("%s:%d:%d: %s".formatted(file, line, column, problem));
  }
}
