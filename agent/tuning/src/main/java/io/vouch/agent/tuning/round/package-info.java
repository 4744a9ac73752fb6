/**
 * Rounds of tuning: what was observed becomes belief, belief becomes ranges, ranges and penalties
 * steer a search, and what it finds runs in the next window.
 *
 * <p>Entry: {@link io.vouch.agent.tuning.round.Rounds}, one step at a time; {@link
 * io.vouch.agent.tuning.round.Approvals} for what only people may do.
 *
 * <pre>{@code
 * Rounds rounds = new Rounds(plan, method, experiment, store.tuning(), store.rankings());
 * while (rounds.advance() instanceof Progress.Done done) {
 *   terminal.say(done.summary());
 * }
 * }</pre>
 *
 * <p>Each step is computed from the study's state alone and written in one transaction together
 * with the note that it is done. A killed round is resumed by calling {@code advance} again.
 */
@NullMarked
package io.vouch.agent.tuning.round;

import org.jspecify.annotations.NullMarked;
