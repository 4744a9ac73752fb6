package io.vouch.tools.requestlog;

import io.vouch.messages.MessageBundle;

/** Why a log of requests cannot be written or read. */
@MessageBundle
interface RequestLogMessages {
  String factorTwice(String factor);

  String layoutEmpty();

  String notLogged(boolean group, String name, Object known);

  String columnsInsteadOf(int columns, int expected);

  String valuesForCandidates(int values, String column, int candidates);

  String requestMalformed(int number, String fault);

  String cannotBePacked();

  String packedHeader(int version, int candidates);

  String cannotBeUnpacked();

  String valueInColumn(float value, String column);
}
