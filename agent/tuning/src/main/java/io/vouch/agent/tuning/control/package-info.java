/**
 * Meta-controllers: what may correct a round's beliefs and penalties, and what keeps it in bounds.
 *
 * <p>Entry: {@link io.vouch.agent.tuning.control.MetaController}; always through {@link
 * io.vouch.agent.tuning.control.GuardedController}, whoever answers.
 *
 * <pre>{@code
 * MetaController controller = new GuardedController(new RulesController(limits), limits);
 * ControllerAnswer answer = controller.answer(new ControlContext(episode, state, limited));
 * switch (answer.proposal()) {
 *   case Adjust adjust -> apply(adjust.corrections());
 *   case Hold hold -> deployNothing(hold.reason());
 * }
 * }</pre>
 *
 * <p>A controller moves intercepts and scales penalties. Ranking weights are the search's alone.
 */
@NullMarked
package io.vouch.agent.tuning.control;

import org.jspecify.annotations.NullMarked;
