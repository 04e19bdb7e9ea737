package dev.stet.rules.numeric.relation;

import dev.stet.core.document.Analysis;
import dev.stet.core.document.Document;
import dev.stet.rules.numeric.english.EnglishRelations;
import dev.stet.rules.numeric.figure.WrongClaim;
import java.util.ArrayList;
import java.util.List;

/** The figures that sentences put into a relation in which they do not stand. */
public final class Relations {
  /** Those of a document in either language. */
  public static final Analysis<List<WrongClaim>> ALL = Relations::of;

  private Relations() {}

  private static List<WrongClaim> of(Document document) {
    List<WrongClaim> all = new ArrayList<>(document.get(EnglishRelations.ALL));
    all.addAll(ChineseRelations.of(document));
    for (WrongClaim found : ChineseTableChanges.wrong(document)) {
      if (all.stream().noneMatch(one -> one.claim().overlaps(found.claim()))) {
        all.add(found);
      }
    }
    return List.copyOf(all);
  }
}
