package io.vouch.tools.candidates;

import io.vouch.domain.constraint.Constraint;
import java.util.List;

/**
 * A minimal set of constraints to drop so that more items appear.
 *
 * @param dropped in the order in which they were made
 * @param itemsFreed how many items appear that satisfy all other constraints and not these
 */
public record Relaxation(List<Constraint> dropped, int itemsFreed) {
  public Relaxation {
    dropped = List.copyOf(dropped);
  }
}
