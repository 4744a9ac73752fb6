package io.vouch.simulator.persona;

import io.vouch.messages.MessageBundle;

/** Why a recording is refused. */
@MessageBundle
interface PersonaMessages {
  String noExchangeInLine(int line);

  String cannotBeRead();

  String cannotBeWritten();

  String recordingRefused(Object file, String fault);
}
