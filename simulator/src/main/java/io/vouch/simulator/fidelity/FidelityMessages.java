package io.vouch.simulator.fidelity;

import io.vouch.messages.MessageBundle;

/** What is compared, with what, and how it came out. */
@MessageBundle
interface FidelityMessages {
  String itemTaken(int alternatives);

  String logitLosses(String losses);

  String calibrationError();

  String choicesShuffled();

  String calibrationColumn();

  String roundClicked();

  String fittedOnShuffledClicks();

  String fittedRateLoss();

  String giniOfInteractions();

  String topShare();

  String distanceWithinOverBetween();

  String likesDistance();

  String topicsJaccard();

  String aucOfTrees();

  String orderOfPolicies(int policies);

  String orderAtRandom();

  String orderNote(String policies);

  String pairsInWrongOrder();

  String otherPolicyClickRate();

  String randomRateCopied();

  String daysBetweenVisits();

  String visitsPerPerson();

  String shareOfReturns();

  String gapVariance();

  String splitPeople();

  String splitLater();

  String splitTime();

  String banditRule(BanditRule rule);

  String nats(
      String note,
      String baseline,
      String model,
      String trees,
      String gain,
      String gained,
      String control,
      String controlLoss,
      String choices);

  String verdict(FidelityVerdict verdict);

  String pairsNote(int told, int all, int fewestClicks);
}
