package dev.stet.engine.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "reports/**, reports/a.txt",
    "reports/**, reports/2024/q1/a.txt",
    "**/drafts/**, drafts/a.txt",
    "**/drafts/**, x/y/drafts/z/a.txt",
    "*.docx, a.docx",
    "*.docx, deep/down/a.docx",
    "/*.docx, a.docx",
    "archive, archive/2020/a.txt",
    "archive/, archive/a.txt",
    "./reports, reports/a.txt",
    "reports\\*.txt, reports/a.txt",
    "a?c.txt, abc.txt",
    "[a-c]1.txt, b1.txt",
    "[!a]1.txt, b1.txt",
    "'*.{docx,pdf}', x/a.pdf",
    "报告/**/*年*.md, 报告/上/2024年度.md",
    "a+b(1).txt, a+b(1).txt"
  })
  void fits(String glob, String path) {
    assertThat(Glob.of(glob).fits(path)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "reports/**, report/a.txt",
    "reports/*.txt, reports/2024/a.txt",
    "/*.docx, deep/a.docx",
    "*.docx, a.docx.txt",
    "archive, archives/a.txt",
    "a?c.txt, a/c.txt",
    "a*c.txt, ab/c.txt",
    "[a-c]1.txt, d1.txt",
    "*.TXT, a.txt"
  })
  void doesNotFit(String glob, String path) {
    assertThat(Glob.of(glob).fits(path)).isFalse();
  }

  @Test
  void anOpenBracketIsSaidWithTheGlob() {
    assertThatThrownBy(() -> Glob.of("a[b")).hasMessage("a [ without its ] in the glob 'a[b'");
  }
}
