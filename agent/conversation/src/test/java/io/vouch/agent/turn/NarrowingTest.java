package io.vouch.agent.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.chat.AnsweredAct;
import io.vouch.agent.chat.ChatAnswer;
import io.vouch.domain.ConversationId;
import io.vouch.domain.recommendation.Recommendation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NarrowingTest {
  @TempDir private Path directory;

  @Test
  void question_everyOption_leavesAsManyItemsAsItSays() {
    try (SmallShop shop = SmallShop.open(directory)) {
      for (String option : options(shop.say("ada", null, "show me something"))) {
        ChatAnswer asked = shop.say("ada", null, "show me something");
        ChatAnswer narrowed = shop.say("ada", asked.conversationId(), option);
        assertThat(narrowed.act()).isEqualTo(AnsweredAct.RECOMMEND);
        assertThat(narrowed.constraints()).hasSize(1);
        assertThat(asked.text().toLowerCase(Locale.ROOT))
            .contains("%s (%d)".formatted(option.toLowerCase(Locale.ROOT), candidates(narrowed)));
      }
    }
  }

  @Test
  void question_standsBelowTheItemsAndInTheAnswer() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer answer = shop.say("ada", null, "show me something");
      assertThat(slate(answer).items()).isNotEmpty();
      assertThat(answer.text()).endsWith(Objects.requireNonNull(answer.question()).text());
    }
  }

  @Test
  void question_passedOver_isNotAskedAgainAndSoonNothingIs() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer answer = shop.say("ada", null, "show me something");
      List<String> asked = new ArrayList<>();
      for (int turn = 0; turn < 6; turn++) {
        if (answer.question() != null) {
          asked.add(answer.question().text());
        }
        answer = shop.say("ada", answer.conversationId(), "show me more");
      }
      assertThat(asked).hasSize(2).doesNotHaveDuplicates();
      assertThat(answer.question()).isNull();
    }
  }

  @Test
  void question_wavedAside_bringsOtherItemsAndNoCondition() {
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer asked = shop.say("ada", null, "show me something");
      ChatAnswer waved = shop.say("ada", asked.conversationId(), "no");
      assertThat(waved.cards()).isNotEmpty().doesNotContainAnyElementsOf(asked.cards());
      assertThat(waved.constraints()).isEmpty();
    }
  }

  @Test
  void requestedOrder_isNotQuestioned() {
    try (SmallShop shop = SmallShop.open(directory)) {
      assertThat(shop.say("ada", null, "kettles, cheapest first").question()).isNull();
    }
  }

  @Test
  void question_afterARestart_isStillAnswered() {
    ConversationId conversation;
    String option;
    try (SmallShop shop = SmallShop.open(directory)) {
      ChatAnswer asked = shop.say("ada", null, "show me something");
      conversation = asked.conversationId();
      option = options(asked).getFirst();
    }
    try (SmallShop shop = SmallShop.open(directory)) {
      assertThat(shop.say("ada", conversation, option).constraints()).hasSize(1);
    }
  }

  private static List<String> options(ChatAnswer answer) {
    return Objects.requireNonNull(answer.question()).options();
  }

  private static int candidates(ChatAnswer answer) {
    return slate(answer).candidateCount();
  }

  private static Recommendation slate(ChatAnswer answer) {
    @Nullable Recommendation slate = answer.recommendation();
    return Objects.requireNonNull(slate);
  }
}
