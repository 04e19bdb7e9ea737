package dev.stet.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.rule.Language;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each report writes of the sample run, character for character. Run with {@code
 * -Dstet.golden.write=true} to write the golden files anew, and read the difference.
 */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/stet/reports/golden");

  /** Reports for people, whose own words are translated. */
  private static final List<String> SPOKEN = List.of("console", "html", "markdown");

  static Stream<Arguments> golden() {
    return Stream.of(Language.values())
        .flatMap(
            language ->
                Reports.formats().stream()
                    .filter(format -> language == Language.EN || SPOKEN.contains(format))
                    .map(format -> Arguments.of(format, language)));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("golden")
  void eachReportIsWrittenAsItsGoldenFile(String format, Language language) throws IOException {
    Report report = Reports.named(format).orElseThrow();
    Path golden = GOLDEN.resolve(language.id()).resolve(report.fileName());
    String written = written(report, language);
    if (Boolean.getBoolean("stet.golden.write")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, written);
    }
    assertThat(written).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @MethodSource("golden")
  @ResourceLock(Resources.LOCALE)
  @ResourceLock(Resources.TIME_ZONE)
  void localeAndTimeZoneChangeNothing(String format, Language language) {
    Report report = Reports.named(format).orElseThrow();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String here = written(report, language);
    try {
      for (String tag : List.of("zh-CN", "tr-TR", "ar-SA-u-nu-arab", "de-DE")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        assertThat(written(report, language)).as(tag).isEqualTo(here);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @ParameterizedTest
  @MethodSource("golden")
  void whatIsWrittenIsValidUtf8(String format, Language language) throws IOException {
    String written = written(Reports.named(format).orElseThrow(), language);
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(written)).isTrue();
  }

  static String written(Report report, Language language) {
    StringWriter out = new StringWriter();
    try {
      report.write(SampleRun.in(language), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
