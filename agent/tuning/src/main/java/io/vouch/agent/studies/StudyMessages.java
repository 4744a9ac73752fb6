package io.vouch.agent.studies;

import io.vouch.messages.MessageBundle;

/** What studies say: of their setups, of their runs, and of what does not go. */
@MessageBundle
interface StudyMessages {
  String unknownController(String name, Object names);

  String controllerNeedsModel();

  String noStudy(Object study, Object studies);

  String roundNotBegun(int round, Object study);

  String unknownMethod(String label, Object labels);

  String stoppedByPerson();

  String internalFailure();

  String windowStillRuns();

  String everythingDone();

  String anotherStudyRuns(Object study);

  String studyNotRunningHere(Object study);

  String begunOtherwise(Object study, Object known, Object asked);

  String setupOptions(
      String what, String controller, long modelTokens, double stepPerRound, double stepOverall);

  String marketOptions(
      String arm,
      long seed,
      Object season,
      int rounds,
      int trials,
      int requests,
      int visitors,
      double exploredShare);

  String liveOptions(
      int rounds,
      int trials,
      int requests,
      double windowHours,
      double treatmentShare,
      double exploredShare);
}
