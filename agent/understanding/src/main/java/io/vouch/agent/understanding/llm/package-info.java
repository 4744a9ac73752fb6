/**
 * The planner that asks a language model: one call for the whole plan, one repair at most.
 *
 * <p>Entry types: {@link io.vouch.agent.understanding.llm.PlannerPrompts}, one per application, and
 * {@link io.vouch.agent.understanding.llm.LlmPlanner}, one per turn. What the model writes is read
 * strictly here and trusted nowhere: the check decides about every field, value and title.
 */
@NullMarked
package io.vouch.agent.understanding.llm;

import org.jspecify.annotations.NullMarked;
