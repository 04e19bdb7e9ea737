package dev.stet.engine.config;

/**
 * A value and where it comes from.
 *
 * @param where the file and line, or the option that set it: {@code docs/stet.yaml:5}
 */
public record Sourced<T>(T value, String where) {}
