package io.vouch.agent.cli;

import io.vouch.messages.MessageBundle;

/** What {@code vouch config} says. */
@MessageBundle
interface ConfigMessages {
  String needsCommand();
}
