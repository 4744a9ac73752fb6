package io.vouch.agent.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.PersonId;
import org.junit.jupiter.api.Test;

final class MomentTest {
  private final Moment third =
      new Moment(new PersonId("ada"), StoredTurns.at("talk", 3, 10_000), null);

  @Test
  void isAfter_turnsOfItsConversation_goByTheirNumber() {
    assertThat(third.isAfter(StoredTurns.at("talk", 2, 99_000))).isTrue();
    assertThat(third.isAfter(StoredTurns.at("talk", 3, 0))).as("itself").isFalse();
    assertThat(third.isAfter(StoredTurns.at("talk", 4, 0))).isFalse();
  }

  @Test
  void isAfter_turnsOfAnotherConversation_goByTheirEnd() {
    assertThat(third.isAfter(StoredTurns.at("other", 9, 9_000))).as("ended then").isTrue();
    assertThat(third.isAfter(StoredTurns.at("other", 1, 9_001))).as("still ran").isFalse();
  }
}
