package dev.stet.readers.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who changed a document, by number, and the changes that a group says its words are. */
final class RtfRevisers {
  private final List<String> names = new ArrayList<>();

  void add(String name) {
    names.add(name.replace(";", "").strip());
  }

  /** The change that the words of {@code group} belong to; null if to none. */
  RunStyle.@Nullable Change change(RtfGroup group) {
    if (group.deleted) {
      return RunStyle.Change.of("del", name(group.deleter), group.deleteDate);
    } else if (group.inserted) {
      return RunStyle.Change.of("ins", name(group.author), group.date);
    } else if (group.movedFrom) {
      return RunStyle.Change.of("moveFrom", name(group.author), group.date);
    } else if (group.movedTo) {
      return RunStyle.Change.of("moveTo", name(group.author), group.date);
    }
    return null;
  }

  /** The first entry of the table stands for nobody. */
  private String name(int index) {
    return index > 0 && index < names.size() ? names.get(index) : "";
  }
}
