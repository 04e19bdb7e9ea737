package dev.stet.core.rule;

import java.util.Locale;

/** What kind of defect a rule finds. A rule's id begins with its category's. */
public enum Category {
  TRUNCATION(new Words("cut-off text", "截断")),
  PLACEHOLDER(new Words("unfilled placeholders", "占位符")),
  WATERMARK(new Words("watermarks and site boilerplate", "水印与网站套话")),
  NUMERIC(new Words("figures that contradict each other", "数字矛盾")),
  SECTION(new Words("missing or broken sections", "章节缺失")),
  RESIDUE(new Words("what converters and assistants left", "转换与生成残留"));

  private final Words title;

  Category(Words title) {
    this.title = title;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is called in a sentence. */
  public Words title() {
    return title;
  }
}
