/**
 * Evaluation: how good recommendations are on data that training did not see.
 *
 * <p>Entry point: {@link io.vouch.agent.lab.quality.QualityEvaluation}. Conventions (ideal DCG of
 * min(k, relevant), train items masked, ties by ascending item index) are those under which the
 * published closed-form rows reproduce to four digits; see docs/quality.md.
 */
@NullMarked
package io.vouch.agent.lab.quality;

import org.jspecify.annotations.NullMarked;
