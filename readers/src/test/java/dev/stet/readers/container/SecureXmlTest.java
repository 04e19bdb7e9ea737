package dev.stet.readers.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stet.readers.spi.Limits;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;

class SecureXmlTest {

  @Test
  void readsTextAndKnownEntities() throws Exception {
    assertThat(text("<a>one <b>&lt;two&gt;</b> &#19977;</a>")).isEqualTo("one <two> 三");
  }

  @Test
  void refusesADocumentType() {
    assertThatThrownBy(() -> text("<!DOCTYPE a [<!ENTITY x \"boom\">]><a>&x;</a>"))
        .isInstanceOf(XMLStreamException.class)
        .hasMessageContaining("damaged: its XML declares a document type");
  }

  @Test
  void refusesAnEntityFromElsewhere() {
    assertThatThrownBy(
            () -> text("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>"))
        .isInstanceOf(XMLStreamException.class);
  }

  @Test
  void refusesDeepNesting() throws Exception {
    int deepest = Limits.DEFAULT.depth();
    assertThat(text("<a>".repeat(deepest) + "x" + "</a>".repeat(deepest))).isEqualTo("x");
    assertThatThrownBy(() -> text("<a>".repeat(deepest + 1)))
        .hasMessage("too-large: its XML is nested more than 256 deep");
  }

  @Test
  void elementTextDoesNotCountAsDepth() throws Exception {
    XMLStreamReader xml = reader("<a>" + "<b>t</b>".repeat(300) + "</a>");
    xml.next();
    for (int i = 0; i < 300; i++) {
      assertThat(xml.nextTag()).isEqualTo(XMLStreamReader.START_ELEMENT);
      assertThat(xml.getElementText()).isEqualTo("t");
    }
    assertThat(xml.nextTag()).isEqualTo(XMLStreamReader.END_ELEMENT);
  }

  @Test
  void aWrongByteCostsOneCharacterNotThePart() throws Exception {
    byte[] xml = "<a>水位x</a>".getBytes(StandardCharsets.UTF_8);
    xml[4] = 'x';

    XMLStreamReader reader = SecureXml.reader(new ByteArrayInputStream(xml), Limits.DEFAULT);
    reader.next();

    assertThat(reader.getElementText()).endsWith("位x").contains("\uFFFD");
  }

  @Test
  void aDeclaredEncodingIsBelieved() throws Exception {
    byte[] xml =
        "<?xml version=\"1.0\" encoding=\"GBK\"?><a>水位</a>".getBytes(Charset.forName("GBK"));

    XMLStreamReader reader = SecureXml.reader(new ByteArrayInputStream(xml), Limits.DEFAULT);
    reader.next();

    assertThat(reader.getElementText()).isEqualTo("水位");
  }

  private static String text(String xml) throws XMLStreamException {
    XMLStreamReader reader = reader(xml);
    StringBuilder text = new StringBuilder();
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamReader.CHARACTERS) {
        text.append(reader.getText());
      }
    }
    return text.toString();
  }

  private static XMLStreamReader reader(String xml) throws XMLStreamException {
    return SecureXml.reader(
        new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), Limits.DEFAULT);
  }
}
