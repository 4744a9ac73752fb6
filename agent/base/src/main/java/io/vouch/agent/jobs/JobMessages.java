package io.vouch.agent.jobs;

import io.vouch.messages.MessageBundle;

/** Why a job ended. */
@MessageBundle
interface JobMessages {
  String endedWithoutResult();

  String interrupted();

  String notWrittenAsJson();
}
