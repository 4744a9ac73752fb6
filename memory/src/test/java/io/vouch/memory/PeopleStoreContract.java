package io.vouch.memory;

import static io.vouch.memory.Samples.asserted;
import static io.vouch.memory.Samples.conversation;
import static io.vouch.memory.Samples.event;
import static io.vouch.memory.Samples.exchange;
import static io.vouch.memory.Samples.impression;
import static io.vouch.memory.Samples.person;
import static io.vouch.memory.Samples.turn;
import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.PersonId;
import io.vouch.domain.TurnId;
import io.vouch.domain.conversation.FinishedTurn;
import io.vouch.domain.people.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link PeopleStore} does. */
public abstract class PeopleStoreContract extends StoreContract {
  private static final PersonId ANNA = new PersonId("anna");

  @Test
  void upsert_newAndKnown_keepsTheLastAttributes() {
    store().people().upsert(List.of(person("anna"), person("ben")));
    store().people().upsert(List.of(new Person(ANNA, Map.of("age", "40"))));

    assertThat(store().people().count()).isEqualTo(2);
    assertThat(store().people().find(ANNA)).contains(new Person(ANNA, Map.of("age", "40")));
    assertThat(store().people().find(new PersonId("ben"))).contains(person("ben"));
    assertThat(store().people().find(new PersonId("nobody"))).isEmpty();
  }

  @Test
  void erase_personWithEverything_leavesOthersAlone() {
    fill("anna");
    fill("ben");

    // Person, two events, impression, conversation, turn, exchange, fact.
    assertThat(store().people().erase(ANNA)).isEqualTo(8);

    assertGone();
    assertThat(store().people().find(new PersonId("ben"))).isPresent();
    assertThat(store().events().history(new PersonId("ben"), 9)).hasSize(2);
    assertThat(store().conversations().exchanges(new TurnId("turn-ben"))).hasSize(1);
    assertThat(store().profiles().history(new PersonId("ben"))).hasSize(1);
  }

  @Test
  void export_personWithEverything_hasWhatErasingTakesAndNothingOfOthers() {
    fill("anna");
    fill("ben");

    List<OwnedRows> export = store().people().export(ANNA);

    assertThat(export.getFirst().table()).isEqualTo("person");
    assertThat(export.stream().mapToLong(owned -> owned.rows().size()).sum()).isEqualTo(8);
    assertThat(export)
        .allSatisfy(owned ->
            assertThat(owned.rows())
                .allSatisfy(row ->
                    assertThat(row)
                        .containsEntry("person_id", "anna")
                        .doesNotContainKey("tenant_id")));
    assertThat(store().people().erase(ANNA)).isEqualTo(8);
    assertThat(store().people().export(ANNA)).allMatch(owned -> owned.rows().isEmpty());
  }

  @Test
  void erase_unknownPerson_isZero() {
    assertThat(store().people().erase(ANNA)).isZero();
  }

  private void fill(String id) {
    store().events().append(List.of(event("1" + id, id, "i", 1), event("2" + id, id, "i", 2)));
    store().events().appendImpressions(List.of(impression(id, "i", 1, 1)));
    store().conversations().start(conversation("conv-" + id, id, 1));
    store()
        .conversations()
        .append(
            FinishedTurn.of(
                turn("turn-" + id, "conv-" + id, 1), List.of(exchange("turn-" + id, 1))));
    store().profiles().append(List.of(asserted("fact-" + id, id, 1)));
  }

  private void assertGone() {
    assertThat(store().people().find(ANNA)).isEmpty();
    assertThat(store().events().history(ANNA, 9)).isEmpty();
    assertThat(store().events().impressions(ANNA, 9)).isEmpty();
    assertThat(store().conversations().of(ANNA, 9)).isEmpty();
    assertThat(store().conversations().turn(new TurnId("turn-anna"))).isEmpty();
    assertThat(store().conversations().exchanges(new TurnId("turn-anna"))).isEmpty();
    assertThat(store().profiles().history(ANNA)).isEmpty();
  }
}
