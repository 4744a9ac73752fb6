/**
 * Influence share: which factor decides an order, with the measures that go with it.
 *
 * <p>Entry: {@link io.vouch.tools.influence.InfluenceShare} for one answer, {@link
 * io.vouch.tools.influence.RankingMeasurement} for logged requests under a set of weights.
 *
 * <pre>{@code
 * InfluenceShare share = InfluenceShare.of(explanationsBestFirst, InfluenceOptions.published());
 * share.shareByFactor();   // {ecpm=0.0, gmv=0.694, order=0.278, other=0.028}
 *
 * RankingMeasurement measurement = new RankingMeasurement(logged, baseWeights, options);
 * measurement.metrics(weights).get("influence.gmv");
 * }</pre>
 *
 * <p>A share says who decides the order, not what the order earns, and it is not monotone in its
 * weight: with another weight other pairs are looked at.
 */
@NullMarked
package io.vouch.tools.influence;

import org.jspecify.annotations.NullMarked;
