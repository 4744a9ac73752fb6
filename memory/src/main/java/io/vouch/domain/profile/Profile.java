package io.vouch.domain.profile;

import io.vouch.domain.ConversationId;
import io.vouch.domain.FactId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a person: the fold of the append-only history, computed anew whenever it is
 * needed and stored nowhere.
 *
 * <p>A retraction takes its assertion out of the history, wherever it stands, and leaves no trace
 * in the fold: the profile after forgetting equals the profile of the history without what was
 * forgotten. Contradictions are settled only after that, in {@link #factsAt}.
 *
 * @param assertions what was asserted and never retracted, in the order said
 */
public record Profile(List<ProfileEvent.Asserted> assertions) {
  /** Of somebody who never said anything. */
  public static final Profile EMPTY = new Profile(List.of());

  public Profile {
    assertions = List.copyOf(assertions);
  }

  /** Folds a history, oldest first. */
  public static Profile of(List<ProfileEvent> history) {
    Map<FactId, ProfileEvent.Asserted> standing = new LinkedHashMap<>();
    for (ProfileEvent event : history) {
      switch (event) {
        case ProfileEvent.Asserted asserted -> standing.put(asserted.fact(), asserted);
        case ProfileEvent.Retracted retracted -> standing.remove(retracted.fact());
      }
    }
    return new Profile(List.copyOf(standing.values()));
  }

  /**
   * The facts that count at a time in a conversation (null: outside of any), in the order said.
   *
   * <p>Rule for contradictions: of the assertions on one subject that count, the newest is the
   * fact; "I like red" after "I hate red" replaces it. When the newest is forgotten or expires,
   * what was said before it counts again.
   */
  public List<ProfileEvent.Asserted> factsAt(
      long nowMillis, @Nullable ConversationId conversation) {
    Map<Subject, ProfileEvent.Asserted> newest = new LinkedHashMap<>();
    for (ProfileEvent.Asserted asserted : assertions) {
      if (asserted.validity().holds(nowMillis, conversation)) {
        Subject subject = new Subject(asserted.field(), asserted.value());
        newest.remove(subject); // so that a repeated subject moves to its newest place
        newest.put(subject, asserted);
      }
    }
    return List.copyOf(newest.values());
  }

  /** What a fact is about. */
  private record Subject(String field, String value) {}
}
