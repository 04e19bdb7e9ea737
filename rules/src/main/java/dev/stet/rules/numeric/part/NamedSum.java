package dev.stet.rules.numeric.part;

import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rate of which a bracket says whose shares it adds up, told before it: {@code
 * “很好”占41.3%,“较好”占44.6%,…好评率(很好与较好之和)为85.9%}, {@code 相关度(前两项之和)为69.5%}.
 *
 * @param span the rate
 * @param parts the shares, as printed
 * @param sum what they come to
 * @param stated the rate, as printed
 */
record NamedSum(Span span, List<String> parts, BigDecimal sum, String stated) {
  private static final PrefilteredPattern SUM =
      PrefilteredPattern.compile(
          "\\(([^()。;]{3,30}?)(?:两者|二者|三者)?之和\\)(?:占比|占|为|是|达到?|约)*(\\d{1,3}(?:\\.\\d{1,2})?)%");
  private static final Pattern FIRST = Pattern.compile("前([两二三四])[项类个]");
  private static final Pattern SHARE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)%");
  private static final int LONGEST = 12;

  /** The rates of a sentence that are not the sum of the shares named for them. */
  static List<NamedSum> wrong(String sentence, int offset) {
    List<NamedSum> wrong = new ArrayList<>();
    if (!sentence.contains("之和")) {
      return wrong;
    }
    for (Matcher found = SUM.matcher(sentence); found.find(); ) {
      List<String> parts = parts(found.group(1), sentence.substring(0, found.start()));
      BigDecimal sum = parts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal stated = new BigDecimal(found.group(2));
      // each of the parts is rounded
      BigDecimal room =
          BigDecimal.ONE.movePointLeft(stated.scale()).multiply(BigDecimal.valueOf(parts.size()));
      if (parts.size() > 1 && sum.subtract(stated).abs().compareTo(room) > 0) {
        Span span = new Span(offset + found.start(2), offset + found.end());
        wrong.add(new NamedSum(span, parts, sum, found.group(2) + "%"));
      }
    }
    return wrong;
  }

  /** The shares that the bracket names; none if one of them is not told. */
  private static List<String> parts(String names, String before) {
    List<String> parts = new ArrayList<>();
    Matcher first = FIRST.matcher(names);
    if (first.lookingAt()) {
      int count = "一二三四".indexOf(first.group(1).replace('两', '二')) + 1;
      Matcher share = SHARE.matcher(before);
      while (parts.size() < count && share.find()) {
        parts.add(share.group(1));
      }
      return parts.size() == count ? parts : List.of();
    }
    for (String name : names.split("[与和、及+]")) {
      String bare = name.replaceAll("[“”\"]", "").strip();
      int at = bare.isEmpty() ? -1 : indexOf(before, bare);
      Matcher share = SHARE.matcher(before);
      if (at < 0 || !share.find(at) || share.start() - at - bare.length() > LONGEST) {
        return List.of();
      }
      parts.add(share.group(1));
    }
    return parts;
  }

  /** Where a name stands by itself, not as the end of a longer one: 满意 in 不满意. */
  private static int indexOf(String words, String name) {
    int at = words.indexOf(name);
    while (at > 0 && Character.isIdeographic(words.charAt(at - 1))) {
      at = words.indexOf(name, at + 1);
    }
    return at;
  }
}
