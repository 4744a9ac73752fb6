package io.vouch.agent.understanding.state;

import io.vouch.domain.constraint.Constraint;
import org.jspecify.annotations.Nullable;

/** What becomes of a constraint: itself, another one, or null for nothing. */
@FunctionalInterface
interface Revision {
  @Nullable Constraint of(Constraint constraint);
}
