package io.vouch.agent.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.vouch.agent.chat.ChatAnswer;
import io.vouch.agent.http.ChatAnswerView;
import io.vouch.agent.turn.state.TurnJson;
import io.vouch.domain.ConversationId;
import io.vouch.domain.ErrorCode;
import io.vouch.domain.PersonId;
import io.vouch.domain.TurnId;
import io.vouch.domain.VouchException;
import io.vouch.domain.catalogue.Item;
import io.vouch.domain.conversation.Conversation;
import io.vouch.domain.conversation.ModelExchange;
import io.vouch.domain.conversation.StoredTurn;
import io.vouch.domain.recommendation.Recommendation;
import io.vouch.domain.recommendation.RecommendedItem;
import io.vouch.memory.VouchStore;
import io.vouch.messages.Messages;
import io.vouch.tools.candidates.CertificateCheck;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the trace of a stored turn together. Reads only. */
@Singleton
class TurnTraces {
  private static final WebMessages SAY = Messages.of(WebMessages.class);

  private final VouchStore store;
  private final ObjectMapper mapper;
  private final TurnJson turns = new TurnJson();

  @Inject
  TurnTraces(VouchStore store, ObjectMapper mapper) {
    this.store = store;
    this.mapper = mapper;
  }

  /**
   * The trace of a turn.
   *
   * @param person whose turn it must be, or null for somebody who may see everybody's
   * @param withTexts whether the model's exact texts come along
   * @throws VouchException NOT_FOUND if there is no such turn of that person
   */
  TurnTrace of(TurnId id, @Nullable PersonId person, boolean withTexts) {
    StoredTurn turn = store.conversations().turn(id).orElseThrow(() -> absent(id));
    PersonId owner = owner(turn.conversation());
    if (person != null && !person.equals(owner)) {
      throw absent(id);
    }
    ChatAnswer answer = turns.answer(turn.answerJson());
    return new TurnTrace(
        id.value(),
        turn.conversation().value(),
        owner.value(),
        turn.number(),
        turn.message(),
        answer.text(),
        answer.act().code(),
        answer.understoodBy().code(),
        turn.startedAtMillis(),
        turn.tookMicros() / 1e3,
        ChatAnswerView.StepView.of(answer.usage()),
        tree(turn.planJson()),
        answer.constraints().stream().map(ChatAnswer.ActiveConstraint::text).toList(),
        counts(answer.recommendation()),
        new TurnTrace.VersionsView(
            turn.catalogueVersion().sequence(),
            turn.configurationVersion(),
            turn.modelVersion(),
            turn.seed()),
        store.conversations().exchanges(id).stream().map(call -> call(call, withTexts)).toList(),
        certificates(answer),
        answer.degradations());
  }

  private PersonId owner(ConversationId conversation) {
    return store.conversations().find(conversation).map(Conversation::person).orElseThrow();
  }

  private static TurnTrace.CountsView counts(@Nullable Recommendation slate) {
    return slate == null
        ? new TurnTrace.CountsView(null, Map.of(), null)
        : new TurnTrace.CountsView(
            slate.candidateCount(), slate.filteredOut(), slate.items().size());
  }

  private static TurnTrace.ModelCallView call(ModelExchange call, boolean withTexts) {
    return new TurnTrace.ModelCallView(
        call.number(),
        call.purpose().code(),
        call.outcome().code(),
        call.inputTokens(),
        call.outputTokens(),
        call.tookMillis(),
        call.request().length(),
        call.response().length(),
        withTexts ? call.request() : null,
        withTexts ? call.response() : null);
  }

  private List<TurnTrace.CertificateView> certificates(ChatAnswer answer) {
    Recommendation slate = answer.recommendation();
    if (slate == null) {
      return List.of();
    }
    CertificateCheck check = new CertificateCheck(store.catalogue().schema());
    return slate.items().stream().map(item -> certificate(item, check)).toList();
  }

  private TurnTrace.CertificateView certificate(RecommendedItem shown, CertificateCheck check) {
    Optional<Item> current = store.catalogue().find(shown.item());
    List<String> faults =
        current
            .map(item -> check.verify(shown.certificate(), item, store.catalogue().version()))
            .orElse(List.of(SAY.itemGone()));
    return new TurnTrace.CertificateView(
        shown.item().value(),
        current.map(Item::title).orElse(shown.item().value()),
        shown.rank(),
        shown.certificate().proofs().size(),
        faults.isEmpty(),
        faults);
  }

  private JsonNode tree(String json) {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException e) {
      return NullNode.getInstance(); // written by another release
    }
  }

  private static VouchException absent(TurnId id) {
    return new VouchException(ErrorCode.NOT_FOUND, SAY.noTurn(id));
  }
}
