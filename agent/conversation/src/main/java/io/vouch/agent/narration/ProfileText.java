package io.vouch.agent.narration;

/** Sentences on what is remembered of a person. */
final class ProfileText {
  private ProfileText() {}

  static String remembered(Outcome.Remembered remembered) {
    String replaced =
        remembered.replaced().isEmpty()
            ? ""
            : " It replaces what you said before: %s."
                .formatted(Phrases.and(remembered.replaced()));
    return "Noted: %s.%s It counts from now on; say \"forget %s\" to take it back."
        .formatted(Phrases.and(remembered.phrases()), replaced, remembered.example());
  }

  static String forgotten(Outcome.Forgotten forgotten) {
    if (forgotten.phrases().isEmpty()) {
      return nothing(forgotten) + actions(forgotten);
    }
    String again =
        forgotten.restored().isEmpty()
            ? ""
            : " What you said before counts again: %s."
                .formatted(Phrases.and(forgotten.restored()));
    String all =
        forgotten.words() == null
            ? "everything I had noted about you (%s)"
                .formatted(Phrases.count(forgotten.phrases().size(), "fact"))
            : "that " + Phrases.and(forgotten.phrases());
    return "Done: I forgot %s.%s%s".formatted(all, again, actions(forgotten));
  }

  static String profile(Outcome.Profile profile) {
    String actions =
        profile.actions() == 0
            ? ""
            : "\nBeside that I go by %s of yours (views, purchases, ratings and the like)."
                .formatted(Phrases.count(profile.actions(), "recorded action"));
    return profile.facts().isEmpty()
        ? "I have noted nothing about your tastes yet. Tell me, for example, \"remember that I like …\"."
            + actions
        : "This is what I have noted about you:\n- "
            + String.join("\n- ", profile.facts())
            + actions;
  }

  private static String nothing(Outcome.Forgotten forgotten) {
    return forgotten.words() == null
        ? "There was nothing to forget: I have no facts about you."
        : "I remember nothing about \"%s\".".formatted(forgotten.words());
  }

  /** Said only where everything was to go: actions are no facts, and the person should know. */
  private static String actions(Outcome.Forgotten forgotten) {
    return forgotten.words() != null || forgotten.actions() == 0
        ? ""
        : " I still go by %s of yours; to have everything erased, ask for your data to be deleted."
            .formatted(Phrases.count(forgotten.actions(), "recorded action"));
  }
}
