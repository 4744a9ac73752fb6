package io.vouch.agent.web;

import io.vouch.messages.MessageBundle;

/** What the pages are told: what figures are, and what goes wrong. */
@MessageBundle
interface WebMessages {
  String aboutItems();

  String aboutImpressions();

  String aboutCoverage();

  String gini();

  String aboutGini();

  String aboutTail();

  String aboutCold();

  String aboutTurns();

  String withoutModel();

  String aboutWithoutModel();

  String fellBack();

  String aboutFellBack();

  String aboutNothingFound();

  String aboutDegraded();

  String medianLatency();

  String highLatency();

  String aboutLatency();

  String alreadyRunning();

  String runFailed();

  String brokenInside();

  String stopped();

  String noRun(String id, int kept);

  String likesMissing();

  String itemMissing(Object item);

  String notAvailable();

  String cold();

  String thinText(int least);

  String noJob(String id);

  String aboutEvents();

  String aboutPeople();

  String aboutFreshness();

  String aboutModelCalls(long input, long output, long calls, long failed);

  String nothingStored(Object person);

  String noFact(Object fact, Object person);

  String bodyMissing();

  String basisOfCost();

  String writingSessions();

  String outOfRange(String name, int value, int least, int most);

  String allTogether();

  String oneAlone();

  String itemGone();

  String noTurn(Object id);

  String folderUnreadable(Object folder);

  String noValues(String fields, int count);

  String items();

  String impressions();

  String coverage();

  String longTail();

  String coldItems();

  String chatTurns();

  String nothingFound();

  String degraded();

  String events();

  String activePeople();

  String newestEvent();

  String modelTokens();
}
