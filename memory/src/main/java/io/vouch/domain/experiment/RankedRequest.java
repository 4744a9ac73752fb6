package io.vouch.domain.experiment;

import io.vouch.domain.PersonId;
import io.vouch.domain.RecommendationId;
import io.vouch.domain.WindowId;

/**
 * A request that was ranked in an experiment, with what its candidates looked like to the ranking:
 * what rounds of tuning search on.
 *
 * @param packedFactors the factor values of its best candidates, packed as text by whoever logs it
 */
public record RankedRequest(
    WindowId window,
    PersonId person,
    RecommendationId request,
    long atMillis,
    String packedFactors) {}
