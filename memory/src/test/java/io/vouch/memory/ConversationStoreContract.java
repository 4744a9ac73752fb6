package io.vouch.memory;

import static io.vouch.memory.Samples.asserted;
import static io.vouch.memory.Samples.conversation;
import static io.vouch.memory.Samples.exchange;
import static io.vouch.memory.Samples.impression;
import static io.vouch.memory.Samples.turn;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.ConversationId;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.PersonId;
import io.vouch.domain.TurnId;
import io.vouch.domain.conversation.FinishedTurn;
import io.vouch.domain.conversation.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link ConversationStore} does. */
public abstract class ConversationStoreContract extends StoreContract {
  private static final ConversationId C1 = new ConversationId("c1");

  private ConversationStore conversations() {
    return store().conversations();
  }

  @Test
  void startedSince_severalPeople_returnsThoseOldestFirst() {
    store().conversations().start(conversation("late", "anna", 30));
    store().conversations().start(conversation("early", "ben", 10));
    store().conversations().start(conversation("middle", "ben", 20));

    assertThat(store().conversations().startedSince(20))
        .containsExactly(conversation("middle", "ben", 20), conversation("late", "anna", 30));
  }

  @Test
  void start_new_isFoundAndItsPersonKnown() {
    conversations().start(conversation("c1", "anna", 5));

    assertThat(conversations().find(C1)).contains(conversation("c1", "anna", 5));
    assertThat(conversations().find(new ConversationId("c2"))).isEmpty();
    assertThat(store().people().find(new PersonId("anna"))).isPresent();
    assertThat(conversations().lastTurn(C1)).isEmpty();
  }

  @Test
  void start_takenId_conflictsUnlessItIsTheSame() {
    conversations().start(conversation("c1", "anna", 5));
    conversations().start(conversation("c1", "anna", 5));

    assertFails(
        ErrorCode.CONFLICT, "c1", () -> conversations().start(conversation("c1", "ben", 5)));
    assertThat(conversations().find(C1)).contains(conversation("c1", "anna", 5));
  }

  @Test
  void of_severalConversations_areNewestFirst() {
    conversations().start(conversation("c1", "anna", 5));
    conversations().start(conversation("c2", "anna", 7));
    conversations().start(conversation("c3", "ben", 9));

    assertThat(conversations().of(new PersonId("anna"), 9))
        .containsExactly(conversation("c2", "anna", 7), conversation("c1", "anna", 5));
    assertThat(conversations().of(new PersonId("anna"), 1))
        .containsExactly(conversation("c2", "anna", 7));
  }

  @Test
  void append_turnsWithExchanges_areReturnedInOrder() {
    conversations().start(conversation("c1", "anna", 5));
    conversations().append(FinishedTurn.of(turn("t1", "c1", 1), List.of()));
    conversations()
        .append(
            FinishedTurn.of(turn("t2", "c1", 2), List.of(exchange("t2", 1), exchange("t2", 2))));

    assertThat(conversations().turns(C1)).containsExactly(turn("t1", "c1", 1), turn("t2", "c1", 2));
    assertThat(conversations().lastTurn(C1)).contains(turn("t2", "c1", 2));
    assertThat(conversations().turn(new TurnId("t1"))).contains(turn("t1", "c1", 1));
    assertThat(conversations().exchanges(new TurnId("t2")))
        .containsExactly(exchange("t2", 1), exchange("t2", 2));
    assertThat(conversations().exchanges(new TurnId("t1"))).isEmpty();
  }

  @Test
  void append_takenNumber_conflictsAndStoresNothing() {
    conversations().start(conversation("c1", "anna", 5));
    conversations().append(FinishedTurn.of(turn("t1", "c1", 1), List.of()));

    assertFails(
        ErrorCode.CONFLICT,
        "c1",
        () ->
            conversations()
                .append(FinishedTurn.of(turn("t2", "c1", 1), List.of(exchange("t2", 1)))));
    assertThat(conversations().turns(C1)).hasSize(1);
    assertThat(conversations().exchanges(new TurnId("t2"))).isEmpty();
  }

  @Test
  void append_brokenExchange_storesNoTurnEither() {
    conversations().start(conversation("c1", "anna", 5));

    assertFails(
        ErrorCode.CONFLICT,
        "c1",
        () ->
            conversations()
                .append(
                    FinishedTurn.of(
                        turn("t1", "c1", 1), List.of(exchange("t1", 1), exchange("t1", 1)))));
    assertThat(conversations().turns(C1)).isEmpty();
  }

  @Test
  void append_unknownConversation_isNotFound() {
    assertFails(
        ErrorCode.NOT_FOUND,
        "c1",
        () -> conversations().append(FinishedTurn.of(turn("t1", "c1", 1), List.of())));
  }

  @Test
  void append_firstTurn_beginsTheConversationWithAllThatTheTurnLeft() {
    PersonId anna = new PersonId("anna");
    FinishedTurn finished =
        new FinishedTurn(
            conversation("c1", "anna", 5),
            turn("t1", "c1", 1),
            List.of(exchange("t1", 1)),
            List.of(asserted("f1", "anna", 5)),
            List.of(impression("anna", "i1", 1, 5)));

    conversations().append(finished);

    assertThat(conversations().find(C1)).contains(conversation("c1", "anna", 5));
    assertThat(conversations().turns(C1)).containsExactly(turn("t1", "c1", 1));
    assertThat(store().profiles().history(anna)).containsExactly(asserted("f1", "anna", 5));
    assertThat(store().events().impressions(anna, 9))
        .containsExactly(impression("anna", "i1", 1, 5));
  }

  @Test
  void append_takenNumber_keepsNeitherFactsNorImpressions() {
    conversations().start(conversation("c1", "anna", 5));
    conversations().append(FinishedTurn.of(turn("t1", "c1", 1), List.of()));
    FinishedTurn again =
        new FinishedTurn(
            null,
            turn("t2", "c1", 1),
            List.of(),
            List.of(asserted("f1", "anna", 5)),
            List.of(impression("anna", "i1", 1, 5)));

    assertFails(ErrorCode.CONFLICT, "c1", () -> conversations().append(again));

    assertThat(store().profiles().history(new PersonId("anna"))).isEmpty();
    assertThat(store().events().impressions(new PersonId("anna"), 9)).isEmpty();
  }

  @Test
  void standing_ofAConversation_isItsLastTurn() {
    PersonId anna = new PersonId("anna");
    assertThat(conversations().standing(C1)).isEmpty();

    conversations().start(conversation("c1", "anna", 5));
    assertThat(conversations().standing(C1)).contains(new Standing(anna, 0, null));

    conversations().append(FinishedTurn.of(turn("t1", "c1", 1), List.of()));
    conversations().append(FinishedTurn.of(turn("t2", "c1", 2), List.of()));
    assertThat(conversations().standing(C1))
        .contains(new Standing(anna, 2, turn("t2", "c1", 2).stateJson()));
  }
}
