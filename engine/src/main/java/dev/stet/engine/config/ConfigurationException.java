package dev.stet.engine.config;

/**
 * A run cannot begin: a setting, a configuration file or a baseline does not say what it should.
 * The message is for the person who wrote it: which file, where in it, what was expected.
 */
public final class ConfigurationException extends Exception {
  private static final long serialVersionUID = 1L;

  public ConfigurationException(String message) {
    super(message);
  }

  public ConfigurationException(String message, Throwable cause) {
    super(message, cause);
  }
}
