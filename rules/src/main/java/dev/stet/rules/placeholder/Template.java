package dev.stet.rules.placeholder;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Document;
import dev.stet.rules.pack.RulePattern.Inside;
import dev.stet.rules.pack.Surroundings;

/**
 * How much of a template a document is: the number of places that can be nothing but unfilled. What
 * could be a placeholder or a word is believed by it.
 *
 * @param signs masks, slots and fields that are so by themselves
 */
record Template(int signs) {
  static final Analysis<Template> ANALYSIS = Template::of;

  private static final Phrases FIELDS =
      Phrases.of(
          "<<[A-Za-z\\p{Han}][A-Za-z\\p{Han}_ ]{1,30}>>|«[A-Za-z_]{2,30}»|\\b[A-Z]{2,8}-X{3,6}\\b|[$€£]0,000|(?:_{2,8}|\\.{3})/(?:_{2,8}|\\.{3})/|\\b[Cc]lick to (?:add|edit) ",
          "\\{\\{\\s{0,3}[\\p{Han}A-Za-z_][\\p{Han}\\w .]{0,40}\\}\\}",
          "_{3,20}\\s?(?:%|分|元|人|年|名|日|天|号|次|个|份|周|条|项)|[\\p{Han}]_{2,12}(?:周|次|届|期|月|日|名)",
          "(?:^|[：:|(（【\\[\\n])\\s{0,3}(?:待补充|待填写?|待完善|TBD|TBC|TODO)\\s{0,3}(?:$|[\\n)）\\]】|。])",
          "(?:^|\\n)\\s{0,3}(?:TODO|待补充)\\b|YYYY-MM-DD|DD/MM/YYYY|MM/DD/YYYY|dd/mm/yy|[Ll]orem ipsum dolor");

  /** Places that are each in doubt; two of them bear each other out. */
  private static int doubts(Document document) {
    if (Mentions.isGuide(document)) {
      return 0;
    }
    return (int)
            document.get(Instructions.ANALYSIS).stream().filter(Instructions.Found::apart).count()
        + document.get(BareNames.ANALYSIS).size()
        + document.get(Slots.ANALYSIS).doubtful(document);
  }

  /** Fields outside the forms that readers are to fill in. */
  private static int fields(Document document) {
    return (int)
        FIELDS.in(document).stream()
            .filter(span -> !Surroundings.holds(document, Inside.FORM, span))
            .count();
  }

  private static Template of(Document document) {
    return new Template(
        document.get(Masks.ANALYSIS).certain()
            + document.get(Slots.ANALYSIS).certain()
            + (Mentions.isGuide(document) ? 0 : fields(document))
            + (doubts(document) >= 2 ? 1 : 0));
  }
}
