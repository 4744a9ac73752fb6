package io.vouch.agent.lab.bench;

import io.vouch.messages.Messages;
import java.lang.management.ManagementFactory;

/**
 * The machine a figure was measured on.
 *
 * @param loadAverage processes that wanted to run during the last minute, or -1 where the system
 *     does not say; above {@code processors} the figures are too slow
 */
public record Machine(int processors, double loadAverage, long heapMiB, String java) {
  private static final MachineMessages SAY = Messages.of(MachineMessages.class);

  /** The machine as it is now. */
  public static Machine now() {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        Runtime.getRuntime().maxMemory() >> 20,
        Runtime.version().toString());
  }

  /** One sentence for people. */
  public String sentence() {
    return SAY.sentence(processors, "%.1f".formatted(loadAverage), loadAverage > processors);
  }
}
