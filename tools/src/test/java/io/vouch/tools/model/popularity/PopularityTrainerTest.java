package io.vouch.tools.model.popularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vouch.domain.EventId;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import io.vouch.tools.training.Interactions;
import io.vouch.tools.training.InteractionsBuilder;
import org.junit.jupiter.api.Test;

final class PopularityTrainerTest {
  @Test
  void popularity_halfLifeLater_countsHalf() {
    long day = 86_400_000L;
    Interactions interactions =
        new InteractionsBuilder(2)
            .add(click("ann", 0), id -> 0)
            .add(click("bob", PopularityTrainer.HALF_LIFE_DAYS * day), id -> 1)
            .build();
    float[] popularity = PopularityTrainer.train(interactions);
    assertThat(popularity[0]).isCloseTo(0.5f, within(1e-6f));
    assertThat(popularity[1]).isEqualTo(1f);
  }

  private static Event click(String person, long timeMillis) {
    return new Event(
        new EventId(person),
        EventType.CLICK,
        new PersonId(person),
        new ItemId("any"),
        1,
        timeMillis,
        null,
        null);
  }
}
