package dev.stet.rules.section;

import dev.stet.core.search.PrefilteredPattern;
import java.util.Optional;
import java.util.regex.Matcher;

/** The ways in which a text says that something is left out on purpose. */
final class Omissions {
  private static final PrefilteredPattern WORDS =
      PrefilteredPattern.compile(
          "(?i)[(（\\[【]\\s*(?:[^()（）\\n]{0,8}(?:无|没有)(?:任何)?(?:变动|变化|发生|增减|此项|此类|数据|内容)|no change|nil\\b|略|从略|删除|已删除|删去|省略|保留|废止|无|空缺|(?:[^()（）\\[\\]\\n]{1,24} )?(?:deleted|removed|omitted|repealed|revoked|redacted|withheld)|reserved|withdrawn|abolished|lapsed|superseded|expired|spent|vacant|blank|not used|unused|(?:this )?(?:section|page|number|paragraph|clause) (?:intentionally|left|not used|is not used)|none|n/a)"
              + "|[(（][^()（）]{0,12}(?:自拟|另附|另见|详见|附后|格式见|见附件|见附表|attached|see )[^()（）]{0,16}[)）]\\s*$"
              + "|[(（][^()（）\\n]{0,40}\\b(?:separately|separate cover|overleaf|on request)[^()（）\\n]{0,20}[)）]"
              + "|\\b(?:is|are|was|were|been) (?:omitted|redacted|withheld|left out|not (?:reproduced|printed|published))\\b"
              + "|(?:^|[。；;:，,(\\n])\\s*(?:……|\\.{6})|^\\s*(?:略|无|暂无|none|n/a)[.。]?\\s*$|[0-9一二三四五六七八九十][.．、]\\s?略[.。]?\\s*$");

  private Omissions() {}

  /** The first such words in {@code folded}. */
  static Optional<String> in(String folded) {
    Matcher matcher = WORDS.matcher(folded);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }
}
