/**
 * Off-policy evaluation: what a policy would have earned, estimated from the log of another one.
 *
 * <p>Entry: {@link io.vouch.tools.offpolicy.OffPolicyEstimates}. What was logged must say with
 * which probability it was shown; what was shown with certainty says nothing about anything else,
 * and no estimator changes that.
 *
 * <pre>{@code
 * OffPolicyEstimates estimates = OffPolicyEstimates.of(log, target, OffPolicyOptions.standard());
 * estimates.doublyRobust().lower();
 * }</pre>
 */
@NullMarked
package io.vouch.tools.offpolicy;

import org.jspecify.annotations.NullMarked;
