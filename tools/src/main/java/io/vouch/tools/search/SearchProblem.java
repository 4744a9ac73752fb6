package io.vouch.tools.search;

import io.vouch.domain.ranking.RankingConfiguration;
import io.vouch.tools.influence.InfluenceOptions;
import io.vouch.tools.requestlog.LoggedRequests;

/**
 * What is searched: logged requests, the weights all multipliers start from, the parameters and the
 * objective.
 */
public record SearchProblem(
    LoggedRequests logged,
    RankingConfiguration base,
    ParameterSpace space,
    SearchObjective objective,
    InfluenceOptions influence) {}
