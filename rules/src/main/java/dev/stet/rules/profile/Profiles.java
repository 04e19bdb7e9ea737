package dev.stet.rules.profile;

import dev.stet.core.analysis.Titles;
import dev.stet.core.document.Block;
import dev.stet.core.document.BlockKind;
import dev.stet.core.document.Document;
import dev.stet.core.document.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The profiles that come with Stet. */
public final class Profiles {
  private static final List<String> NAMES =
      List.of(
          "en-annual-report",
          "en-incident-post-mortem",
          "en-minutes",
          "en-project-status-report",
          "en-readme",
          "en-technical-report",
          "zh-audit-report",
          "zh-duty-report",
          "zh-feasibility-study",
          "zh-government-work-report",
          "zh-implementation-plan",
          "zh-notice",
          "zh-official-letter",
          "zh-research-report",
          "zh-work-summary");

  /** How far into a document its title may stand. */
  private static final int FIRST_BLOCKS = 6;

  private static final int LONGEST_TITLE = 80;

  private final List<Profile> profiles;

  private Profiles(List<Profile> profiles) {
    this.profiles = List.copyOf(profiles);
  }

  /** Those that come with Stet, sorted by their id. */
  public static Profiles shipped() {
    return new Profiles(NAMES.stream().map(Profiles::resource).toList());
  }

  public List<Profile> all() {
    return profiles;
  }

  /** The profile called {@code id}. */
  public Optional<Profile> named(String id) {
    return profiles.stream().filter(profile -> profile.id().equals(id)).findFirst();
  }

  /**
   * The profile whose kind of document {@code document} calls itself in its title: of several the
   * one whose word stands last there ({@code 工作总结的通知} is a notice), then the longest.
   */
  public Optional<Profile> suggested(Document document) {
    String title = Titles.letters(title(document));
    Profile best = null;
    int bestEnd = -1;
    int bestLength = 0;
    for (Profile profile : profiles) {
      for (String words : profile.titles()) {
        String key = Titles.letters(words);
        int at = title.lastIndexOf(key);
        int end = at + key.length();
        if (at >= 0 && (end > bestEnd || (end == bestEnd && key.length() > bestLength))) {
          best = profile;
          bestEnd = end;
          bestLength = key.length();
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static String title(Document document) {
    int seen = 0;
    for (Block block : document.blocks()) {
      if (block.role() == Role.TITLE || block.kind() == BlockKind.TITLE) {
        return document.text(block);
      }
      boolean heading = block.kind() == BlockKind.HEADING && block.level() == 1;
      if (heading && block.role() == Role.BODY && block.span().length() <= LONGEST_TITLE) {
        return document.text(block);
      }
      if (++seen > FIRST_BLOCKS) {
        break;
      }
    }
    return "";
  }

  private static Profile resource(String name) {
    String file = name + ".yaml";
    try (InputStream in = Profiles.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + file);
      }
      return ProfileFile.parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
