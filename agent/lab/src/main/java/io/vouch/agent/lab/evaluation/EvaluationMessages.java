package io.vouch.agent.lab.evaluation;

import io.vouch.messages.MessageBundle;

/** What protocols say before they run. */
@MessageBundle
interface EvaluationMessages {
  String noFolder(Object folder);

  String training(String market);
}
