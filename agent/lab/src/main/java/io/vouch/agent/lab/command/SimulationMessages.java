package io.vouch.agent.lab.command;

import io.vouch.messages.MessageBundle;

/** A scenario's result and the segments of a population, in words. */
@MessageBundle
interface SimulationMessages {
  String segments(int segments, int people, String from, String to, int leftOut);

  String segment(String name, String percent, int people);

  String found(String traits);

  String shifts(String shifts);

  String whatShiftsAre(String untouched);

  String responsesHeading(long seed);

  String segmentColumn();

  String responseColumn();

  String dataColumn();

  String simulatedColumn();

  String distanceColumn();

  String ownHalvesColumn();

  String everybodyColumn();

  String whatDistancesAre();

  String noNearer();

  String everythingSimulated(String setup);

  String runOn(String machine);

  String scenarioTitle(String scenario);

  String comparisonHeading();

  String decidingTitle(String figure);

  String policyColumn();

  String roleColumn();

  String againstColumn(String policy);

  String decidingTable();

  String retentionHeading();

  String retentionTitle();

  String dayAxis();

  String shareOfUsersAxis();

  String allFiguresTable();

  String funnelHeading();

  String funnelTable();

  String segmentsHeading();

  String segmentsExplained();

  String usersColumn();

  String segmentsTable(String policy);

  String distributionsExplained();

  String distributionsTable(String policy);

  String medianColumn();

  String meanColumn();

  String countColumn();

  String sessionsHeading();

  String sessionsExplained();

  String sessionOf(String policy, long user);

  String scenario(String scenario, String question);

  String simulatedFigureColumn(String figure);

  String setup(
      int users,
      int seeds,
      long firstSeed,
      int days,
      int slateSize,
      String choiceModel,
      String population);

  String separates();

  String doesNotSeparate();

  String oneSeedWithUnit(String mean, String unit);

  String oneSeed(String mean);

  String noDifference();

  String lift(String liftPercent, String difference, String unit, String error);
}
