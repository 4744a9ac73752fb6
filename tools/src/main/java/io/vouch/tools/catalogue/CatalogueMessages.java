package io.vouch.tools.catalogue;

import io.vouch.messages.MessageBundle;

/** Why a catalogue cannot be built or asked. */
@MessageBundle
interface CatalogueMessages {
  String titleMissing(Object item);

  String fieldUnknown(String field, Object known);

  String fieldOfOtherKind(String field, Object kind, Object known);

  String valueWithoutField(String field, Object item, Object kind);

  String itemTwice(Object item);
}
