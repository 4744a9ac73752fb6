package io.vouch.domain;

import io.vouch.messages.MessageBundle;

/** Why an identifier or an amount of money is refused. */
@MessageBundle
interface DomainMessages {
  String identifierMalformed(String kind, String value, int maxLength);

  String amountNegative(long minorUnits);

  String amountTooLarge(Object amount);

  String currencyUnknown(String currency);
}
