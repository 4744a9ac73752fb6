package io.vouch.agent.report;

import io.vouch.messages.MessageBundle;
import org.jspecify.annotations.Nullable;

/** Why a report cannot be written. */
@MessageBundle
interface ReportMessages {
  String wrongEnding(Object file, @Nullable Object name);

  String noFolder(Object file);

  String notWritten(Object file);
}
