package io.vouch.agent.lab.narration;

import io.vouch.messages.MessageBundle;

/** The report of narration judged claim by claim (P12). */
@MessageBundle
interface NarrationEvaluationMessages {
  String otherCards(Object shown, Object slate);

  String otherCard(Object item);

  String breaksCondition(Object item);

  String title(int turns);

  String howJudged(int refused);

  String turnsGoal();

  String itemsGoal();

  String pricesGoal();

  String claimsGoal();

  String disagreementsGoal();

  String modelColumn();

  String turnsColumn();

  String toldColumn();

  String refusedColumn();

  String itemsColumn();

  String pricesColumn();

  String claimsColumn();

  String disagreementsColumn();
}
