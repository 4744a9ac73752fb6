package io.vouch.agent.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.ChatAnswer.ActiveConstraint;
import io.vouch.agent.chat.UnderstoodBy;
import io.vouch.agent.turn.SmallShop;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the buttons of the chat page send does what they promise; no model takes part. */
final class ButtonWordsTest {
  @TempDir private Path directory;
  private SmallShop shop;

  @BeforeEach
  void open() {
    shop = SmallShop.open(directory);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @ParameterizedTest
  @CsvSource({
    "why the second one?, explain",
    "I like the third one, remember",
    "not the fifth one, recommend",
    "cheaper than the fourth one, recommend",
    "compare the first and the third one, compare",
    "compare the first and the second and the fourth one, compare",
  })
  void button_doesItsAct(String words, String act) {
    ChatAnswer shown = shop.say("ada", null, "kettles");

    ChatAnswer answer = shop.say("ada", shown.conversationId(), words);

    assertThat(answer.act().code()).isEqualTo(act);
    assertThat(answer.understoodBy()).isEqualTo(UnderstoodBy.GRAMMAR);
  }

  @Test
  void chip_removed_leavesTheOthers() {
    ChatAnswer shown =
        shop.say("ada", null, "wireless headphones under 150 euros, not black, not white");

    for (ChatAnswerView.ConstraintView chip : ChatAnswerView.of(shown).constraints()) {
      String removal = Objects.requireNonNull(chip.removal());
      ChatAnswer again =
          shop.say("ada", null, "wireless headphones under 150 euros, not black, not white");
      ChatAnswer after = shop.say("ada", again.conversationId(), removal);
      assertThat(texts(after)).as(removal).isNotEmpty().doesNotContain(chip.text());
      assertThat(texts(after)).hasSize(texts(shown).size() - 1);
    }
  }

  @Test
  void relaxation_accepted_findsAsManyItemsAsItPromised() {
    ChatAnswer none = shop.say("ada", null, "waterproof kettles under 12 euros");
    List<ChatAnswerView.RelaxationView> offers = ChatAnswerView.of(none).relaxations();
    assertThat(offers).hasSizeGreaterThan(1);

    for (ChatAnswerView.RelaxationView offer : offers) {
      ChatAnswer again = shop.say("ada", null, "waterproof kettles under 12 euros");
      ChatAnswer after =
          shop.say("ada", again.conversationId(), Objects.requireNonNull(offer.message()));
      assertThat(Objects.requireNonNull(after.recommendation()).candidateCount())
          .as(offer.text())
          .isEqualTo(offer.itemsFreed());
    }
  }

  private static List<String> texts(ChatAnswer answer) {
    return answer.constraints().stream().map(ActiveConstraint::text).toList();
  }
}
