package io.vouch.tools.statistics;

import io.vouch.messages.MessageBundle;

/** What makes a computation impossible. */
@MessageBundle
interface StatisticsMessages {
  String scoreIsNoNumber(int index);
}
