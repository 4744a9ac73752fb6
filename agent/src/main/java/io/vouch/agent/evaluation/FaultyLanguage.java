package io.vouch.agent.evaluation;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import io.vouch.agent.chat.TurnBudget;
import io.vouch.agent.model.ChatModels;
import io.vouch.agent.narration.Narrator;
import io.vouch.agent.narration.TemplateNarrator;
import io.vouch.agent.turn.LanguageParts;
import io.vouch.agent.understanding.Planner;
import io.vouch.agent.understanding.llm.LlmPlanner;
import io.vouch.agent.understanding.llm.PlannerPrompts;
import io.vouch.prompts.DemonstrationPool;
import io.vouch.prompts.PromptCatalogue;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The product's planner over a model that misbehaves as told, and a template for a narrator. */
final class FaultyLanguage implements LanguageParts {
  private final PlannerPrompts prompts =
      new PlannerPrompts(PromptCatalogue.load(), DemonstrationPool.load());
  private final InstantSource clock;
  private final Narrator template = new TemplateNarrator();
  private final List<String> prompted = new ArrayList<>();
  private @Nullable FaultyModel model;

  FaultyLanguage(InstantSource clock) {
    this.clock = clock;
  }

  /** From now on this model misbehaves; null for none. */
  void use(@Nullable FaultyModel next) {
    model = next;
  }

  /** Every text that a model was sent. */
  synchronized List<String> prompted() {
    return List.copyOf(prompted);
  }

  @Override
  public @Nullable Planner modelPlanner(TurnBudget budget) {
    return switch (model) {
      case null -> null;
      case FaultyModel.Plans(Planner planner) -> planner;
      case FaultyModel.Replies(List<String> texts) -> overModel(new Scripted(texts, null), budget);
      case FaultyModel.Fails(Runnable failure) ->
          overModel(new Scripted(List.of(""), failure), budget);
    };
  }

  @Override
  public Narrator narrator(TurnBudget budget) {
    return template;
  }

  private Planner overModel(Scripted scripted, TurnBudget budget) {
    return new LlmPlanner(
        prompts, ChatModels.of(scripted, scripted, "scripted").forTurn(budget, clock));
  }

  private synchronized void remember(ChatRequest request) {
    prompted.add(request.messages().toString());
  }

  /** Replies from a list, or fails. */
  private final class Scripted implements ChatModel, StreamingChatModel {
    private final List<String> texts;
    private final @Nullable Runnable failure;
    private int asked;

    Scripted(List<String> texts, @Nullable Runnable failure) {
      this.texts = texts;
      this.failure = failure;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
      remember(request);
      if (failure != null) {
        failure.run();
      }
      String text = texts.get(Math.min(asked++, texts.size() - 1));
      return ChatResponse.builder().aiMessage(AiMessage.from(text)).build();
    }

    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
      ChatResponse response = doChat(request);
      handler.onPartialResponse(response.aiMessage().text());
      handler.onCompleteResponse(response);
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
      return DefaultChatRequestParameters.EMPTY;
    }

    @Override
    public List<ChatModelListener> listeners() {
      return List.of();
    }

    @Override
    public ModelProvider provider() {
      return ModelProvider.OTHER;
    }

    @Override
    public Set<Capability> supportedCapabilities() {
      return Set.of();
    }
  }
}
