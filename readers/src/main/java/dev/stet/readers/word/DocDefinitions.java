package dev.stet.readers.word;

import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.FontTable;
import org.apache.poi.hwpf.model.LFO;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.jspecify.annotations.Nullable;

/** The styles and lists of a binary document. */
final class DocDefinitions {
  private static final int NO_BASE = 0xFFF;
  private static final int NOTHING_FOLLOWS = 2;

  /** sprmCRgFtc0, the font of a run ([MS-DOC] §2.6.1). */
  private static final int FONT = 0x4F;

  private final HWPFDocument doc;
  private final WordPackage document;

  DocDefinitions(HWPFDocument doc, WordPackage document) {
    this.doc = doc;
    this.document = document;
  }

  void read() {
    styles();
    lists();
  }

  /** Names and ancestors: what a style says beside its name each paragraph and run says too. */
  private void styles() {
    StyleSheet sheet = doc.getStyleSheet();
    for (int i = 0; sheet != null && i < sheet.numStyles(); i++) {
      StyleDescription style = sheet.getStyleDescription(i);
      if (style != null && style.getName() != null) {
        int base = style.getBaseStyle();
        document.style(i, style.getName(), base == NO_BASE ? -1 : base, -1, false);
      }
    }
  }

  private void lists() {
    ListTables tables = doc.getListTables();
    if (tables == null) {
      return;
    }
    Set<Integer> defined = new HashSet<>();
    for (int number = 1; ; number++) {
      LFO list;
      try {
        list = tables.getLfo(number);
      } catch (NoSuchElementException e) {
        return;
      }
      ListData data = tables.getListData(list.getLsid());
      if (data == null) {
        continue;
      }
      if (defined.add(list.getLsid())) {
        StringBuilder levels = new StringBuilder();
        for (int i = 0; i < data.numLevels(); i++) {
          levels.append(level(i, data.getLevels()[i]));
        }
        document.abstractList(Integer.toString(list.getLsid()), levels);
      }
      document.list(number, Integer.toString(list.getLsid()), overrides(tables, number));
    }
  }

  private String overrides(ListTables tables, int number) {
    StringBuilder xml = new StringBuilder();
    ListFormatOverrideLevel[] levels = tables.getLfoData(number).getRgLfoLvl();
    for (ListFormatOverrideLevel level : levels == null ? new ListFormatOverrideLevel[0] : levels) {
      if (level == null) {
        continue;
      }
      xml.append("<w:lvlOverride w:ilvl=\"").append(level.getLevelNum()).append("\">");
      if (level.isFormatting()) {
        xml.append(level(level.getLevelNum(), level.getLevel()));
      } else if (level.isStartAt()) {
        xml.append("<w:startOverride w:val=\"").append(level.getIStartAt()).append("\"/>");
      }
      xml.append("</w:lvlOverride>");
    }
    return xml.toString();
  }

  private String level(int number, @Nullable ListLevel level) {
    if (level == null) {
      return "";
    }
    String text = level.getNumberText();
    return WordPackage.level(
        number,
        level.getNumberFormat() & 0xFF,
        Math.max(0, level.getStartAt()),
        text == null ? "" : text,
        font(level.getGrpprlChpx()),
        level.getTypeOfCharFollowingTheNumber() != NOTHING_FOLLOWS,
        level.isLegalNumbering());
  }

  /** The font of a level's bullet; empty if it does not say. */
  private String font(byte @Nullable [] properties) {
    FontTable fonts = doc.getFontTable();
    if (properties == null || fonts == null) {
      return "";
    }
    SprmIterator sprms = new SprmIterator(properties, 0);
    while (sprms.hasNext()) {
      SprmOperation sprm = sprms.next();
      if (sprm.getOperation() == FONT) {
        String name = fonts.getMainFont(sprm.getOperand());
        return name == null ? "" : name;
      }
    }
    return "";
  }
}
