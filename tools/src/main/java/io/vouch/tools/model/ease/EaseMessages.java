package io.vouch.tools.model.ease;

import io.vouch.messages.MessageBundle;

/** What is said of EASE. */
@MessageBundle
interface EaseMessages {
  String factor();

  String nobody();

  String tooLarge(int most, int items);

  String phase();
}
