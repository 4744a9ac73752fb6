package io.vouch.agent.narration;

import io.vouch.agent.narration.phrase.Phrases;
import io.vouch.messages.Messages;
import java.util.ArrayList;
import java.util.List;

/** Sentences on what is remembered of a person. */
public final class ProfileText {
  private static final ProfileMessages SAY = Messages.of(ProfileMessages.class);

  private ProfileText() {}

  /** That something was noted, and how to take it back. */
  public static String remembered(Outcome.Remembered remembered) {
    return SAY.noted(
        Phrases.and(remembered.phrases()),
        Phrases.andOrNull(remembered.replaced()),
        remembered.example());
  }

  static String forgotten(Outcome.Forgotten forgotten) {
    List<String> sentences = new ArrayList<>();
    if (forgotten.phrases().isEmpty()) {
      sentences.add(nothing(forgotten));
    } else {
      sentences.add(
          forgotten.words() == null
              ? SAY.forgotAll(forgotten.phrases().size())
              : SAY.forgot(Phrases.and(forgotten.phrases())));
      if (!forgotten.restored().isEmpty()) {
        sentences.add(SAY.countsAgain(Phrases.and(forgotten.restored())));
      }
    }
    // Said only where everything was to go: actions are no facts, and the person should know.
    if (forgotten.words() == null && forgotten.actions() != 0) {
      sentences.add(SAY.actionsStay(forgotten.actions()));
    }
    return String.join(" ", sentences);
  }

  static String profile(Outcome.Profile profile) {
    String facts =
        profile.facts().isEmpty()
            ? SAY.noFacts()
            : SAY.facts() + "\n- " + String.join("\n- ", profile.facts());
    return profile.actions() == 0 ? facts : facts + "\n" + SAY.actionsBeside(profile.actions());
  }

  private static String nothing(Outcome.Forgotten forgotten) {
    return forgotten.words() == null ? SAY.nothingToForget() : SAY.nothingAbout(forgotten.words());
  }
}
