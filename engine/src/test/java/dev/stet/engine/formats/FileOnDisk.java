package dev.stet.engine.formats;

import dev.stet.core.document.Place;
import java.nio.file.Path;

/** A file opened without the readers, to look at the words in a place. */
interface FileOnDisk {

  /** The words that stand at {@code place}: all of its paragraph, cell or slide. */
  String wordsAt(Place place) throws Exception;

  static FileOnDisk open(Path file) throws Exception {
    String name = String.valueOf(file.getFileName());
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "txt", "md", "html" -> new LinedFile(file);
      case "docx" -> WordFile.docx(file);
      case "doc" -> WordFile.doc(file);
      case "odt" -> WordFile.odt(file);
      case "rtf" -> WordFile.rtf(file);
      case "pdf" -> PagedFile.pdf(file);
      case "ofd" -> PagedFile.ofd(file);
      case "xlsx", "xls" -> GridFile.excel(file);
      case "ods" -> GridFile.ods(file);
      case "pptx" -> new SlideFile(file);
      default -> throw new AssertionError("nobody opens " + name);
    };
  }
}
