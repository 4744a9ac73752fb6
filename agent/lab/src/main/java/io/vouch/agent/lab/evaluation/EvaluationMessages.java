package io.vouch.agent.lab.evaluation;

import io.vouch.messages.MessageBundle;

/** What protocols say before they run. */
@MessageBundle
interface EvaluationMessages {
  String training(String market);
}
