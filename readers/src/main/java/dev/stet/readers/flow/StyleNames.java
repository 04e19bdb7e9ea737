package dev.stet.readers.flow;

import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Role;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What styles mean by their names. Word writes its own styles' names in English whatever language
 * it speaks; other programs and converters write those of the screen.
 */
public final class StyleNames {
  private static final Pattern HEADING =
      Pattern.compile(
          "(?:heading|标题|標題|見出し|überschrift|titre|título|titulo|titolo|заголовок|제목|kop|rubrik"
              + "|overskrift|otsikko|nagłówek|nadpis|başlık)\\s*([1-9])");
  private static final Pattern CHINESE_HEADING = Pattern.compile("([一二三四五六])[级級][标標][题題]");
  private static final Pattern CONTENTS =
      Pattern.compile("(?:toc|contents|目录|目錄|目次|inhaltsverzeichnis)\\s*[1-9]");

  private static final Set<String> TITLES =
      Set.of("title", "标题", "標題", "titel", "titre", "título", "titolo", "表題", "文档标题", "公文标题");
  private static final Set<String> SUBTITLES = Set.of("subtitle", "副标题", "副標題", "untertitel");
  private static final Set<String> QUOTATIONS =
      Set.of(
          "quote", "intense quote", "block text", "quotations", "引用", "明显引用", "zitat", "citation");
  private static final Set<String> CODES =
      Set.of(
          "html preformatted",
          "preformatted text",
          "source code",
          "code",
          "code block",
          "macro",
          "macro text",
          "代码",
          "代碼",
          "html 预设格式");
  private static final Set<String> CAPTIONS =
      Set.of(
          "caption",
          "题注",
          "題注",
          "图题",
          "表题",
          "beschriftung",
          "légende",
          "image caption",
          "table caption");
  private static final Set<String> CONTENTS_TITLES =
      Set.of("toc heading", "contents heading", "index heading", "toc 标题", "目录标题");
  private static final Set<String> LISTS_OF_FIGURES = Set.of("table of figures", "图表目录");

  private StyleNames() {}

  /** What the name says, or null if it says nothing. */
  public static @Nullable Meaning meaning(String name) {
    String plain = name.strip().toLowerCase(Locale.ROOT);
    int comma = plain.indexOf(',');
    if (comma > 0) {
      // Aliases follow the name
      plain = plain.substring(0, comma).strip();
    }
    Matcher heading = HEADING.matcher(plain);
    if (heading.matches()) {
      return new Meaning(BlockKind.HEADING, Role.BODY, heading.group(1).charAt(0) - '0');
    }
    Matcher chinese = CHINESE_HEADING.matcher(plain);
    if (chinese.matches()) {
      return new Meaning(BlockKind.HEADING, Role.BODY, "一二三四五六".indexOf(chinese.group(1)) + 1);
    }
    if (CONTENTS.matcher(plain).matches()) {
      return new Meaning(BlockKind.CONTENTS_ENTRY, Role.BODY, 0);
    }
    if (TITLES.contains(plain)) {
      return new Meaning(BlockKind.TITLE, Role.BODY, 0);
    }
    if (SUBTITLES.contains(plain)) {
      return new Meaning(BlockKind.PARAGRAPH, Role.TITLE, 0);
    }
    if (QUOTATIONS.contains(plain)) {
      return new Meaning(BlockKind.QUOTATION, Role.BODY, 0);
    }
    if (CODES.contains(plain)) {
      return new Meaning(BlockKind.CODE, Role.BODY, 0);
    }
    if (CAPTIONS.contains(plain)) {
      return new Meaning(BlockKind.CAPTION, Role.BODY, 0);
    }
    if (CONTENTS_TITLES.contains(plain) || LISTS_OF_FIGURES.contains(plain)) {
      return new Meaning(BlockKind.PARAGRAPH, Role.CONTENTS, 0);
    }
    return null;
  }

  /**
   * The kind and role of a style's paragraphs.
   *
   * @param level of a heading, from 1; else 0
   */
  public record Meaning(BlockKind kind, Role role, int level) {}
}
