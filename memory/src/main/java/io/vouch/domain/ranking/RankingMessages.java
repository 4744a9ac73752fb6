package io.vouch.domain.ranking;

import io.vouch.messages.MessageBundle;

/** Why a ranking configuration is refused. */
@MessageBundle
interface RankingMessages {
  String weightNotFinite(Double weight, String factor, String configuration);
}
