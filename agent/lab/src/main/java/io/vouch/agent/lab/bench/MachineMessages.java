package io.vouch.agent.lab.bench;

import io.vouch.messages.MessageBundle;

/** What benchmarks say of the machine, and why they end early. */
@MessageBundle
interface MachineMessages {
  String noPort();

  String sentence(int processors, String load, boolean isBusy);

  String lostItems();

  String interrupted();
}
