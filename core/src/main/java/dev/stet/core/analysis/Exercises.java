package dev.stet.core.analysis;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Document;
import dev.stet.core.search.PrefilteredPattern;
import java.util.List;

/**
 * Whether a document sets questions: an exam paper, a worksheet, the exercises of a textbook. Its
 * blanks are the reader's to fill, its numbered lines end in what is to choose from, and not all it
 * says is true. One sign may stand in a report on a school; two of different kinds do not.
 */
public final class Exercises {
  /** The answer for a document. */
  public static final Analysis<Boolean> ANALYSIS = Exercises::are;

  private static final int FEWEST_KINDS = 2;

  /** A row of three choices. */
  private static final PrefilteredPattern CHOICES =
      PrefilteredPattern.compile("A[.、．][^\\n]{1,80}?B[.、．][^\\n]{1,80}?C[.、．]");

  /** Of these, one at least: a plan of a lesson has some of the others. */
  private static final List<PrefilteredPattern> SURE =
      List.of(
          CHOICES,
          // （每空1分，共20分）: what a question is worth
          PrefilteredPattern.compile(
              "[(][^()\\n]{0,24}(?:每[小]?[题空]|共|本题|满分|总分)[^()\\n]{0,8}[0-9.]{1,4}\\s?分(?!钟)[^()\\n]{0,16}[)]"),
          PrefilteredPattern.compile(
              "(?m)^[ \\t\u3000]*【?(?:参考)?答案(?:与|及|和)?(?:解析|提示|评分标准)?】?\\s*(?:[:]|$|[一二三四五六七八九十1-9][、.])"));

  private static final List<PrefilteredPattern> LIKELY =
      List.of(
          // the kinds of questions, as headings
          PrefilteredPattern.compile(
              "(?m)^[ \\t\u3000]*(?:[一二三四五六七八九十]{1,3}[、.]|第[一二三四五六七八九十]{1,2}部分|[0-9]{1,2}[.、])\\s*(?:[单多]项?)?(?:选择|填空|判断|简答|计算|解答|问答|名词解释|论述|应用|作文|写作|阅读理解|完形填空|解决问题|口算|默写|当堂检测|课堂练习|课后练习|达标检测|巩固练习|自主检测|思考与练习)(?:题|与思考)?(?:[(.。:]|\\s*$)"),
          // 班级____ 姓名____ 得分____
          PrefilteredPattern.compile(
              "姓名[:]?[ _]{2,30}[^\\n]{0,20}(?:得分|学号|考号|班级|成绩|座号)[:]?[ _]{2}"),
          // a bracket to write the answer in at the end of a line
          PrefilteredPattern.compile("(?m)[。？?.]\\s?[(][ \\u3000]{2,16}[)][。.]?\\s*$"));

  private Exercises() {}

  private static boolean are(Document document) {
    long sure = kinds(SURE, document);
    return sure > 0 && sure + kinds(LIKELY, document) >= FEWEST_KINDS;
  }

  private static long kinds(List<PrefilteredPattern> signs, Document document) {
    return signs.stream().filter(sign -> sign.isIn(document.folded())).count();
  }

  /** Whether {@code words} hold a row of choices. */
  public static boolean areChoices(String words) {
    return CHOICES.isIn(words);
  }
}
