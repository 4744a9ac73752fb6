/**
 * The language model behind an OpenAI-compatible endpoint, or none: its settings, its calls within
 * a turn's budget, and the record of them.
 *
 * <p>Entry types: {@link io.vouch.agent.model.ModelSettings}, {@link
 * io.vouch.agent.model.ChatModels}, {@link io.vouch.agent.model.TurnModel}. What is asked of a
 * model does not belong here.
 *
 * <pre>{@code
 * ChatModels models = ChatModels.connect(ModelSettings.from(System.getenv()));
 * ModelReply reply = models.forTurn(budget, clock).ask(request);
 * }</pre>
 */
@NullMarked
package io.vouch.agent.model;

import org.jspecify.annotations.NullMarked;
