package io.vouch.agent.lab.offpolicy;

import io.vouch.messages.MessageBundle;

/** The sources and the estimators of the off-policy table. */
@MessageBundle
interface OffPolicyEvaluationMessages {
  String ips();

  String ipsClipped(int at);

  String snips();

  String doublyRobust();

  String simulatedBandit();

  String openBandit(String campaign);
}
