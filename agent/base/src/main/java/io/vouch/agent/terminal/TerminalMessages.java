package io.vouch.agent.terminal;

import io.vouch.messages.MessageBundle;

/** What every command may have to say. */
@MessageBundle
interface TerminalMessages {
  String wentWrong(Object failure, String setting);

  String notWrittenAsJson();
}
