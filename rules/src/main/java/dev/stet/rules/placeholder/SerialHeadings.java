package dev.stet.rules.placeholder;

import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Headings that a template counts up to a letter or leaves open: {@code Sluice 1}, {@code Sluice
 * 2}, {@code …}, {@code Sluice n}. Without the letter or the dots they may be what the document
 * numbers itself.
 */
final class SerialHeadings {
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:[0-9.]{1,8} )?(\\p{Lu}\\p{L}+(?:[ -]\\p{L}[\\p{L}'’-]*){0,5}) #?(?:([1-9][0-9]?)(?:\\.([1-9][0-9]?|[nmNMxX]))?|([nmNMX]))(?:[?.:]?|: ?\\P{Z}.{0,40}| ?\\([^()]{1,60}\\)| ?\\[[^\\[\\]]{1,60}\\])");

  static final Pattern ELLIPSIS =
      Pattern.compile("[*_(\\[]{0,3}(?:…|\\.{3}|\\.\\.|etc\\.?)[*_)\\]]{0,3}");

  private static final int LONGEST = 100;
  private static final int FEWEST = 2;

  private final Document document;
  private final Map<String, List<Span>> members = new LinkedHashMap<>();
  private final Map<String, List<Span>> dots = new LinkedHashMap<>();
  private final Set<String> first = new HashSet<>();
  private final Set<String> open = new HashSet<>();

  private SerialHeadings(Document document) {
    this.document = document;
  }

  /** Such headings, and the dots that stand for more of them. */
  static List<Span> in(Document document) {
    return new SerialHeadings(document).find();
  }

  private List<Span> find() {
    String last = null;
    int level = 0;
    for (Block block : Prose.blocks(document)) {
      boolean heading = block.kind() == BlockKind.HEADING;
      if (block.span().length() > LONGEST || (!heading && last == null)) {
        continue;
      }
      String words = document.folded().substring(block.span().start(), block.span().end()).strip();
      if (ELLIPSIS.matcher(words).matches()) {
        if (last != null) {
          dots.computeIfAbsent(last, name -> new ArrayList<>()).add(block.span());
          if (heading && block.level() == level) {
            open.add(last);
          }
        }
      } else if (heading) {
        String name = member(block, words);
        if (name != null || block.level() <= level) {
          last = name;
          level = block.level();
        }
      }
    }
    List<Span> found = new ArrayList<>();
    members.forEach(
        (name, spans) -> {
          if (open.contains(name) && first.contains(name) && spans.size() >= FEWEST) {
            found.addAll(spans);
            found.addAll(dots.getOrDefault(name, List.of()));
          }
        });
    found.sort(Comparator.naturalOrder());
    return found;
  }

  /** Takes a heading that ends with its number; gives its name without it, or null. */
  private @Nullable String member(Block block, String words) {
    Matcher numbered = NUMBERED.matcher(words);
    if (!numbered.matches()) {
      return null;
    }
    String name = numbered.group(1);
    members.computeIfAbsent(name, n -> new ArrayList<>()).add(block.span());
    String number = numbered.group(2);
    if (number == null || (numbered.group(3) != null && !isDigit(numbered.group(3)))) {
      open.add(name);
    }
    if ("1".equals(number)) {
      first.add(name);
    }
    return name;
  }

  private static boolean isDigit(String sign) {
    return Character.isDigit(sign.charAt(0));
  }
}
