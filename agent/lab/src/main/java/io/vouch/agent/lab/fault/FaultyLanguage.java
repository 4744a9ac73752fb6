package io.vouch.agent.lab.fault;

import dev.langchain4j.model.chat.request.ChatRequest;
import io.vouch.agent.model.ChatModels;
import io.vouch.agent.model.TurnBudget;
import io.vouch.agent.narration.Narrator;
import io.vouch.agent.narration.TemplateNarrator;
import io.vouch.agent.turn.LanguageParts;
import io.vouch.agent.understanding.Reader;
import io.vouch.agent.understanding.llm.LlmPlanner;
import io.vouch.agent.understanding.llm.PlannerPrompts;
import io.vouch.prompts.DemonstrationPool;
import io.vouch.prompts.PromptCatalogue;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The product's planner over a model that misbehaves as told, and a template for a narrator. */
public final class FaultyLanguage implements LanguageParts {
  private final PlannerPrompts prompts =
      new PlannerPrompts(PromptCatalogue.load(), DemonstrationPool.load());
  private final InstantSource clock;
  private final Narrator template = new TemplateNarrator();
  private final List<String> prompted = new ArrayList<>();
  private @Nullable FaultyModel model;

  public FaultyLanguage(InstantSource clock) {
    this.clock = clock;
  }

  /** How the model behaves from now on; null for none. */
  public void use(@Nullable FaultyModel next) {
    model = next;
  }

  /** Every text that a model was sent. */
  synchronized List<String> prompted() {
    return List.copyOf(prompted);
  }

  @Override
  public @Nullable Reader modelReader(TurnBudget budget) {
    return switch (model) {
      case null -> null;
      case FaultyModel.Plans(Reader planner) -> planner;
      case FaultyModel.Replies(List<String> texts) -> overModel(replying(texts), budget);
      case FaultyModel.Fails(Runnable failure) ->
          overModel(
              new ScriptedModel(request -> {
                remember(request);
                failure.run();
                return "";
              }),
              budget);
    };
  }

  @Override
  public Narrator narrator(TurnBudget budget) {
    return template;
  }

  private Reader overModel(ScriptedModel scripted, TurnBudget budget) {
    return new LlmPlanner(
        prompts, ChatModels.of(scripted, scripted, "scripted").forTurn(budget, clock));
  }

  private synchronized void remember(ChatRequest request) {
    prompted.add(request.messages().toString());
  }

  /** Replies from a list, the last one ever after. */
  private ScriptedModel replying(List<String> texts) {
    AtomicInteger asked = new AtomicInteger();
    return new ScriptedModel(request -> {
      remember(request);
      return texts.get(Math.min(asked.getAndIncrement(), texts.size() - 1));
    });
  }
}
