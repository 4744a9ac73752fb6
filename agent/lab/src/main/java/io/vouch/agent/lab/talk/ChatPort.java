package io.vouch.agent.lab.talk;

import io.vouch.domain.ItemId;
import java.util.List;

/** A chat as a simulated user meets it, whether in this process or over HTTP. */
public interface ChatPort {
  /** Starts a conversation with a person nobody has met before. */
  Conversation begin(String person);

  /** One conversation; a message at a time. */
  @FunctionalInterface
  interface Conversation {
    Reply say(String message);
  }

  /**
   * What came back.
   *
   * @param text what was said
   * @param shown the items shown, best first; empty where none were
   * @param askedBack whether it was a question instead of an answer
   * @param options messages that would answer the question
   */
  record Reply(String text, List<ItemId> shown, boolean askedBack, List<String> options) {
    public Reply {
      shown = List.copyOf(shown);
      options = List.copyOf(options);
    }
  }
}
