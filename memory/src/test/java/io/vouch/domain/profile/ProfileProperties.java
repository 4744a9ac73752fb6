package io.vouch.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.ConversationId;
import io.vouch.domain.FactId;
import io.vouch.domain.PersonId;
import io.vouch.domain.TurnId;
import io.vouch.domain.profile.ProfileEvent.Asserted;
import io.vouch.domain.profile.ProfileEvent.Retracted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Forgetting leaves no trace, and the newest word holds. */
final class ProfileProperties {
  private static final PersonId ANNA = new PersonId("anna");

  @Property(tries = 2_000)
  void forgetting_anywhere_equalsTheHistoryWithoutIt(@ForAll Random random) {
    List<ProfileEvent> whole = new ArrayList<>();
    List<Asserted> said = new ArrayList<>();
    Set<FactId> forgotten = new HashSet<>();
    int events = random.nextInt(30);
    for (int i = 0; i < events; i++) {
      if (!said.isEmpty() && random.nextInt(3) == 0) {
        FactId fact = said.get(random.nextInt(said.size())).fact();
        forgotten.add(fact);
        whole.add(new Retracted(fact, ANNA, new TurnId("t" + i), i));
      } else {
        said.add(asserted(random, i));
        whole.add(said.getLast());
      }
    }
    List<ProfileEvent> without =
        said.stream()
            .filter(fact -> !forgotten.contains(fact.fact()))
            .<ProfileEvent>map(fact -> fact)
            .toList();

    Profile after = Profile.of(whole);
    assertThat(after).isEqualTo(Profile.of(without));
    for (ConversationId conversation :
        List.of(new ConversationId("c0"), new ConversationId("c1"))) {
      long now = random.nextInt(60);
      assertThat(after.factsAt(now, conversation))
          .isEqualTo(Profile.of(without).factsAt(now, conversation));
    }
  }

  @Property(tries = 1_000)
  void facts_ofOneSubject_areTheNewestAssertionThatCounts(@ForAll Random random) {
    List<ProfileEvent> history = new ArrayList<>();
    for (int i = 0; i < random.nextInt(20); i++) {
      history.add(asserted(random, i));
    }
    long now = random.nextInt(40);
    List<Asserted> facts = Profile.of(history).factsAt(now, null);

    assertThat(facts).extracting(fact -> fact.field() + "/" + fact.value()).doesNotHaveDuplicates();
    for (Asserted fact : facts) {
      assertThat(history.stream().map(Asserted.class::cast))
          .filteredOn(other -> other.validity().holds(now, null))
          .filteredOn(
              other -> other.field().equals(fact.field()) && other.value().equals(fact.value()))
          .last()
          .isEqualTo(fact);
    }
  }

  private static Asserted asserted(Random random, int i) {
    Validity validity =
        switch (random.nextInt(4)) {
          case 0 -> Validity.until(random.nextInt(40));
          case 1 -> Validity.within(new ConversationId("c" + random.nextInt(2)));
          default -> Validity.ALWAYS;
        };
    return new Asserted(
        new FactId("f" + i),
        ANNA,
        random.nextBoolean() ? FactPolarity.LIKES : FactPolarity.DISLIKES,
        "colour",
        List.of("red", "blue", "green").get(random.nextInt(3)),
        0.5,
        new TurnId("t" + i),
        i,
        validity);
  }
}
