package io.vouch.agent.tuning.control;

import io.vouch.messages.MessageBundle;

/** Why controllers changed what, and what of their words was not let through. */
@MessageBundle
interface ControlMessages {
  String limitsNotPositive();

  String modelDidNotAnswer(String code);

  String noController();

  String drawnAtRandom();

  String answerWithoutJson();

  String proposalsNoList();

  String itemDropped(int item, String problem);

  String furtherItemsDropped(int mostItems);

  String noSummary();

  String noRelationKey();

  String evidenceKeyNoText();

  String noFiniteNumber(String name);

  String nothingWrong();

  String relationsWrong();

  String cusumAlarm(String alarm, int windows, String mean);

  String correctedTwice(Object relation);

  String unknownRelation(Object relation);

  String withoutEvidence(Object relation);

  String evidenceDidNotObserve(Object relation, Object cited);

  String placebo();
}
