package io.vouch.tools.model.textvectors;

import io.vouch.messages.MessageBundle;

/** What is said of closeness in meaning. */
@MessageBundle
interface TextVectorMessages {
  String factor();

  String noTexts();

  String closeToItem(String title);

  String closeToWords();

  String phase();
}
