package io.vouch.agent.cli;

import io.vouch.messages.MessageBundle;

/** What goes wrong before there is a command. */
@MessageBundle
interface MainMessages {
  String unknownLanguage(String tag, String known);
}
