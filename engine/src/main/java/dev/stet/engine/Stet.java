package dev.stet.engine;

import dev.stet.core.rule.RuleInfo;
import dev.stet.engine.config.ConfigurationException;
import dev.stet.engine.config.FileConfiguration;
import java.nio.file.Path;
import java.util.Map;

/**
 * The front door: checks documents.
 *
 * <pre>{@code
 * RunOutcome outcome = Stet.check(RunSettings.in(Path.of("reports")).build());
 * System.exit(outcome.verdict().exitStatus());
 * }</pre>
 *
 * <p>Every method is thread-safe and keeps nothing between calls.
 */
public final class Stet {
  private Stet() {}

  /**
   * Checks documents. A document that cannot be read, a path that does not exist and a found {@code
   * stet.yaml} that is wrong are part of the outcome and do not keep the others from being checked.
   *
   * @throws ConfigurationException if the settings themselves are wrong, so that nothing was
   *     checked: a named configuration file that is missing, an unknown report format, a bad glob
   */
  public static RunOutcome check(RunSettings settings) throws ConfigurationException {
    return new Run(settings).check();
  }

  /**
   * Every rule that a run with {@code settings} has, by id, the user's own at its root included.
   */
  public static Map<String, RuleInfo> rules(RunSettings settings) throws ConfigurationException {
    return new Run(settings).rules();
  }

  /** What holds for {@code file}, and where it was said. */
  public static FileConfiguration configuration(RunSettings settings, Path file)
      throws ConfigurationException {
    return new Run(settings).configuration(file);
  }

  /** Checks documents and accepts what there is to find: see {@link BaselineChange}. */
  public static BaselineChange createBaseline(RunSettings settings) throws ConfigurationException {
    return new Run(settings).baseline(true);
  }

  /** Checks documents and takes out of the baseline what is no longer found. */
  public static BaselineChange pruneBaseline(RunSettings settings) throws ConfigurationException {
    return new Run(settings).baseline(false);
  }

  /** The version of Stet: {@code 0.1.0}. */
  public static String version() {
    return Version.NUMBER;
  }
}
