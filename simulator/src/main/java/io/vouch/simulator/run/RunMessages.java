package io.vouch.simulator.run;

import io.vouch.messages.MessageBundle;

/** What a run measures, and why one is refused. */
@MessageBundle
interface RunMessages {
  String userHasLeft();

  String userHasNotLeft();

  String slateSizeOutOfRange(int items, int most);

  String itemTwiceOrUnknown(int item, int last);

  String runOutOfRange(int users, int days, int threads, int slateSize);

  String simulationFailed(String policy, Object fault);

  String simulationInterrupted();

  String sessionsPerUser();

  String slatesPerUser();

  String clicksPerSlate();

  String firstClicksPerSlate();

  String clicksPerUser();

  String purchasesPerUser();

  String revenuePerUser();

  String adRevenuePerSlate();

  String usersWhoReturned();

  String usersActiveLastWeek();

  String satisfaction();

  String unitSessionsPerUser();

  String unitSlatesPerUser();

  String unitClicksPerSlate();

  String unitClicksPerUser();

  String unitPurchasesPerUser();

  String unitCentsPerUser();

  String unitCentsPerSlate();

  String unitShareOfUsers();

  String unitInside();
}
