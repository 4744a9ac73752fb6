package io.vouch.simulator.bound;

import io.vouch.messages.MessageBundle;

/** Why a bound cannot be computed. */
@MessageBundle
interface BoundMessages {
  String truthNotRevealed();
}
