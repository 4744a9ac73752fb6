package io.vouch.agent.understanding.words;

import java.util.List;

/**
 * A kind of thing that people ask shops for, whether or not this one has it.
 *
 * @param plural as it stands in "I have no ... here", with capitals and accents
 * @param words folded, in all their forms
 */
public record OtherKind(String plural, List<String> words) {
  public OtherKind {
    words = List.copyOf(words);
  }
}
