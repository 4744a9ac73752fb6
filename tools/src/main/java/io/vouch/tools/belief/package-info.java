/**
 * The belief channel: what an offline uplift will turn out to be online, and which offline uplifts
 * are therefore allowed.
 *
 * <p>Entry: {@link io.vouch.tools.belief.BeliefChannel} learns from observations, {@link
 * io.vouch.tools.belief.RangeInversion} turns a relation and an online limit into a target range.
 *
 * <pre>{@code
 * Relation next = new FaithfulBelief().update(relation, observation);
 * InvertedRange range = inversion.invert(next, OnlineLimit.atLeast("orders", -0.01));
 * }</pre>
 *
 * <p>All pure. Uplifts are fractions: with percent the published update diverges.
 */
@NullMarked
package io.vouch.tools.belief;

import org.jspecify.annotations.NullMarked;
