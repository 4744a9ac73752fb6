/**
 * Runs any protocol with its options.
 *
 * <p>Entry: {@link io.vouch.agent.lab.evaluation.ChatEvaluation}.
 */
@NullMarked
package io.vouch.agent.lab.evaluation;

import org.jspecify.annotations.NullMarked;
