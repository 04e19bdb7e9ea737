package dev.stet.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The commands there are, by name, in the order of the help. */
final class Commands {
  private Commands() {}

  static Map<String, Supplier<Object>> of(Console console) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("check", () -> new CheckCommand(console));
    commands.put("rules", () -> new RulesCommand(console));
    commands.put("explain", () -> new ExplainCommand(console));
    commands.put("init", () -> new InitCommand(console));
    commands.put("config", () -> new ConfigCommand(console));
    commands.put("baseline", () -> new BaselineCommand(console));
    return commands;
  }
}
