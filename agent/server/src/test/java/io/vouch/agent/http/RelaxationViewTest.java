package io.vouch.agent.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.chat.ChatAnswer.RelaxationOffer;
import io.vouch.agent.http.ChatAnswerView.RelaxationView;
import io.vouch.agent.understanding.command.Retraction;
import io.vouch.domain.constraint.Constraint;
import io.vouch.domain.constraint.Constraint.NumberRange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The message by which a button accepts an offer. */
final class RelaxationViewTest {
  private static final List<Constraint> CHEAP = List.of(NumberRange.atMost("price", 50));

  @Test
  void of_loosenedOffer_isAcceptedInItsLooserWordsWhateverItsTextSays() {
    RelaxationView view =
        RelaxationView.of(new RelaxationOffer("anything", CHEAP, 3, "price at most 60 EUR"));
    assertThat(view.message()).isEqualTo("price at most 60 EUR");
    assertThat(view.text()).isEqualTo("anything");
    assertThat(view.itemsFreed()).isEqualTo(3);
  }

  @Test
  void of_droppedConditions_isAcceptedByTakingThemBack() {
    RelaxationView view = RelaxationView.of(new RelaxationOffer("without it", CHEAP, 3, null));
    assertThat(view.message()).isNotBlank().isEqualTo(Retraction.of(CHEAP));
  }
}
