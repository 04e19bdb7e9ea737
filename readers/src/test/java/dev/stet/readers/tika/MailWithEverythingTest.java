package dev.stet.readers.tika;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.readers.Readers;
import dev.stet.readers.Reading;
import dev.stet.readers.ShownEvidence;
import dev.stet.readers.SoundDocument;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mails and saved pages as programs write them, with all that may be in one. */
class MailWithEverythingTest {

  /** As Thunderbird writes it: Chinese in its headers and text, a text twice, a file with it. */
  @Test
  void everyWordOfAMailIsAParagraph() {
    Document mail =
        read(
            "report.eml",
            """
            Return-Path: <li@port.example>
            Message-ID: <1@port.example>
            Date: Fri, 1 May 2026 10:00:00 +0800
            MIME-Version: 1.0
            User-Agent: Mozilla Thunderbird
            Subject: =?UTF-8?B?5oql5ZGK?=
            From: =?UTF-8?B?5p2O?= <li@port.example>
            To: eve@port.example
            Content-Type: multipart/mixed; boundary="mixed"

            This is a multi-part message in MIME format.
            --mixed
            Content-Type: multipart/alternative; boundary="alternative"

            --alternative
            Content-Type: text/plain; charset=UTF-8; format=flowed
            Content-Transfer-Encoding: base64

            5Lik5bqn56CB5aS044CCCgpUaGUgY29zdCBpcyBUT0RPLgo=
            --alternative
            Content-Type: text/html; charset=UTF-8
            Content-Transfer-Encoding: quoted-printable

            <p>=E4=B8=A4=E5=BA=A7=E7=A0=81=E5=A4=B4=E3=80=82</p><p>The cost is TODO.</p>
            --alternative--
            --mixed
            Content-Type: application/pdf; name="plan.pdf"
            Content-Disposition: attachment; filename="plan.pdf"
            Content-Transfer-Encoding: base64

            JVBERi0=
            --mixed
            Content-Type: image/png; name="quay.png"
            Content-Disposition: inline; filename="quay.png"
            Content-Transfer-Encoding: base64

            iVBORw0KGgo=
            --mixed--
            """);

    assertThat(ShownEvidence.places(mail))
        .containsExactly("para. 1 | PARAGRAPH: 两座码头。", "para. 2 | PARAGRAPH: The cost is TODO.");
    assertThat(mail.unread()).extracting(unread -> unread.part()).containsExactly("plan.pdf");
    assertThat(mail.metadata()).containsEntry("title", "报告");
    SoundDocument.check(mail);
  }

  /** A mail that says nothing of its encoding, or only that there is none, is guessed at. */
  @ParameterizedTest
  @CsvSource({
    "gb2312, '; charset=\"gb2312\"', 两座码头，长240米。",
    "Big5, '; charset=big5', 兩座碼頭，長240米。",
    "windows-1252, '; charset=iso-8859-1', The pier’s café is “done”.",
    "GB18030, '', 两座码头，北码头长240米，南码头长90米。",
    "UTF-8, '; charset=us-ascii', 两座码头。"
  })
  void aMailIsReadInItsEncoding(String charset, String said, String words) {
    ByteArrayOutputStream mail = new ByteArrayOutputStream();
    mail.writeBytes(
        ("From: li@port.example\r\nSubject: May\r\nMIME-Version: 1.0\r\nContent-Type: text/plain"
                + said
                + "\r\nContent-Transfer-Encoding: 8bit\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    mail.writeBytes((words + "\r\n").getBytes(Charset.forName(charset)));

    assertThat(read("a.eml", mail.toByteArray()).text()).isEqualTo(words);
  }

  /** As a browser saves a page: its pictures and frames beside it. */
  @Test
  void everyWordOfASavedPageIsInItsBlock() {
    Document page =
        read(
            "page.mhtml",
            """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://port.example/works
            Subject: Harbour works
            Date: Fri, 1 May 2026 10:00:00 +0800
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="----Multipart"

            ------Multipart
            Content-Type: text/html
            Content-ID: <frame-1@mhtml.blink>
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://port.example/works

            <!DOCTYPE html><html><head><meta charset=3D"UTF-8"><title>Harbour works</title></head>
            <body><h1>Harbour works</h1><p>Two quays =E2=80=93 one pier.</p>
            <ol><li>survey</li><li>dredging</li></ol>
            <table><tbody><tr><td>Quay</td><td>240 m</td></tr></tbody></table></body></html>
            ------Multipart
            Content-Type: text/css
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://port.example/works.css

            p { color: red; }
            ------Multipart
            Content-Type: image/png
            Content-Transfer-Encoding: base64
            Content-Location: https://port.example/quay.png

            iVBORw0KGgo=
            ------Multipart--
            """);

    assertThat(ShownEvidence.places(page))
        .containsExactly(
            "para. 1 | HEADING 1: Harbour works",
            "§ Harbour works / para. 2 | PARAGRAPH: Two quays – one pier.",
            "§ Harbour works / para. 3 | PARAGRAPH: survey",
            "§ Harbour works / para. 4 | PARAGRAPH: dredging",
            "§ Harbour works / para. 5 | TABLE_CELL {0 0,0}: Quay",
            "§ Harbour works / para. 6 | TABLE_CELL {0 0,1}: 240 m");
    assertThat(page.unread()).isEmpty();
    SoundDocument.check(page);
  }

  private static Document read(String name, String content) {
    return read(name, content.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private static Document read(String name, byte[] bytes) {
    Reading reading = Readers.with(ReadOptions.DEFAULT).read(Source.bytes(name, bytes));
    return ((Reading.Read) reading).document();
  }
}
