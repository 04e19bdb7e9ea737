package dev.stet.readers.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells what templates say to the writer, and no reader is meant to see, by its class. */
final class Guidance {
  /** The classes by which templates mark what they say to the writer. */
  private static final Set<String> CLASSES =
      Set.of(
          "helper",
          "helper-text",
          "template-guidance",
          "author-guidance",
          "instruction-text",
          "placeholder-text");

  /** Classes that may mark such words, and may mark what the reader is told. */
  private static final Pattern HINT =
      Pattern.compile(
          "(?i)(?:[a-z0-9]+[-_])*(?:hints?|notes?|tips?|help|guide|guidance|instructions?|prompts?|explanation|advice)");

  /** What a writer is told to do, and no reader. */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?:Tell (?:the )?(?:readers?|us|people)|Describe|Summari[sz]e|Outline|State (?:the|when|who|what|how|where|which|any|each)|Explain (?:the|what|why|how|in|which|briefly)|Mention|List (?:the|all|any|each|every)|Add (?:one|a|an|your) (?:\\p{L}+ ){1,2}(?:per|for|of|about|on)|Briefly|Specify|Provide (?:a|an|the|details)|Include (?:a|an|the|any|details)|Use this (?:part|section|chapter|heading|space|field|page)|In this (?:part|section|chapter), (?:describe|explain|list|state|summari[sz]e|you)|(?:This|The) section (?:should|is (?:for|where)|must|describes what)|请(?:在此|在这里|简要|简述|描述|说明|列出|填写)|(?:简要)?(?:描述|说明|概述|阐述|列出|填写)(?:本|该|清楚|你|您|项目|系统))\\b?.*",
          Pattern.DOTALL);

  /** A prompt beside a field of a form is shorter. */
  private static final int SHORTEST_HINT = 40;

  private static final Set<String> BOXES = Set.of("div", "p", "section", "aside", "blockquote");

  private Guidance() {}

  /** Whether {@code element} is marked as said to the writer, by its class. */
  static boolean is(Element element) {
    if (!element.hasAttr("class")) {
      return false;
    }
    Set<String> names = element.classNames();
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).anyMatch(CLASSES::contains)
        || (BOXES.contains(element.normalName())
            && names.stream().anyMatch(name -> HINT.matcher(name).matches())
            && isToldToTheWriter(element.text()));
  }

  private static boolean isToldToTheWriter(String words) {
    return words.length() >= SHORTEST_HINT && TOLD.matcher(words).matches();
  }
}
