package io.vouch.agent.lab.tuner;

import io.vouch.messages.MessageBundle;
import org.jspecify.annotations.Nullable;

/** What the comparison of tuners says. */
@MessageBundle
interface TunerMessages {
  String notAResult(@Nullable Object file);

  String noRounds(String method, Object methods);

  String brokeOff(String arm, long world, long seed, String scenario, @Nullable String problem);
}
