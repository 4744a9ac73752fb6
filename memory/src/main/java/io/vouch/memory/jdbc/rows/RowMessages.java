package io.vouch.memory.jdbc.rows;

import io.vouch.messages.MessageBundle;

/** What is wrong with a row. */
@MessageBundle
interface RowMessages {
  String attributesUnreadable(String item);

  String noColumn(Object columns, String column);

  String ruleFieldOfSchema();

  String ruleCurrency(String currency);

  String ruleAttributeOfSchema();

  String ruleKind(Object kind);

  String ruleSingleName();

  String itemValueWrong(Object value, String field, Object item, String rule);

  String columnIsNull(String column);

  String notOneColumn(Object columns);

  String codeUnknown(String code, String column, Object known);
}
