package io.vouch.tools.model.shipped;

import io.vouch.messages.MessageBundle;

/** What is said of files of the old format. */
@MessageBundle
interface FormatOneMessages {
  String endsEarly();

  String doesNotMatch();
}
