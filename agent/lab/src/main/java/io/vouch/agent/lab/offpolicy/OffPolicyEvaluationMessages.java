package io.vouch.agent.lab.offpolicy;

import io.vouch.messages.MessageBundle;

/** The sources of the off-policy table. */
@MessageBundle
interface OffPolicyEvaluationMessages {
  String simulatedBandit();

  String openBandit(String campaign);
}
