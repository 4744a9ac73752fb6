package io.vouch.memory;

import static io.vouch.memory.Samples.event;
import static io.vouch.memory.Samples.impression;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.conversation.FinishedTurn;
import io.vouch.domain.conversation.StoredTurn;
import io.vouch.memory.Activity.EventCount;
import io.vouch.memory.Activity.ModelUse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any {@link Activity} must count. */
public abstract class ActivityContract extends StoreContract {
  private Activity activity;

  @BeforeEach
  void log() {
    store()
        .events()
        .append(
            List.of(
                event("e1", "ada", "i1", 1_000),
                event("e2", "ada", "i2", 1_999),
                event("e3", "bob", "i1", 2_000),
                event("e4", "a%b", "i1", 5_000)));
    store()
        .events()
        .appendImpressions(
            List.of(
                impression("ada", "i1", 1, 1_000),
                impression("ada", "i3", 2, 1_000),
                impression("bob", "i1", 1, 3_000)));
    activity = store().activity();
  }

  @Test
  void events_areCountedByBucketAndType() {
    String type = store().events().history(new PersonId("ada"), 1).getFirst().type().name();

    assertThat(activity.events(1_500, 1_000))
        .containsExactly(
            new EventCount(1_000, type, 1),
            new EventCount(2_000, type, 1),
            new EventCount(5_000, type, 1));
  }

  @Test
  void newestEvent_isTheLatestByTime() {
    assertThat(activity.newestEvent()).hasValue(5_000);
  }

  @Test
  void people_areCountedOnceInTheWindow() {
    assertThat(activity.activePeople(0)).isEqualTo(3);
    assertThat(activity.activePeople(2_000)).isEqualTo(2);
  }

  @Test
  void items_areCountedWhatWasShownAndDone() {
    assertThat(activity.impressions(0))
        .containsEntry(new ItemId("i1"), 2L)
        .containsEntry(new ItemId("i3"), 1L)
        .hasSize(2);
    assertThat(activity.eventsByItem(2_000)).containsOnlyKeys(new ItemId("i1"));
    assertThat(activity.eventsOn(new ItemId("i1")).values()).containsExactly(3L);
    assertThat(activity.eventsOn(new ItemId("none"))).isEmpty();
  }

  @Test
  void peopleByPrefix_patternLettersAreLetters() {
    assertThat(activity.people("a", 10)).containsExactly(new PersonId("a%b"), new PersonId("ada"));
    assertThat(activity.people("a%", 10)).containsExactly(new PersonId("a%b"));
    assertThat(activity.people("", 2)).hasSize(2);
  }

  @Test
  void turnsAndModelUse_areThoseOfTheWindow() {
    StoredTurn turn = Samples.turn("t1", "c1", 1);
    store()
        .conversations()
        .append(
            new FinishedTurn(
                Samples.conversation("c1", "ada", turn.startedAtMillis()),
                turn,
                List.of(Samples.exchange("t1", 1)),
                List.of(),
                List.of()));

    assertThat(activity.turns(turn.startedAtMillis(), 5)).containsExactly(turn);
    assertThat(activity.turns(turn.startedAtMillis() + 1, 5)).isEmpty();
    assertThat(activity.modelUse(0).calls()).isEqualTo(1);
    assertThat(activity.modelUse(turn.startedAtMillis() + 1)).isEqualTo(new ModelUse(0, 0, 0, 0));
  }
}
