package dev.stet.rules.numeric;

import dev.stet.core.search.PrefilteredPattern;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ranks of one ladder, of which everybody holds one: 高级, 中级 and 初级; 博士, 硕士 and 本科. */
final class Ranks {
  private static final Pattern TITLES =
      Pattern.compile("正高级?|副高级?|特级|高级|中级|初级|助理级|员级|[一二三]级|未定级|无职称");
  private static final Pattern DEGREES = Pattern.compile("博士|硕士|研究生|本科|大专|专科|中专|高中|初中|小学");

  /** Ranks and whoever stands above or below them: a part of the next. */
  private static final PrefilteredPattern CUMULATED = PrefilteredPattern.compile("以上|以下|党员|女|男|岁");

  private Ranks() {}

  /** Whether each name is that of another rank of one ladder. */
  static boolean distinct(List<String> names) {
    return names.size() > 2
        && names.stream().noneMatch(name -> CUMULATED.matcher(name).find())
        && (distinct(names, TITLES) || distinct(names, DEGREES));
  }

  private static boolean distinct(List<String> names, Pattern ladder) {
    Set<String> ranks = new HashSet<>();
    for (String name : names) {
      Matcher rank = ladder.matcher(name);
      if (!rank.find() || !ranks.add(rank.group())) {
        return false;
      }
    }
    return true;
  }
}
