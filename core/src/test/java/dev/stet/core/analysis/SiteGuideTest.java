package dev.stet.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stet.core.document.Document;
import dev.stet.core.document.PlainText;
import dev.stet.core.document.Span;
import org.junit.jupiter.api.Test;

class SiteGuideTest {

  @Test
  void aPolicyReachesFromItsTitleToItsLastSentence() {
    String text =
        """
        Home

        Cookie Policy

        A cookie is a small file that our website keeps in your browser.

        How to manage cookies

        You can clear cookies in the settings of your device at any time.

        Share this page
        """;
    assertThat(holds(text, "How to manage cookies")).isTrue();
    assertThat(holds(text, "Home")).isFalse();
    assertThat(holds(text, "Share this page")).isFalse();
  }

  @Test
  void aPageThatSpeaksOfNothingButASiteNeedsNoTitle() {
    String text =
        """
        Getting our letter

        To get the newsletter, enter your email address on any page of our website.

        Ending it

        Click the link at the foot of a newsletter, and we take your address off the list.

        Sign in to your account to change the address; we write to both to be sure.
        """;
    assertThat(holds(text, "Ending it")).isTrue();
  }

  @Test
  void anArticleWithASitesNoticesIsNone() {
    String text =
        """
        The weir

        The weir was raised in the summer of 1902, after the flood of that year.

        Its gates were made in the town and hung by the keeper and his two sons.

        Subscribe to our newsletter and get your account on this website for free.
        """;
    assertThat(holds(text, "Subscribe to our newsletter")).isFalse();
  }

  private static boolean holds(String text, String words) {
    Document document = PlainText.document("page.txt", text);
    int start = text.indexOf(words);
    return SiteGuide.holds(document, new Span(start, start + words.length()));
  }
}
