package dev.stet.rules.match;

import com.google.re2j.Pattern;
import java.util.Map;
import java.util.Optional;

/**
 * What can be said of a pattern without looking for it.
 *
 * @param mayBeNothing whether it can match without taking a character
 * @param groups how many groups it has
 * @param names the numbers of the groups that have a name
 * @param reach how many UTF-16 units can tell whether it matches; {@link Integer#MAX_VALUE} where
 *     nothing limits them or what stands round a match counts too
 */
public record PatternShape(
    boolean mayBeNothing, int groups, Map<String, Integer> names, int reach) {
  public PatternShape {
    names = Map.copyOf(names);
  }

  /**
   * The shape of {@code source}. RE2 is asked only about what the parser does not know: to compile
   * every pattern takes longer than to check a short text.
   *
   * @throws com.google.re2j.PatternSyntaxException if it is not a pattern in RE2 syntax
   */
  public static PatternShape of(PatternSet.Source source) {
    Optional<RegexParser.Parsed> parsed = RegexParser.parse(source.regex(), source.ignoreCase());
    if (parsed.isPresent()) {
      RegexParser.Parsed known = parsed.get();
      Node root = known.root();
      return new PatternShape(
          Needed.mayBeNothing(root), known.groups(), known.names(), Needed.reach(root));
    }
    Pattern pattern = new Re2(source).pattern();
    return new PatternShape(
        pattern.matches(""), pattern.groupCount(), pattern.namedGroups(), Integer.MAX_VALUE);
  }
}
