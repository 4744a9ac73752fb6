package io.vouch.agent.http.catalogue;

import io.vouch.messages.MessageBundle;

/** What the API says of items. */
@MessageBundle
interface ItemMessages {
  String unknownCursor(String cursor);

  String titleMissing(Object item);

  String trueOrFalse();

  String strings();

  String stringOrStrings();

  String wrongAttribute(String name, Object value, String expected);

  String patchNoObject();

  String wrongPatch(String pointer, String reason);

  String idsDiffer(String inBody, String inPath);

  String tooManyItems(int sent, int most);

  String noId(int place);

  String noItem(Object id);

  String number();

  String string();
}
