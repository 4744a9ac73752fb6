package io.vouch.agent.lab.console;

import io.vouch.agent.lab.protocol.Protocol;
import org.jspecify.annotations.Nullable;

/** The measurements that are quick enough for a page; each brings its own baselines. */
enum MeasurementKind {
  TALK(
      null,
      "Simulated users with hidden needs talk to the chat until they have found something; beside"
          + " it, what chance finds and what people find who say wrong things"),
  P1(
      Protocol.P1,
      "Sessions with a simulated user, against eight references from random to an oracle"),
  P6(Protocol.P6, "Slates under random conditions, compared with brute force"),
  P7(Protocol.P7, "What becomes of a turn when something is wrong"),
  P9(Protocol.P9, "What is remembered of a person, and what forgetting leaves"),
  P10(Protocol.P10, "How many published requests are understood, and how exactly"),
  P11(Protocol.P11, "Asking or recommending: what a question saves"),
  P12(Protocol.P12, "Narration that claims nothing without a fact");

  private final @Nullable Protocol protocol;
  private final String description;

  MeasurementKind(@Nullable Protocol protocol, String description) {
    this.protocol = protocol;
    this.description = description;
  }

  /** The protocol; null for users who talk. */
  @Nullable Protocol protocol() {
    return protocol;
  }

  String description() {
    return description;
  }
}
