package io.vouch.domain.recommendation;

import io.vouch.messages.MessageBundle;

/** Why a request is refused. */
@MessageBundle
interface RecommendationMessages {
  String limitOutOfRange(int limit, int maxLimit);
}
