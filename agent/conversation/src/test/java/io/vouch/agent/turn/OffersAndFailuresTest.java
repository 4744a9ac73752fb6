package io.vouch.agent.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatAnswer.RelaxationOffer;
import io.vouch.agent.understanding.command.Retraction;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an answer carries as values: how an offer is accepted, and how the model failed. */
@Timeout(120)
final class OffersAndFailuresTest {
  private static final String NARROW = "red kettles under 20 euros";

  private static final String UNRULY =
      "my cousin swears by brewing contraptions, mine shan't ruin me";

  @TempDir private Path directory;

  @Test
  void looser_saidAsAMessage_freesAsManyItemsAsTheOfferSays() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer answer = shop.say("ada", null, NARROW);
      List<RelaxationOffer> loosened =
          answer.relaxations().stream().filter(offer -> offer.looser() != null).toList();
      assertThat(loosened).isNotEmpty();
      for (RelaxationOffer offer : loosened) {
        ChatAnswer asked = shop.say("ada", null, NARROW);
        String message = Objects.requireNonNull(offer.looser());
        assertThat(offer.text()).contains(message);
        assertFrees(offer, shop.say("ada", asked.conversationId(), message));
      }
    }
  }

  @Test
  void looser_conditionsGivenUpWhole_isNullAndTheyAreTakenBackByName() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer answer = shop.say("ada", null, NARROW);
      List<RelaxationOffer> dropped =
          answer.relaxations().stream().filter(offer -> offer.looser() == null).toList();
      assertThat(dropped).isNotEmpty();
      for (RelaxationOffer offer : dropped) {
        ChatAnswer asked = shop.say("ada", null, NARROW);
        String message = Retraction.of(offer.constraints());
        assertThat(message).isNotNull();
        assertFrees(offer, shop.say("ada", asked.conversationId(), message));
      }
    }
  }

  private static void assertFrees(RelaxationOffer offer, ChatAnswer accepted) {
    assertThat(Objects.requireNonNull(accepted.recommendation()).candidateCount())
        .as(offer.text())
        .isEqualTo(offer.itemsFreed());
  }

  @Test
  void modelFailures_withoutAModel_areNull() {
    try (SmallShop shop = SmallShop.open(directory)) {
      assertThat(shop.say("ada", null, UNRULY).modelFailures()).isNull();
    }
  }
}
