package dev.stet.rules.section;

import dev.stet.core.document.Document;
import dev.stet.rules.profile.Profile;
import dev.stet.rules.profile.Profiles;
import java.util.Optional;

/** Which profile a document is held against. */
public sealed interface ProfileChoice {

  /** None: no section is missed. */
  record None() implements ProfileChoice {
    @Override
    public Optional<Profile> of(Document document) {
      return Optional.empty();
    }
  }

  /** This one. */
  record Fixed(Profile profile) implements ProfileChoice {
    @Override
    public Optional<Profile> of(Document document) {
      return Optional.of(profile);
    }
  }

  /** The one that the document's title suggests. */
  record Auto(Profiles profiles) implements ProfileChoice {
    @Override
    public Optional<Profile> of(Document document) {
      return profiles.suggested(document);
    }
  }

  /** The profile for {@code document}. */
  Optional<Profile> of(Document document);
}
