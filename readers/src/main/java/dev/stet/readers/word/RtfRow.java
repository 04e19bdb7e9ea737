package dev.stet.readers.word;

import java.util.ArrayList;
import java.util.List;

/** The row that control words define, before or after its cells. */
final class RtfRow {
  private final RtfColours colours;
  private final List<CellShape> cells = new ArrayList<>();
  private int left;
  private boolean header;
  private CellShape.Down down = CellShape.Down.NOT;
  private boolean joined;
  private boolean coloured;
  private boolean rowColoured;

  RtfRow(RtfColours colours) {
    this.colours = colours;
  }

  /** Takes a control word; whether it is about rows. */
  boolean control(RtfTokens rtf) {
    switch (rtf.word()) {
      case "trowd" -> {
        cells.clear();
        left = 0;
        header = false;
        down = CellShape.Down.NOT;
        joined = false;
        coloured = false;
        rowColoured = false;
      }
      case "trleft" -> left = rtf.number(0);
      case "trhdr" -> header = rtf.isOn();
      case "clvmgf" -> down = CellShape.Down.FIRST;
      case "clvmrg" -> down = CellShape.Down.FURTHER;
      case "clmrg" -> joined = true;
      case "clcbpat" -> coloured |= colours.shades(rtf.number(0));
      case "clshdng" -> coloured |= rtf.number(0) > 0;
      case "trcbpat" -> rowColoured |= colours.shades(rtf.number(0));
      case "trshdng" -> rowColoured |= rtf.number(0) > 0;
      case "cellx" -> {
        cells.add(new CellShape(rtf.number(0), down, joined, coloured || rowColoured));
        down = CellShape.Down.NOT;
        joined = false;
        coloured = false;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  void end(StoryXml story, int depth) {
    story.row(depth, left, cells, header);
  }
}
