package io.vouch.agent.lab.exactness;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Random dialogues; {@code vouch evaluate chat --protocol P6} runs ten times as many. */
final class ConstraintLogProperties {
  @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
  void items_afterEveryTurn_equalANaiveReadingOfTheHistory(@ForAll long seed) {
    assertThat(DialogueExactness.differences(seed)).isEmpty();
  }
}
