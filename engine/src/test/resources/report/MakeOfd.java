import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.element.Paragraph;

/**
 * Lays report.txt out as report.ofd. Run in this folder with org.ofdrw:ofdrw-layout:2.3.6 and what
 * it needs on the class path: {@code java -cp 'lib/*' MakeOfd.java}.
 */
class MakeOfd {
  public static void main(String[] arguments) throws Exception {
    try (OFDDoc ofd = new OFDDoc(Path.of("report.ofd"))) {
      for (String line : Files.readAllLines(Path.of("report.txt"), StandardCharsets.UTF_8)) {
        if (line.isBlank()) {
          continue;
        }
        boolean title = line.startsWith("河湾图书馆2025年度");
        boolean heading = line.matches("[一二三四五六]、.*");
        Paragraph paragraph = new Paragraph();
        paragraph.add(line);
        paragraph.setFontSize(title ? 7.0 : heading ? 5.0 : 3.7);
        paragraph.setMarginTop(heading || title ? 4.0 : 1.5);
        paragraph.setMarginBottom(heading || title ? 2.0 : 0.5);
        ofd.add(paragraph);
      }
    }
  }
}
