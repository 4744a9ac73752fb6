package io.vouch.agent.lab.console;

import io.vouch.agent.lab.protocol.Protocol;
import org.jspecify.annotations.Nullable;

/** The measurements that are quick enough for a page; each brings its own baselines. */
enum MeasurementKind {
  TALK(null),
  P1(Protocol.P1),
  P6(Protocol.P6),
  P7(Protocol.P7),
  P9(Protocol.P9),
  P10(Protocol.P10),
  P11(Protocol.P11),
  P12(Protocol.P12);

  private final @Nullable Protocol protocol;

  MeasurementKind(@Nullable Protocol protocol) {
    this.protocol = protocol;
  }

  /** The protocol; null for users who talk. */
  @Nullable Protocol protocol() {
    return protocol;
  }
}
