package dev.stet.readers.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.stet.core.document.Document;
import dev.stet.core.document.Evidence;
import dev.stet.core.document.Place;
import dev.stet.core.document.Span;
import dev.stet.readers.Shown;
import dev.stet.readers.ShownEvidence;
import dev.stet.readers.spi.ReadOptions;
import dev.stet.readers.spi.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {

  @Test
  void takesBlocksWithoutTheirMarkup() throws Exception {
    assertThat(
            Shown.blocks(
                read(
                    """
                    # A *report* #

                    First line
                    second `line`.

                    2. two
                    4. four

                       more
                       - deep
                    7) seven

                    > Said **so**

                    ```java
                    int x;

                      y
                    ```

                        indented
                    """)))
        .containsExactly(
            "HEADING 1: A report",
            "PARAGRAPH: First line\nsecond line.",
            "LIST_ITEM 1: 2. two",
            "LIST_ITEM 1: 4. four",
            "PARAGRAPH: more",
            "LIST_ITEM 2: deep",
            "LIST_ITEM 1: 7) seven",
            "QUOTATION [QUOTATION]: Said so",
            "CODE: int x;\n\n  y",
            "CODE: indented");
  }

  @Test
  void everyWordLeadsBackToItsPlaceInTheSource() throws Exception {
    String markdown =
        """
        ---
        title: T
        ---
        A **bold** one &amp; \\*two\\* [link](http://x.example "t").

        1. item 四五
        1. next

        > quo\\_ted
        > on
        """
            .replace("\n", "\r\n");
    Document document = read(markdown);
    assertThat(document.metadata()).containsEntry("title", "T");
    assertThat(document.text())
        .isEqualTo("T\nA bold one & *two* link.\n1. item 四五\n2. next\nquo_ted\non");
    assertThat(Shown.inSource(document, markdown, "bold one")).isEqualTo("bold** one");
    assertThat(Shown.inSource(document, markdown, "&")).isEqualTo("&amp;");
    assertThat(Shown.inSource(document, markdown, "*two*")).isEqualTo("\\*two\\*");
    assertThat(Shown.inSource(document, markdown, "link")).isEqualTo("link");
    assertThat(Shown.inSource(document, markdown, "四五")).isEqualTo("四五");
    assertThat(Shown.inSource(document, markdown, "2. next")).isEqualTo("1. next");
    assertThat(Shown.inSource(document, markdown, "quo_ted")).isEqualTo("quo\\_ted");
    assertThat(Shown.inSource(document, markdown, "on")).isEqualTo("on");
  }

  @Test
  void cellsOfATableKnowTheirPlace() throws Exception {
    String markdown = "| a | b \\| c |\n|---|---|\n| 1 | **2** x |\n";
    Document document = read(markdown);
    assertThat(Shown.blocks(document))
        .containsExactly(
            "TABLE_CELL {0 0,0 th}: a",
            "TABLE_CELL {0 0,1 th}: b | c",
            "TABLE_CELL {0 1,0}: 1",
            "TABLE_CELL {0 1,1}: 2 x");
    assertThat(Shown.inSource(document, markdown, "2 x")).isEqualTo("2** x");
    assertThat(Shown.inSource(document, markdown, "b | c")).isEqualTo("b \\| c");
  }

  @Test
  void aLinkWithoutWordsAndAddressKeepsItsBrackets() throws Exception {
    Document document = read("# Thanks\n\n* []()\n* [Hale]()\n");

    assertThat(document.text()).isEqualTo("Thanks\n[]()\nHale");
  }

  @Test
  void aSettingThatIsToComeIsShown() throws Exception {
    assertThat(read("---\nport: your-port-name\nwind: north\n---\n# Tides\n").text())
        .isEqualTo("your-port-name\nTides");
  }

  @Test
  void aComponentOfTheSiteIsCodeAndNoEmptyPlace() throws Exception {
    Document document = read("# Tides\n\n<Chart of=\"tides\"/>\n\n<p></p>\n\n# Winds\n");

    assertThat(document.blocks().stream().map(block -> block.kind().name()))
        .containsExactly("HEADING", "CODE", "HEADING");
  }

  @Test
  void aRowOfUnderscoresInAListOrAfterAColonIsABlank() throws Exception {
    String blank = "_".repeat(12);
    Document document =
        read(
            "Signed:\n\n"
                + blank
                + "\n\n- "
                + blank
                + "\n\n> "
                + blank
                + "\n\nEnd.\n\n"
                + blank
                + "\n");

    assertThat(Shown.blocks(document))
        .containsExactly(
            "PARAGRAPH: Signed:",
            "PARAGRAPH: " + blank,
            "LIST_ITEM 1: " + blank,
            "QUOTATION [QUOTATION]: " + blank,
            "PARAGRAPH: End.");
  }

  @Test
  void aLinkInASentenceAndAPictureWithoutAddressesAreMarked() throws Exception {
    Document document =
        read(
            """
            The dues are set out in [the tariff](#), see above.

            - [Home](#)
            - [Back to top of this long page](#)

            ![The quay]()
            """);

    assertThat(document.evidence())
        .filteredOn(e -> e.kind() == Evidence.Kind.UNSET_TARGET)
        .extracting(Evidence::words)
        .containsExactly("the tariff", "The quay");
  }

  @Test
  void theLinesOfAnUnfinishedMergeAreNoMarkup() throws Exception {
    Document document =
        read(
            """
            <<<<<<< HEAD
            The weir was raised in May.
            =======
            The weir was raised in June.
            >>>>>>> survey
            """);

    assertThat(Shown.blocks(document))
        .containsExactly(
            "PARAGRAPH [FURNITURE]: <<<<<<< HEAD",
            "PARAGRAPH: The weir was raised in May.",
            "PARAGRAPH [FURNITURE]: =======",
            "PARAGRAPH: The weir was raised in June.",
            "PARAGRAPH [FURNITURE]: >>>>>>> survey");
  }

  @Test
  void codeAndFormulasWithinALineAreMarked() throws Exception {
    Document document = read("Use `${name}` or ``a ` b``, $x_{i}$, but $5 and $6.\n");
    assertThat(document.text()).isEqualTo("Use ${name} or a ` b, $x_{i}$, but $5 and $6.");
    assertThat(document.evidence())
        .extracting(Evidence::kind, e -> e.span().of(document.text()))
        .containsExactly(
            tuple(Evidence.Kind.VERBATIM, "${name}"),
            tuple(Evidence.Kind.VERBATIM, "a ` b"),
            tuple(Evidence.Kind.VERBATIM, "$x_{i}$"));
  }

  @Test
  void wordsInAFenceWithBlankLinesLeadBackToTheirOwnLines() throws Exception {
    Document document = read("# T\n\n```text\none\n\ntwo\n\n\n  three\n```\n");

    int at = document.text().indexOf("three");
    assertThat(document.place(new Span(at, at + 5)).label()).isEqualTo("9:3");
    at = document.text().indexOf("two");
    assertThat(document.place(new Span(at, at + 3)).label()).isEqualTo("6:1");
  }

  @Test
  void commentsAreEvidenceWithTheirLine() throws Exception {
    Document document = read("One.\n\n<!-- stet: a/b -- why -->\n\nTwo <!-- stet: c/d --> end.\n");
    assertThat(document.text()).isEqualTo("One.\nTwo  end.");
    assertThat(document.evidence())
        .extracting(Evidence::words, e -> e.details().get("line"), e -> e.span().start())
        .containsExactly(tuple("stet: a/b -- why", "3", 4), tuple("stet: c/d", "5", 9));
  }

  @Test
  void commentsOneAfterTheOtherKeepTheirPlaces() throws Exception {
    String markdown = "# Kilns\n\n<!-- one -->\n<!-- two -->\n\n- <!-- three -->\n\nEnd.\n";
    Document document = read(markdown);
    assertThat(document.evidence())
        .extracting(Evidence::words, e -> line(document, e))
        .containsExactly(tuple("one", 3), tuple("two", 4), tuple("three", 6));
  }

  @Test
  void remarksBehindSettingsAreComments() throws Exception {
    Document document =
        read("---\ntitle: Kilns  # as on the door\ncolour: \"#fff # x\"\n---\n\nTwo kilns.\n");
    assertThat(document.text()).isEqualTo("Kilns\nTwo kilns.");
    assertThat(document.evidence())
        .extracting(Evidence::words, e -> line(document, e))
        .containsExactly(tuple("as on the door", 2));
  }

  private static int line(Document document, Evidence evidence) {
    return ((Place.Lines) document.place(evidence.span())).line();
  }

  @Test
  void wordsInAnglesThatLookLikeAnAddressAreKept() throws Exception {
    assertThat(read("From <HH:mm>, see <https://x.example/a>.\n").text())
        .isEqualTo("From <HH:mm>, see https://x.example/a.");
  }

  @Test
  void htmlAmongTheMarkdownIsReadAsHtml() throws Exception {
    String markdown =
        "Before\n\n<table><tr><td>x</td><td>y &lt;</td></tr></table>\n\na<br>b <b>c</b>\n";
    Document document = read(markdown);
    assertThat(Shown.blocks(document))
        .containsExactly(
            "PARAGRAPH: Before",
            "TABLE_CELL {0 0,0}: x",
            "TABLE_CELL {0 0,1}: y <",
            "PARAGRAPH: a\nb c");
    assertThat(Shown.inSource(document, markdown, "y <")).isEqualTo("y &lt;");
  }

  @Test
  void whatATemplatePrintsOfTheFrontMatterIsReadApart() throws Exception {
    String markdown =
        """
        ---
        title: "Tide tables"
        author: ["a@b.example", 'No: XXXX']
        titlepage-color: "FF8C00"
        abstract: |
          Two lines
          of words
        layout: post
        ---
        # Tides
        """;
    Document document = read(markdown);
    assertThat(Shown.blocks(document))
        .containsExactly(
            "HEADER [FURNITURE]: Tide tables\na@b.example\nNo: XXXX\nTwo lines\nof words",
            "HEADING 1: Tides");
    assertThat(Shown.inSource(document, markdown, "XXXX")).isEqualTo("XXXX");
    assertThat(Shown.inSource(document, markdown, "of words")).isEqualTo("of words");
  }

  @Test
  void theHourAndTheEntitiesOfTheFrontMatterAreForTheProgram() throws Exception {
    String markdown =
        "---\ntitle: 'The Harbour&apos;s Year'\ndate: 2019-03-04T00:00:00Z\n---\nWords.\n";
    assertThat(Shown.blocks(read(markdown)))
        .containsExactly("HEADER [FURNITURE]: The Harbour's Year\n2019-03-04", "PARAGRAPH: Words.");
  }

  @Test
  void elementsThatHoldMarkdownAreReadAsSuchUnlessSomebodyNestsThemWithoutEnd() throws Exception {
    String element = "<div markdown=\"1\">\n";
    String words = "**The sluice** is shut.\n";
    assertThat(Shown.blocks(read(element + words)))
        .containsExactly("PARAGRAPH: The sluice is shut.");
    assertThat(Shown.blocks(read(element.repeat(12) + words)))
        .containsExactly("PARAGRAPH: **The sluice** is shut.");
  }

  @Test
  void whatAGeneratorReplacesIsVerbatim() throws Exception {
    String paper =
        """
        ---
        title: Tides
        bibliography: tides.bib
        ---
        As shown [see @moss_2011, p. 4] in \\autoref{fig:t}, tides turn.
        """;
    String page =
        """
        ---
        title: Tides
        slug: tides
        ---
        {{Sidebar}}

        The {{Term("ebb")}} of {{title}}. {% include chart.html %}
        """;
    assertThat(ShownEvidence.of(read(paper)))
        .filteredOn(evidence -> evidence.startsWith("VERBATIM"))
        .hasSize(2);
    assertThat(ShownEvidence.of(read(page)))
        .filteredOn(evidence -> evidence.startsWith("VERBATIM"))
        .hasSize(2);
    assertThat(ShownEvidence.of(read("As shown [@moss2011], tides turn.\n")))
        .noneMatch(evidence -> evidence.startsWith("VERBATIM"));
  }

  @Test
  void markdownInsideAnElementIsReadWhereTheElementSaysSo() throws Exception {
    String markdown = "<div class=\"terms\" markdown=\"1\">\n## Terms\n{: .small}\n\nebb\n</div>\n";
    Document document = read(markdown);
    assertThat(Shown.blocks(document))
        .containsExactly("HEADING 2: Terms", "PARAGRAPH: {: .small}", "PARAGRAPH: ebb");
    assertThat(Shown.inSource(document, markdown, "Terms")).isEqualTo("Terms");
    assertThat(ShownEvidence.of(document)).anyMatch(evidence -> evidence.startsWith("VERBATIM"));
  }

  @Test
  void cellsOfATableInACellStandApart() throws Exception {
    String markdown = "| a |\n|---|\n| x<table><tr><td>Quay</td><td>Quay</td></tr></table> |\n";
    assertThat(read(markdown).text()).doesNotContain("QuayQuay");
  }

  @Test
  void picturesOfHtmlAreShownByTheNamesOfTheirFilesAndCountersAreNot() throws Exception {
    String markdown =
        """
        ## Catch by month

        <p align="center"><img src="charts/catch.svg" width="800"></p>

        ## The harbour at noon

        <video src="harbour.mp4" controls></video>

        <iframe src="https://counter.example/ns.html" height="0" width="0"></iframe>
        """;

    Document document = read(markdown);
    assertThat(Shown.blocks(document))
        .containsExactly(
            "HEADING 2: Catch by month",
            "CAPTION [FURNITURE]: catch.svg",
            "HEADING 2: The harbour at noon",
            "CAPTION [FURNITURE]: harbour.mp4");
    assertThat(Shown.inSource(document, markdown, "catch.svg")).isEqualTo("catch.svg");
  }

  @Test
  void whatAPictureSaysIsReadApart() throws Exception {
    String markdown =
        """
        Before ![the **pier**](img/placeholder-image.png?w=2 "At low tide") after.

        | a | b |
        |---|---|
        | ![one](1.png) | two |
        """;
    Document document = read(markdown);
    assertThat(Shown.blocks(document))
        .containsExactly(
            "PARAGRAPH: Before  after.",
            "CAPTION [FURNITURE]: the pier\nAt low tide\nplaceholder-image.png",
            "TABLE_CELL {0 0,0 th}: a",
            "TABLE_CELL {0 0,1 th}: b",
            "TABLE_CELL {0 1,1}: two",
            "CAPTION [FURNITURE]: one\n1.png");
    assertThat(Shown.inSource(document, markdown, "placeholder-image.png"))
        .isEqualTo("placeholder-image.png");
  }

  @Test
  void emphasisBesideChinesePunctuationIsTakenForWhatItIsMeantToBe() throws Exception {
    assertThat(
            Shown.blocks(
                read(
                    """
                    **示例：**某公司的员工

                    填写**《登记表》**后交**[农机站](b.html)**存档
                    """)))
        .containsExactly("PARAGRAPH: 示例：某公司的员工", "PARAGRAPH: 填写《登记表》后交农机站存档");
  }

  @Test
  void oneSuchEmphasisAloneMayBeASlip() throws Exception {
    assertThat(Shown.blocks(read("**示例：**某公司的员工\n\n投入**万元，建成**处\n")))
        .containsExactly("PARAGRAPH: **示例：**某公司的员工", "PARAGRAPH: 投入万元，建成处");
  }

  @Test
  void oneSuchEmphasisBesideAnotherThatASpaceHelpedIsNoSlip() throws Exception {
    assertThat(Shown.blocks(read("**用途：** 排涝。\n\n**说明：**每年汛前检修。\n")))
        .containsExactly("PARAGRAPH: 用途： 排涝。", "PARAGRAPH: 说明：每年汛前检修。");
  }

  @Test
  void wordsBetweenTwoRulesAreNoFrontMatter() throws Exception {
    assertThat(read("---\nTell me more about the mill first.\n---\n\nIt has two wheels.\n").text())
        .startsWith("Tell me more about the mill first.");
  }

  @Test
  void aRuleAtTheTopIsNoFrontMatter() throws Exception {
    assertThat(read("---\n\nWords\n\n---\n").text()).isEqualTo("Words");
  }

  @Test
  void takesANoteOfOneWordForANoteAndNotForTheTargetOfALink() throws Exception {
    String source = "灯塔建于一九〇二年。[^1]\r\n\r\n[^1]:  待核实。\r\n[lamp]: https://lamp.example\r\n";
    Document document = read(source);
    assertThat(Shown.blocks(document)).contains("FOOTNOTE: 待核实。");
    assertThat(Shown.inSource(document, source, "待核实。")).isEqualTo("待核实。");
    assertThat(document.text()).doesNotContain("lamp");
  }

  @Test
  void aLinkToAHeadingThatIsNotThereIsBroken() throws Exception {
    Document document =
        read(
            """
            - [Usage](#2-usage--limits), [again](#usage), [by GitHub](#user-content-usage-limits)
            - [一、概述](#一概述), [encoded](#%E4%B8%80%E6%A6%82%E8%BF%B0)
            - [Given](#given), [anchor](#old-name), [fold][ref], [page](other.md#x), [up](#top)
            - [Notes](#notes-1), [third notes](#notes-2), [a note](#fn1)

            [ref]: #missing

            ## 2. `Usage` & *limits* :rocket:
            ## Usage
            ## 一、概述
            ## Another {#given}
            <a id="old-name"></a>
            ## Notes
            ## Notes
            """);
    assertThat(ShownEvidence.of(document))
        .filteredOn(evidence -> evidence.startsWith("BROKEN"))
        .containsExactly(
            "BROKEN_LINK {target=missing} @ Given, anchor, ⟦fold⟧, page, up",
            "BROKEN_LINK {target=notes-2} @ Notes, ⟦third notes⟧, a note");
  }

  @Test
  void linksAreEvidenceWithWordsOrWithout() throws Exception {
    assertThat(ShownEvidence.of(read("## Mills[](#mills)\n\nSee [the weir](weir.md).\n")))
        .containsExactly(
            "LINK {target=#mills} @ Mills⟦⟧", "LINK {target=weir.md} @ See ⟦the weir⟧.");
  }

  @Test
  void aBlockInItalicsIsSeenAsOne() throws Exception {
    assertThat(ShownEvidence.of(read("## Aim\n\n_What it is for_.\n\nA *weir* and more.\n")))
        .containsExactly("ITALICS @ ⟦What it is for.⟧");
  }

  @Test
  void aFirstLineInBoldIsATitle() throws Exception {
    assertThat(ShownEvidence.of(read("**Aim**\nTo mend the weir.\n\n**Cost** is low.\n")))
        .containsExactly("BOLD_TITLE @ ⟦Aim⟧");
  }

  @Test
  void listsWhoseMarksWereEscapedAreSeen() throws Exception {
    assertThat(ShownEvidence.of(read("Needed:\n\\- ten sacks\n\\- one cart\n\nNot a \\- b.\n")))
        .containsExactly("ESCAPED_MARK @ ⟦-⟧ ten sacks", "ESCAPED_MARK @ ⟦-⟧ one cart");
    assertThat(read("\\- Ann Hale\n").evidence()).isEmpty();
  }

  @Test
  void headingsThatOtherFilesBringInMayBeMeant() throws Exception {
    String link = "See [the costs](#costs).\n";
    assertThat(read("{% include costs.md %}\n\n" + link).evidence())
        .extracting(Evidence::kind)
        .containsExactly(Evidence.Kind.LINK);
    assertThat(ShownEvidence.of(read(link)))
        .contains("BROKEN_LINK {doubtful=true, target=costs} @ See ⟦the costs⟧.");
  }

  private static Document read(String markdown) throws Exception {
    return new MarkdownReader()
        .read(
            Source.bytes("a.md", markdown.getBytes(StandardCharsets.UTF_8)),
            "text/markdown",
            ReadOptions.DEFAULT);
  }

  @Test
  void whatIsMarkedAsSaidToTheWriterGoesOnUntilItsElementEnds() throws Exception {
    Document document =
        read(
            """
            # Summary

            <p class="helper">Say what broke.

            And for whom.</p>

            # Weir

            It broke.
            """);
    assertThat(
            document.evidence().stream()
                .filter(evidence -> evidence.kind() == Evidence.Kind.GUIDANCE)
                .map(Evidence::words))
        .contains("Say what broke.\nAnd for whom.");
  }

  @Test
  void itemsThatLeadToHeadingsOfThePageAreItsContents() throws Exception {
    Document document =
        read("- [Alerts](#alerts)\n- [Site](https://example.org)\n- see [Alerts](#alerts)\n");
    assertThat(Shown.blocks(document))
        .containsExactly(
            "CONTENTS_ENTRY 1: Alerts", "LIST_ITEM 1: Site", "LIST_ITEM 1: see Alerts");
  }

  @Test
  void itemsOfContentsKnowHowDeepTheyStand() throws Exception {
    assertThat(read("1. [Hull](#hull)\n   1. [Ribs](#ribs)\n2. [Mast](#mast)\n").blocks())
        .extracting(block -> block.level())
        .containsExactly(1, 2, 1);
  }

  @Test
  void commentsOfAScriptInAnItemAreNoHeadings() throws Exception {
    Document document =
        read(
            "- Write `/srv/run.sh`\n\n\tmkdir -p tank\n\t# open the valve\n\t# and wait\n\techo 1 > tank\n");
    assertThat(Shown.blocks(document))
        .containsExactly(
            "LIST_ITEM 1: Write /srv/run.sh",
            "PARAGRAPH: mkdir -p tank",
            "PARAGRAPH: open the valve",
            "PARAGRAPH: and wait",
            "PARAGRAPH: echo 1 > tank");
    assertThat(Shown.blocks(read("- # Tank\n\n  It leaks.\n"))).contains("HEADING 1: Tank");
  }

  @Test
  void twoSlotsWithAColonBetweenAreNoTargetOfALink() throws Exception {
    assertThat(Shown.blocks(read("- [Skipper]: [Licence]\n- [Mate]: [Licence]\n")))
        .containsExactly("LIST_ITEM 1: [Skipper]: [Licence]", "LIST_ITEM 1: [Mate]: [Licence]");
    assertThat(Shown.blocks(read("- [a]: https://example.org\n\nSee [a].\n")))
        .containsExactly("PARAGRAPH: See a.");
  }

  @Test
  void aBoxThatTellsTheWriterWhatToDoIsGuidanceAndOneForTheReaderIsNot() throws Exception {
    assertThat(
            guidance(
                "<div class=\"hint\">Describe which boats were out in the storm, and for how long.</div>\n"))
        .isNotEmpty();
    assertThat(
            guidance(
                "<div class=\"author-note\"><em>Outline the route of the boat from quay to quay.</em></div>\n"))
        .isNotEmpty();
    assertThat(
            guidance(
                "<div class=\"hint\">Run the pump with the valve shut before you open the tank.</div>\n"))
        .isEmpty();
    assertThat(guidance("<span class=\"hint\">Describe your boat in a few words, please.</span>\n"))
        .isEmpty();
  }

  private static List<Evidence> guidance(String markdown) throws Exception {
    return read(markdown).evidence().stream()
        .filter(evidence -> evidence.kind() == Evidence.Kind.GUIDANCE)
        .toList();
  }
}
