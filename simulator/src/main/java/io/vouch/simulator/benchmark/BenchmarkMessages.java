package io.vouch.simulator.benchmark;

import io.vouch.messages.MessageBundle;

/** Why a benchmark is refused. */
@MessageBundle
interface BenchmarkMessages {
  String benchmarkTooSmall(int users, int repeats, Object threads);
}
