package io.vouch.tools.model.gfcf;

import io.vouch.messages.MessageBundle;

/** What is said of GF-CF. */
@MessageBundle
interface GraphFilterMessages {
  String factor();

  String nobody();

  String tooManyPairs(long most);

  String phase();
}
