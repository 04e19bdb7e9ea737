package dev.stet.readers.markup;

import dev.stet.core.document.Evidence;
import dev.stet.core.document.Span;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The places within a source that links can name, and the links. A link may come before its place,
 * so that none is judged until the whole source is read. Programs differ in how they make a name of
 * a heading: letters and digits are all that is compared. Not thread-safe.
 */
public final class Anchors {
  /** What a browser knows without a place of that name, or a program makes up for its notes. */
  private static final Set<String> ALWAYS = Set.of("", "top", "toc");

  /** A route or a piece of text, which a program or the browser looks up. */
  private static final List<String> NO_NAMES = List.of("/", "!", ":~:");

  private static final Pattern PICTURE = Pattern.compile(":[a-z0-9_+-]+:");
  private static final Pattern NUMBER = Pattern.compile("^[0-9]+");

  /** What GitHub sets before the names of a writer. */
  private static final String PREFIX = "usercontent";

  /** One broken link of so many may be a slip of the writer. */
  private static final int FEW_OF = 4;

  private final Set<String> names = new HashSet<>(ALWAYS);
  private final Map<String, Integer> headings = new HashMap<>();
  private final List<Link> links = new ArrayList<>();
  private boolean open;

  private record Link(Span span, String target) {}

  /** Says that something is called {@code name}. */
  public void name(String name) {
    names.add(folded(name));
  }

  /**
   * Says that there is a heading, of which a program makes a name: with its number or without, with
   * the names of its pictures or without, and with a count if another has the same words.
   */
  public void heading(String words) {
    String plain = PICTURE.matcher(words).replaceAll("");
    for (String name : new HashSet<>(List.of(folded(words), folded(plain)))) {
      int before = headings.merge(name, 1, Integer::sum) - 1;
      String counted = before == 0 ? name : name + before;
      names.add(counted);
      names.add(NUMBER.matcher(counted).replaceFirst(""));
    }
  }

  /** Says that names may be given to what is not in this source, or by a program. */
  public void open() {
    open = true;
  }

  /** Says that the words of {@code span} lead to {@code address}. */
  public void link(Span span, String address) {
    String target = address.startsWith("#") ? decoded(address.substring(1)) : "";
    if (!target.isBlank() && !span.isEmpty() && NO_NAMES.stream().noneMatch(target::startsWith)) {
      links.add(new Link(span, target));
    }
  }

  public boolean haveLinks() {
    return !links.isEmpty();
  }

  /**
   * The links of {@code text} that lead nowhere. Where names may come from elsewhere, or many links
   * lead nowhere, as in a chapter that is shown with others, that is in doubt; nothing where names
   * may come from elsewhere and no link shows that those of this source count.
   */
  List<Evidence> broken(CharSequence text) {
    List<Link> broken =
        links.stream().filter(link -> !names.contains(folded(link.target()))).toList();
    if (open && broken.size() == links.size()) {
      return List.of();
    }
    boolean doubtful = open || broken.size() * FEW_OF > links.size();
    return broken.stream().map(link -> evidence(link, text, doubtful)).toList();
  }

  private static Evidence evidence(Link link, CharSequence text, boolean doubtful) {
    Span span = link.span();
    return new Evidence(
        Evidence.Kind.BROKEN_LINK,
        span,
        text.subSequence(span.start(), span.end()).toString(),
        doubtful
            ? Map.of("target", link.target(), "doubtful", "true")
            : Map.of("target", link.target()));
  }

  private static String folded(String name) {
    StringBuilder letters = new StringBuilder();
    name.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    String folded = letters.toString().toLowerCase(Locale.ROOT);
    return folded.startsWith(PREFIX) ? folded.substring(PREFIX.length()) : folded;
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }
}
