package io.vouch.agent.turn.state;

/**
 * A conversation in memory as a turn holds it between recall and remember: constraints, slate with
 * certificates, what was shown. For measurements of what one costs.
 */
public final class HeldConversation {
  private final ConversationState state;

  private HeldConversation(ConversationState state) {
    this.state = state;
  }

  /** The conversation of a stored state, sharing nothing with others read from the same text. */
  public static HeldConversation of(TurnJson json, String stateJson) {
    return new HeldConversation(json.state(stateJson));
  }

  /** How many items its last slate has. */
  public int slateSize() {
    return state.slate().size();
  }
}
