package io.vouch.agent.understanding;

import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.NumberRange;
import java.util.List;

/**
 * Several things wanted together within one budget.
 *
 * @param parts what one item of each part must satisfy; two to four parts
 * @param budget the bound on the sum of their prices; it has no lower side
 */
public record CheckedBundle(List<Constraint> parts, NumberRange budget) {
  /** More parts are a shopping list, not a message. */
  public static final int MOST_PARTS = 4;

  public CheckedBundle {
    parts = List.copyOf(parts);
  }
}
