package dev.stet.readers.sheet;

import dev.stet.core.document.Evidence;
import java.util.List;
import org.apache.poi.ss.usermodel.FormulaError;

/**
 * A cell as a sheet shows it.
 *
 * @param text what it shows; empty for nothing
 * @param kinds what there is to say about it beside its text: an error value, a formula without one
 * @param formula the formula, for evidence; empty for none
 */
record SheetCell(CellAddress address, String text, List<Evidence.Kind> kinds, String formula) {
  static SheetCell of(CellAddress address, String text) {
    return new SheetCell(address, text, List.of(), "");
  }

  /** What a cell shows of the error that binary workbooks know as {@code code}. */
  static String error(int code) {
    return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR!";
  }
}
