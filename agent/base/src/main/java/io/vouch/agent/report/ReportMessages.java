package io.vouch.agent.report;

import io.vouch.messages.MessageBundle;
import org.jspecify.annotations.Nullable;

/** What a report says by itself, and why one cannot be written. */
@MessageBundle
interface ReportMessages {
  String figuresAsTable();

  String group();

  String name();

  String wrongEnding(Object file, @Nullable Object name);

  String noFolder(Object file);

  String notWritten(Object file);
}
