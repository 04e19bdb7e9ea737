package dev.stet.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code stet check}, {@code stet rules} and the rest. */
@Command(
    name = "stet",
    mixinStandardHelpOptions = true,
    versionProvider = VersionWords.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Says what in a report must not be published.",
    footerHeading = "%nExit status%n",
    footer = {
      "  0  nothing at or above the gate",
      "  1  findings",
      "  2  stet was used or configured wrongly",
      "  3  a document could not be read (--unreadable fail)"
    })
public final class Main implements Runnable {
  private final Console console;

  private Main(Console console) {
    this.console = console;
  }

  /** Runs a command and ends the process with its exit status. */
  public static void main(String[] args) {
    Console console = Console.ofProcess();
    Interruption interruption = Interruption.watch(console);
    int status = run(List.of(args), console);
    interruption.over();
    console.flush();
    System.exit(status);
  }

  /** Runs a command and says its exit status. */
  static int run(List<String> args, Console console) {
    Map<String, Supplier<Object>> commands = Commands.of(console);
    String[] words = args.toArray(String[]::new);
    CommandLine line;
    if (words.length > 0 && commands.containsKey(words[0])) {
      // Only the command that is asked for is made: looking at all of them takes longer than
      // checking a short text.
      line = new CommandLine(commands.get(words[0]).get());
      line.getCommandSpec().qualifiedName("stet " + words[0]);
      line.setCommandName("stet " + words[0]);
      words = args.subList(1, args.size()).toArray(String[]::new);
    } else {
      line = new CommandLine(new Main(console));
      for (Map.Entry<String, Supplier<Object>> command : commands.entrySet()) {
        line.addSubcommand(command.getKey(), command.getValue().get());
      }
    }
    return configured(line, console).execute(words);
  }

  private static CommandLine configured(CommandLine line, Console console) {
    line.setOut(console.out());
    line.setErr(console.err());
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            console.outIsTerminal() ? CommandLine.Help.Ansi.AUTO : CommandLine.Help.Ansi.OFF));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((e, command, result) -> Mistakes.report(e, console));
    line.setParameterExceptionHandler(
        (e, words) -> {
          PrintWriter err = console.err();
          err.println("stet: " + e.getMessage());
          CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
          err.println("Try '" + e.getCommandLine().getCommandName() + " --help'.");
          return Mistakes.STATUS;
        });
    return line;
  }

  @Override
  public void run() {
    new CommandLine(this).usage(console.out());
  }
}
