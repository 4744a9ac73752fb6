package io.vouch.messages;

/** A bundle whose file has other keys. */
@MessageBundle
interface UnlikeMessages {
  String known();

  String missing();
}
