package dev.stet.rules.placeholder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.analysis.Roles;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a template calls things until they have a name, by where it does. */
class TemplateNamesTest {
  @Test
  void aHeadingHasALetterForAName() {
    assertThat(bare("4.1 Component X")).containsExactly("Component X");
    assertThat(bare("Vendor Y – cranes")).containsExactly("Vendor Y");
    assertThat(bare("Generation X")).isEmpty();
    assertThat(bare("Components X and Y of the gear")).isEmpty();
  }

  @Test
  void aHeadingEndsInAChoice() {
    assertThat(bare("Fault of the slip (Severe/Moderate/Minor)"))
        .containsExactly("Severe/Moderate/Minor");
    assertThat(bare("Wing (North/South/West)")).isEmpty();
  }

  @Test
  void codeHasAValueThatIsToCome() {
    assertThat(later("dial --gauge <your-gauge> --key YOUR_KEY_HERE"))
        .containsExactly("YOUR_KEY_HERE", "<your-gauge>");
    assertThat(later("{\"gauge\": \"<gauge-id>\"}")).isEmpty();
    assertThat(later("station = \"ENTER YOUR STATION\"")).containsExactly("ENTER YOUR STATION");
    assertThat(later("fetch https://github.com/your-name/weir.git"))
        .containsExactly("your-name/weir.git");
    assertThat(later("usage: dial [--wet] <gauge-id>")).isEmpty();
    assertThat(later("<gauge-id>3</gauge-id>")).isEmpty();
    assertThat(later("here = there[your_total()]")).isEmpty();
  }

  private static List<String> bare(String heading) {
    Document document = document(BlockKind.HEADING, heading);
    return document.get(BareNames.ANALYSIS).stream().map(span -> span.of(document.text())).toList();
  }

  private static List<String> later(String code) {
    Document document = document(BlockKind.CODE, code);
    return GivenLater.in(document, new BitSet()).stream()
        .map(span -> span.of(document.text()))
        .toList();
  }

  private static Document document(BlockKind kind, String words) {
    Span all = new Span(0, words.length());
    Block block = kind == BlockKind.HEADING ? Block.heading(2, all) : Block.of(kind, all);
    return Roles.assign(Document.named("yard").text(words).blocks(List.of(block)).build());
  }
}
