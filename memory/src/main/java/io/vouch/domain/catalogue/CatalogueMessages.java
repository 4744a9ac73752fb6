package io.vouch.domain.catalogue;

import io.vouch.messages.MessageBundle;
import io.vouch.messages.Messages;
import org.jspecify.annotations.Nullable;

/** Why an item or a field is refused. */
@MessageBundle
interface CatalogueMessages {
  CatalogueMessages SAY = Messages.of(CatalogueMessages.class);

  String fieldStoredOtherwise(
      String field,
      Object storedKind,
      @Nullable String storedUnit,
      Object newKind,
      @Nullable String newUnit);

  String fieldReserved(String field, Object kind);

  String fieldTwice(String field);

  String fieldNameMalformed(String name);

  String fieldCannotBeMultiValued(String name, Object kind);

  String numberNotFinite(double number);

  String categoryBlank(Object names);

  String titleBlank(Object item);
}
