package io.vouch.agent.understanding.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.HasWords;
import io.vouch.domain.constraint.Constraint.NumberRange;
import io.vouch.domain.constraint.Constraint.OneOf;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RemovalTest {
  private static final Constraint ABOVE = NumberRange.above("price", 19.98);
  private static final Constraint BELOW = NumberRange.below("price", 20);
  private static final Constraint RED = OneOf.of("colour", "red");

  @Test
  void numberAlone_goesByItsField() {
    assertThat(Removal.of(BELOW, List.of(RED, BELOW)))
        .isEqualTo(new Removal("/retract field \"price\"", List.of()));
  }

  @Test
  void oneOfTwoBounds_goesByItsNumber_theOtherStays() {
    assertThat(Removal.of(BELOW, List.of(ABOVE, BELOW)))
        .isEqualTo(new Removal("/retract value \"20\"", List.of()));
    assertThat(Removal.of(ABOVE, List.of(ABOVE, BELOW)))
        .isEqualTo(new Removal("/retract value \"19.98\"", List.of()));
  }

  @Test
  void numberThatAnotherFieldSaysToo_saysWhatGoesWithIt() {
    Constraint weight = NumberRange.atMost("weight", 20);

    assertThat(Removal.of(BELOW, List.of(ABOVE, BELOW, weight)))
        .isEqualTo(new Removal("/retract field \"price\"", List.of(ABOVE)));
  }

  @Test
  void words_goByThemselves() {
    Constraint quiet = new HasWords(null, List.of("quiet", "fan"));
    Constraint slow = new HasWords(null, List.of("slow"));

    assertThat(Removal.of(quiet, List.of(quiet, slow)))
        .isEqualTo(new Removal("/retract value \"quiet fan\"", List.of()));
  }

  @Test
  void either_saysWhatGoesWithIt() {
    Constraint either = new Constraint.AnyOf(List.of(RED, new Constraint.FlagIs("eco", true)));
    Constraint noBlue = new Constraint.Not(OneOf.of("colour", "blue"));

    assertThat(Removal.of(either, List.of(noBlue, either)).others()).containsExactly(noBlue);
  }
}
