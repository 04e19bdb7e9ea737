package dev.stet.engine.files;

import java.util.Locale;
import java.util.Set;

/** The endings of files that are looked at when a folder is searched. */
public final class KnownTypes {
  private static final Set<String> ENDINGS =
      Set.of(
          "txt",
          "text",
          "md",
          "markdown",
          "html",
          "htm",
          "xhtml",
          "csv",
          "tsv",
          "docx",
          "docm",
          "dotx",
          "doc",
          "dot",
          "wps",
          "rtf",
          "odt",
          "ods",
          "odp",
          "xlsx",
          "xlsm",
          "xls",
          "et",
          "pptx",
          "pptm",
          "ppt",
          "dps",
          "pdf",
          "ofd",
          "epub",
          "adoc",
          "asciidoc",
          "rst",
          "tex",
          "org");

  private KnownTypes() {}

  /** Whether a file called {@code name} looks like a document. */
  public static boolean knows(String name) {
    int dot = name.lastIndexOf('.');
    return dot >= 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }
}
