/**
 * Protocols that measure the conversation as a whole, with simulated users and injected faults.
 * Entry type: {@link io.vouch.agent.evaluation.SessionEvaluation}.
 */
@NullMarked
package io.vouch.agent.evaluation;

import org.jspecify.annotations.NullMarked;
