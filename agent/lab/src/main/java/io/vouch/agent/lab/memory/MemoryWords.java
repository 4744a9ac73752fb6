package io.vouch.agent.lab.memory;

import com.fasterxml.jackson.core.type.TypeReference;
import io.vouch.agent.lab.script.ScriptFile;
import io.vouch.domain.profile.FactPolarity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people say who have something remembered and forgotten; {@code %s} is a subject.
 *
 * @param both a like and a dislike
 * @param asking messages that ask for items
 * @param question the one whose answers are compared
 */
record MemoryWords(
    List<String> liking,
    List<String> disliking,
    String both,
    String forget,
    String forgetLiking,
    String forgetDisliking,
    String forgetLast,
    List<String> asking,
    String question,
    List<Contradiction> contradictions) {
  static final MemoryWords ALL =
      ScriptFile.read(MemoryWords.class, "MemoryWords", new TypeReference<>() {});

  /** What is said of one subject, and the opinion that should hold then, if any. */
  record Contradiction(@Nullable FactPolarity expected, List<String> said) {}
}
