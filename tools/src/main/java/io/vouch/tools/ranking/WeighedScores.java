package io.vouch.tools.ranking;

import io.vouch.tools.request.ItemScores;

/** A factor that takes part in one request: its weight and its values. */
record WeighedScores(String factor, double weight, ItemScores scores) {}
