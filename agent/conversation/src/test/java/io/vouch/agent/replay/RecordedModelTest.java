package io.vouch.agent.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.agent.chat.ChatAnswer.ModelFailures;
import io.vouch.agent.model.ModelFailure;
import io.vouch.agent.model.ModelReply;
import io.vouch.agent.model.ModelReply.Answered;
import io.vouch.agent.model.ModelReply.Failed;
import io.vouch.agent.model.ModelRequest;
import io.vouch.agent.model.TurnBudget;
import io.vouch.domain.StoredCode;
import io.vouch.domain.TurnId;
import io.vouch.domain.conversation.ModelExchange;
import io.vouch.domain.conversation.ModelOutcome;
import io.vouch.domain.conversation.ModelPurpose;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecordedModelTest {
  private static final ModelFailures FAILURES = new ModelFailures("no plan", "no story");

  private final TurnBudget budget =
      new TurnBudget(InstantSource.fixed(Instant.EPOCH), 1_000, 1_000);

  @Test
  void ask_recordedQuestion_isAnsweredInTheRecordedWords() {
    RecordedModel model = model(exchange("plan", "ok", "the plan"));
    assertThat(model.ask(request("plan"))).isEqualTo(new Answered("the plan", false, 10, 5));
    assertThat(budget.calls())
        .extracting(TurnBudget.ModelCall::response)
        .containsExactly("the plan");
    assertThat(model.changedPrompts()).isEmpty();
  }

  @Test
  void ask_afterFailedTries_countsEachOfThem() {
    RecordedModel model =
        model(
            exchange("plan", "server_error", ""),
            exchange("plan", "deadline", ""),
            exchange("plan", "ok", "at last"),
            exchange("plan", "ok", "another question"));
    assertThat(model.ask(request("plan"))).isEqualTo(new Answered("at last", false, 10, 5));
    assertThat(budget.calls()).hasSize(3);
    assertThat(model.ask(request("plan")))
        .isEqualTo(new Answered("another question", false, 10, 5));
  }

  @Test
  void ask_onlyFailures_failsInTheWordsOfThen() {
    RecordedModel model = model(exchange("plan", "server_error", "oops"));
    assertThat(model.ask(request("plan")))
        .isEqualTo(new Failed(ModelFailure.SERVER_ERROR, "no plan", "oops", null));
    RecordedModel narrating = model(exchange("narrate", "deadline", ""));
    assertThat(narrating.ask(request("narrate")))
        .isEqualTo(new Failed(ModelFailure.DEADLINE, "no story", "", null));
  }

  @Test
  void ask_questionOfAnotherPurpose_leavesTheRecordForItsOwn() {
    RecordedModel model = model(exchange("narrate", "ok", "the story"));
    assertThat(model.ask(request("plan")))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.reason()).isEqualTo(ModelFailure.BUDGET));
    assertThat(model.ask(request("narrate"))).isEqualTo(new Answered("the story", false, 10, 5));
  }

  @Test
  void ask_failureThatNobodyKeptWordsOf_saysThatNothingIsRecorded() {
    ModelReply reply = new RecordedModel(List.of(), null, budget).ask(request("plan"));
    assertThat(reply)
        .isInstanceOfSatisfying(
            Failed.class,
            failed ->
                assertThat(failed.message())
                    .isEqualTo("Nothing is recorded of this question to the model."));
  }

  @Test
  void stream_brokenOff_givesWhatHadCome() {
    List<String> pieces = new ArrayList<>();
    model(exchange("narrate", "broken_connection", "Half a")).stream(
        request("narrate"), pieces::add);
    assertThat(pieces).containsExactly("Half a");
  }

  @Test
  void changedPrompts_otherRequestThanThen_namesItsPurpose() {
    RecordedModel model = model(exchange("plan", "ok", "the plan"));
    model.ask(new ModelRequest(ModelPurpose.PLAN, "other system", "hello", null, 100));
    assertThat(model.changedPrompts()).containsExactly("plan");
  }

  @ParameterizedTest
  @CsvSource({
    "plan narrate,0",
    "plan critic narrate,1",
    "plan critic repair narrate,2",
    "plan critic repair critic narrate,2",
    "plan repair narrate,0"
  })
  void criticChances_asOftenAsItWasHeard_andOnceMoreAfterALastRevision(String calls, int chances) {
    ModelExchange[] exchanges =
        List.of(calls.split(" ", -1)).stream()
            .map(purpose -> exchange(purpose, "ok", "x"))
            .toArray(ModelExchange[]::new);
    assertThat(model(exchanges).criticChances()).isEqualTo(chances);
  }

  private RecordedModel model(ModelExchange... exchanges) {
    return new RecordedModel(List.of(exchanges), FAILURES, budget);
  }

  private static ModelRequest request(String purpose) {
    ModelPurpose asked = StoredCode.find(ModelPurpose.class, purpose).orElseThrow();
    return new ModelRequest(asked, "system", "hello", null, 100);
  }

  private static ModelExchange exchange(String purpose, String outcome, String response) {
    ModelRequest request = request(purpose);
    ModelOutcome ended = StoredCode.find(ModelOutcome.class, outcome).orElseThrow();
    return new ModelExchange(
        new TurnId("t"), 1, request.purpose(), request.recorded(), response, ended, 10, 5, 3);
  }
}
