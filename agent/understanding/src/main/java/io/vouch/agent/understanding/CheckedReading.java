package io.vouch.agent.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the check made of a reading.
 *
 * <p>What does not resolve became a wish and is among the doubts, which are said beside the items.
 * Only where nothing can be done without an answer (what should be remembered or forgotten) is
 * there no plan.
 *
 * @param plan what runs, or null where the first doubt must be asked first
 * @param doubts what could not be resolved, in the order found; not empty where there is no plan
 */
public record CheckedReading(@Nullable CheckedPlan plan, List<Doubt> doubts) {
  public CheckedReading {
    doubts = List.copyOf(doubts);
  }
}
