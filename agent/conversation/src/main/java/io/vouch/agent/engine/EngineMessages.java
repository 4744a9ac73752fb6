package io.vouch.agent.engine;

import io.vouch.domain.ItemId;
import io.vouch.messages.MessageBundle;

/** What goes wrong where the engine is asked or loaded. */
@MessageBundle
interface EngineMessages {
  String notCompleted();

  String noItem(ItemId item);

  String modelFileDamaged();
}
