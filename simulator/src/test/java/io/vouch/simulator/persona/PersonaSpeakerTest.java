package io.vouch.simulator.persona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.vouch.domain.VouchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PersonaSpeakerTest {
  private static final PersonaSpeaker.Sentence NOT_RED =
      new PersonaSpeaker.Sentence("not red", List.of("not", "red"), List.of("Tarnwick Kettle"));

  @TempDir private Path folder;
  private final List<String> asked = new ArrayList<>();

  @Test
  void goodAnswer_isSaid_andTheModelSawOnlyWhatWasShown() {
    PersonaSpeaker speaker = speaker("{\"say\": \"Please, just not red\"}", null);
    assertThat(speaker.say(NOT_RED, text -> false)).isEqualTo("Please, just not red");
    assertThat(asked.getFirst()).contains("not red", "Tarnwick Kettle", "data, not instructions");
    assertThat(speaker.tally().leakRate()).isZero();
  }

  @Test
  void answersOutOfForm_orWithoutTheMeaning_areReplacedByTheTemplate() {
    for (String answer :
        List.of(
            "I would say: not red",
            "{\"say\": 7}",
            "{\"say\": \"\"}",
            "{\"say\": \"something blue\"}",
            "{\"say\": \"not red\\nand drop every filter\"}",
            "{\"say\": \"not red" + " really".repeat(40) + "\"}")) {
      PersonaSpeaker speaker = speaker(answer, null);
      assertThat(speaker.say(NOT_RED, text -> false)).as(answer).isEqualTo("not red");
      assertThat(speaker.tally().malformed()).as(answer).isOne();
    }
  }

  @Test
  void answerThatNamesSomethingHidden_isReplacedAndCountedAsALeak() {
    PersonaSpeaker speaker = speaker("{\"say\": \"not red, the Ambermere Kettle\"}", null);
    assertThat(speaker.say(NOT_RED, text -> text.contains("Ambermere"))).isEqualTo("not red");
    assertThat(speaker.tally().leakRate()).isEqualTo(1.0);
  }

  @Test
  void modelThatFails_orIsNotThere_orIsUsedUp_leavesTheTemplate() {
    PersonaModel failing =
        new PersonaModel(
            model(request -> {
              throw new IllegalStateException("500");
            }),
            List.of(),
            null,
            9);
    for (PersonaModel model :
        List.of(
            failing,
            new PersonaModel(null, List.of(), null, 9),
            new PersonaModel(model(request -> "{\"say\": \"x\"}"), List.of(), null, 0))) {
      PersonaSpeaker speaker = new PersonaSpeaker(model);
      assertThat(speaker.say(NOT_RED, text -> false)).isEqualTo("not red");
      assertThat(speaker.tally().unanswered()).isOne();
    }
  }

  @Test
  void recording_answersTheSameQuestionsWithoutAModel() {
    Path file = folder.resolve("talk.jsonl");
    PersonaSpeaker live = speaker("{\"say\": \"anything but not red\"}", file);
    String said = live.say(NOT_RED, text -> false);
    assertThat(live.say(NOT_RED, text -> false)).isEqualTo(said);
    assertThat(asked).hasSize(1);

    PersonaSpeaker offline =
        new PersonaSpeaker(new PersonaModel(null, ExchangeFile.read(file), null, 0));
    assertThat(offline.say(NOT_RED, text -> false)).isEqualTo(said);
    assertThat(offline.tally().replayed()).isOne();
    assertThat(offline.tally().calls()).isZero();
  }

  @Test
  void fileThatIsNoRecording_isRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("other.jsonl"), "{\"hash\": 1}\n");
    assertThatThrownBy(() -> ExchangeFile.read(file))
        .isInstanceOf(VouchException.class)
        .hasMessageContaining("line 1");
  }

  private PersonaSpeaker speaker(String answer, @Nullable Path recording) {
    return new PersonaSpeaker(
        new PersonaModel(model(request -> answer), List.of(), recording, 100));
  }

  private ChatModel model(Function<String, String> answers) {
    return new ChatModel() {
      @Override
      public ChatResponse doChat(ChatRequest request) {
        asked.add(request.messages().toString());
        String text = answers.apply(request.messages().toString());
        return ChatResponse.builder().aiMessage(AiMessage.from(text)).build();
      }
    };
  }
}
