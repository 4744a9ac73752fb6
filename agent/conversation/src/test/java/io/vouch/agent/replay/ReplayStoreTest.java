package io.vouch.agent.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.ConversationId;
import io.vouch.domain.EventId;
import io.vouch.domain.FactId;
import io.vouch.domain.ItemId;
import io.vouch.domain.PersonId;
import io.vouch.domain.TurnId;
import io.vouch.domain.VouchException;
import io.vouch.domain.conversation.Conversation;
import io.vouch.domain.conversation.FinishedTurn;
import io.vouch.domain.conversation.Standing;
import io.vouch.domain.conversation.StoredTurn;
import io.vouch.domain.people.Event;
import io.vouch.domain.people.EventType;
import io.vouch.domain.profile.FactPolarity;
import io.vouch.domain.profile.ProfileEvent;
import io.vouch.domain.profile.Validity;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ada's second turn began at 20 s; she talked elsewhere before and after. */
final class ReplayStoreTest {
  private static final PersonId ADA = new PersonId("ada");
  private static final StoredTurn FIRST = StoredTurns.at("talk", 1, 10_000);
  private static final StoredTurn SECOND = StoredTurns.at("talk", 2, 20_000);
  private static final StoredTurn EARLIER = StoredTurns.at("earlier", 1, 5_000);
  private static final StoredTurn MEANWHILE = StoredTurns.at("meanwhile", 1, 19_500);

  @TempDir private Path directory;
  private VouchStore store;
  private ReplayStore asOf;

  @BeforeEach
  void open() {
    store = JdbcVouchStore.open(StoreLocation.directory(directory));
    for (StoredTurn turn : List.of(EARLIER, FIRST, MEANWHILE, SECOND)) {
      if (turn.number() == 1) {
        store
            .conversations()
            .start(new Conversation(turn.conversation(), ADA, turn.startedAtMillis()));
      }
      store.conversations().append(FinishedTurn.of(turn, List.of()));
    }
    asOf = new ReplayStore(store, new Moment(ADA, SECOND, FIRST));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void conversation_standsWhereItStoodBeforeTheTurn() {
    ConversationId talk = SECOND.conversation();
    assertThat(asOf.conversations().standing(talk))
        .contains(new Standing(ADA, 1, FIRST.stateJson()));
    assertThat(asOf.conversations().lastTurn(talk)).contains(FIRST);
    assertThat(asOf.conversations().find(talk)).isPresent();
    ReplayStore before = new ReplayStore(store, new Moment(ADA, FIRST, null));
    assertThat(before.conversations().standing(talk)).contains(new Standing(ADA, 0, null));
    assertThat(before.conversations().lastTurn(talk)).isEmpty();
  }

  @Test
  void append_turn_isCaughtAndNotStored() {
    assertThat(asOf.conversations().caught()).isNull();
    StoredTurn again = StoredTurns.at("talk", 3, 30_000);
    asOf.conversations().append(FinishedTurn.of(again, List.of()));
    assertThat(asOf.conversations().caught()).isEqualTo(again);
    assertThat(store.conversations().turns(SECOND.conversation())).containsExactly(FIRST, SECOND);
  }

  @Test
  void history_events_endsWhereTheTurnBegan() {
    store.events().append(List.of(event("a", 1_000), event("b", 20_000), event("c", 20_001)));
    assertThat(asOf.events().history(ADA, 10))
        .extracting(event -> event.id().value())
        .containsExactly("b", "a");
    assertThat(asOf.events().history(ADA, 1))
        .as("the newest that was known, not the newest that is")
        .extracting(event -> event.id().value())
        .containsExactly("b");
    asOf.events().appendImpressions(List.of());
    assertThat(store.events().count()).isEqualTo(3);
  }

  @Test
  void history_profile_isWhatTurnsHadWrittenThatHadEnded() {
    store
        .profiles()
        .append(
            List.of(
                fact("earlier", EARLIER.id(), 5_100),
                fact("first", FIRST.id(), 10_100),
                fact("meanwhile", MEANWHILE.id(), 19_600),
                fact("second", SECOND.id(), 20_100),
                fact("imported", new TurnId("none"), 1),
                fact("imported-later", new TurnId("none-2"), 99_000)));
    assertThat(asOf.profiles().history(ADA))
        .extracting(event -> event.fact().value())
        .containsExactlyInAnyOrder("earlier", "first", "imported");
    asOf.profiles().append(List.of(fact("new", SECOND.id(), 20_500)));
    assertThat(store.profiles().history(ADA)).hasSize(6);
  }

  @Test
  void whatNoTurnUses_isRefused() {
    List<ThrowingCallable> calls =
        List.of(
            asOf::catalogue,
            asOf::people,
            asOf::rankings,
            asOf::accessKeys,
            asOf::jobs,
            asOf::tuning,
            asOf::experiments,
            asOf::audit,
            asOf::activity,
            () -> asOf.stage("x"),
            () -> asOf.events().append(List.of()),
            () -> asOf.events().count(),
            () -> asOf.events().forEach(event -> {}),
            () -> asOf.events().impressions(ADA, 1),
            () -> asOf.events().countByType(),
            () -> asOf.conversations().of(ADA, 1),
            () -> asOf.conversations().startedSince(0),
            () -> asOf.conversations().turn(FIRST.id()),
            () -> asOf.conversations().turns(FIRST.conversation()),
            () -> asOf.conversations().exchanges(FIRST.id()));
    assertThat(calls)
        .allSatisfy(call ->
            assertThatThrownBy(call)
                .isInstanceOf(VouchException.class)
                .hasMessageContaining("no turn uses"));
  }

  private static Event event(String id, long atMillis) {
    return new Event(
        new EventId(id), EventType.CLICK, ADA, new ItemId("k1"), 1, atMillis, null, null);
  }

  private static ProfileEvent fact(String id, TurnId turn, long atMillis) {
    return new ProfileEvent.Asserted(
        new FactId(id), ADA, FactPolarity.LIKES, "brand", id, 1, turn, atMillis, Validity.ALWAYS);
  }
}
