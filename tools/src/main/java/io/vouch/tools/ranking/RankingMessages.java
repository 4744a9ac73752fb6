package io.vouch.tools.ranking;

import io.vouch.messages.MessageBundle;

/** Why a ranking is refused. */
@MessageBundle
interface RankingMessages {
  String startingWeights();

  String factorTwice(String factor);
}
