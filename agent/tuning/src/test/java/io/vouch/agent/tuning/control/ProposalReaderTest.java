package io.vouch.agent.tuning.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.vouch.domain.tuning.Proposal.Adjust;
import io.vouch.domain.tuning.Proposal.Correction;
import io.vouch.domain.tuning.Proposal.Hold;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model may write, and what of it counts. */
final class ProposalReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1}",
        "  {\"a\":1}\n",
        "Here it is:\n```json\n{\"a\":1}\n```\nDone.",
        "```\n{\"a\":1}```",
        "I would say {\"a\":1} because {that} is so.",
        "```json\nnot this\n``` but {\"a\":1}"
      })
  void object_wholeFencedOrInBraces_isFound(String text) {
    assertThat(JsonText.object(text).orElseThrow().path("a").asInt()).isEqualTo(1);
  }

  @Test
  void object_bracesInStrings_doNotEndIt() {
    assertThat(
            JsonText.object("so: {\"a\":\"} \\\" {\"} and more").orElseThrow().path("a").asText())
        .isEqualTo("} \" {");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[1]", "nothing", "{\"a\":1", "{\"a\":1,\"a\":2}", "}{", "{a}", "{\"a\":\"\\"})
  void object_noneOrBroken_isEmpty(String text) {
    assertThat(JsonText.object(text)).isEmpty();
  }

  @Test
  void read_hold_winsOverProposals() {
    ControllerAnswer answer =
        ProposalReader.read(
            "{\"hold\":\"orders fell\",\"proposals\":[{\"relation_key\":\"a~b\"}]}");
    assertThat(answer.proposal()).isEqualTo(new Hold("orders fell"));
  }

  @Test
  void read_proposal_hasNoChangeWhereNothingIsSaid() {
    ControllerAnswer answer =
        ProposalReader.read(
            "{\"reason\":\"small\",\"proposals\":[{\"relation_key\":\"orders~x\"},"
                + "{\"relation_key\":\"gmv~y\",\"delta_intercept\":0.1,\"penalty_multiplier\":2,"
                + "\"reason\":\"fell\",\"evidence_episode_keys\":[\"r001\"]}]}");
    assertThat(answer.refusals()).isEmpty();
    Adjust adjust = (Adjust) answer.proposal();
    assertThat(adjust.reason()).isEqualTo("small");
    assertThat(adjust.corrections()).hasSize(2);
    assertThat(adjust.corrections().getFirst().interceptChange()).isZero();
    assertThat(adjust.corrections().getFirst().penaltyMultiplier()).isEqualTo(1);
    assertThat(adjust.corrections().getLast())
        .extracting(Correction::interceptChange, Correction::penaltyMultiplier)
        .containsExactly(0.1, 2.0);
    assertThat(adjust.corrections().getLast().evidence().getFirst().value()).isEqualTo("r001");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}",
        "{\"relation_key\":7}",
        "{\"relation_key\":\"only-one-side\"}",
        "{\"relation_key\":\"a~b\",\"delta_intercept\":\"much\"}",
        "{\"relation_key\":\"a~b\",\"delta_intercept\":1e999}",
        "{\"relation_key\":\"a~b\",\"penalty_multiplier\":0}",
        "{\"relation_key\":\"a~b\",\"penalty_multiplier\":-1}",
        "{\"relation_key\":\"a~b\",\"evidence_episode_keys\":[1]}",
        "7"
      })
  void read_malformedItem_isDroppedAndTheOthersStay(String item) {
    ControllerAnswer answer =
        ProposalReader.read("{\"proposals\":[" + item + ",{\"relation_key\":\"gmv~y\"}]}");
    assertThat(((Adjust) answer.proposal()).corrections())
        .extracting(correction -> correction.relation().toString())
        .containsExactly("gmv~y");
    assertThat(answer.refusals()).hasSize(1);
  }

  @Test
  void read_whatIsNoAnswer_changesNothingAndSaysWhy() {
    assertThat(ProposalReader.read("I am not sure.").proposal())
        .isEqualTo(new Adjust(List.of(), "The model's answer has no JSON object."));
    ControllerAnswer answer = ProposalReader.read("{\"proposals\":7}");
    assertThat(((Adjust) answer.proposal()).corrections()).isEmpty();
    assertThat(answer.refusals()).hasSize(1);
  }

  @Test
  void read_longOrUncleanReasons_areShortenedAndCleaned() {
    Hold hold =
        (Hold) ProposalReader.read("{\"hold\":\"a\\u0007b" + "x".repeat(5_000) + "\"}").proposal();
    assertThat(hold.reason()).startsWith("a bx").endsWith("…").hasSizeLessThan(2_000);
  }
}
