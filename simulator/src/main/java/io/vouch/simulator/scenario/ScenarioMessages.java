package io.vouch.simulator.scenario;

import io.vouch.messages.MessageBundle;

/** What scenarios ask, who enters them, and why one is refused. */
@MessageBundle
interface ScenarioMessages {
  String policyUnknown(String name, Object known);

  String populationNotWritable(Object file);

  String populationEmpty(Object file);

  String populationMalformed(Object file, String problem);

  String populationUnreadable(Object file);

  String runningPolicy(long seed, int number, int seeds, String policy, int place, int policies);

  String scenarioUnknown(String name, Object known);

  String policy(HousePolicy policy);

  String instructionsQuestion();

  String coldStartQuestion();

  String driftQuestion();

  String positionBiasQuestion();

  String stockOutsQuestion();

  String adLoadQuestion();

  String clickbaitQuestion();

  String objectivesQuestion();
}
