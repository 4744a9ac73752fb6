package io.vouch.memory.json;

import io.vouch.messages.MessageBundle;

/** Why JSON cannot be written or read. */
@MessageBundle
interface JsonMessages {
  String notWritable(Object type);

  String codeUnknown(String code, Object known);

  String broken(String type, String problem);
}
