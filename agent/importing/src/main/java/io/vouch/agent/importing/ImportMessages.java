package io.vouch.agent.importing;

import io.vouch.agent.importing.detection.Confidence;
import io.vouch.agent.importing.mapping.RowKind;
import io.vouch.domain.catalogue.FieldKind;
import io.vouch.domain.catalogue.FieldRole;
import io.vouch.messages.MessageBundle;

/** What an import says: what it detected, what it did not take, and why it stopped. */
@MessageBundle
interface ImportMessages {
  String strangersNotImported(Object columns);

  String noRows();

  String rejectLogUnwritable(Object path);

  String format(String name, Confidence confidence);

  String notRead(String file, String why);

  String note(String note);

  String table(RowKind rows, Object path, String layout, Object charset);

  String noted(String becomes, String note);

  String columnNotRead();

  String becomes(String target);

  String becomesPrice(String currency);

  String becomesField(String field, FieldRole role, String values);

  String values(boolean several, FieldKind kind);

  String valuesIn(boolean several, FieldKind kind, String unit);

  String valuesCut(String values, String separator);

  String rowOutcome(boolean dropped);

  String tooManyDropped(long rows, long dropped);

  String tooManyDroppedFrom(long rows, long dropped, long line, String reason);
}
