package dev.stet.rules.section;

import dev.stet.core.analysis.Contents;
import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Numbering;
import dev.stet.core.document.Role;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * 见第三部分“救助明细”, 详见附件《盈余分配表》: references by a title that is not in the document. One that names its
 * number, or stands beside others that are kept, is broken; another may name what lies elsewhere.
 */
final class NamedReferences {
  private static final PrefilteredPattern TITLE =
      PrefilteredPattern.compile(
          "(?:参见|详见|见)(?:本[\\p{IsHan}]{1,4}?)?(?<part>第[一二三四五六七八九十]{1,3}(?:章|节|部分))?[“\"](?<title>[^“”\"。\\n]{2,24})[”\"]"
              + "|附[件表](?:[0-9一二三四五六七八九十]{1,2})?[:：]?\\s?《(?<attached>[^《》\\n]{4,40})》");

  /** See section "Fees" below: the words say that it stands here. */
  private static final PrefilteredPattern HERE =
      PrefilteredPattern.compile(
          "\\b(?:[Ss]ection|[Cc]hapter|[Aa]ppendix) [“\"]([^“”\"\\n]{3,50})[”\"],? (?:below|above)\\b"
              + "|\\b(?:[Ss]ee|[Ss]ee also|described in|set out in|explained in|listed in) [“\"]((?=\\p{Lu})[^“”\"\\n]{3,50})[”\"],? (?:below|above)\\b"
              + "|\\bthe [“\"]([^“”\"\\n]{3,50})[”\"] (?:section|chapter) (?:below|above)\\b");

  private static final int LONGEST_TITLE = 60;

  private NamedReferences() {}

  /** Those of {@code document} that name no title of it. */
  static List<Dangling> unkept(Document document) {
    List<Dangling> unkept = here(document);
    List<Dangling> unnumbered = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    boolean kept = false;
    for (Block block : document.blocks()) {
      if (block.role() != Role.BODY || block.kind() == BlockKind.TABLE_CELL) {
        continue;
      }
      Matcher reference =
          TITLE.matcher(document.folded(), block.span().start(), block.span().end());
      while (reference.find()) {
        if (titles.isEmpty()) {
          titles.addAll(titles(document));
        }
        boolean attached = reference.group("attached") != null;
        String name = attached ? reference.group("attached") : reference.group("title");
        if (isThere(Titles.key(name), titles)) {
          kept |= !attached;
          continue;
        }
        boolean numbered =
            reference.group("part") != null || Numbering.at(name, 0, name.length()) != null;
        Dangling dangling = Dangling.ofNone(new Span(reference.start(), reference.end()));
        if (numbered) {
          unkept.add(dangling);
        } else if (attached) {
          unkept.add(dangling.doubtful());
        } else {
          unnumbered.add(dangling);
        }
      }
    }
    for (Dangling dangling : unnumbered) {
      unkept.add(kept ? dangling : dangling.doubtful());
    }
    return unkept;
  }

  private static List<Dangling> here(Document document) {
    List<Dangling> unkept = new ArrayList<>();
    List<String> titles = null;
    for (Block block : document.blocks()) {
      if (block.role() != Role.BODY) {
        continue;
      }
      Matcher here = HERE.matcher(document.folded(), block.span().start(), block.span().end());
      while (here.find()) {
        String name = here.group(1) != null ? here.group(1) : here.group(2);
        name = name != null ? name : here.group(3);
        titles = titles == null ? titles(document) : titles;
        if (!isThere(Titles.key(name), titles)) {
          unkept.add(Dangling.ofNone(new Span(here.start(), here.end())));
        }
      }
    }
    return unkept;
  }

  private static boolean isThere(String key, List<String> titles) {
    return titles.stream().anyMatch(title -> title.contains(key) || Titles.alike(title, key));
  }

  /** What may be a title, as titles are compared: the short blocks and the entries of lists. */
  private static List<String> titles(Document document) {
    List<String> titles = new ArrayList<>();
    for (Block block : document.blocks()) {
      String words = block.span().of(document.folded());
      if (words.length() <= LONGEST_TITLE && !TITLE.isIn(words) && !HERE.isIn(words)) {
        titles.add(Titles.key(words));
      } else if (Numbering.of(document, block) != null) {
        titles.add(Titles.key(words.substring(0, Math.min(words.length(), LONGEST_TITLE))));
      }
    }
    for (Contents contents : document.get(Contents.ANALYSIS)) {
      contents.entries().forEach(entry -> titles.add(entry.key()));
    }
    return titles;
  }
}
