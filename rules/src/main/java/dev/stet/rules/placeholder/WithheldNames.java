package dev.stet.rules.placeholder;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Document;
import dev.stet.core.document.Span;
import dev.stet.core.search.PrefilteredPattern;
import dev.stet.rules.placeholder.Masks.Certainty;
import dev.stet.rules.placeholder.Masks.Mask;
import java.util.List;

/** Finds {@code 某某}, a name that is withheld. */
final class WithheldNames {
  private static final PrefilteredPattern CASE_FILE =
      PrefilteredPattern.compile("原告|被告|上诉人|审判员|人民法院|检察院|犯罪嫌疑人|案例|当事人|裁判|申请执行人|民警");

  private static final PrefilteredPattern PLACE =
      PrefilteredPattern.compile("[xX×]{1,4}(?:省|市|县|区|镇|乡|街道|局|公司|村)");

  /** Whether the text masks names of places as well; a study of cases withholds people's. */
  private static final Analysis<Boolean> NAMELESS =
      document ->
          document.blocks().stream()
              .limit(3)
              .anyMatch(block -> PLACE.isIn(block.span().of(document.folded())));

  private final Around around;
  private final Document document;
  private final String text;
  private final int low;
  private final int high;

  WithheldNames(Around around) {
    this.around = around;
    this.document = around.document;
    this.text = around.text;
    this.low = around.low;
    this.high = around.high;
  }

  /** {@code 某某}: a name withheld. In court papers that is the rule, in a title it is a template. */
  void names(List<Mask> to) {
    int at = nextName(low);
    while (at >= 0) {
      int end = at + 2;
      while (end < high && text.charAt(end) == '某') {
        end++;
      }
      boolean person = at > low && Neighbours.isSurname(text.charAt(at - 1));
      boolean asked = document.blocks().get(0).span().contains(at) || around.isLabelled(at);
      if (!person && (asked ? !around.isJudgment() : !CASE_FILE.isIn(head()))) {
        int suffix = Neighbours.SUFFIXES.at(text, end, high);
        Span span = new Span(at, end + suffix);
        // 某某公司已开工: whose name a report withholds has one
        boolean likely = asked || (suffix > 1 && document.get(NAMELESS));
        to.add(new Mask(span, false, likely ? Certainty.LIKELY : Certainty.POSSIBLE));
      }
      at = nextName(end);
    }
  }

  private int nextName(int from) {
    for (int i = from; i + 1 < high; i++) {
      if (text.charAt(i) == '某' && text.charAt(i + 1) == '某') {
        return i;
      }
    }
    return -1;
  }

  private String head() {
    return text.substring(0, Math.min(text.length(), 20_000));
  }
}
