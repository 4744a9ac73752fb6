package io.vouch.domain.tuning;

import io.vouch.domain.EpisodeKey;

/** A relation's two uplifts in one episode: what the search promised and what the window gave. */
public record UpliftObservation(
    RelationKey relation, EpisodeKey episode, double offlineUplift, Uplift online) {}
