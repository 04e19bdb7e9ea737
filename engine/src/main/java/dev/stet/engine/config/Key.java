package dev.stet.engine.config;

import java.util.List;
import java.util.Map;

/**
 * A key of {@code stet.yaml}: the reader knows no others, and the JSON Schema is made of them.
 *
 * @param name as it is written
 * @param schema what JSON Schema says of its value
 * @param about what it does, in one sentence
 */
record Key(String name, Map<String, Object> schema, String about) {

  /** The keys of an entry under {@code allow}. */
  static final List<Key> ALLOW =
      List.of(
          new Key("text", Schemas.text(), "The words, as the document has them."),
          new Key("pattern", Schemas.text(), "A regular expression for the words."),
          new Key("rule", Schemas.names(), "The rules or categories it excuses; all if not said."),
          new Key("files", Schemas.globs(), "Where it holds; everywhere if not said."),
          new Key("reason", Schemas.text(), "Why the words may stand."),
          new Key("until", Schemas.date(), "The last day on which they may."));

  /** The keys of an entry under {@code profiles}. */
  static final List<Key> PROFILE =
      List.of(
          new Key("files", Schemas.globs(), "The files."),
          new Key("profile", Schemas.text(), "The profile's name, or a file of your own."));

  /** The keys of an entry under {@code overrides}. */
  static final List<Key> OVERRIDE =
      List.of(
          new Key("files", Schemas.globs(), "The files."),
          new Key("rules", Schemas.levels(), "Levels by rule, by category, or for all."),
          new Key(
              "failOn",
              Schemas.constants(FailOn.class),
              "From which severity on a finding in them fails the run."),
          new Key("encoding", Schemas.text(), "The encoding of those that are text files."));

  /** The keys of the file itself. */
  static final List<Key> FILE =
      List.of(
          new Key("root", Schemas.bool(), "The search for stet.yaml further up ends here."),
          new Key("include", Schemas.globs(), "Only files that fit one of these are checked."),
          new Key(
              "exclude", Schemas.globs(), "Files and folders that fit one of these are left out."),
          new Key(
              "failOn",
              Schemas.constants(FailOn.class),
              "From which severity on a finding fails the run; error if not said."),
          new Key(
              "maxAllowed",
              Schemas.number(),
              "How many such findings are tolerated; 0 if not said."),
          new Key(
              "unreadable",
              Schemas.constants(UnreadablePolicy.class),
              "Whether a document that cannot be read fails the run."),
          new Key("language", Schemas.oneOf("en", "zh"), "The language of messages."),
          new Key(
              "baseline",
              Schemas.text(),
              "The file of accepted findings; stet-baseline.json if not said."),
          new Key(
              "encoding",
              Schemas.text(),
              "The encoding of text files; found out file by file if not said."),
          new Key("rules", Schemas.levels(), "Levels by rule, by category, or for all."),
          new Key(
              "allow", Schemas.objects(ALLOW, "reason"), "Words that may stand, with the reason."),
          new Key(
              "profiles",
              Schemas.objects(PROFILE, "files", "profile"),
              "Which files must have which sections."),
          new Key(
              "overrides", Schemas.objects(OVERRIDE, "files"), "What holds for some files only."),
          new Key("packs", Schemas.globs(), "Pattern packs of your own, from this file's folder."));

  static List<String> names(List<Key> keys) {
    return keys.stream().map(Key::name).toList();
  }
}
