package io.vouch.simulator.report;

import io.vouch.messages.MessageBundle;

/** What a report of a scenario says. */
@MessageBundle
interface ReportMessages {
  String sessionsOfAUser();

  String slatesOfASession();

  String clicksOfASession();

  String sessionGoesOn();

  String moreOfTopic(int topic);

  String lessOfTopic(int topic);

  String nothingOfTopic(int topic);

  String cheaperThan(String price);

  String nothingAbove(String price);

  String mostlyYoungerThan(int days);

  String scenarioHeading(
      String scenario, int users, int seeds, String choiceModel, String question);

  String policy();

  String against(String policy);

  String simulated(String metric, String unit);

  String standardErrors(String lift, String errors);

  String noDifference();

  String sessionsPerUser();

  String slatesPerUser();

  String usersWhoReturned();

  String clicksPerSlate();

  String purchasesPerUser();

  String instructionsPerSession();

  String satisfaction();

  String unitSessionsPerUser();

  String unitSlatesPerUser();

  String unitClicksPerSlate();

  String unitPurchasesPerUser();

  String unitShareOfUsers();

  String unitInstructionsPerSession();

  String unitInside();

  String slateLine(int day, int slate, String what, String instruction, boolean left);

  String lookedAt(int viewed, int items);

  String says(String words);

  String clicked(
      int rank,
      int item,
      int topic,
      String price,
      boolean sponsored,
      String seconds,
      boolean liked,
      boolean disliked,
      boolean cart,
      boolean bought);

  String somethingDifferent();
}
