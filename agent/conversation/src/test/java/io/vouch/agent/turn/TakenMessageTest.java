package io.vouch.agent.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.chat.Taken.TakenWish;
import io.vouch.agent.understanding.Span;
import io.vouch.agent.understanding.Span.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How whole messages are told to have been taken, against the items of the demo market. */
final class TakenMessageTest {
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

  @Test
  void everyWord_isInOneSpan() {
    String message = "kettles under 60 euros, quiet please, not too shiny, zworbly";
    List<Span> spans = shop.say("ada", null, message).taken().spans();
    assertThat(spans)
        .extracting(Span::kind)
        .contains(Kind.CONDITION, Kind.WISH, Kind.NEGATED_WISH, Kind.FILLER);
    assertThat(words(message, spans, Kind.CONDITION)).containsExactly("kettles", "under 60 euros");
    assertThat(words(message, spans, Kind.NEGATED_WISH)).containsExactly("shiny");
    int end = 0;
    for (Span span : spans) {
      assertThat(message.substring(end, span.start())).doesNotContainPattern("[\\p{L}\\d]");
      end = span.end();
    }
    assertThat(end).isEqualTo(message.length());
  }

  @Test
  void wish_ofAShownItem_isFound() {
    ChatAnswer answer = shop.say("ada", null, "something to brew coffee with");
    assertThat(answer.taken().wishes()).singleElement().matches(TakenWish::found);
    assertThat(answer.taken().notUnderstood()).isEmpty();
  }

  @Test
  void wish_thatOnlyOtherItemsMention_isNotFound() {
    ChatAnswer answer = shop.say("ada", null, "kettles for hiking");
    assertThat(answer.taken().wishes()).containsExactly(new TakenWish("hiking", false, false));
    assertThat(answer.text()).contains("None of them mentions");
  }

  @Test
  void articlesOfAWish_areFoundInNoItem() {
    String message = "kettles, frobnicate the zworbly";
    ChatAnswer answer = shop.say("ada", null, message);
    assertThat(answer.taken().wishes()).isEmpty();
    assertThat(answer.taken().notUnderstood())
        .extracting(span -> span.in(message))
        .containsExactly("frobnicate the zworbly");
    assertThat(answer.text()).contains("I left \"frobnicate the zworbly\" aside.");
  }

  @Test
  void negatedWish_isAvoidedAndSaidWhereItStillIsThere() {
    ChatAnswer answer = shop.say("ada", null, "water bottles, nothing with a handle");
    assertThat(answer.taken().wishes()).allMatch(TakenWish::avoided);
  }

  @Test
  void chosenOption_isTakenWithoutSpans() {
    ChatAnswer asked = shop.say("ada", null, "something to drink tea from");
    assertThat(asked.question()).isNotNull();
    ChatAnswer chosen =
        shop.say("ada", asked.conversationId(), asked.question().options().getFirst());
    assertThat(chosen.taken().spans()).isEmpty();
    assertThat(chosen.taken().wishes()).isEmpty();
    assertThat(chosen.taken().notUnderstood()).isEmpty();
  }

  private static List<String> words(String message, List<Span> spans, Kind kind) {
    return spans.stream().filter(span -> span.kind() == kind).map(s -> s.in(message)).toList();
  }
}
