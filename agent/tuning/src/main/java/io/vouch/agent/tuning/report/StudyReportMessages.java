package io.vouch.agent.tuning.report;

import io.vouch.messages.MessageBundle;

/** What the page of a study says. */
@MessageBundle
interface StudyReportMessages {
  String influenceShares();

  String goalTitle(String metric);

  String upliftAxis();

  String leastUpliftLine();

  String guardrailTitle(String metric);

  String otherMetricsTitle();

  String interceptsTitle();

  String interceptAxis();

  String slopesTitle();

  String penaltiesTitle();

  String multiplierAxis();

  String multipliersTitle();

  String searchOfRound(String round);

  String progressTitle();

  String objectiveAxis();

  String confirmationHeading();

  String railFallsBy(String online, String percent);

  String whoDecidesHeading();

  String measuredHeading();

  String believedHeading();

  String relationsExplained();

  String breachHeading();

  String triedHeading();

  String multipliersTable();

  String searchHeading();

  String controllerHeading();

  String decisionsTable();

  String nothingControlled();

  String gateHeading();

  String gateTable();

  String nothingToConfirm();

  String notConfirmedYet();

  String oscillation(String variation, int turns, int possible);

  String noChange();

  String beforeRoundColumn();

  String gateNotAsked();

  String pageTitle(Object id, boolean isSimulated);

  String whatFiguresAre(boolean isSimulated, String goal, String rails);

  String confirmed(int round, int windows, String uplifts, boolean isConfirmed);

  String uplift(String metric, String value, String half);

  String roundAxis();

  String shareAxis();

  String slopeAxis();

  String weightAxis();

  String trialAxis();

  String roundColumn();

  String objectiveColumn();

  String controllerColumn();

  String relationColumn();

  String interceptColumn();

  String penaltyColumn();

  String citesColumn();

  String whyColumn();

  String verdictColumn();

  String becauseColumn();

  String hold();
}
