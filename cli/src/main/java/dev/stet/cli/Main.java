package dev.stet.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code stet check}, {@code stet rules} and the rest. */
@Command(name = "stet", subcommands = CheckCommand.class)
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
