package io.vouch.agent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vouch.domain.ErrorCode;
import io.vouch.domain.FactId;
import io.vouch.domain.PersonId;
import io.vouch.domain.TurnId;
import io.vouch.domain.VouchException;
import io.vouch.domain.profile.FactPolarity;
import io.vouch.domain.profile.ProfileEvent.Asserted;
import io.vouch.domain.profile.Validity;
import io.vouch.memory.VouchStore;
import io.vouch.memory.jdbc.JdbcVouchStore;
import io.vouch.memory.jdbc.StoreLocation;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RememberedFactsTest {
  private static final PersonId ADA = new PersonId("ada");
  private static final PersonId BOB = new PersonId("bob");

  @TempDir private Path directory;
  private VouchStore store;
  private RememberedFacts facts;

  @BeforeEach
  void open() {
    store = JdbcVouchStore.open(StoreLocation.directory(directory));
    AtomicInteger next = new AtomicInteger();
    facts =
        new RememberedFacts(
            store,
            () -> "new-" + next.incrementAndGet(),
            InstantSource.fixed(Instant.ofEpochMilli(9_000)));
    store
        .profiles()
        .append(
            List.of(
                said("f1", FactPolarity.LIKES, "red"),
                said("f2", FactPolarity.LIKES, "blue"),
                said("f3", FactPolarity.DISLIKES, "red")));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void forgotten_nothingSaidOnTheSubjectComesBack() {
    facts.forget(ADA, new FactId("f3"));

    assertThat(facts.of(ADA, null)).extracting(Asserted::value).containsExactly("blue");
  }

  @Test
  void turned_keepsItsSource() {
    facts.turn(ADA, new FactId("f2"), FactPolarity.DISLIKES);

    assertThat(facts.of(ADA, null))
        .filteredOn(fact -> fact.value().equals("blue"))
        .singleElement()
        .satisfies(fact -> {
          assertThat(fact.polarity()).isEqualTo(FactPolarity.DISLIKES);
          assertThat(fact.turn()).isEqualTo(new TurnId("t-f2"));
          assertThat(fact.atMillis()).isEqualTo(9_000);
        });
  }

  @Test
  void somebodyElsesFact_isNotThere() {
    assertThatThrownBy(() -> facts.forget(BOB, new FactId("f1")))
        .isInstanceOfSatisfying(
            VouchException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    assertThat(facts.of(ADA, null)).hasSize(2);
  }

  private static Asserted said(String id, FactPolarity polarity, String value) {
    return new Asserted(
        new FactId(id),
        ADA,
        polarity,
        "colour",
        value,
        1,
        new TurnId("t-" + id),
        1,
        Validity.ALWAYS);
  }
}
