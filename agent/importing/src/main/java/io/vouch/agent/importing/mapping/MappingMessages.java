package io.vouch.agent.importing.mapping;

import io.vouch.messages.MessageBundle;

/** Why a row or a field of a row was not imported. */
@MessageBundle
interface MappingMessages {
  String eventWithoutField(String field);

  String eventTypeNoName(String text);

  String ratingWithoutValue();

  String valueNoNumber(String text);

  String ratingOutOfRange(String text, double highest);

  String timeNoTime(String text);

  String itemWithoutTitle();

  String itemWithoutId();

  String onlyFirstKept(Object names);

  String priceNoAmount(String text);

  String priceInOtherCurrency(String text, String currency);

  String availabilityNeitherYesNorNo(String text);

  String valueNeitherYesNorNo(String text);

  String personWithoutId();
}
