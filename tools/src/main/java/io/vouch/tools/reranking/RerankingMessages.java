package io.vouch.tools.reranking;

import io.vouch.messages.MessageBundle;

/** Why a re-ranking is refused. */
@MessageBundle
interface RerankingMessages {
  String strengthOutOfRange(double strength);
}
